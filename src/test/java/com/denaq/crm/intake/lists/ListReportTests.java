package com.denaq.crm.intake.lists;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.Contact;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.dealers.Standing;
import com.denaq.crm.intake.lists.LeadList.State;
import com.denaq.crm.intake.lists.ListRow.Choice;
import com.denaq.crm.intake.lists.ListRow.Result;
import com.denaq.crm.intake.lists.ListRow.Verdict;
import com.denaq.crm.intake.table.BadTable;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;

/** What a person can do with the rows of a list that aren't plainly new. */
@DatabaseTest
class ListReportTests extends WithLists {

    @Autowired
    TestClock clock;

    private static final String HEADINGS = "Company,Website,Phone,City,State,Contact person,Direct phone,Email\n";

    private long checked(Viewer viewer, String rows) throws BadTable {
        byte[] bytes = (HEADINGS + rows).getBytes(StandardCharsets.UTF_8);
        long list = desk.upload(viewer, "leads.csv", new ByteArrayResource(bytes));
        desk.check(viewer, list, lists.read(viewer, list).columns(), false);
        toTheEnd(list);
        return list;
    }

    private void added(Viewer viewer, long list) {
        desk.add(viewer, list);
        toTheEnd(list);
    }

    private ListRow row(Viewer viewer, long list, int n) {
        return desk.page(lists.read(viewer, list), ListFilter.ALL, n - 1, 1).getFirst();
    }

    @Test
    void twins_in_a_list_are_found_as_those_in_the_base_are() throws BadTable {
        long list = checked(admin, """
                Harbor Lane Laptops,,(813) 555-0140,Tampa,FL
                Copper Kettle Computers,copperkettle.com,,Butte,MT
                Harbour Lane Laptop,,813.555.0140,Tampa,FL
                HARBOR LANE LAPTOPS LLC,,,Miami,FL
                Харбор Лейн Лэптопс,,1 813 555 0140,Tampa,FL
                Quiet Canyon Screens,,813 555 0199,Boise,ID
                """);
        assertThat(row(admin, list, 3).verdict()).isEqualTo(Verdict.TWIN);
        assertThat(row(admin, list, 3).twinOf()).isEqualTo(1);
        assertThat(Objects.requireNonNull(row(admin, list, 3).why()).reasons()).contains("same-phone");
        assertThat(row(admin, list, 4).verdict()).as("a branch or a namesake").isEqualTo(Verdict.NEW);
        assertThat(row(admin, list, 5).twinOf()).isEqualTo(1);
        assertThat(row(admin, list, 6).verdict()).isEqualTo(Verdict.NEW);
    }

    @Test
    void what_a_row_knows_more_is_given_to_the_dealer_that_is_here_and_taken_back_with_the_list() throws BadTable {
        DealerId shop = dealers.lead("Harbor Lane Laptops", ada);
        reachability.set(admin, shop, List.of("(813) 555-0140"), List.of());
        Facts before = dealers.read(ada, shop).facts();
        long list = checked(
                admin,
                "Harbor Lane Laptops,harborlane.com,(813) 555-0140 / 0141,Tampa,FL,Maria Lopez,813 555 0177,info@harborlane.com\n");
        assertThat(row(admin, list, 1).verdict()).isEqualTo(Verdict.HERE);
        assertThat(row(admin, list, 1).mergeable()).isTrue();
        desk.chooseAll(admin, list, ListFilter.HERE, Choice.MERGE);
        added(admin, list);
        assertThat(row(admin, list, 1).result()).isEqualTo(Result.MERGED);
        Dealer merged = dealers.read(ada, shop);
        assertThat(merged.facts().site()).isEqualTo("harborlane.com");
        assertThat(phones(shop)).containsExactly("+18135550140", "+18135550141");
        assertThat(contacts.of(shop).stream().map(Contact::name)).containsExactly("Maria Lopez");
        undone(list);
        assertThat(lists.read(admin, list).state()).isEqualTo(State.UNDONE);
        assertThat(row(admin, list, 1).result()).isEqualTo(Result.UNDONE);
        assertThat(dealers.read(ada, shop).facts()).isEqualTo(before);
        assertThat(dealers.read(ada, shop).standing().kind()).isEqualTo(Standing.Kind.LEAD);
        assertThat(phones(shop)).containsExactly("+18135550140");
        assertThat(contacts.of(shop)).isEmpty();
    }

    @Test
    void a_twin_can_come_in_with_the_row_above_and_goes_with_it() throws BadTable {
        long list = checked(admin, """
                Harbor Lane Laptops,,(813) 555-0140,Tampa,FL
                Harbor Lane Laptops,harborlane.com,813 555 0140,Tampa,FL,Maria Lopez,,
                """);
        desk.chooseAll(admin, list, ListFilter.TWIN, Choice.MERGE);
        added(admin, list);
        DealerId shop = Objects.requireNonNull(row(admin, list, 2).dealer());
        assertThat(shop).isEqualTo(row(admin, list, 1).dealer());
        assertThat(dealers.read(ada, shop).facts().site()).isEqualTo("harborlane.com");
        assertThat(contacts.of(shop)).hasSize(1);
        undone(list);
        ListCounts counts = desk.counts(lists.read(admin, list));
        assertThat(counts.of(Result.UNDONE)).isEqualTo(2);
    }

    @Test
    void what_is_here_is_added_all_the_same_by_an_admin_and_sent_for_review_by_an_agent() throws BadTable {
        DealerId shop = dealers.lead("Harbor Lane Laptops", ada);
        reachability.set(admin, shop, List.of("(813) 555-0140"), List.of());
        String same = "Harbor Lane Laptops,,(813) 555-0140,Tampa,FL\n";
        long list = checked(admin, same);
        desk.choose(admin, list, List.of(1), Choice.ADD);
        added(admin, list);
        assertThat(row(admin, list, 1).result()).isEqualTo(Result.ADDED);
        Viewer vera = users.viewer(users.agent("Vera Sokolova"));
        long agents = checked(vera, same);
        desk.choose(vera, agents, List.of(1), Choice.ADD);
        added(vera, agents);
        assertThat(row(vera, agents, 1).result()).isEqualTo(Result.IN_REVIEW);
        Viewer rosa = users.viewer(users.leadCreator("Rosa Finder"));
        long hers = checked(rosa, same);
        desk.choose(rosa, hers, List.of(1), Choice.ADD);
        desk.choose(rosa, hers, List.of(1), Choice.MERGE);
        assertThat(row(rosa, hers, 1).choice()).isEqualTo(Choice.SKIP);
    }

    @Test
    void nobody_changes_a_dealer_by_a_list_that_they_may_not_change_otherwise() throws BadTable {
        User vera = users.agent("Vera Sokolova");
        User boris = users.agent("Boris Orlov");
        DealerId shop = dealers.firm("Harbor Lane Laptops", vera);
        reachability.set(users.viewer(vera), shop, List.of("(813) 555-0140"), List.of());
        Viewer viewer = users.viewer(boris);
        long list = checked(viewer, "Harbor Lane Laptops,harborlane.com,(813) 555-0140,Tampa,FL\n");
        assertThat(row(viewer, list, 1).mergeable()).isFalse();
        desk.chooseAll(viewer, list, ListFilter.HERE, Choice.MERGE);
        assertThat(row(viewer, list, 1).choice()).isEqualTo(Choice.SKIP);

        Viewer owner = users.viewer(vera);
        long hers = checked(owner, "Harbor Lane Laptops,harborlane.com,(813) 555-0140,Tampa,FL\n");
        desk.chooseAll(owner, hers, ListFilter.HERE, Choice.MERGE);
        db.sql("update dealer set owner_id = ? where id = ?")
                .params(boris.id().value(), shop.value())
                .update();
        added(owner, hers);
        assertThat(row(owner, hers, 1).result()).isEqualTo(Result.FAILED);
        assertThat(dealers.read(boris, shop).facts().site()).isNull();
    }

    @Test
    void the_database_counts_as_one_would_by_hand() throws BadTable {
        long list = checked(
                admin, "Harbor Lane,,,Tampa,FL\nHarbor Lane,,,Tampa,FL\n,,813 555 0140,,\nCopper Kettle,,,Butte,MT\n");
        desk.choose(admin, list, List.of(4), Choice.SKIP);
        added(admin, list);
        ListCounts counts = desk.counts(lists.read(admin, list));
        for (Verdict verdict : Verdict.values()) {
            int rows = db.sql("select count(*)::int from lead_list_row where list_id = ? and verdict = ?")
                    .params(list, verdict.name())
                    .query(Integer.class)
                    .single();
            assertThat(counts.kinds().stream()
                            .filter(each -> each.verdict() == verdict)
                            .mapToInt(ListCounts.Kind::rows)
                            .sum())
                    .as(verdict.name())
                    .isEqualTo(rows);
        }
        assertThat(counts.of(Result.ADDED)).isEqualTo(1);
        assertThat(counts.left(Verdict.NEW)).isEqualTo(2);
        assertThat(counts.of(ListFilter.NEW)).isEqualTo(2);
        assertThat(Stream.of(ListFilter.values())
                        .filter(each -> each != ListFilter.ALL && each.apart() == null)
                        .mapToInt(counts::of)
                        .sum())
                .isEqualTo(counts.of(ListFilter.ALL));
    }

    @Test
    void what_was_here_already_was_tried_once_however_many_days_the_list_is_added_from() throws BadTable {
        shop(Facts.of("Harbor Lane Laptops", "US"));
        long list = checked("Harbor Lane Laptops,,(813) 555-0140\nCopper Kettle,,,Butte,MT\nBirch Phones,,,Bend,OR\n");
        desk.chooseAll(admin, list, ListFilter.NEW, Choice.SKIP);
        for (int n = 2; n <= 3; n++) {
            desk.choose(admin, list, List.of(n), Choice.ADD);
            desk.add(admin, list);
            toTheEnd(list);
            clock.advance(Duration.ofDays(2));
        }
        assertThat(db.sql("select count(*) from lead_attempt where outcome = 'BLOCKED'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
