package com.denaq.crm.listing;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.contacts.Reachability;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerRegister;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.dealers.NewDealer;
import com.denaq.crm.dealers.Source;
import com.denaq.crm.platform.commands.Command;
import com.denaq.crm.platform.commands.Terminal;
import com.denaq.crm.steps.NewStep;
import com.denaq.crm.steps.NextSteps;
import com.denaq.crm.steps.StepKind;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClock;
import com.denaq.crm.support.Undo;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What is done with a list: views and exports. */
class ListDeedsTests extends ListsOfTwoAgents {

    @Autowired
    TestClock clock;

    @Autowired
    Reachability reachability;

    @Autowired
    NextSteps steps;

    @Autowired
    List<Command> commands;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DealerLists lists;

    @Autowired
    DealerRegister register;

    @Test
    void a_view_is_saved_opened_first_renamed_deleted_and_brought_back() {
        agent.post("/dealers/views", "name", "My firms", "query", "stage=firm&owner=me&junk=1&sort=-name")
                .expect(303);
        assertThat(agent.get("/dealers").expect(200).body())
                .contains("/dealers?stage=firm&amp;owner=me&amp;sort=-name");
        long id = db.sql("select id from saved_view").query(Long.class).single();
        assertThat(agent.htmx()
                        .post("/dealers/views", "name", "My firms", "query", "stage=lead")
                        .expect(422)
                        .body())
                .contains("You have a view of this name");
        agent.post("/dealers/views/" + id, "name", "Firms of mine", "query", "").expect(303);
        agent.post("/dealers/views/first", "query", "stage=firm&owner=me&sort=-name")
                .expect(303);
        assertThat(agent.get("/dealers").body()).contains("by name from the end");
        agent.post("/dealers/views/" + id + "/deletion").expect(303);
        assertThat(agent.get("/dealers").body()).doesNotContain("Firms of mine<");
        agent.post("/dealers/views/" + id + "/deletion/undo").expect(303);
        assertThat(agent.get("/dealers").body()).contains("Firms of mine");
    }

    @Test
    void what_is_too_long_for_an_address_is_no_view() {
        String query = "q=" + "x".repeat(20_000);
        assertThat(agent.post("/dealers/views", "name", "Long", "query", query)
                        .expect(422)
                        .body())
                .contains("more than 6,000 characters");
        agent.post("/dealers/views/first", "query", query).expect(303);
        assertThat(agent.get("/dealers").expect(200).body()).doesNotContain("xxxx");
    }

    @Test
    void a_view_is_not_called_as_one_that_is_there_already_whatever_its_capitals() {
        for (String taken : List.of("my dealers", "МОИ ДИЛЕРЫ")) {
            assertThat(agent.post("/dealers/views", "name", taken, "query", "stage=lead")
                            .expect(422)
                            .body())
                    .contains("A view that everybody has is called so", "value=\"" + taken + "\"");
        }
        agent.post("/dealers/views", "name", "Моё любимое", "query", "stage=lead")
                .expect(303);
        assertThat(agent.post("/dealers/views", "name", "МОЁ ЛЮБИМОЕ", "query", "stage=firm")
                        .expect(422)
                        .body())
                .contains("You have a view of this name");
    }

    @Test
    void only_an_admin_shares_views_and_nobody_touches_anothers() {
        agent.post("/dealers/views", "name", "Veras", "query", "owner=me", "shared", "true")
                .expect(303);
        clients.of(ada)
                .post("/dealers/views", "name", "Adas", "query", "step=late", "shared", "true")
                .expect(303);
        assertThat(clients.of(boris).get("/dealers").body()).contains("Adas").doesNotContain("Veras");
        long adas = db.sql("select id from saved_view where name = 'Adas'")
                .query(Long.class)
                .single();
        agent.post("/dealers/views/" + adas + "/deletion").expect(404);
        agent.post("/dealers/views/" + adas, "name", "Mine now").expect(404);
    }

    @Test
    void an_export_has_what_the_screen_has_and_no_formula_runs() {
        String own = agent.get("/dealers/export?owner=me&sort=name").expect(200).body();
        assertThat(own)
                .startsWith("\uFEFFNumber,Name,")
                .contains("Prairie Byte,", "'=cmd")
                .doesNotContain("Orlov's Own");
        String all = agent.get("/dealers/export?all=1").body();
        assertThat(all.lines()
                        .filter(line -> line.contains("Orlov's Own"))
                        .findFirst()
                        .orElseThrow())
                .contains("Firm", "Tampa, FL", "Boris Orlov")
                .doesNotContain("2026-");
        assertThat(agent.get("/dealers?all=1").body()).contains("sort=owner");
        assertThat(agent.get("/dealers?owner=me").body()).doesNotContain("sort=owner");
        clients.of(users.leadCreator("Lena Lidova")).get("/dealers/export").expect(404);
    }

    @Test
    void words_that_find_nothing_here_may_find_something_everywhere_and_too_many_letters_are_said() {
        db.sql("update dealer set region = 'FL'").update();
        db.sql("update dealer_listing set region = 'FL'").update();
        assertThat(agent.get("/dealers?owner=me&region=florida").expect(200).body())
                .contains("Prairie Byte", "<b>FL</b>");
        assertThat(agent.get("/dealers?q=dana+whitlock").expect(200).body())
                .contains("href=\"/search?q=dana+whitlock\"", "people, phones and e-mails everywhere")
                .doesNotContain("Prairie Byte");
        assertThat(agent.get("/dealers?all=1&q=" + "x".repeat(400)).expect(200).body())
                .contains("200 letters at most", "Found: 0")
                .doesNotContain("Prairie Byte", "/search?q=");
    }

    @Test
    void a_new_agent_is_told_to_begin_with_free_leads() {
        dealers.lead("Blue Heron PC", users.leadCreator("Rosa Marin"));
        TestClient grace = clients.of(users.agent("Grace Tan"));
        for (String path : List.of("/dealers", "/board")) {
            assertThat(grace.get(path).expect(200).body())
                    .contains("You have no dealers yet", "Take 1 free lead", "/my-day/leads")
                    .doesNotContain("No dealer matches");
        }
        assertThat(grace.get("/dealers?owner=me&stage=firm").body()).contains("No dealer matches");
        grace.post("/my-day/leads").expect(303);
        for (String path : List.of("/dealers", "/board")) {
            assertThat(grace.get(path).body()).contains("Blue Heron PC").doesNotContain("You have no dealers yet");
        }
    }

    @Test
    void a_page_whose_dealers_have_all_gone_elsewhere_shows_the_beginning() {
        DealerFilter mine = DealerFilter.of(FilterField.OWNER, "me");
        DealerPage first = lists.page(users.viewer(vera), mine, ListOrder.By.NAME.first(), null, 1, ZoneOffset.UTC);
        String second = "/dealers?owner=me&sort=name&at=2&after="
                + Objects.requireNonNull(first.next()).written();
        assertThat(agent.get(second).expect(200).body()).contains("Found: 2", "2–2 of 2");
        db.sql("update dealer_listing set owner_id = ? where owner_id = ? and dealer_id <> ?")
                .params(
                        boris.id().value(),
                        vera.id().value(),
                        first.dealers().getFirst().value())
                .update();
        assertThat(agent.get(second).expect(200).body())
                .contains("Found: 1", "1–1 of 1")
                .doesNotContain("You have no dealers yet", "No dealer matches");
    }

    @Test
    void a_phone_that_cannot_be_read_is_exported_as_it_was_typed() {
        reachability.set(users.viewer(vera), prairie, List.of("ask for Bob, 55-01"), List.of());
        assertThat(agent.get("/dealers/export?owner=me").expect(200).body()).contains("\"ask for Bob, 55-01\"");
        reachability.set(users.viewer(vera), prairie, List.of("ask for Bob, 55-01", "813 555 0142"), List.of());
        assertThat(agent.get("/dealers/export?owner=me").body()).contains("+18135550142");
        assertThat(agent.get("/dealers?owner=me").body()).contains("tel:+18135550142");
    }

    @Test
    void a_step_of_today_that_waits_for_the_shop_says_in_the_queue_that_they_open_then() {
        steps.open(
                users.viewer(vera),
                prairie,
                new NewStep(StepKind.CALL, "Call", LocalDate.of(2026, 11, 23), null, null));
        clock.set(Instant.parse("2026-11-24T01:00:00Z")); // eight in the evening there
        assertThat(agent.get("/my-day").body()).contains("opens tomorrow");
        assertThat(agent.get("/dealers?owner=me").body()).contains("today");
    }

    @Test
    void the_form_of_the_filter_asks_for_everything_once_whatever_it_asks_for_besides() {
        for (String filter : List.of("all=1", "region=FL&all=1")) {
            String page = agent.get("/dealers?" + filter).body();
            String form = page.substring(page.indexOf("id=\"filter-form\""));
            assertThat(form.substring(0, form.indexOf("</form>"))).containsOnlyOnce("name=\"all\"");
        }
    }

    @Test
    void lateness_has_one_word_in_russian_too() {
        steps.open(
                users.viewer(vera),
                prairie,
                new NewStep(StepKind.CALL, "Call", LocalDate.of(2026, 11, 20), null, null));
        db.sql("update app_user set language = 'ru'").update();
        for (String page : List.of("/dealers?owner=me", "/board", "/my-day", "/dealers/" + prairie)) {
            assertThat(agent.get(page).expect(200).body())
                    .as(page)
                    .contains("опоздание 3 дня")
                    .doesNotContain("3 дня назад", "росроч");
        }
    }

    @Test
    void the_command_line_exports_everything_in_utc_wherever_it_runs() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Command export = commands.stream()
                .filter(each -> each.name().equals("export dealers"))
                .findFirst()
                .orElseThrow();
        PrintStream answer = new PrintStream(out, false, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(new BufferedReader(Reader.nullReader()), answer, answer);
        transaction.executeWithoutResult(status -> {
            db.sql("set local time zone 'Asia/Tokyo'").update();
            assertThat(export.run(List.of(), terminal)).isZero();
        });
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(4)
                .anyMatch(line -> line.contains(",2026-11-23 15:00:00+00,"))
                .anyMatch(line -> line.contains("vera.sokolova@denaq.example"));
    }

    @Test
    void a_card_that_has_moved_brings_along_how_many_are_late_in_each_column() {
        NewStep call = new NewStep(StepKind.CALL, "Call back", LocalDate.of(2026, 11, 20), null, null);
        steps.open(users.viewer(vera), prairie, call);
        String moved = agent.htmx().get("/board/cards/" + prairie).expect(200).body();
        assertThat(moved)
                .containsPattern("id=\"count-firm\"[^>]*>2<")
                .containsPattern("(?s)id=\"notes-firm\"[^>]*>.{1,300}1 late")
                .containsPattern("id=\"notes-lead\"[^>]*></p>");
    }

    @Test
    void who_chooses_columns_of_their_own_list_still_sees_the_owner_in_everybodys() {
        assertThat(agent.get("/dealers?all=1").body()).containsPattern(owner(true));
        agent.post("/dealers/columns", "column", "stage", "column", "entered", "list", "owner=me")
                .expect(303);
        assertThat(agent.get("/dealers?owner=me").body()).containsPattern(owner(false));
        assertThat(agent.get("/dealers?all=1").body()).containsPattern(owner(true));
        agent.post("/dealers/columns", "column", "stage", "list", "all=1").expect(303);
        assertThat(agent.get("/dealers?all=1").body()).containsPattern(owner(false));
        agent.post("/dealers/columns", "column", "owner", "list", "all=1").expect(303);
        assertThat(agent.get("/dealers?owner=me").body())
                .as("shown in a list of all, it isn't asked for in one's own")
                .containsPattern(owner(false));
    }

    private static String owner(boolean shown) {
        return "value=\"owner\"" + (shown ? " checked" : "(?! checked)");
    }

    @Test
    void a_view_is_saved_anew_under_its_name_and_shows_again_what_it_did() {
        agent.post("/dealers/views", "name", "My firms", "query", "stage=firm&owner=me")
                .expect(303);
        Object[] changed = {"name", "my firms", "query", "stage=firm&owner=me&step=late"};
        assertThat(agent.htmx().post("/dealers/views", changed).expect(422).body())
                .contains(
                        "You have a view of this name", "Save the changes to this view", "<option value=\"My firms\"");
        assertThat(agent.htmx().post("/dealers/views", "name", " ").expect(422).body())
                .contains("<option value=\"My firms\"")
                .doesNotContain("Save the changes to this view");
        TestClient.Reply replaced = agent.post(
                        "/dealers/views",
                        "name",
                        "my firms",
                        "query",
                        "stage=firm&owner=me&step=late",
                        "instead",
                        "true")
                .expect(303);
        assertThat(view()).isEqualTo("My firms stage=firm&owner=me&step=late");
        agent.post(Undo.of(replaced)).expect(303);
        assertThat(view()).isEqualTo("My firms stage=firm&owner=me");
    }

    @Test
    void a_view_that_was_shared_or_opens_first_is_so_again_when_saving_it_anew_is_taken_back() {
        TestClient admin = clients.of(ada);
        admin.post("/dealers/views", "name", "Hot ones", "query", "stage=firm").expect(303);
        admin.post("/dealers/views/first", "query", "stage=firm").expect(303);
        TestClient.Reply replaced = admin.post(
                        "/dealers/views",
                        "name",
                        "Hot ones",
                        "query",
                        "stage=firm&step=late",
                        "shared",
                        "true",
                        "instead",
                        "true")
                .expect(303);
        assertThat(first()).isEqualTo("stage=firm&step=late");
        assertThat(agent.get("/dealers").body()).contains("Hot ones");
        admin.post(Undo.of(replaced)).expect(303);
        assertThat(first()).isEqualTo("stage=firm");
        assertThat(agent.get("/dealers").body()).doesNotContain("Hot ones");
    }

    private String first() {
        return db.sql("select default_view from list_preference")
                .query(String.class)
                .single();
    }

    @Test
    void a_site_that_only_a_colleagues_dealer_has_is_looked_for_by_its_words_as_in_the_search_box() {
        register.enter(
                users.viewer(boris),
                NewDealer.of(Facts.of("Tide Pool", "US").withSite("greenwich-cells.com"), Source.AGENT)
                        .ownedBy(boris.id()));
        DealerId ours = dealers.firm("Greenwich Cells Company", vera);
        for (String path : List.of("/dealers?all=1&q=", "/search?q=")) {
            assertThat(agent.get(path + "https://greenwich-cells.com/shop")
                            .expect(200)
                            .body())
                    .as(path)
                    .contains("href=\"/dealers/" + ours)
                    .doesNotContain("Tide Pool");
        }
    }

    private String view() {
        return db.sql("select name || ' ' || query from saved_view")
                .query(String.class)
                .single();
    }
}
