package com.denaq.crm.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.denaq.crm.access.User;
import com.denaq.crm.contacts.ContactId;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.contacts.NewContact;
import com.denaq.crm.contacts.PeopleToErase;
import com.denaq.crm.contacts.PersonErasure;
import com.denaq.crm.contacts.Reachability;
import com.denaq.crm.dealers.DealerErasure;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerRegister;
import com.denaq.crm.steps.NewStep;
import com.denaq.crm.steps.NextSteps;
import com.denaq.crm.steps.StepKind;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.WithHouse;
import com.denaq.crm.timeline.Activities;
import com.denaq.crm.timeline.ActivityChange;
import com.denaq.crm.timeline.ActivityId;
import com.denaq.crm.timeline.CallOutcome;
import com.denaq.crm.timeline.Direction;
import com.denaq.crm.timeline.NewActivity;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is deleted can be brought back for thirty days, and is gone after that; a person at once. */
class ErasureTests extends WithHouse {

    @Autowired
    DealerRegister register;

    @Autowired
    DealerErasure erasure;

    @Autowired
    PersonErasure people;

    @Autowired
    PeopleToErase sought;

    @Autowired
    Contacts contacts;

    @Autowired
    Reachability reachability;

    @Autowired
    NextSteps steps;

    @Autowired
    Activities activities;

    User nadia;
    User vera;
    DealerId shop;

    @BeforeEach
    void a_shop_with_a_person() {
        nadia = users.admin("Nadia Weiss");
        vera = users.agent("Vera Sokolova");
        shop = dealers.firm("Zebulon Repairs", vera);
        contacts.add(users.viewer(vera), shop, NewContact.named("Zebulon Quince"));
    }

    @Test
    void a_deleted_dealer_is_brought_back_from_the_bin() {
        register.delete(users.viewer(nadia), shop);
        clock.advance(Duration.ofSeconds(1));
        assertThat(clients.of(nadia).get("/bin").expect(200).body())
                .contains("Zebulon Repairs", "<td class=\"number\">30</td>");
        clients.of(nadia).post("/bin/" + shop + "/restoration").expect(303);
        assertThat(dealers.read(nadia, shop).facts().name()).isEqualTo("Zebulon Repairs");
        clients.of(nadia).post("/bin/" + shop + "/restoration").expect(404);
    }

    @Test
    void a_page_of_the_bin_after_what_has_left_it_begins_at_its_head() {
        register.delete(users.viewer(nadia), shop);
        DealerId brought = dealers.lead("Copper Kettle", nadia);
        for (String after : new String[] {"" + brought, "999999999"}) {
            assertThat(clients.of(nadia).get("/bin?after=" + after).expect(200).body())
                    .contains("Zebulon Repairs");
        }
    }

    @Test
    void bringing_one_back_leads_to_it_and_names_it() {
        register.delete(users.viewer(nadia), shop);
        TestClient admin = clients.of(nadia);
        assertThat(admin.post("/bin/" + shop + "/restoration").expect(303).location())
                .endsWith("/dealers/" + shop);
        assertThat(admin.get("/dealers/" + shop).expect(200).body()).contains("Zebulon Repairs is back");
    }

    @Test
    void what_was_about_an_erased_person_says_so_and_the_dealer_tells_who_erased_them() {
        long person = db.sql("select id from contact").query(Long.class).single();
        ContactId quince = new ContactId(person);
        steps.open(
                users.viewer(vera),
                shop,
                new NewStep(StepKind.CALL, "Ask Quince", LocalDate.parse("2026-12-01"), null, quince));
        NewActivity call = NewActivity.call(Direction.OUT, CallOutcome.INTERESTED, quince, null, "Likes us");
        ActivityId logged = activities.log(users.viewer(vera), shop, call).id();
        activities.change(users.viewer(vera), logged, 0, call.saying("Likes our prices"));
        TestClient admin = clients.of(nadia);
        admin.post("/bin/people/" + person + "/erasure").expect(303);
        assertThat(admin.get("/bin").expect(200).body()).contains("A person of Zebulon Repairs is erased for good");
        assertThat(clients.of(vera).get("/dealers/" + shop).expect(200).body())
                .contains(
                        "About somebody who was erased",
                        "You called somebody who was erased",
                        "A person’s data erased on request · Nadia Weiss")
                .doesNotContain("Ask Quince", "Likes", "<strong>–</strong>");
        assertThat(tablesWith("Ask Quince")).isEmpty();
        assertThat(tablesWith("Likes"))
                .as("in the audit, or before a correction")
                .isEmpty();
    }

    @Test
    void what_was_said_of_somebody_is_gone_where_it_was_corrected_to_somebody_else_since() {
        ContactId quince = added("Zebulon Quince", "(316) 555-0131", "quince@zebulon.example");
        ContactId ruth = added("Ruth Ames", "(316) 555-0132", "ruth@zebulon.example");
        ContactId ida = added("Ida Bell", "(316) 555-0133", "ida@zebulon.example");
        ActivityId once =
                activities.log(users.viewer(vera), shop, met(quince, "Is ill")).id();
        activities.change(users.viewer(vera), once, 0, met(ruth, "Likes us"));
        ActivityId twice = activities
                .log(users.viewer(vera), shop, met(quince, "Is very ill"))
                .id();
        activities.change(users.viewer(vera), twice, 0, met(quince, "Is ill again"));
        activities.change(users.viewer(vera), twice, 1, met(ruth, "Wants a price"));
        activities.change(users.viewer(vera), twice, 2, met(ida, "Wants a list"));
        people.erase(users.viewer(nadia), quince);
        assertThat(tablesWith("ill again")).isEmpty();
        assertThat(tablesWith("Is ill")).isEmpty();
        assertThat(tablesWith("very ill")).isEmpty();
        assertThat(activities.takeBackChange(users.viewer(vera), once, 2)).isInstanceOf(ActivityChange.Stale.class);
        assertThat(clients.of(vera).get("/dealers/" + shop).expect(200).body()).contains("Likes us", "Wants a list");
    }

    @Test
    void after_thirty_days_no_word_of_it_is_left_anywhere_and_the_figures_still_add_up() {
        NewActivity note = NewActivity.note("Zebulon moves");
        ActivityId noted = activities.log(users.viewer(vera), shop, note).id();
        activities.change(users.viewer(vera), noted, 0, note.saying("They move"));
        register.delete(users.viewer(nadia), shop);
        clock.advance(Duration.ofDays(29));
        assertThat(erasure.eraseDue()).isZero();
        clock.advance(Duration.ofDays(2));
        assertThat(erasure.eraseDue()).isEqualTo(1);
        assertThat(tablesWith("Zebulon")).isEmpty();
        assertThat(db.sql("select count(*) from stage_move").query(Long.class).single())
                .isEqualTo(2);
    }

    @Test
    void a_person_who_asks_for_it_is_forgotten_and_the_dealer_stays() {
        long person = db.sql("select id from contact").query(Long.class).single();
        assertThat(sought.find(users.viewer(nadia), "D-" + shop).people()).hasSize(1);
        clients.of(nadia).post("/bin/people/" + person + "/erasure").expect(303);
        await().untilAsserted(() -> assertThat(tablesWith("Quince")).isEmpty()); // lists are looked through afterwards
        assertThat(dealers.read(nadia, shop).facts().name()).isEqualTo("Zebulon Repairs");
    }

    @Test
    void who_was_removed_is_found_by_what_they_were_reached_by_and_nothing_of_them_is_left() {
        ContactId quince = added("Zebulon Quince", "(316) 555-0131", "quince@zebulon.example");
        contacts.delete(users.viewer(vera), shop, quince);
        for (String typed :
                List.of("Quince@zebulon.example", "(316) 555-0131", "1 316 555 0131", "5550131", "quince zeb")) {
            assertThat(clients.of(nadia).get("/bin?person=" + encoded(typed)).body())
                    .as(typed)
                    .contains("Erase Zebulon Quince", "quince@zebulon.example", "removed from their dealer");
        }
        clients.of(nadia).post("/bin/people/" + quince + "/erasure").expect(303);
        await().untilAsserted(() -> assertThat(tablesWith("quince@")).isEmpty());
        assertThat(tablesWith("555-0131")).isEmpty();
        assertThat(tablesWith("5550131")).isEmpty();
        clients.of(vera)
                .post("/dealers/" + shop + "/contacts/" + quince + "/removal/undo")
                .expect(404);
    }

    @Test
    void the_way_to_it_is_a_command_and_leads_there_from_the_person_too() {
        ContactId quince = added("Zebulon Quince", "(316) 555-0131", "quince@zebulon.example");
        String form = "/dealers/" + shop + "/contacts/" + quince + "/edit";
        assertThat(clients.of(nadia).get("/palette?q=erase").body()).contains("data-href=\"/bin?person=\"");
        assertThat(clients.of(nadia).get(form).body()).contains("href=\"/bin?contact=" + quince + "\"");
        assertThat(clients.of(nadia).get("/bin?contact=" + quince).body()).contains("Erase Zebulon Quince");
        assertThat(clients.of(vera).get("/palette?q=erase").body()).doesNotContain("/bin");
        assertThat(clients.of(vera).get(form).expect(200).body()).doesNotContain("/bin");
    }

    @Test
    void who_has_another_address_by_now_is_found_by_the_one_before_too() {
        ContactId quince = added("Zebulon Quince", "(316) 555-0131", "quince@zebulon.example");
        contacts.change(users.viewer(vera), shop, quince, 0, NewContact.named("Zebulon Quince"));
        assertThat(sought.find(users.viewer(nadia), "quince@zebulon.example").people())
                .extracting(PeopleToErase.Person::name)
                .containsExactly("Zebulon Quince");
        people.erase(users.viewer(nadia), quince);
        assertThat(tablesWith("quince@")).isEmpty();
    }

    @Test
    void who_was_renamed_is_found_by_each_name_before_and_none_of_them_is_left() {
        ContactId levin = added("Dolores Stone", "(316) 555-0131", "stone@zebulon.example");
        contacts.change(users.viewer(vera), shop, levin, 0, NewContact.named("Dolores Marsh"));
        contacts.change(users.viewer(vera), shop, levin, 1, NewContact.named("Dolores Levin"));
        db.sql("update audit_entry set dealer_id = ? where subject = 'contact' and subject_id = ?") // of one
                // merged
                // into it
                .params(dealers.firm("Copper Kettle", vera).value(), levin.value())
                .update();
        for (String typed : List.of("stone dolo", "Dolores Marsh", "levin")) {
            assertThat(clients.of(nadia).get("/bin?person=" + encoded(typed)).body())
                    .as(typed)
                    .contains("Erase Dolores Levin", "before: Dolores Marsh, Dolores Stone");
        }
        people.erase(users.viewer(nadia), levin);
        await().untilAsserted(() -> assertThat(tablesWith("Dolores")).isEmpty());
        assertThat(sought.find(users.viewer(nadia), "Dolores Stone").people()).isEmpty();
    }

    @Test
    void whose_address_a_dealer_has_as_its_own_is_told_instead_of_nobody() {
        reachability.set(users.viewer(vera), shop, List.of(), List.of("quince@zebulon.example"));
        assertThat(clients.of(nadia).get("/bin?person=quince@zebulon.example").body())
                .contains("Zebulon Repairs</a> has it as its own")
                .doesNotContain("Nobody has it");
    }

    @Test
    void of_too_little_nobody_says_that_nobody_has_it() {
        for (String little : List.of("316 555", "@", "q", "D-")) {
            assertThat(clients.of(nadia).get("/bin?person=" + encoded(little)).body())
                    .as(little)
                    .contains("too little to look for")
                    .doesNotContain("Nobody has it");
        }
    }

    @Test
    void an_erased_dealer_keeps_nothing_of_people_who_were_changed() {
        ContactId person = added("Zebulon Quince", "(316) 555-0131", "quince@zebulon.example");
        contacts.change(users.viewer(vera), shop, person, 0, NewContact.named("Zebulon"));
        register.delete(users.viewer(nadia), shop);
        clock.advance(Duration.ofDays(31));
        assertThat(erasure.eraseDue()).isEqualTo(1);
        assertThat(tablesWith("quince@")).isEmpty();
    }

    private ContactId added(String name, String phone, String email) {
        return contacts.add(
                        users.viewer(vera),
                        shop,
                        new NewContact(name, null, null, null, false, List.of(phone), List.of(email)))
                .id();
    }

    private static NewActivity met(ContactId person, String words) {
        return NewActivity.meeting(person, null, words);
    }

    private static String encoded(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    /** All tables in which any row has that word. */
    private List<String> tablesWith(String word) {
        return db.sql("""
                select table_name from information_schema.tables
                 where table_schema = 'public' and table_type = 'BASE TABLE'""").query(String.class).list().stream()
                .filter(table -> db.sql("select exists (select from " + table + " t where t::text ilike :word)")
                        .param("word", "%" + word + "%")
                        .query(Boolean.class)
                        .single())
                .toList();
    }
}
