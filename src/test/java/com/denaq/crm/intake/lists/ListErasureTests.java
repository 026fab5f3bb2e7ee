package com.denaq.crm.intake.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.denaq.crm.contacts.ContactId;
import com.denaq.crm.contacts.NewContact;
import com.denaq.crm.contacts.PersonErasure;
import com.denaq.crm.dealers.DealerErasure;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.intake.lists.LeadList.State;
import com.denaq.crm.intake.lists.ListRow.Choice;
import com.denaq.crm.intake.lists.ListRow.Result;
import com.denaq.crm.intake.lists.ListRow.Verdict;
import com.denaq.crm.intake.table.BadTable;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever is erased is erased from lists too, be it from rows of which nothing has become. */
@DatabaseTest
class ListErasureTests extends WithLists {

    @Autowired
    PersonErasure people;

    @Autowired
    DealerErasure erasure;

    @Autowired
    TestClock clock;

    @Test
    void a_person_is_erased_from_the_row_that_brought_them_and_from_what_resembles_their_dealer() throws BadTable {
        long list = checked("Zebulon Repairs,zebulonrepairs.com,,Tampa,FL,Maria Quince,813 555 0177\n");
        added(list);
        DealerId shop = Objects.requireNonNull(row(list, 1).dealer());
        db.sql("""
                insert into email (dealer_id, contact_id, typed, address, domain)
                values (?, ?, 'mq@quince.com', 'mq@quince.com', 'quince.com')""").params(shop.value(), person(shop).value()).update();
        long later = checked("""
                Zebulon Repairs,zebulonrepairs.com,,Tampa,FL,"Quince, Maria",,
                Copper Kettle,copperkettle.com,,Butte,MT,M. Q.,+1 (813) 555-0177,
                Birch Phones,birchphones.com,,Butte,MT,Mary,,MQ@quince.com
                Aspen Laptops,aspenlaptops.com,,Butte,MT,Maria Quince,813 555 0178,
                """);
        desk.chooseAll(admin, later, ListFilter.HERE, Choice.MERGE);
        erasedEverywhere(shop);
        for (long each : List.of(list, later)) {
            assertThat(row(each, 1).cells()).isEmpty();
        }
        assertThat(row(later, 1).verdict()).isEqualTo(Verdict.UNREADABLE);
        assertThat(row(later, 2).cells()).isEmpty();
        assertThat(row(later, 3).cells()).isEmpty();
        assertThat(row(later, 4).cells()).as("a namesake elsewhere").contains("Aspen Laptops", "Maria Quince");
        added(later);
        assertThat(lists.read(admin, later).state()).isEqualTo(State.CHECKED);
        undone(list);
    }

    @Test
    void who_was_renamed_is_erased_under_each_name_they_had_and_under_no_mixture_of_them() throws BadTable {
        DealerId shop = shop(Facts.of("Zebulon Repairs", "US").withSite("zebulonrepairs.com"));
        contacts.add(admin, shop, NewContact.named("Dolores Stone"));
        contacts.change(admin, shop, person(shop), 0, NewContact.named("?"));
        contacts.change(admin, shop, person(shop), 1, NewContact.named("Dolores Levin"));
        long list = checked("""
                Zebulon Repairs,zebulonrepairs.com,,Tampa,FL,"Stone, Dolores",,
                Copper Kettle,copperkettle.com,,Butte,MT,Dolores Stone,,
                """);
        long others = checked("Zebulon Repairs,zebulonrepairs.com,,Tampa,FL,Stone Levin,,\n");
        db.sql("""
                insert into lead_attempt (by_user, at, day, name, typed, verdict, outcome, dealer_id)
                values (?, now(), now(), 'Dolores Stone Repairs', '{}', 'LOOKS_NEW', 'ADDED', ?)""").params(ada.id().value(), shop.value()).update();
        erasedEverywhere(shop);
        assertThat(row(list, 1).cells()).isEmpty();
        assertThat(row(list, 2).cells()).as("a namesake elsewhere").contains("Dolores Stone");
        assertThat(row(others, 1).cells()).as("a colleague").contains("Stone Levin");
        assertThat(db.sql("select name from lead_attempt where dealer_id = ?")
                        .param(shop.value())
                        .query(String.class)
                        .list())
                .noneMatch("Dolores Stone Repairs"::equals);
    }

    @Test
    void a_number_that_is_the_shops_as_well_erases_nothing() throws BadTable {
        DealerId shop = shop(Facts.of("Zebulon Repairs", "US"));
        contacts.add(admin, shop, NewContact.named("Maria Quince").reachedBy(List.of("813 555 0140"), List.of()));
        long list = checked("Zebulon Repairs,,(813) 555-0140\n");
        erasedEverywhere(shop);
        assertThat(row(list, 1).cells()).contains("Zebulon Repairs");
    }

    @Test
    void a_number_of_so_few_digits_that_it_stands_in_others_erases_nothing() throws BadTable {
        DealerId shop = shop(Facts.of("Zebulon Repairs", "US"));
        contacts.add(admin, shop, NewContact.named("Maria Quince"));
        db.sql("insert into phone (dealer_id, contact_id, typed, e164) values (?, ?, '89 123', '+4989123')")
                .params(shop.value(), person(shop).value())
                .update();
        long list = checked("Copper Kettle,,(813) 589-1230,Butte,MT\n");
        erasedEverywhere(shop);
        assertThat(row(list, 1).cells()).contains("Copper Kettle");
    }

    @Test
    void what_was_typed_with_their_number_is_forgotten_and_counts() throws BadTable {
        DealerId shop = shop(Facts.of("Zebulon Repairs", "US"));
        contacts.add(
                admin,
                shop,
                NewContact.named("Maria Quince").reachedBy(List.of("813 555 0177"), List.of("mq@quince.com")));
        added(
                checked(
                        "Copper Kettle,,8135550177,Butte,MT\nZebulon Repairs,,(813) 555-0140,,,,,mq@quince.com\nBirch Phones,,,Bend,OR\n"));
        int tried = attempts();
        erasedEverywhere(shop);
        assertThat(attempts()).isEqualTo(tried);
        assertThat(db.sql("select typed::text from lead_attempt")
                        .query(String.class)
                        .list())
                .noneMatch(typed -> typed.contains("0177") || typed.contains("quince"));
    }

    @Test
    void of_an_erased_dealer_no_word_is_left_where_something_resembled_it() throws BadTable {
        DealerId shop = shop(Facts.of("Zebulon Repairs", "US"));
        long list = checked("Zebulon Repairs,,(813) 555-0140,Tampa,FL\nCopper Kettle,,,Butte,MT\n");
        added(list);
        register.delete(admin, shop);
        clock.advance(Duration.ofDays(31));
        erasure.eraseDue();
        assertThat(row(list, 1).why()).isNull();
        assertThat(db.sql("select coalesce(name, '') || typed from lead_attempt")
                        .query(String.class)
                        .list())
                .noneMatch(said -> said.contains("Zebulon"));
    }

    @Test
    void what_was_taken_back_and_is_erased_since_comes_in_no_more() throws BadTable {
        long list = checked("""
                Zebulon Repairs,zebulonrepairs.com,(813) 555-0177,Tampa,FL
                Birch Phones,birchphones.com,,Butte,MT,Mary,,mq@quince.com
                Aspen Laptops,aspenlaptops.com,,Butte,MT
                """);
        added(list);
        undone(list);
        DealerId shop = shop(Facts.of("Copper Kettle", "US"));
        contacts.add(admin, shop, NewContact.named("Maria Quince").reachedBy(List.of(), List.of("mq@quince.com")));
        erasedEverywhere(shop);
        assertThat(back(list)).isEqualTo(2);
        clock.advance(Duration.ofDays(31));
        erasure.eraseDue();
        assertThat(back(list)).isZero();
        db.sql("update lead_list_row set choice = 'ADD' where list_id = ? and n = 3")
                .param(list)
                .update(); // erased before it was said so
        assertThat(desk.bringBack(admin, list)).isZero();
        assertThat(back(list)).isZero();
        assertThat(row(list, 3).result()).isEqualTo(Result.UNDONE);
    }

    private int back(long list) {
        return desk.counts(lists.read(admin, list)).back();
    }

    /** Lists are looked through in the background. */
    private void erasedEverywhere(DealerId shop) {
        people.erase(admin, person(shop));
        await().until(() -> db.sql("select not exists (select from erased_person)")
                .query(Boolean.class)
                .single());
    }

    private void added(long list) {
        desk.chooseAll(admin, list, ListFilter.NEW, Choice.ADD);
        desk.add(admin, list);
        toTheEnd(list);
    }

    private ContactId person(DealerId shop) {
        return new ContactId(db.sql("select id from contact where dealer_id = :shop")
                .param("shop", shop.value())
                .query(Long.class)
                .single());
    }

    private int attempts() {
        return db.sql("select count(*) from lead_attempt").query(Integer.class).single();
    }
}
