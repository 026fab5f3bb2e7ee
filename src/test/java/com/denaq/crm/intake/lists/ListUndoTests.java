package com.denaq.crm.intake.lists;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.contacts.Contact;
import com.denaq.crm.contacts.NewContact;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerLife;
import com.denaq.crm.dealers.ExternalId;
import com.denaq.crm.dealers.ExternalIds;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.dealers.Firm;
import com.denaq.crm.dealers.Lead;
import com.denaq.crm.dealers.NewDealer;
import com.denaq.crm.dealers.Source;
import com.denaq.crm.dealers.Standing;
import com.denaq.crm.intake.lists.LeadList.State;
import com.denaq.crm.intake.lists.ListRow.Choice;
import com.denaq.crm.intake.lists.ListRow.Result;
import com.denaq.crm.intake.lists.ListRow.Verdict;
import com.denaq.crm.intake.table.BadTable;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestClock;
import com.denaq.crm.timeline.Activities;
import com.denaq.crm.timeline.CallOutcome;
import com.denaq.crm.timeline.Direction;
import com.denaq.crm.timeline.NewActivity;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Into what rows of a list are merged, and that taking it back leaves no trace and nothing of others' is lost. */
@DatabaseTest
class ListUndoTests extends WithLists {

    @Autowired
    ExternalIds externalIds;

    @Autowired
    Activities activities;

    @Autowired
    DealerLife life;

    @Autowired
    TestClock clock;

    @Test
    void a_twin_goes_into_nothing_that_the_row_above_merely_resembles() throws BadTable {
        DealerId shop = register.enter(admin, NewDealer.of(Facts.of("Harbor Lane Laptops", "US"), Source.ADMIN));
        long list = merged(ListFilter.TWIN, """
                Harbor Lane Laptops,,(406) 555-0140,Butte,MT
                Harbor Lane Laptops,harborlane.com,(406) 555-0140,Butte,MT,Maria Lopez,406 555 0177,
                """);
        assertThat(row(list, 1).verdict()).isEqualTo(Verdict.SIMILAR);
        assertThat(row(list, 2).verdict()).isEqualTo(Verdict.TWIN);
        assertThat(row(list, 2).choice()).as("with all of its kind").isEqualTo(Choice.SKIP);
        desk.choose(admin, list, List.of(2), Choice.MERGE);
        desk.add(admin, list);
        toTheEnd(list);
        assertThat(row(list, 2).result()).isEqualTo(Result.FAILED);
        assertThat(facts(shop).site()).isNull();
        assertThat(phones(shop)).isEmpty();
        assertThat(contacts.of(shop)).isEmpty();
    }

    @Test
    void a_region_in_words_and_the_zone_that_follows_are_as_before() throws BadTable {
        DealerId shop = shop(Facts.of("Harbor Lane Laptops", "US"));
        Facts before = facts(shop);
        long list = merged(ListFilter.HERE, "Harbor Lane Laptops,,(813) 555-0140,Boise,Idaho\n");
        assertThat(facts(shop).region()).isEqualTo("ID");
        assertThat(facts(shop).zone()).isEqualTo(ZoneId.of("America/Boise"));
        undone(list);
        assertThat(facts(shop)).isEqualTo(before);
    }

    @Test
    void a_zone_that_followed_from_two_rows_is_as_before_them() throws BadTable {
        DealerId shop = shop(Facts.of("Harbor Lane Laptops", "US"));
        Facts before = facts(shop);
        long list = merged(ListFilter.ALL, """
                Harbor Lane Laptops,,(813) 555-0140,,TX
                Harbor Lane Laptops,,(813) 555-0140,El Paso,
                """);
        assertThat(facts(shop).zone()).isEqualTo(ZoneId.of("America/Denver"));
        undone(list);
        assertThat(facts(shop)).isEqualTo(before);
    }

    @Test
    void rows_of_one_company_are_put_together_as_a_row_and_a_dealer_are() throws BadTable {
        long list = checked("""
                Harbor Lane Laptops,,(813) 555-0140,Tampa,FL,Maria Lopez,813 555 0177,
                Harbor Lane Laptops,harborlane.com,813 555 0140,Tampa,Florida,Maria  LOPEZ,813 555 0178,
                """);
        desk.chooseAll(admin, list, ListFilter.TWIN, Choice.MERGE);
        desk.add(admin, list);
        toTheEnd(list);
        DealerId shop = Objects.requireNonNull(row(list, 2).dealer());
        assertThat(contacts.of(shop).stream().map(Contact::name)).containsExactly("Maria Lopez");
        assertThat(phones(shop)).containsExactly("+18135550140", "+18135550178");
    }

    @Test
    void a_zone_that_somebody_set_stays_when_a_row_knows_the_place() throws BadTable {
        DealerId shop = shop(Facts.of("Harbor Lane Laptops", "US"));
        db.sql("update dealer set time_zone = 'Pacific/Honolulu' where id = ?")
                .param(shop.value())
                .update();
        Facts before = facts(shop);
        long list = merged(ListFilter.HERE, "Harbor Lane Laptops,,(813) 555-0140,Tampa,Florida\n");
        assertThat(facts(shop).city()).isEqualTo("Tampa");
        assertThat(facts(shop).zone()).isEqualTo(ZoneId.of("Pacific/Honolulu"));
        undone(list);
        assertThat(facts(shop)).isEqualTo(before);
    }

    @Test
    void the_number_in_another_system_comes_along_and_goes_again() throws BadTable {
        DealerId shop = shop(Facts.of("Harbor Lane Laptops", "US"));
        long list = merged(ListFilter.HERE, "Harbor Lane Laptops,,(813) 555-0140,,,,,,A-17\n");
        assertThat(externalIds.of(shop)).extracting(ExternalId::id).containsExactly("A-17");
        undone(list);
        assertThat(externalIds.of(shop)).isEmpty();
    }

    @Test
    void what_was_merged_and_taken_back_is_merged_again_with_the_twins_of_what_comes_in_again() throws BadTable {
        DealerId shop = shop(Facts.of("Harbor Lane Laptops", "US"));
        long list = merged(ListFilter.ALL, """
                Harbor Lane Laptops,harborlane.com,(813) 555-0140,,
                Old Mill Notebooks,oldmill.com,(406) 555-0177,Butte,MT
                Old Mill Notebooks,oldmill.com,(406) 555-0177,Butte,MT,Maria Lopez,,
                """);
        desk.choose(admin, list, List.of(2), Choice.ADD);
        desk.add(admin, list);
        toTheEnd(list);
        undone(list);
        assertThat(facts(shop).site()).isNull();
        assertThat(desk.bringBack(admin, list)).isPositive();
        toTheEnd(list);
        assertThat(facts(shop).site()).isEqualTo("harborlane.com");
        DealerId mill = Objects.requireNonNull(row(list, 2).dealer());
        assertThat(row(list, 2).result()).isEqualTo(Result.ADDED);
        assertThat(row(list, 3).result()).isEqualTo(Result.MERGED);
        assertThat(contacts.of(mill).stream().map(Contact::name)).containsExactly("Maria Lopez");
    }

    @Test
    void while_it_is_taken_back_it_can_be_brought_back_as_far_as_it_was() throws BadTable {
        long list = checked("Quillwort Laptops,quillwort.com,,,\n");
        desk.add(admin, list);
        toTheEnd(list);
        desk.takeBack(admin, list);
        desk.bringBack(admin, list);
        toTheEnd(list);
        assertThat(lists.read(admin, list).state()).isEqualTo(State.CHECKED);
        assertThat(row(list, 1).result()).isEqualTo(Result.ADDED);
    }

    @Test
    void what_comes_in_again_and_what_waits_meanwhile_stay_chosen_as_they_were_however_it_ends() throws BadTable {
        shop(Facts.of("Harbor Lane Laptops", "US"));
        long list = checked("""
                Harbor Lane Laptops,harborlane.com,(813) 555-0140,,
                Quillwort Laptops,quillwort.com,,,
                """);
        desk.choose(admin, list, List.of(2), Choice.SKIP);
        desk.chooseAll(admin, list, ListFilter.HERE, Choice.ADD);
        desk.chooseAll(admin, list, ListFilter.HERE, Choice.MERGE);
        desk.add(admin, list);
        toTheEnd(list);
        undone(list);
        desk.bringBack(admin, list);
        desk.stop(admin, list);
        assertThat(row(list, 1).choice()).isEqualTo(Choice.MERGE);
        desk.add(admin, list);
        toTheEnd(list);
        undone(list);
        desk.choose(admin, list, List.of(2), Choice.ADD);
        desk.bringBack(admin, list);
        assertThat(row(list, 2).choice()).isEqualTo(Choice.SKIP);
        work.giveUp(list);
        assertThat(lists.read(admin, list).state()).isEqualTo(State.FAILED);
        assertThat(row(list, 2).choice()).isEqualTo(Choice.ADD);
    }

    @Test
    void what_came_in_last_is_taken_back_alone_and_stopped_where_none_of_it_is_in_yet() throws BadTable {
        long list = checked("""
                Quillwort Laptops,quillwort.com,,,
                Zebra Screens,zebrascreens.com,,,
                Copper Kettle,copperkettle.com,,,
                """);
        desk.choose(admin, list, List.of(3), Choice.SKIP);
        desk.add(admin, list);
        assertThat(desk.takeBack(admin, list)).isZero();
        assertThat(lists.read(admin, list).state()).isEqualTo(State.CHECKED);
        desk.add(admin, list);
        toTheEnd(list);
        undone(list);
        desk.choose(admin, list, List.of(3), Choice.ADD);
        desk.add(admin, list);
        toTheEnd(list);
        desk.bringBack(admin, list);
        assertThat(desk.takeBackLast(admin, list)).isZero();
        assertThat(lists.read(admin, list).stopped()).isTrue();
        assertThat(results(list)).isEqualTo("null null ADDED");
        desk.add(admin, list);
        toTheEnd(list);
        assertThat(desk.takeBackLast(admin, list)).isEqualTo(2);
        toTheEnd(list);
        assertThat(results(list)).isEqualTo("UNDONE UNDONE ADDED");
        assertThat(lists.read(admin, list).state()).isEqualTo(State.CHECKED);
        assertThat(desk.bringBack(admin, list)).isEqualTo(2);
        toTheEnd(list);
        undone(list);
        assertThat(results(list)).isEqualTo("UNDONE UNDONE UNDONE");
    }

    private String results(long list) {
        return desk.page(lists.read(admin, list), ListFilter.ALL, 0, 9).stream()
                .map(row -> String.valueOf(row.result()))
                .collect(Collectors.joining(" "));
    }

    @Test
    void what_was_taken_back_and_is_checked_anew_comes_in_with_its_number_in_another_system() throws BadTable {
        long list = checked("Quillwort Laptops,quillwort.com,,,,,,,A-1\n");
        desk.add(admin, list);
        toTheEnd(list);
        undone(list);
        desk.check(admin, list, lists.read(admin, list).columns(), false);
        toTheEnd(list);
        desk.add(admin, list);
        toTheEnd(list);
        assertThat(row(list, 1).result()).isEqualTo(Result.ADDED);
        assertThat(externalIds.of(Objects.requireNonNull(row(list, 1).dealer())))
                .extracting(ExternalId::id)
                .containsExactly("A-1");
    }

    @Test
    void somebody_who_was_edited_since_stays() throws BadTable {
        DealerId shop = shop(Facts.of("Harbor Lane Laptops", "US"));
        long list = merged(
                ListFilter.HERE, "Harbor Lane Laptops,harborlane.com,(813) 555-0140,,,Maria Lopez,813 555 0177,\n");
        Contact maria = contacts.of(shop).getFirst();
        contacts.change(admin, shop, maria.id(), maria.version(), NewContact.named("Maria Lopez-Diaz"));
        undone(list);
        assertThat(contacts.of(shop).stream().map(Contact::name)).containsExactly("Maria Lopez-Diaz");
        assertThat(facts(shop).site()).isNull();
        assertThat(row(list, 1).result()).isEqualTo(Result.KEPT);
    }

    @Test
    void a_dealer_into_which_it_was_merged_since_keeps_its_own() throws BadTable {
        DealerId shop = shop(Facts.of("Harbor Lane Laptops", "US"));
        long list = merged(ListFilter.HERE, "Harbor Lane Laptops,harborlane.com,(813) 555-0140 / 0141,,\n");
        DealerId other = register.enter(
                admin, NewDealer.of(Facts.of("Lane & Sons", "US").withSite("harborlane.com"), Source.ADMIN));
        reachability.set(admin, other, List.of("+18135550141"), List.of());
        db.sql("update dealer set merged_into = :other where id = :shop")
                .param("other", other.value())
                .param("shop", shop.value())
                .update();
        undone(list);
        assertThat(row(list, 1).result()).isEqualTo(Result.KEPT);
        assertThat(facts(other).site()).isEqualTo("harborlane.com");
        assertThat(phones(other)).containsExactly("+18135550141");
    }

    @Test
    void a_twin_that_came_in_with_a_dealer_that_stays_stays_too() throws BadTable {
        long list = checked("""
                Harbor Lane Laptops,,(813) 555-0140,Tampa,FL
                Harbor Lane Laptops,harborlane.com,813 555 0140,Tampa,FL,Maria Lopez,,
                """);
        desk.chooseAll(admin, list, ListFilter.TWIN, Choice.MERGE);
        desk.add(admin, list);
        toTheEnd(list);
        DealerId shop = Objects.requireNonNull(row(list, 1).dealer());
        contacts.add(users.viewer(users.admin("Bela Quist")), shop, NewContact.named("Igor Belov"));
        undone(list);
        assertThat(row(list, 1).result()).isEqualTo(Result.KEPT);
        assertThat(row(list, 2).result()).isEqualTo(Result.KEPT);
        EarlierList told = lists.latest(admin, LeadList.Kind.FILE, 1).getFirst();
        assertThat(told.key()).isEqualTo("intake.list.state.UNDONE.partly");
        assertThat(told.stayed()).isEqualTo(2);
    }

    @Test
    void a_lead_with_which_work_went_on_since_stays_in_work() throws BadTable {
        DealerId shop = shop(Facts.of("Harbor Lane Laptops", "US"));
        long list = merged(ListFilter.HERE, "Harbor Lane Laptops,,(813) 555-0140,,,Maria Lopez,813 555 0177,\n");
        assertThat(standing(shop)).isInstanceOf(Lead.class);
        clock.advance(Duration.ofDays(1));
        activities.log(
                admin,
                shop,
                NewActivity.call(Direction.OUT, CallOutcome.INTERESTED, null, Duration.ofMinutes(5), "They want it"));
        clock.advance(Duration.ofDays(1));
        undone(list);
        assertThat(contacts.of(shop)).isEmpty();
        assertThat(standing(shop)).isInstanceOf(Firm.class);
    }

    @Test
    void somebody_whom_a_list_names_begins_no_work_and_who_is_added_then_does() throws BadTable {
        DealerId shop = shop(Facts.of("Harbor Lane Laptops", "US"));
        merged(ListFilter.HERE, "Harbor Lane Laptops,,(813) 555-0140,,,Maria Lopez,813 555 0177,\n");
        assertThat(standing(shop)).isInstanceOf(Lead.class);
        contacts.add(admin, shop, NewContact.named("Igor Belov"));
        assertThat(standing(shop)).isInstanceOf(Firm.class);
    }

    @Test
    void work_that_began_with_somebody_of_a_list_of_before_has_not_begun_when_that_is_taken_back() throws BadTable {
        DealerId shop = shop(Facts.of("Harbor Lane Laptops", "US"));
        long list = begunBy(shop);
        undone(list);
        assertThat(contacts.of(shop)).isEmpty();
        assertThat(standing(shop)).isInstanceOf(Lead.class);
    }

    @Test
    void work_that_went_on_without_them_has_begun_all_the_same() throws BadTable {
        DealerId shop = shop(Facts.of("Harbor Lane Laptops", "US"));
        long list = begunBy(shop);
        clock.advance(Duration.ofDays(1));
        activities.log(admin, shop, NewActivity.note("They want it"));
        undone(list);
        assertThat(contacts.of(shop)).isEmpty();
        assertThat(standing(shop)).isInstanceOf(Firm.class);
    }

    /** A list whose people began work, as lists did and wrote down. */
    private long begunBy(DealerId shop) throws BadTable {
        long list = merged(ListFilter.HERE, "Harbor Lane Laptops,,(813) 555-0140,,,Maria Lopez,813 555 0177,\n");
        life.startWork(admin, shop);
        assertThat(db.sql("""
                update lead_list_row set given = jsonb_set(given, '{people,0,began}', '2')
                 where list_id = :list and given is not null""").param("list", list).update()).isEqualTo(1);
        return list;
    }

    private Standing standing(DealerId dealer) {
        return dealers.read(ada, dealer).standing();
    }
}
