package com.denaq.crm.timeline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.contacts.ContactId;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.contacts.NewContact;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Firm;
import com.denaq.crm.dealers.Lead;
import com.denaq.crm.platform.web.TypedFields;
import com.denaq.crm.support.ClashForm;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.Undo;
import com.denaq.crm.support.WebTest;
import com.denaq.crm.timeline.Activities;
import com.denaq.crm.timeline.Activity;
import com.denaq.crm.timeline.ActivityKind;
import com.denaq.crm.timeline.Direction;
import com.denaq.crm.timeline.NewActivity;
import com.denaq.crm.timeline.Timeline;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The timeline and its composers, over HTTP. */
@WebTest
class ActivityControllerTests {

    @Autowired
    Activities activities;

    @Autowired
    Timeline timeline;

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
    String all;

    @BeforeEach
    void a_lead_of_vera() {
        vera = users.agent("Vera Sokolova");
        shop = dealers.lead("Harbor Lane", vera);
        browser = clients.of(vera).htmx();
        all = "/dealers/" + shop + "/activities";
    }

    private List<Activity> logged(ActivityKind kind) {
        return timeline.page(shop, List.of(kind), null, 100).activities();
    }

    private String line(String query) {
        return browser.get("/dealers/" + shop + "/timeline" + query).expect(200).body();
    }

    @Test
    void a_note_stands_in_the_timeline_and_undo_takes_it_away() {
        TestClient.Reply saved =
                browser.post(all, "kind", "note", "body", "Ask for Dana").expect(200);
        assertThat(saved.header("HX-Trigger")).contains("dealer-changed");
        assertThat(saved.body()).doesNotContain("Ask for Dana");
        assertThat(line("")).contains("Your note", "Ask for Dana", "Lead added");
        browser.post(Undo.of(saved)).expect(204);
        assertThat(logged(ActivityKind.NOTE)).isEmpty();
    }

    @Test
    void a_talk_begins_work_and_says_so() {
        ContactId dana = contacts.add(users.viewer(vera), shop, NewContact.named("Dana Whitlock"))
                .id();
        DealerId fresh = dealers.lead("Second Screen", vera);
        TestClient.Reply saved = browser.post(
                        "/dealers/" + fresh + "/activities", "kind", "call", "outcome", "INTERESTED", "minutes", "6")
                .expect(200);
        assertThat(dealers.read(vera, fresh).standing()).isInstanceOf(Firm.class);
        browser.post(Undo.of(saved)).expect(204);
        assertThat(dealers.read(vera, fresh).standing()).isInstanceOf(Lead.class);
        browser.post(all, "kind", "mail", "direction", "IN", "subject", "Prices", "body", "Net-30?", "contact", dana)
                .expect(200);
        assertThat(line("?only=mails")).contains("Dana Whitlock", "Prices", "Net-30?", "Waits for an answer");
    }

    @Test
    void what_lacks_something_keeps_what_was_typed() {
        assertThat(browser.post(all, "kind", "call", "body", "Long talk")
                        .expect(422)
                        .body())
                .contains("Say how it went", "Long talk");
        assertThat(browser.post(all, "kind", "note", "body", " ").expect(422).body())
                .contains("Write a few words");
        assertThat(browser.post(all, "kind", "meeting").expect(422).body()).contains("Write a few words");
        browser.post(all, "kind", "note", "body", "x", "at", "1990-05-05T10:00").expect(422);
        assertThat(browser.post(all, "kind", "meeting", "body", "x", "at", "2999-01-01T10:00")
                        .expect(422)
                        .body())
                .contains("That lies ahead", "2999-01-01T10:00");
        assertThat(logged(ActivityKind.CALL)).isEmpty();
        browser.post(all, "kind", "stage", "body", "x").expect(404);
    }

    @Test
    void an_entry_that_two_correct_keeps_the_words_of_the_one_and_the_minutes_of_the_other() {
        browser.post(all, "kind", "meeting", "body", "They want a catalogue", "minutes", "20")
                .expect(200);
        Activity meeting = logged(ActivityKind.MEETING).getFirst();
        String path = all + "/" + meeting.id();
        String was = ClashForm.was(browser.get(path + "/edit").expect(200).body());
        String at = Objects.requireNonNull(TypedFields.read(was)).get("at");
        clients.of(users.admin("Nadia Weiss"))
                .htmx()
                .post(path, "body", "They want a catalogue", "minutes", "45", "at", at, "was", was, "version", 0)
                .expect(200);
        String told = browser.post(
                        path, "body", "They want two catalogues", "minutes", "20", "at", at, "was", was, "version", 0)
                .expect(409)
                .body();
        assertThat(told).contains("You changed different things").doesNotContain("type=\"radio\"");
        browser.post(path, ClashForm.sent(told)).expect(200);
        Activity both = logged(ActivityKind.MEETING).getFirst();
        assertThat(both.body()).isEqualTo("They want two catalogues");
        assertThat(both.length()).isEqualTo(Duration.ofMinutes(45));
    }

    @Test
    void ones_own_entry_can_be_corrected_deleted_and_brought_back() {
        Activity note = timeline.read(
                shop,
                activities
                        .log(users.viewer(vera), shop, NewActivity.note("Ask for Dana"))
                        .id());
        String path = all + "/" + note.id();
        assertThat(browser.get(path + "/edit").expect(200).body()).contains("Ask for Dana");
        TestClient.Reply changed =
                browser.post(path, "body", "Ask for Walt", "version", 0).expect(200);
        assertThat(changed.body()).contains("Ask for Walt", "edited");
        assertThat(browser.post(path, "body", "Mine", "version", 0).expect(409).body())
                .contains("Somebody changed this just now, while you were typing", "Ask for Walt", "Mine");
        browser.post(Undo.of(changed)).expect(204);
        assertThat(logged(ActivityKind.NOTE)).extracting(Activity::body).containsExactly("Ask for Dana");
        TestClient.Reply removed = browser.post(path + "/removal").expect(200);
        assertThat(logged(ActivityKind.NOTE)).isEmpty();
        browser.post(Undo.of(removed)).expect(204);
        assertThat(logged(ActivityKind.NOTE)).hasSize(1);
    }

    @Test
    void what_waits_for_an_answer_can_be_marked_as_answered() {
        Activity mail = timeline.read(
                shop,
                activities
                        .log(users.viewer(vera), shop, NewActivity.mail(Direction.IN, null, "Prices", null))
                        .id());
        TestClient.Reply marked =
                browser.post(all + "/" + mail.id() + "/answer").expect(200);
        assertThat(marked.body()).contains("Answered").doesNotContain("Waits");
        browser.post(Undo.of(marked)).expect(204);
        assertThat(line("")).contains("Waits for an answer");
    }

    @Test
    void earlier_pieces_follow_without_a_gap_and_only_one_kind_is_shown_on_wish() {
        for (int i = 10; i < 55; i++) {
            activities.log(users.viewer(vera), shop, NewActivity.note("number " + i));
        }
        String first = line("?only=notes");
        assertThat(first).contains("number 54", "number 35").doesNotContain("number 34", "Lead added");
        String second = browser.get(older(first)).expect(200).body();
        assertThat(second).contains("number 34", "number 15").doesNotContain("number 35", "day-line");
        assertThat(browser.get(older(second)).expect(200).body())
                .contains("number 10")
                .doesNotContain("line-more");
    }

    @Test
    void nobody_else_reads_or_writes_it() {
        TestClient boris = clients.of(users.agent("Boris Orlov")).htmx();
        boris.get("/dealers/" + shop + "/timeline").expect(404);
        boris.post(all, "kind", "note", "body", "Spy").expect(404);
        assertThat(logged(ActivityKind.NOTE)).isEmpty();
    }

    private static String older(String body) {
        Matcher found = Pattern.compile("hx-get=\"([^\"]+before=[^\"]+)\"").matcher(body);
        assertThat(found.find()).isTrue();
        return found.group(1).replace("&amp;", "&");
    }
}
