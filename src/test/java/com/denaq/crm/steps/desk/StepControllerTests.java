package com.denaq.crm.steps.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.steps.NextStep;
import com.denaq.crm.steps.NextSteps;
import com.denaq.crm.support.ClashForm;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestClock;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.Undo;
import com.denaq.crm.support.WebTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The next step above the dealer, over HTTP. */
@WebTest
class StepControllerTests {

    @Autowired
    NextSteps steps;

    @Autowired
    TestClock clock;

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers dealers;

    @Autowired
    TestClients clients;

    @Autowired
    JdbcClient db;

    User vera;
    DealerId shop;
    TestClient browser;
    String all;
    LocalDate friday;

    @BeforeEach
    void a_firm_of_vera() {
        vera = users.agent("Vera Sokolova");
        shop = dealers.firm("Harbor Lane", vera);
        browser = clients.of(vera).htmx();
        all = "/dealers/" + shop + "/next-steps";
        friday = LocalDate.ofInstant(clock.instant(), ZoneId.of("America/New_York"))
                .plusDays(3);
    }

    private NextStep open() {
        return steps.openOf(shop).orElseThrow();
    }

    private TestClient.Reply add(String what) {
        return browser.post(all, "kind", "MAIL", "what", what, "day", "pick", "date", friday, "time", "11:00");
    }

    @Test
    void a_step_has_one_day_wherever_it_stands_and_whatever_day_it_is_for_who_reads() {
        db.sql("update app_user set time_zone = 'UTC'").update();
        browser.post(all, "kind", "CALL", "what", "Ask about the list", "day", "pick", "date", "2026-11-27")
                .expect(200);
        clock.set(Instant.parse("2026-11-28T02:00:00Z")); // Friday evening in Tampa, Saturday for Vera
        TestClient page = clients.of(vera);
        assertThat(page.get("/dealers/" + shop).body()).contains("Call, today · yours");
        assertThat(page.get("/dealers/" + shop + "/calls/new").body()).contains("Ask about the list, today");
        for (String list : List.of("/dealers?owner=me", "/dealers?step=today", "/dealers?step=week", "/board")) {
            assertThat(page.get(list).body())
                    .as(list)
                    .containsPattern(
                            "Ask about the list[^/]*</span>[^/]*>today<|Ask about the list · <span[^>]*>today<");
        }
        assertThat(page.get("/my-day").body()).contains("opens Mon 30 Nov");
        clock.set(Instant.parse("2026-11-28T05:00:00Z"));
        assertThat(page.get("/dealers?step=today").body()).doesNotContain("Ask about the list");
        assertThat(page.get("/dealers?step=late").body()).contains("Ask about the list");
    }

    @Test
    void the_time_here_says_its_day_where_that_is_called_otherwise_than_over_there() {
        db.sql("update app_user set time_zone = 'UTC'").update();
        clock.set(Instant.parse("2026-11-28T16:00:00Z")); // Sunday morning in Auckland
        TestClient today = clients.of(vera).htmx();
        for (List<String> each : List.of(
                List.of("2026-11-29", "06:00", "today 6:00 in Tampa (17:00 here)"),
                List.of("2026-11-29", "23:59", "today 23:59 in Tampa (tomorrow 10:59 here)"),
                List.of("2026-12-25", "09:00", "Fri 25 Dec 9:00 in Tampa (Thu 24 Dec 20:00 here)"))) {
            DealerId far = dealers.firm("Harbor Lane", vera);
            db.sql("update dealer set time_zone = 'Pacific/Auckland'").update();
            String date = each.getFirst();
            TestClient.Reply saved = today.post(
                    "/dealers/" + far + "/next-steps",
                    "kind",
                    "CALL",
                    "day",
                    "pick",
                    "date",
                    date,
                    "time",
                    each.get(1));
            assertThat(saved.expect(200).body()).contains(each.getLast());
        }
    }

    @Test
    void a_step_stands_at_the_time_over_there() {
        TestClient.Reply saved = add("Send the terms").expect(200);
        assertThat(saved.body()).contains("Send the terms", "11:00 in Tampa", "yours");
        assertThat(saved.header("HX-Trigger")).contains("dealer-changed");
        assertThat(open().dueAt())
                .isEqualTo(friday.atTime(11, 0)
                        .atZone(ZoneId.of("America/New_York"))
                        .toInstant());
        browser.post(Undo.of(saved)).expect(204);
        assertThat(steps.openOf(shop)).isEmpty();
    }

    @Test
    void saved_as_it_stands_it_stays_and_there_is_nothing_to_undo() {
        add("Send the terms").expect(200);
        NextStep step = open();
        TestClient.Reply saved = browser.post(
                        all + "/" + step.id(),
                        "kind",
                        "MAIL",
                        "what",
                        "Send the terms",
                        "day",
                        "pick",
                        "date",
                        friday,
                        "time",
                        "11:00",
                        "version",
                        step.version())
                .expect(200);
        assertThat(saved.header("HX-Trigger")).contains("Nothing was changed").doesNotContain("/undo");
        assertThat(open()).isEqualTo(step);
    }

    @Test
    void without_words_it_is_called_as_its_kind() {
        browser.post(all, "kind", "CALL", "day", friday).expect(200);
        assertThat(open().what()).isEqualTo("Call");
        assertThat(open().time()).isNull();
    }

    @Test
    void a_day_that_is_over_is_refused_and_the_words_are_kept() {
        assertThat(browser.post(all, "kind", "CALL", "what", "Too late", "day", "pick", "date", "2020-01-01")
                        .expect(422)
                        .body())
                .contains("That day is over there already", "Too late");
        assertThat(browser.post(all, "kind", "CALL", "what", "When", "day", "pick", "date", "")
                        .expect(422)
                        .body())
                .contains("Say on which day");
        assertThat(steps.openOf(shop)).isEmpty();
    }

    @Test
    void done_asks_for_what_comes_next_and_undo_opens_it_again() {
        add("Send the terms").expect(200);
        NextStep first = open();
        assertThat(browser.get(all + "/" + first.id() + "/done").expect(200).body())
                .contains("Done. What comes next?", "Done, nothing next");
        TestClient.Reply done = browser.post(
                        all + "/" + first.id() + "/done", "kind", "CALL", "what", "Ask Walt", "day", friday)
                .expect(200);
        assertThat(open().what()).isEqualTo("Ask Walt");
        browser.post(Undo.of(done)).expect(204);
        assertThat(open().id()).isEqualTo(first.id());
        assertThat(browser.post(all + "/" + first.id() + "/done", "nothing", "true")
                        .expect(200)
                        .body())
                .contains("No next step", "Neglected");
    }

    @Test
    void another_day_moves_it_and_other_words_replace_it() {
        add("Send the terms").expect(200);
        NextStep first = open();
        String path = all + "/" + first.id();
        TestClient.Reply moved = browser.post(
                        path, "kind", "MAIL", "what", "Send the terms", "day", "pick", "date", friday, "version", 0)
                .expect(200);
        assertThat(open().id()).isEqualTo(first.id());
        assertThat(open().time()).isNull();
        browser.post(Undo.of(moved)).expect(204);
        assertThat(Objects.requireNonNull(open().time())).isEqualTo(LocalTime.of(11, 0));
        TestClient.Reply replaced = browser.post(
                        path, "kind", "CALL", "what", "Call Walt", "day", friday, "version", open().version())
                .expect(200);
        assertThat(open().what()).isEqualTo("Call Walt");
        browser.post(Undo.of(replaced)).expect(204);
        assertThat(open().id()).isEqualTo(first.id());
    }

    @Test
    void the_second_of_two_sees_what_the_first_did_and_keeps_their_words() {
        add("Send the terms").expect(200);
        assertThat(add("Mine").expect(409).body())
                .contains("Vera Sokolova planned one just now, while you were typing", "Send the terms", "Mine");
        String path = all + "/" + open().id();
        browser.post(path + "/done", "nothing", "true").expect(200);
        assertThat(browser.post(path, "kind", "CALL", "what", "Mine", "day", friday, "version", 0)
                        .expect(409)
                        .body())
                .contains("Vera Sokolova marked this step as done just now, while you were typing", "Mine");
    }

    @Test
    void the_second_of_two_is_told_who_moved_it_when_and_from_where() {
        add("Send the terms").expect(200);
        String path = all + "/" + open().id();
        TestClient nadia = clients.of(users.admin("Nadia Weiss")).htmx();
        LocalDate later = friday.plusDays(3);
        nadia.post(path, "kind", "MAIL", "what", "Send the terms", "day", "pick", "date", later, "version", 0)
                .expect(200);
        String told = browser.post(path, "kind", "CALL", "what", "Mine", "day", friday, "version", 0)
                .expect(409)
                .body();
        assertThat(told)
                .contains(
                        "Nadia Weiss moved it just now, while you were typing",
                        "; it was Thu 26 Nov 11:00. Now:",
                        "Mine")
                .contains("Sun 29 Nov");
        browser.post(path, "kind", "CALL", "what", "Mine", "day", friday, "version", open().version())
                .expect(200);
        assertThat(nadia.post(path, "kind", "CALL", "what", "Hers", "day", friday, "version", 1)
                        .expect(409)
                        .body())
                .contains("Vera Sokolova put another in its place just now, while you were typing", "Mine", "Hers");
    }

    @Test
    void who_words_a_step_anew_that_a_colleague_has_moved_keeps_the_day_and_the_words() {
        add("Send the terms").expect(200);
        String path = all + "/" + open().id();
        String was = ClashForm.was(browser.get(path + "/edit").expect(200).body());
        TestClient nadia = clients.of(users.admin("Nadia Weiss")).htmx();
        LocalDate later = friday.plusDays(3);
        worded(nadia, path, "Send the terms", later, was).expect(200);
        String told = worded(browser, path, "Send the new terms", friday, was)
                .expect(409)
                .body();
        assertThat(told)
                .contains("Nadia Weiss changed this just now", "You changed different things", "Sun 29 Nov")
                .doesNotContain("type=\"radio\"");
        browser.post(path, ClashForm.sent(told)).expect(200);
        assertThat(open().what()).isEqualTo("Send the new terms");
        assertThat(open().date()).isEqualTo(later);
    }

    /** Over the version that was there first. */
    private static TestClient.Reply worded(TestClient who, String path, String what, LocalDate date, String was) {
        return who.post(
                path, "kind", "MAIL", "what", what, "day", "pick", "date", date, "time", "11:00", "version", 0, "was",
                was);
    }

    @Test
    void who_marks_as_done_what_a_colleague_has_moved_meanwhile_is_told_so_before() {
        add("Send the terms").expect(200);
        String path = all + "/" + open().id();
        assertThat(browser.get(path + "/done").expect(200).body()).contains("name=\"version\" value=\"0\"");
        TestClient nadia = clients.of(users.admin("Nadia Weiss")).htmx();
        nadia.post(
                        path,
                        "kind",
                        "MAIL",
                        "what",
                        "Send the terms",
                        "day",
                        "pick",
                        "date",
                        friday.plusDays(3),
                        "version",
                        0)
                .expect(200);
        String told = browser.post(path + "/done", "kind", "CALL", "what", "Mine", "day", friday, "version", 0)
                .expect(409)
                .body();
        assertThat(told)
                .contains("Nadia Weiss moved it just now, while you were typing", "Sun 29 Nov", "Mine", path + "/done")
                .contains("name=\"version\" value=\"1\"");
        assertThat(open().what()).isEqualTo("Send the terms");
        browser.post(path + "/done", "kind", "CALL", "what", "Mine", "day", friday, "version", 1)
                .expect(200);
        assertThat(open().what()).isEqualTo("Mine");
    }

    @Test
    void what_went_by_itself_is_nobodys_deed() {
        add("Send the terms").expect(200);
        String path = all + "/" + open().id();
        User boris = users.agent("Boris Orlov");
        TestClient nadia = clients.of(users.admin("Nadia Weiss")).htmx();
        nadia.post("/dealers/" + shop + "/owner", "from", vera.id(), "to", boris.id())
                .expect(200);
        assertThat(nadia.post(path, "kind", "CALL", "what", "Hers", "day", friday, "version", 0)
                        .expect(409)
                        .body())
                .contains("Somebody changed it meanwhile", "Hers")
                .doesNotContain("Vera Sokolova planned");
    }

    @Test
    void nobody_else_finds_it() {
        add("Send the terms").expect(200);
        TestClient boris = clients.of(users.agent("Boris Orlov")).htmx();
        String path = all + "/" + open().id();
        boris.get(path + "/edit").expect(404);
        boris.post(path + "/done", "nothing", "true").expect(404);
        boris.post(path + "/done/undo").expect(404);
        assertThat(open().open()).isTrue();
    }

    @Test
    void words_written_elsewhere_become_a_step_in_place_of_the_open_one() {
        String first = browser.get(all + "/new?what=Wants%20cells%0Afor%20ThinkPads")
                .expect(200)
                .body();
        assertThat(first).contains("What comes next?", "Wants cells for ThinkPads");
        add("Send the terms").expect(200);
        String instead =
                browser.get(all + "/new?what=Wants%20cells").expect(200).body();
        assertThat(instead).contains("Another next step", "In place of: Send the terms", all + "/" + open().id());
        browser.post(all + "/" + open().id(), "kind", "CALL", "what", "Wants cells", "day", friday, "version", 0)
                .expect(200);
        assertThat(open().what()).isEqualTo("Wants cells");
        assertThat(browser.get(all + "/new?what=" + "a".repeat(600)).expect(200).body())
                .contains("a".repeat(499) + "…");
    }
}
