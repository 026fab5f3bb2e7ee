package com.denaq.crm.listing;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.listing.ListOrder.By;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.KeepRows;
import com.denaq.crm.support.TestClock;
import com.denaq.crm.support.TestUsers;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Three hundred rows, many of them alike in what they are sorted by. */
@DatabaseTest
@KeepRows
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DealerListsTests {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    @Autowired
    JdbcClient db;

    @Autowired
    DealerLists lists;

    @Autowired
    TestUsers users;

    User vera;
    User boris;
    Viewer admin;
    Viewer agent;
    Viewer creator;

    @BeforeAll
    void rows() {
        vera = users.agent("Vera Sokolova");
        boris = users.agent("Boris Orlov");
        admin = users.viewer(users.admin("Ada Admin"));
        agent = users.viewer(vera);
        User lena = users.leadCreator("Lena Lidova");
        creator = users.viewer(lena);
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            row(random, lena);
        }
    }

    private void row(Random random, User lena) {
        String standing =
                List.of("LEAD", "FIRM", "DEAD_END", "ACCOUNT", "CLIENT").get(random.nextInt(5));
        User owner = List.of(vera, vera, boris, lena).get(random.nextInt(4));
        String name =
                List.of("Amperia", "Volt", "Battery Barn", "Ноутбук Сервис").get(random.nextInt(4));
        long id = db.sql("""
                with d as (insert into dealer (name, standing, stage_seq, standing_since, refusal_reason, owner_id, in_review, city,
                                    region, country, time_zone, source, entered_by, created_at)
                values (:name, :standing, 1, :since, (select id from refusal_reason where :standing = 'DEAD_END' order by id
                        offset :reason limit 1), :owner, :review, :city, :region, :country, 'America/New_York', :source, :by, :created)
                returning id, standing)
                insert into stage_move (dealer_id, seq, kind, to_standing, at, day)
                select id, 1, 'ENTER', standing, :created, '2026-11-01' from d returning dealer_id""")
                .param("name", name)
                .param("standing", standing)
                .param("since", ago(random.nextInt(20)))
                .param("reason", random.nextInt(2))
                .param("owner", owner.equals(lena) ? null : owner.id().value())
                .param("review", owner.equals(lena) && standing.equals("LEAD") && random.nextInt(4) == 0)
                .param("city", List.of("Tampa", "Austin").get(random.nextInt(2)))
                .param("region", List.of("FL", "TX").get(random.nextInt(2)))
                .param("country", List.of("US", "US", "CA").get(random.nextInt(3)))
                .param("source", List.of("AGENT", "IMPORT", "API").get(random.nextInt(3)))
                .param("by", List.of(lena, vera).get(random.nextInt(2)).id().value())
                .param("created", ago(random.nextInt(30)))
                .query(Long.class)
                .single();
        db.sql("""
                insert into dealer_listing
                select id, :key, standing, standing_since, owner_id, in_review, country, region, :city, source, entered_by,
                       created_at, :active, :called, :due, false, null, null, null, cast(:due as timestamptz) + interval '1 day' from dealer where id = :id -- all dealers: a test""")
                .param("key", com.denaq.crm.reading.Names.sortKey(name))
                .param("city", com.denaq.crm.reading.Names.sortKey("Tampa"))
                .param("active", ago(random.nextInt(60)))
                .param("called", random.nextInt(3) == 0 ? null : ago(random.nextInt(60)))
                .param("due", random.nextInt(3) == 0 ? null : ago(random.nextInt(20) - 10))
                .param("id", id)
                .update();
        word(id, name, 1);
        word(id, name.equals("Volt") ? "voltex.example" : name.equals("Battery Barn") ? "facebook.com" : "", 2);
        db.sql("select city from dealer where id = " + id + " -- all dealers: a test")
                .query(String.class)
                .list()
                .forEach(city -> word(id, city, 4));
    }

    private void word(long dealer, String text, int field) {
        com.denaq.crm.reading.Names.searchWords(text)
                .forEach(word -> db.sql("""
                        insert into search_word (word, dealer_id, field, owner_id)
                        select ?, id, ?, owner_id from dealer where id = ? -- all dealers: a test""").params(word, field, dealer).update());
    }

    private java.time.OffsetDateTime ago(int days) {
        return TestClock.START.minus(java.time.Duration.ofDays(days)).atOffset(java.time.ZoneOffset.UTC);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    stage=firm&stage=dead-end      | l.standing in ('FIRM', 'DEAD_END')
                    owner=me                       | l.owner_id = :me
                    owner=free                     | l.owner_id is null
                    owner=me&owner=free            | l.owner_id is null or l.owner_id = :me
                    country=CA&region=TX           | l.country = 'CA' and l.region = 'TX'
                    city=tampa                     | true
                    source=import&source=api       | l.source in ('IMPORT', 'API')
                    by=me                          | l.entered_by = :me
                    entered=2026-11-10..2026-11-15 | l.created_at >= '2026-11-10 05:00Z' and l.created_at < '2026-11-16 05:00Z'
                    moved=2026-11-20..             | l.standing_since >= '2026-11-20 05:00Z'
                    step=late                      | l.next_due_at <= '2026-11-22 15:00Z'
                    step=today                     | l.next_due_at >= '2026-11-23 05:00Z' and l.next_due_at < '2026-11-24 05:00Z'
                    step=week&step=none            | l.next_due_at is null or l.next_due_at >= '2026-11-23 05:00Z' and l.next_due_at < '2026-11-30 05:00Z'
                    stage=dead-end&step=week       | false
                    stage=dead-end&step=none       | l.standing = 'DEAD_END' and l.next_due_at is null
                    last=30                        | l.last_activity_at < '2026-10-24 15:00Z'
                    called=never                   | l.last_call_at is null
                    called=14                      | l.last_call_at is null or l.last_call_at < '2026-11-09 15:00Z'
                    neglected=no-step              | l.owner_id is not null and l.next_due_at is null and l.standing in ('FIRM', 'ACCOUNT', 'CLIENT')
                    reason=has-supplier            | l.standing = 'DEAD_END' and (select refusal_reason from dealer where id = l.dealer_id) = 1
                    review=yes                     | l.in_review
                    q=bat barn                     | l.dealer_id in (select id from dealer where name = 'Battery Barn')
                    q=ноут                         | l.dealer_id in (select id from dealer where name = 'Ноутбук Сервис')
                    q=ноут barn                    | false
                    q=bat tamp                     | l.dealer_id in (select id from dealer where name = 'Battery Barn' and city = 'Tampa')
                    q=barn fl                      | l.region = 'FL' and l.dealer_id in (select id from dealer where name = 'Battery Barn')
                    q=florida                      | l.region = 'FL'
                    q=volt&owner=me                | l.owner_id = :me and l.dealer_id in (select id from dealer where name = 'Volt')
                    q=voltex.example               | (l.owner_id = :me or l.owner_id is null and l.standing = 'LEAD' and not l.in_review or exists (select from app_user where id = :me and role = 'ADMIN')) and l.dealer_id in (select id from dealer where name = 'Volt')
                    q=https://www.voltex.example/a | (l.owner_id = :me or l.owner_id is null and l.standing = 'LEAD' and not l.in_review or exists (select from app_user where id = :me and role = 'ADMIN')) and l.dealer_id in (select id from dealer where name = 'Volt')
                    q=https://www.facebook.com/new | false
                    region=fl                      | l.region = 'FL'
                    region=Florida, tx             | true
                    region=Nowhere                 | false
                    """)
    void each_filter_finds_what_a_naive_look_finds(String query, String naive) {
        for (Viewer viewer : List.of(admin, agent)) {
            DealerFilter filter = DealerFilter.parse(query);
            String permitted = filter.onCard() ? viewer.maySeeRow("l") : viewer.mayReadRow("l");
            List<Long> expected = db.sql(
                            "select dealer_id from dealer_listing l where " + permitted + " and (" + naive + ")")
                    .params(viewer.params())
                    .param("me", viewer.id().value())
                    .query(Long.class)
                    .list();
            assertThat(all(viewer, filter, By.DUE.first()))
                    .hasSameElementsAs(expected)
                    .hasSameSizeAs(expected);
            assertThat(lists.count(viewer, filter, ZONE).number()).isEqualTo(expected.size());
        }
    }

    @ParameterizedTest
    @EnumSource(By.class)
    void pages_hold_each_dealer_once_in_one_order_from_both_ends(By by) {
        ListOrder order = by.first();
        List<Long> forward = all(admin, DealerFilter.NONE, order);
        assertThat(new TreeSet<>(forward)).hasSize(300);
        assertThat(forward).hasSize(300);
        assertThat(all(admin, DealerFilter.NONE, order.reversed())).isEqualTo(forward.reversed());
        assertThat(backwards(order)).isEqualTo(forward);
    }

    @Test
    void stages_stand_along_the_life_and_what_has_no_step_comes_last() {
        List<String> standings = all(admin, DealerFilter.NONE, By.STAGE.first()).stream()
                .map(id -> db.sql("select standing from dealer -- all dealers: a test\n where id = " + id)
                        .query(String.class)
                        .single())
                .distinct()
                .toList();
        assertThat(standings).containsExactly("LEAD", "FIRM", "ACCOUNT", "CLIENT", "DEAD_END");
        List<Long> due = all(admin, DealerFilter.NONE, By.DUE.first());
        assertThat(db.sql("select next_due_at from dealer_listing -- all dealers: a test\n where dealer_id = "
                                + due.getLast())
                        .query()
                        .singleRow())
                .containsEntry("next_due_at", null);
    }

    @Test
    void a_dealer_s_number_finds_it_and_what_is_too_long_finds_nothing() {
        Long one = all(admin, DealerFilter.NONE, By.NAME.first()).getFirst();
        for (String number : List.of("D-" + one, " d-" + one, "в-" + one)) {
            assertThat(all(agent, DealerFilter.of(FilterField.TEXT, number), By.NAME.first()))
                    .containsExactly(one);
        }
        assertThat(all(admin, DealerFilter.parse("region=" + "FL,".repeat(100)), By.NAME.first()))
                .isEmpty();
    }

    @Test
    void a_place_holds_when_its_dealer_has_gone_elsewhere() {
        DealerPage first = lists.page(admin, DealerFilter.NONE, By.NAME.first(), null, 10, ZONE);
        DealerPage second = lists.page(admin, DealerFilter.NONE, By.NAME.first(), first.next(), 10, ZONE);
        long last = first.dealers().getLast().value();
        String key = db.sql("select name_key from dealer_listing -- all dealers: a test\n where dealer_id = " + last)
                .query(String.class)
                .single();
        db.sql("update dealer_listing set name_key = '' where dealer_id = " + last)
                .update();
        assertThat(lists.page(admin, DealerFilter.NONE, By.NAME.first(), first.next(), 10, ZONE)
                        .dealers())
                .isEqualTo(second.dealers());
        db.sql("update dealer_listing set name_key = ? where dealer_id = ?")
                .params(key, last)
                .update();
    }

    @Test
    void what_a_card_hides_neither_filters_nor_sorts_colleagues_dealers() {
        assertThat(all(agent, DealerFilter.NONE, By.NAME.first())).hasSize(300);
        assertThat(lists.allowed(DealerFilter.NONE, agent, By.DUE.first())).isEqualTo(By.NAME.first());
        assertThat(lists.allowed(DealerFilter.of(FilterField.OWNER, "me"), agent, By.DUE.first()))
                .isEqualTo(By.DUE.first());
        String boss = String.valueOf(boris.id().value());
        assertThat(all(agent, DealerFilter.of(FilterField.OWNER, boss), By.NAME.first()))
                .isNotEmpty();
        assertThat(all(agent, DealerFilter.of(FilterField.OWNER, boss).with(FilterField.STEP, "late"), By.NAME.first()))
                .isEmpty();
        assertThat(all(creator, DealerFilter.NONE, By.NAME.first()).size()).isBetween(100, 200);
    }

    @Test
    void an_address_that_somebody_changed_shows_the_beginning() {
        ListPlace last = end(By.LAST);
        for (String when : List.of("never", "+200000000-01-01T00:00:00Z")) {
            ListPlace odd = new ListPlace(last.stretch(), last.mark(), List.of(when), 1);
            assertThat(five(By.LAST, odd)).isEqualTo(five(By.LAST, null));
        }
    }

    @Test
    void a_place_of_another_order_is_the_beginning_though_its_keys_look_the_same() {
        assertThat(five(By.LAST, end(By.ENTERED))).isEqualTo(five(By.LAST, null));
        assertThat(five(By.NAME, end(By.LAST))).isEqualTo(five(By.NAME, null));
        assertThat(five(By.NAME, end(By.NAME))).isNotEqualTo(five(By.NAME, null));
    }

    private List<DealerId> five(By by, @Nullable ListPlace after) {
        return lists.page(admin, DealerFilter.NONE, by.first(), after, 5, ZONE).dealers();
    }

    private ListPlace end(By by) {
        return Objects.requireNonNull(
                lists.page(admin, DealerFilter.NONE, by.first(), null, 5, ZONE).next());
    }

    private List<Long> all(Viewer viewer, DealerFilter filter, ListOrder order) {
        List<Long> found = new ArrayList<>();
        @Nullable ListPlace place = null;
        do {
            DealerPage page = lists.page(viewer, filter, order, place, 23, ZONE);
            page.dealers().stream().map(DealerId::value).forEach(found::add);
            place = page.next();
        } while (place != null);
        return found;
    }

    private List<Long> backwards(ListOrder order) {
        List<Long> found = new ArrayList<>();
        DealerPage page = lists.page(admin, DealerFilter.NONE, order, null, 20, ZONE);
        while (page.next() != null) {
            page = lists.page(admin, DealerFilter.NONE, order, page.next(), 20, ZONE);
        }
        found.addAll(page.dealers().stream().map(DealerId::value).toList());
        while (page.before() != null) {
            page = lists.pageBefore(admin, DealerFilter.NONE, order, page.before(), 20, ZONE);
            found.addAll(0, page.dealers().stream().map(DealerId::value).toList());
        }
        return found;
    }
}
