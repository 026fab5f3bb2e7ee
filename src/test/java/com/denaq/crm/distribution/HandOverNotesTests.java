package com.denaq.crm.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerOwners;
import com.denaq.crm.notes.Note;
import com.denaq.crm.notes.NoteWriting;
import com.denaq.crm.notes.Notes;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestClock;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import com.denaq.crm.timeline.Activities;
import com.denaq.crm.timeline.NewActivity;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who loses and who gets dealers is told so, whichever way they go. */
@WebTest
class HandOverNotesTests {

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers dealers;

    @Autowired
    TestClients clients;

    @Autowired
    DealerOwners owners;

    @Autowired
    Notes notes;

    @Autowired
    NoteWriting writing;

    @Autowired
    Activities activities;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    User nadia;
    User vera;
    User boris;

    @BeforeEach
    void people() {
        nadia = users.admin("Nadia Weiss");
        vera = users.agent("Vera Sokolova");
        boris = users.agent("Boris Orlov");
    }

    @Test
    void an_admin_who_gives_a_dealer_on_its_page_tells_both_and_the_undo_takes_both_notes_back() {
        DealerId shop = dealers.firm("Harbor Lane", vera);
        TestClient admin = clients.of(nadia);
        admin.post("/dealers/" + shop + "/owner", "from", vera.id(), "to", boris.id())
                .expect(303);
        assertThat(texts(vera)).singleElement().asString().contains("in other hands now: Boris Orlov");
        assertThat(texts(boris)).singleElement().asString().contains("yours now, from: Vera Sokolova");
        assertThat(notes.list(users.viewer(boris), Notes.Kind.FOR_ME, null, 5)
                        .getFirst()
                        .dealer())
                .isEqualTo(shop);
        admin.post("/dealers/" + shop + "/owner/undo?from=" + vera.id() + "&to=" + boris.id())
                .expect(303);
        assertThat(texts(vera)).isEmpty();
        assertThat(texts(boris)).isEmpty();
    }

    @Test
    void a_note_that_was_read_stays_and_another_says_that_it_was_taken_back() {
        DealerId shop = dealers.firm("Harbor Lane", vera);
        Viewer admin = users.viewer(nadia);
        owners.handOver(admin, shop, boris.id());
        writing.seen(users.viewer(vera), ids(vera));
        owners.takeBack(admin, shop, vera.id(), boris.id());
        assertThat(texts(vera)).hasSize(2).first().asString().contains("yours now, from: Boris Orlov");
        assertThat(texts(boris)).isEmpty();
    }

    @Test
    void whoever_has_worked_on_one_without_reading_the_note_is_told_that_it_is_nobodys_again() {
        DealerId lead = dealers.lead("Harbor Lane", nadia);
        Viewer admin = users.viewer(nadia);
        owners.handOver(admin, lead, vera.id());
        clock.advance(Duration.ofMinutes(5));
        activities.log(users.viewer(vera), lead, NewActivity.note("Closed on Mondays"));
        owners.takeBack(admin, lead, null, vera.id());
        assertThat(texts(vera))
                .first()
                .asString()
                .endsWith("in other hands now: the free leads. If it had a next step, that waits for whoever gets it.");
    }

    @Test
    void what_a_program_gives_at_once_is_told_of_in_one_note_each() {
        List<DealerId> shops = firms(3);
        clients.api(nadia)
                .json("POST", "/api/v1/assignments", "{\"dealers\":" + shops + ",\"to\":\"" + boris.email() + "\"}")
                .expect(200);
        assertThat(texts(vera)).singleElement().asString().startsWith("3 of your dealers");
        assertThat(texts(boris)).singleElement().asString().startsWith("3 dealers are yours now");
    }

    @Test
    void an_agent_who_gives_a_selection_of_the_list_is_not_told_by_themselves() {
        List<DealerId> shops = firms(2);
        TestClient agent = clients.of(vera);
        agent.post("/dealers/bulk/hand-over", "id", shops.get(0), "id", shops.get(1), "to", boris.id())
                .expect(303);
        assertThat(texts(vera)).isEmpty();
        assertThat(texts(boris)).singleElement().asString().startsWith("2 dealers are yours now");
        long bulk = db.sql("select id from bulk_change").query(Long.class).single();
        agent.post("/dealers/bulk/" + bulk + "/undo").expect(303);
        assertThat(texts(boris)).isEmpty();
    }

    @Test
    void an_undo_of_a_part_says_what_went_back() {
        List<DealerId> shops = firms(2);
        TestClient admin = clients.of(nadia);
        admin.post("/dealers/bulk/hand-over", "id", shops.get(0), "id", shops.get(1), "to", boris.id())
                .expect(303);
        User grace = users.agent("Grace Tan");
        owners.handOver(users.viewer(nadia), shops.get(1), grace.id());
        long bulk = db.sql("select id from bulk_change").query(Long.class).single();
        admin.post("/dealers/bulk/" + bulk + "/undo").expect(303);
        assertThat(texts(vera)).hasSize(2).first().asString().startsWith("1 dealer is yours now, from: Boris Orlov");
        assertThat(texts(grace)).hasSize(1);
    }

    @Test
    void whoever_gets_the_dealers_of_somebody_who_leaves_is_told_so() {
        firms(2);
        TestClient admin = clients.of(nadia);
        admin.post("/users/" + vera.id() + "/departure", "delete", "false", "heir", boris.id())
                .expect(303);
        assertThat(texts(boris)).singleElement().asString().startsWith("2 dealers are yours now, from: Vera Sokolova");
        admin.post("/users/" + vera.id() + "/departure/undo").expect(303);
        assertThat(texts(boris)).isEmpty();
        assertThat(texts(vera)).as("they find it as they left it").isEmpty();
    }

    @Test
    void it_speaks_the_language_of_the_screen_and_leads_to_the_dealers() {
        firms(2);
        clients.of(nadia)
                .post("/users/" + vera.id() + "/departure", "delete", "false", "heir", boris.id())
                .expect(303);
        TestClient agent = clients.of(boris);
        String english = agent.get("/notes").expect(200).body();
        assertThat(english).contains("2 dealers are yours now, from: Vera Sokolova");
        var list = Pattern.compile("href=\"(/dealers\\?figure=given[^\"]*)\"").matcher(english);
        assertThat(list.find()).as("a link to them").isTrue();
        assertThat(agent.get(list.group(1).replace("&amp;", "&")).expect(200).body())
                .contains("Shop 0", "Shop 1");
        db.sql("update app_user set language = 'ru' where id = :id")
                .param("id", boris.id().value())
                .update();
        assertThat(clients.of(boris).get("/notes").expect(200).body())
                .contains("Теперь ваши 2 дилера, откуда: Vera Sokolova");
    }

    private List<DealerId> firms(int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> dealers.firm("Shop " + i, vera))
                .toList();
    }

    private List<String> texts(User user) {
        return notes.list(users.viewer(user), Notes.Kind.FOR_ME, null, 10).stream()
                .map(Note::text)
                .toList();
    }

    private List<Long> ids(User user) {
        return notes.list(users.viewer(user), Notes.Kind.FOR_ME, null, 10).stream()
                .map(Note::id)
                .toList();
    }
}
