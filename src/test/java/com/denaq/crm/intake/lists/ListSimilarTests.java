package com.denaq.crm.intake.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.dealers.NewDealer;
import com.denaq.crm.dealers.Source;
import com.denaq.crm.intake.lists.ListRow.Choice;
import com.denaq.crm.intake.lists.ListRow.Verdict;
import com.denaq.crm.intake.table.BadTable;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.WebTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;

/** What is merged with all of its kind, and what somebody looks at first: a branch, a namesake, a colleague's dealer. */
@WebTest
class ListSimilarTests extends WithLists {

    @Autowired
    RowTargets targets;

    @Autowired
    TestClients clients;

    private DealerId shop(String name, String site, String city, String region, String phone) {
        Facts facts = Facts.of(name, "US").withSite(site).withPlace(city, region);
        DealerId shop = register.enter(admin, NewDealer.of(facts, Source.ADMIN));
        reachability.set(admin, shop, List.of(phone), List.of());
        return shop;
    }

    @Test
    void what_is_perhaps_another_is_not_merged_with_all_of_its_kind() throws BadTable {
        shop("Cobalt Heron Laptops", "cobaltheron.com", "Seattle", "WA", "(206) 555-0140");
        shop("Quillwort Notebook Clinic", "quillwort.com", "Austin", "TX", "(512) 555-0141");
        shop("Zelkova Screens", "zelkova.com", "Boise", "ID", "(208) 555-0142");
        long list = checked("""
                Cobalt Heron Laptops,cobaltheron.com,(503) 555-0170,Portland,OR,,,,
                Quillwort Notebook Clinic,,,,,,,,
                Tamarack Computers,,(208) 555-0142,Boise,ID,,,,
                """);
        assertThat(row(list, 1).verdict()).isEqualTo(Verdict.SIMILAR);
        assertThat(row(list, 2).verdict()).isEqualTo(Verdict.SIMILAR);
        assertThat(row(list, 3).verdict()).isEqualTo(Verdict.SIMILAR);
        desk.chooseAll(admin, list, ListFilter.SIMILAR, Choice.MERGE);
        assertThat(row(list, 1).choice()).as("a branch").isEqualTo(Choice.SKIP);
        assertThat(row(list, 2).choice()).as("may well be the same").isEqualTo(Choice.MERGE);
        assertThat(row(list, 3).choice()).as("a phone under another name").isEqualTo(Choice.SKIP);
        assertThat(clients.of(ada).get("/import/" + list + "?show=similar").body())
                .contains("1 perhaps a branch", "1 under another name")
                .doesNotContain("in another town");
        desk.choose(admin, list, List.of(1), Choice.MERGE);
        assertThat(row(list, 1).choice()).as("one by one a person decides").isEqualTo(Choice.MERGE);
    }

    @Test
    void adding_the_similar_ones_too_leaves_those_that_are_merged() throws BadTable {
        shop("Quillwort Notebook Clinic", "quillwort.com", "Austin", "TX", "(512) 555-0141");
        shop("Zelkova Screens", "zelkova.com", "Boise", "ID", "(208) 555-0142");
        long list = checked("""
                Quillwort Notebook Clinic,,,,,,,,
                Zelkova Screens,,,,,,,,
                """);
        desk.choose(admin, list, List.of(1), Choice.MERGE);
        TestClient browser = clients.of(ada);
        String path = "/import/" + list;
        assertThat(browser.get(path).body()).contains("Add 1 similar one too");
        browser.post(path + "/choice", "all", "similar", "chosen", "true").expect(303);
        assertThat(row(list, 1).choice()).isEqualTo(Choice.MERGE);
        assertThat(row(list, 2).choice()).isEqualTo(Choice.ADD);
        browser.post(path + "/choice", "all", "similar", "chosen", "false").expect(303);
        assertThat(row(list, 1).choice()).isEqualTo(Choice.MERGE);
        assertThat(row(list, 2).choice()).isEqualTo(Choice.SKIP);
    }

    @Test
    void a_choice_for_all_of_a_kind_is_taken_back_and_what_was_chosen_row_by_row_is_there_again() throws BadTable {
        shop("Quillwort Notebook Clinic", "quillwort.com", "Austin", "TX", "(512) 555-0141");
        shop("Zelkova Screens", "zelkova.com", "Boise", "ID", "(208) 555-0142");
        shop("Copper Kettle Cells", "copperkettle.com", "Butte", "MT", "(406) 555-0143");
        long list = checked("""
                Quillwort Notebook Clinic,,,,,,,,
                Zelkova Screens,,,,,,,,
                Copper Kettle Cells,,,,,,,,
                """);
        desk.choose(admin, list, List.of(1), Choice.MERGE);
        desk.choose(admin, list, List.of(2), Choice.ADD);
        TestClient browser = clients.of(ada);
        String path = "/import/" + list;
        String back = path + "?show=similar";
        browser.post(path + "/choice", "all", "similar", "choice", "SKIP", "back", back)
                .expect(303);
        assertThat(choices(admin, list)).containsOnly(Choice.SKIP);
        assertThat(browser.get(back).body()).contains("2 rows are skipped", path + "/choice/undo");
        desk.choose(admin, list, List.of(2), Choice.MERGE);
        assertThat(browser.post(path + "/choice/undo?to=" + back).expect(303).location())
                .endsWith(back);
        assertThat(choices(admin, list))
                .as("but for what was chosen since")
                .containsExactly(Choice.MERGE, Choice.MERGE, Choice.SKIP);
        browser.post(path + "/choice", "all", "similar", "choice", "MERGE").expect(303);
        assertThat(browser.get(path).body()).contains("1 row is to be merged");
        browser.post(path + "/choice", "all", "similar", "choice", "MERGE").expect(303);
        assertThat(browser.get(path).body()).doesNotContain("/choice/undo");
        clients.of(users.agent("Boris Orlov")).post(path + "/choice/undo").expect(404);
    }

    @Test
    void nothing_is_chosen_otherwise_while_the_list_comes_in() throws BadTable {
        DealerId shop = shop("Quillwort Notebook Clinic", "quillwort.com", "Austin", "TX", "(512) 555-0141");
        long list = checked("Quillwort Notebook Clinic,,,,,,,,\nZelkova Screens,zelkova.com,,,,,,,\n");
        desk.chooseAll(admin, list, ListFilter.SIMILAR, Choice.ADD);
        List<Choice> chosen = choices(admin, list);
        assertThat(chosen).containsOnly(Choice.ADD);
        desk.add(admin, list);
        TestClient browser = clients.of(ada);
        String path = "/import/" + list;
        browser.post(path + "/choice/undo").expect(303);
        assertThat(browser.get(path).body()).contains("Nothing to change");
        browser.post(path + "/choice", "all", "similar", "choice", "SKIP").expect(303);
        browser.post(path + "/choice", "all", "new").expect(303);
        desk.choose(admin, list, List.of(1, 2), Choice.SKIP);
        assertThat(targets.choose(admin, list, 1, shop)).isFalse();
        assertThat(choices(admin, list)).isEqualTo(chosen);
        toTheEnd(list);
        assertThat(lists.read(admin, list).done()).isEqualTo(2);
    }

    @Test
    void what_is_never_surely_the_same_is_not_merged_with_all_of_its_kind() throws BadTable {
        shop("Martin Laptop Repair", "martinlaptoprepair.com", "Tampa", "FL", "(813) 344-2201");
        long list = checked("""
                Morton Laptop Repair,,(813) 344-2216,Tampa,FL,,,,
                """);
        desk.chooseAll(admin, list, ListFilter.SIMILAR, Choice.MERGE);
        assertThat(row(list, 1).verdict()).isEqualTo(Verdict.SIMILAR);
        assertThat(row(list, 1).choice()).isEqualTo(Choice.SKIP);
        assertThat(desk.counts(lists.read(admin, list), ListFilter.SIMILAR).apart())
                .containsExactly(entry(Apart.PART, 1));
    }

    @Test
    void what_is_perhaps_a_branch_is_shown_by_itself_and_can_be_added_as_a_whole() throws BadTable {
        shop("Cobalt Heron Laptops", "cobaltheron.com", "Seattle", "WA", "(206) 555-0140");
        shop("Quillwort Notebook Clinic", "quillwort.com", "Austin", "TX", "(512) 555-0141");
        shop("Zelkova Screens", "zelkova.com", "Boise", "ID", "(208) 555-0142");
        long list = checked("""
                Cobalt Heron Laptops,cobaltheron.com,(503) 555-0170,Portland,OR,,,,
                Quillwort Notebook Clinic,,,,,,,,
                Tamarack Computers,,(208) 555-0142,Boise,ID,,,,
                """);
        String page = clients.of(ada).get("/import/" + list + "?show=branch").body();
        assertThat(page)
                .contains("Cobalt Heron", "Add all", "1 of 1 shown", "?show=other_name")
                .doesNotContain("Quillwort", "Merge all that can be");
        desk.chooseAll(admin, list, ListFilter.BRANCH, Choice.MERGE);
        assertThat(row(list, 1).choice()).isEqualTo(Choice.SKIP);
        desk.chooseAll(admin, list, ListFilter.BRANCH, Choice.ADD);
        assertThat(row(list, 1).choice()).isEqualTo(Choice.ADD);
        assertThat(row(list, 2).choice()).isEqualTo(Choice.SKIP);
    }

    @Test
    void what_was_checked_before_it_was_kept_why_is_looked_at_one_by_one() throws BadTable {
        shop("Quillwort Notebook Clinic", "quillwort.com", "Austin", "TX", "(512) 555-0141");
        long list = checked("""
                Quillwort Notebook Clinic,,,,,,,,
                """);
        db.sql("update lead_list_row set why = why - 'apart' where list_id = :list")
                .param("list", list)
                .update();
        desk.chooseAll(admin, list, ListFilter.SIMILAR, Choice.MERGE);
        assertThat(row(list, 1).choice()).isEqualTo(Choice.SKIP);
        assertThat(clients.of(ada).get("/import/" + list + "?show=similar").body())
                .contains("1 was checked before an update");
    }

    @Test
    void what_looked_new_and_looks_similar_by_the_time_it_is_added_can_be_merged() throws BadTable {
        long list = checked("""
                Quillwort Notebook Clinic,,,,,,,,
                """);
        desk.chooseAll(admin, list, ListFilter.NEW, Choice.ADD);
        shop("Quillwort Notebook Clinic", "quillwort.com", "Austin", "TX", "(512) 555-0141");
        desk.add(admin, list);
        toTheEnd(list);
        assertThat(row(list, 1).verdict()).isEqualTo(Verdict.SIMILAR);
        desk.chooseAll(admin, list, ListFilter.SIMILAR, Choice.MERGE);
        assertThat(row(list, 1).choice()).isEqualTo(Choice.MERGE);
    }

    @Test
    void an_agent_is_told_of_what_has_no_agent_and_cannot_be_taken() throws BadTable {
        User vera = users.agent("Vera Sokolova");
        User boris = users.agent("Boris Orlov");
        DealerId refused = dealers.deadEnd("Zelkova Screens", vera);
        DealerId waits = shop("Quillwort Notebook Clinic", "quillwort.com", "Austin", "TX", "(512) 555-0141");
        db.sql("update dealer set owner_id = null, owned_since = null where id = ?")
                .param(refused.value())
                .update();
        db.sql("update dealer set in_review = true where id = ?")
                .param(waits.value())
                .update();
        Viewer viewer = users.viewer(boris);
        long list = desk.upload(viewer, "leads.csv", new ByteArrayResource("""
                        Company,Website,Phone,City,State
                        Zelkova Screens,,,Tampa,FL
                        Quillwort Notebook Clinic,quillwort.com,(512) 555-0141,Austin,TX
                        """.getBytes(StandardCharsets.UTF_8)));
        desk.check(viewer, list, lists.read(viewer, list).columns(), false);
        toTheEnd(list);
        desk.chooseAll(viewer, list, ListFilter.HERE, Choice.MERGE);
        assertThat(clients.of(boris).get("/import/" + list + "?show=here").body())
                .contains("2 have no agent and can’t be taken: they wait for review or are dead ends")
                .doesNotContain("take it first", "take them first", "colleague");
        assertThat(desk.counts(lists.read(viewer, list)).chosen(Choice.MERGE)).isZero();
    }

    @Test
    void a_twin_is_merged_with_all_of_its_kind_only_where_there_is_something_to_merge_it_into() throws BadTable {
        User vera = users.agent("Vera Sokolova");
        User boris = users.agent("Boris Orlov");
        DealerId hers = dealers.firm("Zelkova Screens", vera);
        reachability.set(users.viewer(vera), hers, List.of("(208) 555-0142"), List.of());
        Viewer viewer = users.viewer(boris);
        long list = desk.upload(viewer, "leads.csv", new ByteArrayResource("""
                        Company,Website,Phone,City,State
                        Zelkova Screens,,(208) 555-0142,Tampa,FL
                        Zelkova Screens Inc,,(208) 555-0142,Tampa,FL
                        Copper Kettle,copperkettle.com,,Butte,MT
                        Copper Kettle Inc,copperkettle.com,,Butte,MT
                        """.getBytes(StandardCharsets.UTF_8)));
        desk.check(viewer, list, lists.read(viewer, list).columns(), false);
        toTheEnd(list);
        desk.chooseAll(viewer, list, ListFilter.TWIN, Choice.MERGE);
        assertThat(choices(viewer, list)).containsExactly(Choice.SKIP, Choice.SKIP, Choice.ADD, Choice.MERGE);
        desk.choose(viewer, list, List.of(2), Choice.MERGE);
        assertThat(choices(viewer, list).get(1)).as("of a colleague's").isEqualTo(Choice.SKIP);
        String page = clients.of(boris).get("/import/" + list + "?show=twin").body();
        assertThat(page).contains("1 is a colleague’s: ask them").doesNotContain("choose that line first");
        desk.choose(viewer, list, List.of(3, 4), Choice.SKIP);
        assertThat(clients.of(boris).get("/import/" + list + "?show=twin").body())
                .contains("1 is the same as a line that isn’t to come in: choose that line first");
        desk.chooseAll(viewer, list, ListFilter.TWIN, Choice.MERGE);
        assertThat(choices(viewer, list)).containsOnly(Choice.SKIP);
    }

    private List<Choice> choices(Viewer viewer, long list) {
        return desk.page(lists.read(viewer, list), ListFilter.ALL, 0, 10).stream()
                .map(ListRow::choice)
                .toList();
    }

    @Test
    void what_an_agent_has_taken_since_it_was_checked_can_be_merged_into() throws BadTable {
        User boris = users.agent("Boris Orlov");
        DealerId free = shop("Quillwort Notebook Clinic", "quillwort.com", "Austin", "TX", "(512) 555-0141");
        Viewer viewer = users.viewer(boris);
        long list = desk.upload(viewer, "leads.csv", new ByteArrayResource("""
                        Company,Website,Phone,City,State
                        Quillwort Notebook Clinic,quillwort.com,(512) 555-0141,Austin,TX
                        Quillwort Notebook Clinic Inc,quillwort.com,(512) 555-0141,Austin,TX
                        """.getBytes(StandardCharsets.UTF_8)));
        desk.check(viewer, list, lists.read(viewer, list).columns(), false);
        toTheEnd(list);
        TestClient browser = clients.of(boris);
        assertThat(browser.get("/import/" + list).body()).doesNotContain("value=\"MERGE\"");
        browser.post("/dealers/" + free + "/taking").expect(303);
        assertThat(browser.get("/import/" + list).body()).contains("value=\"MERGE\"");
        desk.chooseAll(viewer, list, ListFilter.HERE, Choice.MERGE);
        desk.chooseAll(viewer, list, ListFilter.TWIN, Choice.MERGE);
        desk.add(viewer, list);
        toTheEnd(list);
        assertThat(desk.counts(lists.read(viewer, list)).of(ListRow.Result.MERGED))
                .isEqualTo(2);
    }

    @Test
    void an_agent_is_told_whose_dealers_nothing_can_be_merged_into() throws BadTable {
        User vera = users.agent("Vera Sokolova");
        User boris = users.agent("Boris Orlov");
        DealerId hers = dealers.firm("Zelkova Screens", vera);
        reachability.set(users.viewer(vera), hers, List.of("(208) 555-0142"), List.of());
        shop("Quillwort Notebook Clinic", "quillwort.com", "Austin", "TX", "(512) 555-0141");
        Viewer viewer = users.viewer(boris);
        long list = desk.upload(viewer, "leads.csv", new ByteArrayResource("""
                        Company,Website,Phone,City,State
                        Zelkova Screens,zelkova.com,(208) 555-0142,,
                        Quillwort Notebook Clinic,quillwort.com,(512) 555-0141,Austin,TX
                        """.getBytes(StandardCharsets.UTF_8)));
        desk.check(viewer, list, lists.read(viewer, list).columns(), false);
        toTheEnd(list);
        assertThat(clients.of(boris).get("/import/" + list + "?show=here").body())
                .contains("1 is a colleague’s: ask them", "1 has no agent yet: take it first")
                .contains("Vera Sokolova");
        assertThat(clients.of(boris).get("/import/" + list + "?show=all").body())
                .doesNotContain("ask them");
    }
}
