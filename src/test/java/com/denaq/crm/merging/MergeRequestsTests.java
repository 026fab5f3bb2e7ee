package com.denaq.crm.merging;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.contacts.NewContact;
import com.denaq.crm.contacts.Reachability;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerOwners;
import com.denaq.crm.dealers.DealerRegister;
import com.denaq.crm.steps.NewStep;
import com.denaq.crm.steps.NextSteps;
import com.denaq.crm.steps.StepKind;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is asked of a merge, from a form or by a program, that isn't as usual. */
@WebTest
class MergeRequestsTests {

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers dealers;

    @Autowired
    TestClients clients;

    @Autowired
    DealerRegister register;

    @Autowired
    Merges merges;

    @Autowired
    Decisions decisions;

    @Autowired
    DealerOwners owners;

    @Autowired
    Reachability reachability;

    @Autowired
    Contacts contacts;

    @Autowired
    NextSteps steps;

    @Autowired
    JdbcClient db;

    User vera;
    DealerId stays;
    DealerId goes;

    @BeforeEach
    void two_dealers() {
        vera = users.agent("Vera Sokolova");
        stays = dealers.firm("Harbor Lane", vera);
        goes = dealers.firm("Harbor Lane Computers", vera);
    }

    private Object[] form() {
        Dealer other = dealers.read(vera, goes);
        int version = dealers.read(vera, stays).version();
        return new Object[] {"other", goes, "version", version, "otherVersion", other.version()};
    }

    @Test
    void both_may_be_asked_for_what_neither_has() {
        clients.api(vera)
                .json("POST", "/api/v1/dealers/" + stays + "/merges", wish("\"does\":\"both\""))
                .expect(201);
        assertThat(dealers.read(vera, stays).facts().does()).isNull();
    }

    private String wish(String fields) {
        return "{\"other\":" + goes + ",\"fields\":{" + fields + "}}";
    }

    @Test
    void whoever_merges_what_is_merged_already_is_led_to_the_one_that_is_left() {
        Object[] form = form();
        clients.of(vera).post("/dealers/" + stays + "/merges", form).expect(303);
        TestClient.Reply again = clients.of(vera).htmx().post("/dealers/" + stays + "/merges", form);
        assertThat(again.location()).isEqualTo("/dealers/" + stays);
    }

    @Test
    void words_that_are_too_long_together_are_not_merged_and_that_is_said() {
        for (DealerId each : List.of(stays, goes)) {
            Dealer now = dealers.read(vera, each);
            String remark = (each + " ").repeat(1_500);
            register.correct(users.viewer(vera), each, now.facts().withRemark(remark));
        }
        String page = clients.of(vera)
                .post("/dealers/" + stays + "/merges", form())
                .expect(422)
                .body();
        assertThat(page).contains("too long for “Note”", "Nothing is merged yet");
        clients.api(vera)
                .json("POST", "/api/v1/dealers/" + stays + "/merges", wish(""))
                .expect(422);
        clients.api(vera)
                .json("POST", "/api/v1/dealers/" + stays + "/merges", wish("\"remark\":\"this\""))
                .expect(201);
    }

    @Test
    void whoever_merges_two_that_somebody_has_told_apart_meanwhile_is_told_who_and_asked() {
        Object[] form = form();
        decisions.decide(users.viewer(users.admin("Ann Chief")), stays, goes, false, Decision.Source.PAGE);
        TestClient browser = clients.of(vera);
        String page =
                browser.post("/dealers/" + stays + "/merges", form).expect(409).body();
        assertThat(page)
                .contains("Somebody has said meanwhile that they are not the same", "Merge all the same")
                .contains("Ann Chief, ", ": these two are not the same. Merging them overrules that.");
        assertThat(browser.get("/dealers/" + stays + "/merges/new?other=" + goes)
                        .body())
                .as("said before the preview was opened")
                .contains("Ann Chief, ", ": these two are not the same.");
        Object[] told = Stream.concat(
                        Stream.of(form),
                        Stream.of(
                                "told", page.split("name=\"told\" value=\"")[1].split("\"")[0]))
                .toArray();
        browser.post("/dealers/" + stays + "/merges", told).expect(303);
        assertThat(merges.of(stays)).hasSize(1);
    }

    @Test
    void a_whole_page_sent_to_one_that_was_merged_says_into_which() {
        merges.merge(users.viewer(vera), MergeWish.of(stays, goes));
        String told =
                clients.of(vera).post("/dealers/" + goes + "/start").expect(409).body();
        assertThat(told).contains("merged into Harbor Lane (D-" + stays + ")", "/dealers/" + stays + "\"");
    }

    @Test
    void who_owns_one_of_two_only_is_told_to_take_the_other_first() {
        DealerId free = dealers.lead("Zebra Screens", users.leadCreator("Rosa Marin"));
        TestClient browser = clients.of(vera);
        for (String path : List.of(
                "/dealers/" + stays + "/merges/new?other=" + free, "/dealers/" + free + "/merges/new?other=" + stays)) {
            String page = browser.get(path).expect(409).body();
            assertThat(page).contains("Zebra Screens (D-" + free + ") is nobody’s: take it first", "Take it first");
        }
        DealerId his = dealers.firm("Zebra Screens", users.agent("Boris Orlov"));
        String page = browser.get("/dealers/" + stays + "/merges/new?other=" + his)
                .expect(409)
                .body();
        assertThat(page).contains("is another agent’s").doesNotContain("Take it first");
    }

    @Test
    void two_that_read_the_same_are_told_apart_by_their_numbers() {
        DealerId one = dealers.firm("Macon Repairs", vera);
        DealerId other = dealers.lead("Macon  Repairs", vera);
        String path = "/dealers/" + one + "/merges";
        String page = clients.of(vera).get(path + "/new?other=" + other).body();
        assertThat(page)
                .contains("Let Macon  Repairs (D-" + other + ") stay instead")
                .doesNotContain("name=\"name\"");
    }

    @Test
    void what_belonged_to_somebody_who_has_left_is_nobodys_when_two_are_parted() {
        User boris = users.agent("Boris Orlov");
        User ann = users.admin("Ann Chief");
        DealerId his = dealers.firm("Zebra Screens", boris);
        merges.merge(
                users.viewer(ann),
                new MergeWish(his, goes, Map.of(MergeField.OWNER, MergeField.Side.OTHER), null, null, null));
        db.sql("update app_user set active = false where id = :id")
                .param("id", boris.id().value())
                .update();
        TestClient client = clients.of(ann);
        long merge = merges.of(his).getFirst().id();
        client.post("/dealers/" + his + "/merges/" + merge + "/undo");
        Dealer parted = dealers.read(ann, his);
        assertThat(parted.owner()).isNull();
        assertThat(parted.ownedSince()).isNull();
        assertThat(client.get("/dealers/" + his).body()).contains("Whoever had Zebra Screens before has left");
        assertThat(dealers.read(vera, goes).owner()).isEqualTo(vera.id());
    }

    @Test
    void what_happened_to_the_merged_one_says_in_the_timeline_whose_it_is() {
        Viewer ann = users.viewer(users.admin("Ann Chief"));
        owners.handOver(ann, goes, users.agent("Boris Orlov").id());
        owners.handOver(ann, goes, vera.id());
        merges.merge(ann, MergeWish.of(stays, goes));
        String path = "/dealers/" + stays + "/timeline";
        String told = clients.of(vera).htmx().get(path).body();
        assertThat(told.split("from Harbor Lane Computers"))
                .hasSizeGreaterThan(4); // its beginning, its work, two hand-overs
        merges.undo(ann, stays, null);
        assertThat(clients.of(vera).htmx().get(path).body()).doesNotContain("from Harbor Lane");
        assertThat(clients.of(vera).htmx().get("/dealers/" + goes + "/timeline").body())
                .doesNotContain("from Harbor Lane");
    }

    @Test
    void the_timeline_of_the_one_tells_nothing_new_of_the_other_once_they_are_parted() {
        merges.merge(users.viewer(vera), MergeWish.of(stays, goes));
        String told =
                clients.of(vera).htmx().get("/dealers/" + stays + "/timeline").body();
        assertThat(told).contains("Harbor Lane Computers", "D-" + goes);
        merges.undo(users.viewer(vera), stays, null);
        told = clients.of(vera).htmx().get("/dealers/" + stays + "/timeline").body();
        assertThat(told).contains("D-" + goes).doesNotContain("Harbor Lane Computers");
    }

    private String told(DealerId dealer) {
        String page =
                clients.of(vera).htmx().get("/dealers/" + dealer + "/timeline").body();
        return page.replaceAll("<[^>]*>", "").replaceAll("\\s+", " ");
    }

    @Test
    void the_timelines_of_both_tell_who_merged_them_and_who_parted_them_again() {
        merges.merge(users.viewer(users.admin("Ann Chief")), MergeWish.of(stays, goes));
        merges.undo(users.viewer(users.admin("Ada Quist")), stays, null);
        assertThat(told(stays))
                .contains("Merged with D-" + goes + " · Ann Chief taken back")
                .contains("Parted from D-" + goes + " again, as it was before · Ada Quist");
        assertThat(told(goes))
                .contains("Merged into D-" + stays + " · Ann Chief taken back")
                .contains("Parted from D-" + stays + " again, as it was before · Ada Quist");
    }

    @Test
    void the_timeline_tells_from_what_to_what_and_what_came_along_as_long_as_they_are_one() {
        Viewer viewer = users.viewer(vera);
        Dealer other = dealers.read(vera, goes);
        register.correct(viewer, goes, other.facts().withRemark("Closed on Mondays"));
        reachability.set(viewer, goes, List.of("813 555 0142", "813 555 0143"), List.of("a@zebra.com"));
        reachability.set(viewer, stays, List.of("813 555 0142"), List.of());
        contacts.add(viewer, goes, NewContact.named("Maria Lopez"));
        merges.merge(
                viewer, new MergeWish(stays, goes, Map.of(MergeField.NAME, MergeField.Side.OTHER), null, null, null));
        assertThat(told(stays))
                .contains("Name: Harbor Lane → Harbor Lane Computers")
                .contains("What the caller should know: Closed on Mondays")
                .contains("Came along: 1 person, 1 phone, 1 e-mail");
        merges.undo(viewer, stays, null);
        assertThat(told(stays)).doesNotContain("Closed on Mondays", "Harbor Lane Computers");
    }

    @Test
    void the_timeline_tells_what_was_not_taken_over_and_which_step_ended_and_the_preview_told_of_it() {
        Viewer viewer = users.viewer(vera);
        Dealer one = dealers.read(vera, stays);
        register.correct(viewer, stays, one.facts().withSite("harbor.example").withPlace("Fort Lauderdale", "FL"));
        Dealer other = dealers.read(vera, goes);
        register.correct(viewer, goes, other.facts().withSite("ural.example"));
        steps.open(viewer, stays, step("Call back"));
        steps.open(viewer, goes, step("Send the terms"));
        String path = "/dealers/" + stays + "/merges/new?stays=this&other=" + goes;
        assertThat(clients.of(vera).get(path).expect(200).body())
                .contains("The next step of Harbor Lane Computers ends: Send the terms, ");
        merges.merge(viewer, MergeWish.of(stays, goes));
        assertThat(told(stays))
                .contains("Not taken over: Site: ural.example")
                .contains("Not taken over: Address: Tampa, FL, United States")
                .contains("Its next step ended: Send the terms, ")
                .doesNotContain("Not taken over: Name");
        merges.undo(viewer, stays, null);
        assertThat(told(stays)).doesNotContain("ural.example", "Send the terms");
    }

    private static NewStep step(String what) {
        return new NewStep(StepKind.MAIL, what, LocalDate.of(2026, 12, 2), null, null);
    }

    @Test
    void the_number_of_the_dealer_itself_finds_no_other_one_and_says_so() {
        String page = clients.of(vera)
                .get("/dealers/" + stays + "/merges/new?q=D-" + stays)
                .expect(200)
                .body();
        assertThat(page).contains("That is this one itself").doesNotContain("Both dealers have to be yours");
    }

    @Test
    void nothing_that_can_t_be_taken_back_is_offered_when_a_lead_stays() {
        DealerId lead = dealers.lead("Zebra Screens", vera);
        merges.merge(users.viewer(vera), MergeWish.of(lead, dealers.lead("Zebra Screen", vera)));
        assertThat(told(lead)).contains("from Zebra Screen").doesNotContain("Take back");
    }

    @Test
    void the_preview_lists_what_both_have_once_and_what_comes_from_the_other() {
        Viewer viewer = users.viewer(vera);
        reachability.set(viewer, stays, List.of("813 555 0142"), List.of());
        reachability.set(viewer, goes, List.of("+1 (813) 555-0142"), List.of());
        String path = "/dealers/" + stays + "/merges/new?stays=this&other=" + goes;
        String page = clients.of(vera).get(path).expect(200).body().replaceAll("<[^>]*>", "");
        assertThat(page)
                .contains("Phones", "(813) 555-0142 both have it", "Comes along: the history")
                .doesNotContain("comes along");
        reachability.set(viewer, goes, List.of("813 555 0142", "813 555 0143"), List.of("a@zebra.com"));
        page = clients.of(vera).get(path).expect(200).body().replaceAll("<[^>]*>", "");
        assertThat(page)
                .contains("(813) 555-0142 both have it", "(813) 555-0143 comes along", "a@zebra.com comes along")
                .contains("Comes along: 1 phone, 1 e-mail, and the history");
    }
}
