package com.denaq.crm.intake.lists;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.ContactId;
import com.denaq.crm.contacts.NewContact;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.intake.lists.ListRow.Choice;
import com.denaq.crm.intake.lists.ListRow.Result;
import com.denaq.crm.intake.table.BadTable;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestClock;
import com.denaq.crm.timeline.Activity;
import com.denaq.crm.timeline.Story;
import com.denaq.crm.timeline.Timeline;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;

/** What a list does to a dealer is told in its timeline, and what people did to it since is kept. */
@DatabaseTest
class ListTracesTests extends WithLists {

    @Autowired
    Timeline timeline;

    @Autowired
    TestClock clock;

    private List<Story.FromList> told(DealerId dealer) {
        return timeline.page(dealer, List.of(), null, 50).activities().stream()
                .map(Activity::story)
                .filter(Story.FromList.class::isInstance)
                .map(Story.FromList.class::cast)
                .toList();
    }

    @Test
    void what_a_merge_gave_and_that_it_was_taken_back_stands_in_the_timeline() throws BadTable {
        DealerId shop = shop(Facts.of("Harbor Lane Laptops", "US"));
        long list = merged(
                ListFilter.HERE,
                "Harbor Lane Laptops,harborlane.com,(813) 555-0140 / 0141,,,Maria Lopez,813 555 0177,info@harborlane.com\n");
        Story.FromList given = told(shop).getFirst();
        assertThat(given.list()).isEqualTo("leads.csv");
        assertThat(given.back()).isFalse();
        assertThat(given.given())
                .extracting(each -> each.field() + " " + each.value())
                .containsExactly("site harborlane.com", "phone +18135550141", "email info@harborlane.com");
        assertThat(given.people()).containsExactly("Maria Lopez");
        clock.advance(Duration.ofDays(1));
        undone(list);
        Story.FromList back = told(shop).getFirst();
        assertThat(back.back()).isTrue();
        assertThat(back.given()).isEqualTo(given.given());
        assertThat(back.people()).containsExactly("Maria Lopez");
    }

    @Test
    void a_lead_whose_facts_were_changed_since_stays() throws BadTable {
        long list = checked("Harbor Lane Laptops,,,Tampa,FL\nCopper Kettle,,,Butte,MT\n");
        desk.chooseAll(admin, list, ListFilter.NEW, Choice.ADD);
        desk.add(admin, list);
        toTheEnd(list);
        DealerId shop = Objects.requireNonNull(row(list, 1).dealer());
        clock.advance(Duration.ofDays(1));
        Dealer now = dealers.read(ada, shop);
        register.correct(admin, shop, now.facts().withSite("harborlane.com"));
        undone(list);
        assertThat(row(list, 1).result()).isEqualTo(Result.KEPT);
        assertThat(row(list, 2).result()).isEqualTo(Result.UNDONE);
        assertThat(facts(shop).site()).isEqualTo("harborlane.com");
    }

    @Test
    void what_stayed_goes_the_next_time_where_it_is_as_it_was_again() throws BadTable {
        long list = checked("""
                Harbor Lane Laptops,,(813) 555-0140,Tampa,FL
                Harbor Lane Laptops,harborlane.com,(813) 555-0140,Tampa,FL
                Copper Kettle Computers,,(406) 555-0141,Butte,MT
                Quillwort Notebooks,,(512) 555-0142,Austin,TX
                """);
        desk.chooseAll(admin, list, ListFilter.NEW, Choice.ADD);
        desk.chooseAll(admin, list, ListFilter.TWIN, Choice.MERGE);
        desk.add(admin, list);
        toTheEnd(list);
        Viewer other = users.viewer(users.admin("Bela Quist"));
        Facts before = facts(dealer(list, 1));
        changed(other, dealer(list, 1), before.withSite("harbor-lane.com"));
        changed(other, dealer(list, 3), facts(dealer(list, 3)).withSite("copperkettle.com"));
        ContactId igor = contacts.add(other, dealer(list, 4), NewContact.named("Igor Belov"))
                .id();
        undone(list);
        assertThat(results(list)).containsExactly(Result.KEPT, Result.KEPT, Result.KEPT, Result.KEPT);
        changed(other, dealer(list, 1), before);
        contacts.delete(other, dealer(list, 4), igor);
        undone(list);
        assertThat(results(list)).containsExactly(Result.UNDONE, Result.UNDONE, Result.KEPT, Result.KEPT);
    }

    private void changed(Viewer by, DealerId dealer, Facts facts) {
        clock.advance(Duration.ofHours(1));
        register.correct(by, dealer, facts);
    }

    private DealerId dealer(long list, int n) {
        return Objects.requireNonNull(row(list, n).dealer());
    }

    private List<Result> results(long list) {
        return desk.page(lists.read(admin, list), ListFilter.ALL, 0, 9).stream()
                .map(ListRow::result)
                .map(Objects::requireNonNull)
                .toList();
    }

    @Test
    void a_lead_that_only_the_list_itself_changed_goes() throws BadTable {
        long list = checked("""
                Harbor Lane Laptops,,(813) 555-0140,Tampa,FL
                Harbor Lane Laptops,harborlane.com,813 555 0140 / 0141,Tampa,FL
                """);
        desk.add(admin, list);
        toTheEnd(list);
        clock.advance(Duration.ofHours(1));
        desk.chooseAll(admin, list, ListFilter.TWIN, Choice.MERGE);
        desk.add(admin, list);
        toTheEnd(list);
        clock.advance(Duration.ofHours(1));
        assertThat(row(list, 2).given()).isNotNull();
        undone(list);
        assertThat(row(list, 1).result()).isEqualTo(Result.UNDONE);
    }

    /** A twin that was merged into the row above before lists were told in timelines. */
    private long twinMergedLongAgo() throws BadTable {
        long list = checked("""
                Harbor Lane Laptops,,(813) 555-0140,Tampa,FL
                Harbor Lane Laptops,harborlane.com,813 555 0140,Tampa,FL
                """);
        desk.add(admin, list);
        toTheEnd(list);
        clock.advance(Duration.ofHours(1));
        desk.chooseAll(admin, list, ListFilter.TWIN, Choice.MERGE);
        desk.add(admin, list);
        toTheEnd(list);
        clock.advance(Duration.ofHours(1));
        db.sql("delete from activity where details ->> 'list' is not null").update();
        return list;
    }

    @Test
    void a_lead_that_only_a_list_of_before_has_changed_goes() throws BadTable {
        long list = twinMergedLongAgo();
        undone(list);
        assertThat(row(list, 1).result()).isEqualTo(Result.UNDONE);
        assertThat(row(list, 2).result()).isEqualTo(Result.UNDONE);
    }

    @Test
    void a_lead_of_a_list_of_before_that_somebody_changed_by_hand_stays() throws BadTable {
        long list = twinMergedLongAgo();
        DealerId shop = Objects.requireNonNull(row(list, 1).dealer());
        Dealer now = dealers.read(ada, shop);
        register.correct(admin, shop, now.facts().withSite("harbor-lane.com"));
        db.sql("update audit_entry set address = '10.0.0.7' where id = (select max(id) from audit_entry)")
                .update();
        undone(list);
        assertThat(row(list, 1).result()).isEqualTo(Result.KEPT);
    }

    @Test
    void nothing_is_told_of_a_row_that_knows_nothing_more() throws BadTable {
        DealerId shop = shop(Facts.of("Harbor Lane Laptops", "US"));
        long list = merged(ListFilter.HERE, "Harbor Lane Laptops,,(813) 555-0140,,\n");
        assertThat(row(list, 1).result()).isEqualTo(Result.MERGED);
        assertThat(told(shop)).isEmpty();
    }

    @Test
    void what_a_row_tells_otherwise_and_its_note_are_told_and_not_lost() throws BadTable {
        DealerId shop = shop(Facts.of("Harbor Lane Laptops", "US"));
        String rows = """
                Company,Website,Phone,Street,ZIP,Note
                Harbor Lane Laptops,harborlane.com,(813) 555-0140,1 First St,33601,First note
                Harbor Lane Laptops,https://second-lane.com,(813) 555-0140,2 Second St,33602,Second note
                """;
        long list = desk.upload(admin, "m.csv", new ByteArrayResource(rows.getBytes(StandardCharsets.UTF_8)));
        desk.check(admin, list, lists.read(admin, list).columns(), false);
        toTheEnd(list);
        desk.chooseAll(admin, list, ListFilter.HERE, Choice.MERGE);
        desk.chooseAll(admin, list, ListFilter.TWIN, Choice.MERGE);
        desk.add(admin, list);
        toTheEnd(list);
        assertThat(facts(shop).remark()).isEqualTo("First note");
        assertThat(told(shop))
                .flatExtracting(Story.FromList::given)
                .extracting(each -> each.field() + " " + each.value())
                .contains(
                        "other-site https://second-lane.com",
                        "other-street 2 Second St",
                        "other-postcode 33602",
                        "remark Second note");
    }

    @Test
    void what_a_row_tells_otherwise_is_told_once_and_is_taken_back_with_it() throws BadTable {
        DealerId shop = shop(Facts.of("Harbor Lane Laptops", "US").withSite("harborlane.com"));
        String row = "Harbor Lane Laptops,other-lane.com,(813) 555-0140,,\n";
        long first = merged(ListFilter.HERE, row);
        clock.advance(Duration.ofDays(1));
        long again = merged(ListFilter.HERE, row);
        assertThat(told(shop)).extracting(Story.FromList::back).containsExactly(false);
        undone(again); // which told nothing
        assertThat(told(shop)).hasSize(1);
        undone(first);
        Story.FromList back = told(shop).getFirst();
        assertThat(back.back()).isTrue();
        assertThat(back.given())
                .extracting(each -> each.field() + " " + each.value())
                .containsExactly("other-site other-lane.com");
        clock.advance(Duration.ofDays(1));
        merged(ListFilter.HERE, row);
        assertThat(told(shop)).extracting(Story.FromList::back).containsExactly(false, true, false);
    }

    @Test
    void what_a_twin_that_comes_in_with_its_row_tells_otherwise_is_told_too() throws BadTable {
        long list = checked("""
                Harbor Lane Laptops,harborlane.com,(813) 555-0140,Tampa,FL
                Harbor Lane Laptops,other-lane.com,813 555 0140,Tampa,FL
                """);
        desk.chooseAll(admin, list, ListFilter.TWIN, Choice.MERGE);
        desk.add(admin, list);
        toTheEnd(list);
        assertThat(told(Objects.requireNonNull(row(list, 1).dealer())))
                .flatExtracting(Story.FromList::given)
                .extracting(each -> each.field() + " " + each.value())
                .containsExactly("other-site other-lane.com");
    }
}
