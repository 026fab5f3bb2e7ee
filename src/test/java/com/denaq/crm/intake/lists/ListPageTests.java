package com.denaq.crm.intake.lists;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.ExternalId;
import com.denaq.crm.dealers.ExternalIds;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.intake.lists.ListRow.Choice;
import com.denaq.crm.intake.table.BadTable;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestWorkbook;
import com.denaq.crm.support.WebTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;

/** The page of a list says what has become of its rows, and leads nowhere where nothing is. */
@WebTest
class ListPageTests extends WithLists {

    @Autowired
    TestClients clients;

    @Autowired
    ExternalIds externalIds;

    @Test
    void a_refused_list_leaves_nothing_among_the_latest_ones() {
        User rosa = users.leadCreator("Rosa Marin");
        TestClient browser = clients.of(rosa);
        String page = browser.post("/leads/paste", "text", "Harbor Lane\n".repeat(5_001), "once", "k1")
                .expect(422)
                .body();
        assertThat(page).contains("At most 5,000 lines").doesNotContain("Your latest lists");
        page = browser.post("/leads/paste", "text", "Company\tSite", "once", "k2")
                .expect(422)
                .body();
        assertThat(page).contains("no rows below them").doesNotContain("Your latest lists");
    }

    @Test
    void what_is_no_company_is_left_out_and_told() throws BadTable {
        long list = desk.paste(
                admin,
                "Harbor Lane Laptops\n4.5(120)\nOpen ⋅ Closes 6 PM · (813) 555-0140\nWebsite\n"
                        + "Old Mill Notebooks\n4.1(7)\nWebsite");
        toTheEnd(list);
        assertThat(lists.read(admin, list).total()).isEqualTo(2);
        assertThat(row(list, 1).cells()).contains("Harbor Lane Laptops", "(813) 555-0140");
        assertThat(clients.of(ada).get("/leads/paste/" + list).body())
                .contains("4 lines that name no company are left out")
                .contains("<li>4.5(120)</li>", "<li>4.1(7)</li>")
                .doesNotContain("<li>Open")
                .containsOnlyOnce("<li>Website <span class=\"meta\">× 2</span></li>");
    }

    @Test
    void a_list_of_which_nothing_came_in_does_not_say_that_it_is_added() throws BadTable {
        long list = checked("Quillwort Laptops,,(813) 555-0177,,,,,,\n");
        desk.chooseAll(admin, list, ListFilter.NEW, Choice.ADD);
        db.sql("update lead_list_row set cells = array[''] || cells[2:] where list_id = ?")
                .param(list)
                .update(); // its name is lost after it was checked
        desk.add(admin, list);
        toTheEnd(list);
        assertThat(row(list, 1).result()).isEqualTo(ListRow.Result.FAILED);
        assertThat(stateOfLatest()).isEqualTo("Nothing added");
        long other = checked("Zebra Screens,zebrascreens.com,,,,,,,\n");
        assertThat(stateOfLatest()).isEqualTo("Checked");
        desk.chooseAll(admin, other, ListFilter.NEW, Choice.ADD);
        desk.add(admin, other);
        toTheEnd(other);
        assertThat(stateOfLatest()).isEqualTo("Added");
    }

    @Test
    void what_was_merged_alone_is_told_without_a_word_of_nothing_added() throws BadTable {
        shop(Facts.of("Quillwort Laptops", "US").withSite("quillwort.com"));
        long list = merged(ListFilter.HERE, "Quillwort Laptops,quillwort.com,(813) 555-0140,Tampa,FL,,,,\n");
        assertThat(row(list, 1).result()).isEqualTo(ListRow.Result.MERGED);
        assertThat(clients.of(ada).get("/import/" + list).body())
                .contains("<p>1 row is merged")
                .doesNotContain("0 leads");
    }

    @Test
    void a_list_that_was_stopped_says_so_and_what_is_not_in_yet() throws BadTable {
        String rows = IntStream.range(0, 501)
                .mapToObj(i -> "Quillwort %d Laptops,quillwort%d.com,,,,,,,A-%d\n".formatted(i, i, i))
                .collect(Collectors.joining());
        long list = checked(rows);
        db.sql("update lead_list_row set choice = 'ADD' where list_id = ? and n > 0")
                .param(list)
                .update();
        desk.add(admin, list);
        desk.stop(admin, list);
        TestClient browser = clients.of(ada);
        assertThat(browser.get("/import/" + list).body())
                .contains("<p>Adding was stopped: 501 rows that were chosen aren’t in yet.</p>");
        assertThat(stateOfLatest()).isEqualTo("Adding stopped at 0 of 501");
        desk.add(admin, list);
        work.portion(list, new ListRun());
        desk.stop(admin, list);
        assertThat(browser.get("/import/" + list).body())
                .containsPattern("<p>Adding was stopped: \\d+ rows? that .* in yet. \\d+ leads are added")
                .contains("Take all of it back");
        assertThat(stateOfLatest()).isEqualTo("Adding stopped at 500 of 501");
        desk.add(admin, list);
        toTheEnd(list);
        assertThat(browser.get("/import/" + list).body()).doesNotContain("stopped");
        assertThat(stateOfLatest()).isEqualTo("Added");
    }

    @Test
    void a_check_that_was_stopped_says_so() throws BadTable {
        long list = checked("Quillwort Laptops,quillwort.com,,,,,,,\n");
        desk.check(admin, list, lists.read(admin, list).columns(), false);
        desk.stop(admin, list);
        assertThat(stateOfLatest()).isEqualTo("Check stopped");
        TestClient browser = clients.of(ada);
        String said = "The check was stopped at 0 of 1 row; nothing is brought in";
        assertThat(browser.get("/import/" + list + "/columns").body()).contains(said);
        desk.check(admin, list, lists.read(admin, list).columns(), false);
        toTheEnd(list);
        assertThat(browser.get("/import/" + list + "/columns").body()).doesNotContain(said);
    }

    private String stateOfLatest() {
        String page = clients.of(ada).get("/import").body();
        String row = page.substring(page.indexOf("<tr data-row>"));
        return row.split("</td><td>")[1].split("</td>")[0];
    }

    @Test
    void what_was_taken_back_comes_in_again_and_what_never_came_in_still_can() throws BadTable {
        long list = checked("""
                Quillwort Laptops,quillwort.com,,,,,,,A-1
                Zebra Screens,zebrascreens.com,,,,,,,A-2
                Copper Kettle,copperkettle.com,,,,,,,A-3
                """);
        desk.choose(admin, list, List.of(3), Choice.SKIP);
        desk.add(admin, list);
        toTheEnd(list);
        TestClient browser = clients.of(ada);
        browser.post("/import/" + list + "/undo", "once", "k1").expect(303);
        toTheEnd(list);
        assertThat(results(list)).isEqualTo("UNDONE, UNDONE, null");
        assertThat(browser.get("/import/" + list).body())
                .contains("Started taking back 2 rows", "action=\"/import/" + list + "/return\"")
                .contains("Bring 2 rows back in", "Check it anew")
                .containsOnlyOnce("name=\"chosen\" value=\"true\"")
                .doesNotContain("disabled aria-label=\"Add Copper Kettle\"");
        desk.choose(admin, list, List.of(3), Choice.ADD);
        assertThat(browser.get("/import/" + list).body()).contains("Add 1 lead");
        browser.post("/import/" + list + "/return", "once", "k2").expect(303);
        toTheEnd(list);
        assertThat(results(list)).isEqualTo("ADDED, ADDED, null");
        assertThat(externalIds.of(Objects.requireNonNull(row(list, 1).dealer())))
                .extracting(ExternalId::id)
                .containsExactly("A-1");
        undone(list);
        browser.post("/import/" + list + "/adding", "once", "k3").expect(303);
        toTheEnd(list);
        assertThat(results(list)).isEqualTo("UNDONE, UNDONE, ADDED");
        assertThat(browser.get("/import/" + list).body()).contains("Bring 2 rows back in", "Take all of it back");
        browser.post("/import/" + list + "/return", "once", "k4").expect(303);
        assertThat(browser.get("/import/" + list).body())
                .contains("Started bringing in 2 rows", "action=\"/import/" + list + "/undo?last=true\"");
        toTheEnd(list);
        assertThat(results(list)).isEqualTo("ADDED, ADDED, ADDED");
        browser.post("/import/" + list + "/undo?last=true", "once", "k5").expect(303);
        toTheEnd(list);
        assertThat(results(list)).isEqualTo("UNDONE, UNDONE, ADDED");
    }

    private String results(long list) {
        return desk.page(lists.read(admin, list), ListFilter.ALL, 0, 9).stream()
                .map(row -> String.valueOf(row.result()))
                .collect(Collectors.joining(", "));
    }

    @Test
    void rows_that_were_taken_back_lead_an_admin_to_the_recycle_bin() throws BadTable {
        long list = checked("Quillwort Laptops,quillwort.com,,,,,,,\n");
        desk.chooseAll(admin, list, ListFilter.NEW, Choice.ADD);
        desk.add(admin, list);
        toTheEnd(list);
        DealerId added = Objects.requireNonNull(row(list, 1).dealer());
        TestClient browser = clients.of(ada);
        String link = "href=\"/dealers/" + added + "\"";
        assertThat(browser.get("/import/" + list).body()).contains(link).doesNotContain("In the recycle bin");
        undone(list);
        assertThat(browser.get("/import/" + list).body())
                .contains("Quillwort Laptops", "In the recycle bin")
                .doesNotContain(link, "<select class=\"select row-choice\"");
    }

    @Test
    void a_row_without_a_name_is_told_apart_from_what_can_be_added() throws BadTable {
        long list = checked(",,(813) 555-0177,,,,,,\nQuillwort Laptops,quillwort.com,,,,,,,\n");
        assertThat(clients.of(ada).get("/import/" + list).body())
                .containsOnlyOnce("New, without a name")
                .contains("Add 1 lead<");
    }

    @Test
    void a_row_without_a_company_is_told_by_the_number_of_its_contact() throws BadTable {
        shop(Facts.of("Copper Kettle", "US").withSite("copperkettle.com"));
        long list = checked(",,,,,John Smith,813-555-0199,,\n,,,,,Ann Lee,,ann@leeandsons.com,\n"
                + ",,,,,Eve Moss,(813) 555-0140,,\nQuillwort Laptops,quillwort.com,,,,,,,\n");
        TestClient browser = clients.of(ada);
        assertThat(browser.get("/import/" + list).expect(200).body())
                .contains("813-555-0199", "ann@leeandsons.com", "(813) 555-0140", "Add 1 lead<");
        assertThat(browser.get("/import/" + list + "/report").body()).contains("Quillwort Laptops");
        desk.add(admin, list);
        toTheEnd(list);
        assertThat(browser.get("/leads/attempts?blocked=true").body()).contains("(813) 555-0140");
    }

    @Test
    void the_columns_say_so_where_none_is_the_shop() throws BadTable {
        String rows = "Alpha;Beta;Phone;E-mail;City\nHarbor Lane;Old Mill;+18135550140;a@harborlane.com;Tampa";
        long list = desk.upload(admin, "leads.csv", new ByteArrayResource(rows.getBytes(StandardCharsets.UTF_8)));
        TestClient browser = clients.of(ada);
        assertThat(browser.get("/import/" + list + "/columns").body()).contains("No column is the shop’s name");
        rows = rows.replace("Alpha", "Контрагент");
        list = desk.upload(admin, "leads.csv", new ByteArrayResource(rows.getBytes(StandardCharsets.UTF_8)));
        assertThat(browser.get("/import/" + list + "/columns").body()).doesNotContain("No column is the shop’s name");
    }

    @Test
    void what_an_agent_adds_although_it_is_here_is_called_sent_for_review() throws BadTable {
        long known = checked("Quillwort Laptops,quillwort.com,,Tampa,FL,,,,\n");
        desk.chooseAll(admin, known, ListFilter.NEW, Choice.ADD);
        desk.add(admin, known);
        toTheEnd(known);
        User vera = users.agent("Vera Sokolova");
        Viewer agent = users.viewer(vera);
        String rows =
                "Company,Website,City,State\nQuillwort Laptops,quillwort.com,Tampa,FL\nZebra Screens,zebrascreens.com,Reno,NV\n";
        long list = desk.upload(agent, "leads.csv", new ByteArrayResource(rows.getBytes(StandardCharsets.UTF_8)));
        desk.check(agent, list, lists.read(agent, list).columns(), false);
        toTheEnd(list);
        desk.chooseAll(agent, list, ListFilter.HERE, Choice.ADD);
        TestClient browser = clients.of(vera);
        assertThat(browser.get("/import/" + list).body()).contains("Add 1 new lead, send 1 for review");
        assertThat(browser.get("/import/" + list + "?show=here").body())
                .contains("Send all for review")
                .doesNotContain("Add all");
        desk.chooseAll(agent, list, ListFilter.NEW, Choice.SKIP);
        assertThat(browser.get("/import/" + list).body()).contains("Send 1 row for review");
    }

    @Test
    void what_is_here_already_is_not_added_and_that_is_said() {
        TestClient browser = clients.of(users.leadCreator("Rosa Marin"));
        String[] typed = {"name", "Zebra Screens", "site", "https://quillwort.com"};
        browser.post("/leads/new", (Object[]) typed).expect(303);
        String page = browser.post("/leads/new", (Object[]) typed).expect(409).body();
        assertThat(page).contains("Nothing is added: it is here already");
    }

    @Test
    void since_when_it_is_known_is_told_by_the_day_of_who_looks() {
        TestClient browser = clients.of(users.agent("Vera Sokolova"));
        Object[] typed = {"name", "Zebra Screens", "site", "https://quillwort.com"};
        browser.post("/leads/new", typed).expect(303);
        db.sql("update dealer set created_at = '2026-03-08 02:56Z'").update(); // still the seventh in New York
        db.sql("update app_user set time_zone = 'Europe/London'").update();
        assertThat(browser.htmx().post("/leads/new/verdict", typed).expect(200).body())
                .contains("8 Mar")
                .doesNotContain("7 Mar");
        browser.post("/leads/paste", "text", "Company,Site\nZebra Screens,quillwort.com", "once", "k5")
                .expect(303);
        long list = db.sql("select max(id) from lead_list").query(Long.class).single();
        toTheEnd(list);
        assertThat(browser.get("/leads/paste/" + list).expect(200).body())
                .contains("8 Mar")
                .doesNotContain("7 Mar");
    }

    @Test
    void a_lead_creator_can_say_of_a_row_that_is_here_already_that_it_is_another() {
        User rosa = users.leadCreator("Rosa Marin");
        TestClient browser = clients.of(rosa);
        String[] typed = {"name", "Zebra & Sons Screens", "site", "zebrasons.com"};
        browser.post("/leads/new", (Object[]) typed).expect(303);
        browser.post("/leads/paste", "text", "Company,Site\nZebra & Sons Screens,zebrasons.com", "once", "k3")
                .expect(303);
        long list = db.sql("select max(id) from lead_list").query(Long.class).single();
        toTheEnd(list);
        String page = browser.get("/leads/paste/" + list).body();
        assertThat(page).contains("Already here", "It is another: say why");
        String link = page.split("href=\"/leads/new\\?")[1].split("\"")[0].replace("&amp;", "&");
        assertThat(browser.get("/leads/new?" + link).body())
                .contains("value=\"Zebra &amp; Sons Screens\"", "zebrasons.com")
                .contains("It is another shop: send it to an admin for review");
    }

    @Test
    void cells_beyond_the_last_column_are_not_lost() throws BadTable {
        String rows =
                "Company,City,Phone\n" + "Birch Phones,Bend,\n".repeat(250) + "Harbor Lane, LLC,Tampa,813 555 0140\n";
        long list = desk.upload(admin, "a.csv", new ByteArrayResource(rows.getBytes(StandardCharsets.UTF_8)));
        desk.check(admin, list, lists.read(admin, list).columns(), false);
        toTheEnd(list);
        TestClient browser = clients.of(ada);
        assertThat(browser.get("/import/" + list + "?after=250").body()).contains("“813 555 0140”");
        assertThat(browser.get("/import/" + list + "/report").body()).endsWith(",813 555 0140\r\n");
        desk.choose(admin, list, List.of(251), Choice.ADD);
        desk.add(admin, list);
        toTheEnd(list);
        assertThat(facts(Objects.requireNonNull(row(list, 251).dealer())).remark())
                .contains("813 555 0140");
    }

    @Test
    void the_buttons_below_a_choice_lead_back_to_the_page_that_is_shown() throws BadTable {
        dealers.lead("Quillwort Laptops", ada);
        long list = checked("Zebra Screens,zebrascreens.com,,,,,,,\nQuillwort Laptops,,,Orlando,FL,,,,\n");
        assertThat(row(list, 2).verdict()).isEqualTo(ListRow.Verdict.SIMILAR);
        TestClient browser = clients.of(ada).htmx();
        String path = "/import/" + list;
        assertThat(browser.get(path + "?show=new").body())
                .contains("{&#34;n&#34;: 1, &#34;show&#34;: &#34;new&#34;, &#34;after&#34;: 0}");
        assertThat(browser.post(path + "/choice", "n", 2, "choice", "SKIP", "show", "similar", "after", 1)
                        .expect(200)
                        .body())
                .contains("value=\"" + path + "?show=similar&amp;after=1\"");
    }

    @Test
    void a_choice_that_comes_too_late_is_not_heard() throws BadTable {
        long list = checked("Quillwort Laptops,quillwort.com,,Tampa,FL,,,,\nZebra Screens,zebrascreens.com,,,,,,,\n");
        TestClient browser = clients.of(ada).htmx();
        String path = "/import/" + list + "/choice";
        browser.post(path, "n", 2, "chosen", "false").expect(200);
        browser.post(path, "n", 2, "chosen", "false").expect(200);
        desk.add(admin, list);
        browser.post(path, "n", 2, "chosen", "true").expect(409);
        toTheEnd(list);
        browser.post(path, "n", 1, "chosen", "false").expect(409);
        browser.post(path, "n", 2, "chosen", "true").expect(200);
    }

    @Test
    void of_a_workbook_with_several_sheets_another_is_chosen_beside_its_columns() throws BadTable {
        String head = TestWorkbook.row("Company", "Where", "Phone");
        long list = workbook(new TestWorkbook()
                .sheet(head + TestWorkbook.row("Harbor Lane Laptops", "Tampa", "(813) 555-0140"))
                .sheet(head
                        + TestWorkbook.row("Copper Kettle Computers", "Butte", "(406) 555-0141")
                        + TestWorkbook.row("Quillwort Notebooks", "Austin", "(512) 555-0142"))
                .sheet(TestWorkbook.row("Company")));
        TestClient browser = clients.of(ada);
        String path = "/import/" + list + "/columns";
        assertThat(browser.get(path).body())
                .contains("<option value=\"0\" selected>s1</option>", "Harbor Lane Laptops", "Check 1 row");
        String[] chosen = {
            "head", "0", "was", "0", "column", "NAME", "column", "REMARK", "column", "PHONE", "similar", "true"
        };
        String second =
                browser.post(path + "/sheet", with(chosen, "sheet", "1")).body();
        assertThat(second)
                .contains("<option value=\"1\" selected>s2</option>", "Copper Kettle Computers", "Check 2 rows")
                .doesNotContain("Harbor Lane");
        assertThat(browser.post(path + "/sheet", with(chosen, "sheet", "2"))
                        .expect(422)
                        .body())
                .contains("There are headings, but no rows below them", "Copper Kettle Computers");
        browser.post(path, with(chosen, "sheet", "1", "once", "k1")).expect(303);
        toTheEnd(list);
        assertThat(desk.counts(lists.read(admin, list)).of(ListFilter.ALL)).isEqualTo(2);
        assertThat(browser.get("/import/" + list).body()).contains("Sheet “s2”. Columns: ");
        desk.chooseAll(admin, list, ListFilter.NEW, Choice.ADD);
        desk.add(admin, list);
        assertThat(db.sql("select count(*) from lead_list_file")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private long workbook(TestWorkbook book) throws BadTable {
        return desk.upload(admin, "leads.xlsx", new ByteArrayResource(book.bytes()));
    }

    private static String[] with(String[] some, String... more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void a_workbook_with_one_sheet_is_asked_for_none() throws BadTable {
        long list = workbook(new TestWorkbook()
                .sheet(TestWorkbook.row("Company", "City") + TestWorkbook.row("Harbor Lane Laptops", "Tampa"))
                .sheet(""));
        assertThat(clients.of(ada).get("/import/" + list + "/columns").body()).doesNotContain("columns-sheet");
        assertThat(db.sql("select count(*) from lead_list_file where list_id = ?")
                        .param(list)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void what_stayed_can_be_taken_back_later() throws BadTable {
        long list = checked("Quillwort Laptops,quillwort.com,,,,,,,\n");
        desk.chooseAll(admin, list, ListFilter.NEW, Choice.ADD);
        desk.add(admin, list);
        toTheEnd(list);
        DealerId added = Objects.requireNonNull(row(list, 1).dealer());
        Facts before = facts(added);
        register.correct(admin, added, before.withSite("quill-wort.com"));
        undone(list);
        TestClient browser = clients.of(ada);
        assertThat(browser.get("/import/" + list).body()).contains("1 stays", "Try to take back the rest");
        register.correct(admin, added, before);
        browser.post("/import/" + list + "/undo", "once", "k1").expect(303);
        toTheEnd(list);
        assertThat(browser.get("/import/" + list).body())
                .contains("1 row is taken back")
                .doesNotContain("Try to take back the rest");
    }
}
