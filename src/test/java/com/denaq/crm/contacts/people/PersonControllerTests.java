package com.denaq.crm.contacts.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.contacts.Contact;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.contacts.NewContact;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Firm;
import com.denaq.crm.dealers.Lead;
import com.denaq.crm.support.ClashForm;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.Undo;
import com.denaq.crm.support.WebTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** People beside the dealer, over HTTP. */
@WebTest
class PersonControllerTests {

    @Autowired
    Contacts contacts;

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers dealers;

    @Autowired
    TestClients clients;

    User vera;
    DealerId shop;
    TestClient browser;
    String people;

    @BeforeEach
    void a_lead_of_vera() {
        vera = users.agent("Vera Sokolova");
        shop = dealers.lead("Harbor Lane", vera);
        browser = clients.of(vera).htmx();
        people = "/dealers/" + shop + "/contacts";
    }

    @Test
    void the_first_person_brings_the_lead_into_work_and_undo_takes_both_back() {
        TestClient.Reply added = browser.post(
                        people, "name", "Dana Whitlock", "phones", "813-555-0142 / 0143", "phones", "", "role", "Buyer")
                .expect(200);
        assertThat(added.body()).contains("Dana Whitlock", "tel:+18135550142", "tel:+18135550143");
        assertThat(added.header("HX-Trigger")).contains("dealer-changed");
        assertThat(dealers.read(vera, shop).standing()).isInstanceOf(Firm.class);
        browser.post(Undo.of(added)).expect(204);
        assertThat(contacts.of(shop)).isEmpty();
        assertThat(dealers.read(vera, shop).standing()).isInstanceOf(Lead.class);
    }

    @Test
    void a_language_is_read_in_ones_own_and_kept_as_typed() {
        String typed = browser.post(people, "name", "Dana Whitlock", "role", "Owner", "language", "Russian")
                .expect(200)
                .body();
        assertThat(typed).contains("Owner · speaks Russian");
        browser.post("/language", "language", "ru");
        assertThat(browser.get("/dealers/" + shop).expect(200).body())
                .contains("Owner · язык: русский")
                .doesNotContain("язык: Russian");
        Contact dana = contacts.of(shop).getFirst();
        assertThat(dana.language()).isEqualTo("Russian");
        assertThat(browser.get(people + "/" + dana.id() + "/edit").expect(200).body())
                .contains("value=\"Russian\"", "<option value=\"русский\">", "<option value=\"английский\">");
    }

    @Test
    void what_cannot_be_read_is_kept_as_typed_and_flagged() {
        String body = browser.post(people, "name", "Walt", "phones", "ask Mary", "phones", "")
                .expect(200)
                .body();
        assertThat(body).contains("ask Mary", "can’t be dialled");
    }

    @Test
    void who_asked_not_to_be_called_cannot_be_dialled() {
        String body = browser.post(people, "name", "Walt", "phones", "(813) 555-0142", "doNotCall", "true")
                .expect(200)
                .body();
        assertThat(body).contains("Do not call", "(813) 555-0142").doesNotContain("tel:");
    }

    @Test
    void without_a_name_the_form_keeps_what_was_typed() {
        assertThat(browser.post(people, "name", " ", "phones", "813-555-0142")
                        .expect(422)
                        .body())
                .contains("A name is missing", "813-555-0142");
        assertThat(contacts.of(shop)).isEmpty();
    }

    @Test
    void the_second_of_two_is_shown_what_changed_and_keeps_their_words() {
        Contact dana = contacts.read(
                shop,
                contacts.add(users.viewer(vera), shop, NewContact.named("Dana")).id());
        String path = people + "/" + dana.id();
        assertThat(browser.get(path + "/edit").expect(200).body()).contains("value=\"Dana\"");
        browser.post(path, "name", "Dana Whitlock", "version", dana.version()).expect(200);
        String body = browser.post(path, "name", "Dana W.", "version", dana.version())
                .expect(409)
                .body();
        assertThat(body).contains("Vera Sokolova changed this", "Dana Whitlock", "value=\"Dana W.\"");
        browser.post(path, ClashForm.sent(body)).expect(200);
        assertThat(contacts.of(shop)).extracting(Contact::name).containsExactly("Dana W.");
    }

    @Test
    void what_only_one_of_two_has_changed_stays_and_only_what_both_have_is_chosen_from() {
        Contact dana = contacts.read(
                shop,
                contacts.add(users.viewer(vera), shop, NewContact.named("Dana")).id());
        String path = people + "/" + dana.id();
        String was = ClashForm.was(browser.get(path + "/edit").expect(200).body());
        TestClient nadia = clients.of(users.admin("Nadia Weiss")).htmx();
        Object[] hers = {"name", "Dana", "role", "Buyer", "emails", "dana@harborlane.example", "language", "Polish"};
        nadia.post(path, and(hers, "was", was, "version", dana.version())).expect(200);
        Object[] mine = {"name", "Dana", "remark", "Calls before noon", "language", "Spanish", "doNotCall", "true"};
        String body = browser.post(path, and(mine, "was", was, "version", dana.version()))
                .expect(409)
                .body();
        assertThat(body)
                .contains("Nadia Weiss changed this just now", "Save this mix", "Keep all of Nadia Weiss")
                .containsPattern("type=\"radio\" name=\"language\" value=\"Polish\">")
                .doesNotContainPattern("type=\"radio\" name=\"(name|role|emails|remark|doNotCall)\"");
        browser.post(path, ClashForm.sent(body)).expect(200);
        Contact both = contacts.of(shop).getFirst();
        assertThat(both.role()).isEqualTo("Buyer");
        assertThat(both.reach().email()).isPresent();
        assertThat(both.remark()).isEqualTo("Calls before noon");
        assertThat(both.language()).isEqualTo("Spanish");
        assertThat(both.doNotCall()).isTrue();
    }

    private static Object[] and(Object[] fields, Object... more) {
        return Stream.of(fields, more).flatMap(Stream::of).toArray();
    }

    @Test
    void who_was_removed_while_somebody_typed_is_told_by_name_and_the_words_make_a_new_person() {
        Contact dana = contacts.read(
                shop,
                contacts.add(users.viewer(vera), shop, NewContact.named("Dana")).id());
        User ada = users.admin("Ada Petrova");
        contacts.delete(users.viewer(ada), shop, dana.id());
        String body = browser.post(people + "/" + dana.id(), "name", "Dana Whitlock", "version", dana.version())
                .expect(409)
                .body();
        assertThat(body)
                .contains("Ada Petrova removed Dana just now, while you were typing", "value=\"Dana Whitlock\"");
        browser.post(people, "name", "Dana Whitlock", "version", 0).expect(200);
        assertThat(contacts.of(shop)).extracting(Contact::name).containsExactly("Dana Whitlock");
    }

    @Test
    void who_is_removed_already_is_not_removed_again_and_it_is_said_by_whom() {
        Contact dana = contacts.read(
                shop,
                contacts.add(users.viewer(vera), shop, NewContact.named("Dana")).id());
        contacts.delete(users.viewer(users.admin("Ada Petrova")), shop, dana.id());
        TestClient.Reply told =
                browser.post(people + "/" + dana.id() + "/removal").expect(200);
        assertThat(told.header("HX-Trigger")).contains("Dana is removed meanwhile, by Ada Petrova");
    }

    @Test
    void a_change_and_a_removal_can_be_taken_back() {
        Contact dana = contacts.read(
                shop,
                contacts.add(
                                users.viewer(vera),
                                shop,
                                NewContact.named("Dana").reachedBy(List.of("813-555-0142"), List.of()))
                        .id());
        String path = people + "/" + dana.id();
        browser.post(Undo.of(browser.post(path, "name", "Diana", "version", dana.version())
                        .expect(200)))
                .expect(204);
        assertThat(contacts.of(shop)).extracting(Contact::name).containsExactly("Dana");
        TestClient.Reply removed = browser.post(path + "/removal").expect(200);
        assertThat(removed.body()).doesNotContain("Dana");
        browser.post(Undo.of(removed)).expect(204);
        assertThat(contacts.of(shop).getFirst().reach().phone()).isPresent();
    }

    @Test
    void another_agent_finds_nothing_there() {
        TestClient boris = clients.of(users.agent("Boris Orlov")).htmx();
        boris.get(people + "/new").expect(404);
        boris.post(people, "name", "Spy").expect(404);
        assertThat(contacts.of(shop)).isEmpty();
    }
}
