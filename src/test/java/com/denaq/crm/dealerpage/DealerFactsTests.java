package com.denaq.crm.dealerpage;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.contacts.Reachability;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerLife;
import com.denaq.crm.dealers.FormerFacts;
import com.denaq.crm.reading.ReadPhone;
import com.denaq.crm.search.Search;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClient.Reply;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

@WebTest
class DealerFactsTests {

    private static final Object[] AS_THEY_WERE = {
        "name",
        "Harbor Lane",
        "city",
        "Tampa",
        "region",
        "FL",
        "country",
        "US",
        "opens",
        "09:00",
        "closes",
        "18:00",
        "days",
        "1",
        "days",
        "2",
        "days",
        "3",
        "days",
        "4",
        "days",
        "5"
    };

    @Autowired
    TestUsers users;

    @Autowired
    TestClients clients;

    @Autowired
    TestDealers dealers;

    @Autowired
    Reachability reachability;

    @Autowired
    DealerLife life;

    @Autowired
    FormerFacts former;

    @Autowired
    Search search;

    @Test
    void a_correction_is_saved_and_taken_back() {
        User vera = users.agent("Vera Sokolova");
        DealerId shop = dealers.firm("Harbor Lane", vera);
        TestClient page = clients.of(vera).htmx();
        String was = was(page, shop);
        Reply saved = post(page, shop, was, "site", "harborlane.example", "phones", "813 555 0140\n813 555 0141")
                .expect(200);
        assertThat(saved.header("HX-Trigger")).contains("dealer-changed", "/facts/undo");
        assertThat(dealers.read(vera, shop).facts().site()).isEqualTo("harborlane.example");
        assertThat(reachability.of(shop).phones()).hasSize(2);
        clients.of(vera).post(undo(saved)).expect(303);
        assertThat(dealers.read(vera, shop).facts().site()).isNull();
        assertThat(reachability.of(shop).phones()).isEmpty();
    }

    @Test
    void a_corrected_country_reads_the_numbers_anew_until_it_is_taken_back() {
        User vera = users.agent("Vera Sokolova");
        DealerId shop = dealers.firm("Harbor Lane", vera);
        reachability.set(users.viewer(vera), shop, List.of("030 1239871"), List.of());
        TestClient page = clients.of(vera).htmx();
        List<Object> fields = new ArrayList<>(Arrays.asList(AS_THEY_WERE));
        fields.set(fields.indexOf("US"), "DE");
        fields.addAll(List.of("was", was(page, shop), "phones", "030 1239871"));
        Reply saved = page.post("/dealers/" + shop + "/facts", fields.toArray()).expect(200);
        assertThat(reachability.of(shop).phones()).containsExactly(new ReadPhone("030 1239871", "+49301239871", null));
        clients.of(vera).post(undo(saved)).expect(303);
        assertThat(dealers.read(vera, shop).facts().country()).isEqualTo("US");
    }

    @Test
    void a_name_that_was_a_slip_was_never_its_name_but_one_of_long_ago_was() {
        User vera = users.agent("Vera Sokolova");
        DealerId shop = dealers.firm("Quondam Batteries", vera);
        TestClient page = clients.of(vera).htmx();
        rename(page, shop, "Harbor Lane");
        for (String slip : List.of("Zebra Screens", "Quondam Batteries")) {
            clients.of(vera).post(undo(rename(page, shop, slip))).expect(303);
        }
        assertThat(search.find(users.viewer(vera), "zebra", 5).dealers()).isEmpty();
        assertThat(search.find(users.viewer(vera), "quondam", 5).dealers()).hasSize(1);
        assertThat(former.before(dealers.read(vera, shop)).names()).containsExactly("Quondam Batteries");
    }

    @Test
    void what_is_taken_back_is_ones_own_and_what_others_corrected_since_stays() {
        User vera = users.agent("Vera Sokolova");
        User nadia = users.admin("Nadia Weiss");
        DealerId shop = dealers.firm("Harbor Lane", vera);
        TestClient hers = clients.of(nadia).htmx();
        TestClient mine = clients.of(vera).htmx();
        String undo = undo(post(hers, shop, was(hers, shop), "does", "Repairs"));
        post(mine, shop, was(mine, shop), "does", "Repairs", "sells", "Phones").expect(200);
        mine.post(undo);
        assertThat(dealers.read(vera, shop).facts().does()).isEqualTo("Repairs");
        assertThat(hers.post(undo).expect(200).header("HX-Trigger")).contains("Taken back");
        assertThat(dealers.read(vera, shop).facts().does()).isNull();
        assertThat(dealers.read(vera, shop).facts().sells()).isEqualTo("Phones");
    }

    @Test
    void what_somebody_corrected_again_stays_as_it_is() {
        User vera = users.agent("Vera Sokolova");
        User nadia = users.admin("Nadia Weiss");
        DealerId shop = dealers.firm("Harbor Lane", vera);
        TestClient hers = clients.of(nadia).htmx();
        TestClient mine = clients.of(vera).htmx();
        String undo = undo(post(hers, shop, was(hers, shop), "does", "Repairs"));
        post(mine, shop, was(mine, shop), "does", "Repairs and sales").expect(200);
        assertThat(hers.post(undo).expect(200).header("HX-Trigger")).contains("changed again since");
        assertThat(dealers.read(vera, shop).facts().does()).isEqualTo("Repairs and sales");
    }

    @Test
    void what_cannot_be_read_is_kept_as_typed_and_flagged() {
        User vera = users.agent("Vera Sokolova");
        DealerId shop = dealers.firm("Harbor Lane", vera);
        TestClient page = clients.of(vera).htmx();
        String facts = post(page, shop, was(page, shop), "site", "ask Dana", "phones", "call the pizzeria")
                .expect(200)
                .body();
        assertThat(facts).contains("ask Dana", "call the pizzeria", "can’t be read");
    }

    @Test
    void two_at_once_choose_field_by_field() {
        User vera = users.agent("Vera Sokolova");
        User nadia = users.admin("Nadia Weiss");
        DealerId shop = dealers.firm("Harbor Lane", vera);
        TestClient page = clients.of(vera).htmx();
        String was = was(page, shop);
        TestClient other = clients.of(nadia).htmx();
        post(other, shop, was(other, shop), "buysNow", "20 a month", "does", "Repairs")
                .expect(200);
        String conflict = post(page, shop, was, "buysNow", "30 a month", "speaks", "Russian")
                .expect(409)
                .body();
        assertThat(conflict)
                .contains("Nadia Weiss", "20 a month", "30 a month", "Russian", "Nothing is lost")
                .containsPattern("value=\"30 a month\" checked")
                .doesNotContainPattern("type=\"radio\" name=\"speaks\"") // nobody else has touched it
                .doesNotContainPattern("type=\"radio\" name=\"does\"") // Vera hasn't touched it
                .containsPattern("(?s)Changed by Nadia Weiss.*Repairs.*Changed by you, not saved yet.*Russian")
                .containsPattern("type=\"hidden\" name=\"does\" value=\"Repairs\"")
                .doesNotContain("You changed different things");
        assertThat(dealers.read(vera, shop).facts().buysNow()).isEqualTo("20 a month");
        post(page, shop, base(conflict), "buysNow", "30 a month", "does", "Repairs", "speaks", "Russian")
                .expect(200);
        assertThat(dealers.read(vera, shop).facts().does()).isEqualTo("Repairs");
        assertThat(dealers.read(vera, shop).facts().buysNow()).isEqualTo("30 a month");
    }

    @Test
    void of_those_who_save_in_the_same_moment_one_is_first_and_each_other_is_told() throws Exception {
        User vera = users.agent("Vera Sokolova");
        DealerId shop = dealers.firm("Harbor Lane", vera);
        TestClient page = clients.of(vera).htmx();
        String was = was(page, shop);
        List<Callable<Integer>> saves = IntStream.range(0, 6)
                .<Callable<Integer>>mapToObj(each -> {
                    TestClient own = clients.of(vera).htmx();
                    return () ->
                            post(own, shop, was, "phones", "813 555 014" + each).status();
                })
                .toList();
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(saves.size())) {
            for (Future<Integer> each : threads.invokeAll(saves)) {
                answers.add(each.get());
            }
        }
        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
    }

    @Test
    void two_who_changed_different_things_are_told_and_have_nothing_to_choose() {
        User vera = users.agent("Vera Sokolova");
        User nadia = users.admin("Nadia Weiss");
        DealerId shop = dealers.firm("Harbor Lane", vera);
        TestClient page = clients.of(vera).htmx();
        String was = was(page, shop);
        TestClient other = clients.of(nadia).htmx();
        post(other, shop, was(other, shop), "does", "Repairs").expect(200);
        String conflict = post(page, shop, was, "speaks", "Russian").expect(409).body();
        assertThat(conflict)
                .contains("You changed different things", "Changed by Nadia Weiss", "Repairs", "Russian")
                .doesNotContain("type=\"radio\"");
        post(page, shop, was, "days", "8,x").expect(409); // days that are none are shown as nothing
    }

    @Test
    void a_stage_move_meanwhile_is_no_conflict_of_facts() {
        User vera = users.agent("Vera Sokolova");
        DealerId shop = dealers.lead("Harbor Lane", vera);
        TestClient page = clients.of(vera).htmx();
        String was = was(page, shop);
        life.startWork(users.viewer(vera), shop);
        post(page, shop, was, "speaks", "Russian").expect(200);
    }

    @Test
    void what_is_saved_as_it_stood_says_so_and_there_is_nothing_to_undo() {
        User vera = users.agent("Vera Sokolova");
        DealerId shop = dealers.firm("Harbor Lane", vera);
        TestClient page = clients.of(vera).htmx();
        post(page, shop, was(page, shop), "speaks", "Russian").expect(200);
        Reply saved = post(page, shop, was(page, shop), "speaks", "Russian").expect(200);
        assertThat(saved.header("HX-Trigger")).contains("Nothing was changed").doesNotContain("/undo");
    }

    @Test
    void a_wrong_form_keeps_what_was_typed() {
        User vera = users.agent("Vera Sokolova");
        DealerId shop = dealers.firm("Harbor Lane", vera);
        TestClient page = clients.of(vera).htmx();
        String again = page.post("/dealers/" + shop + "/facts", "was", was(page, shop), "name", "", "speaks", "Russian")
                .expect(422)
                .body();
        assertThat(again).contains("It needs a name", "Russian");
    }

    @Test
    void a_lead_creator_corrects_their_own_lead_and_an_agent_nobody_elses() {
        User rosa = users.leadCreator("Rosa Marin");
        DealerId lead = dealers.lead("Harbor Lane", rosa);
        TestClient page = clients.of(rosa).htmx();
        post(page, lead, was(page, lead), "speaks", "Russian").expect(200);
        TestClient boris = clients.of(users.agent("Boris Orlov")).htmx();
        boris.get("/dealers/" + lead + "/facts/edit").expect(404);
        post(boris, lead, "{}", "speaks", "English").expect(404);
        boris.post("/dealers/" + lead + "/facts/undo?change=1").expect(404);
    }

    private static Reply rename(TestClient page, DealerId shop, String name) {
        List<Object> all = new ArrayList<>(Arrays.asList(AS_THEY_WERE));
        all.set(1, name);
        all.addAll(List.of("was", was(page, shop)));
        return page.post("/dealers/" + shop + "/facts", all.toArray()).expect(200);
    }

    /** Where the toast's Undo leads. */
    private static String undo(Reply saved) {
        Matcher path = Pattern.compile("/dealers/[0-9]+/facts/undo[^\"\\\\]*").matcher(saved.header("HX-Trigger"));
        assertThat(path.find()).isTrue();
        return path.group();
    }

    private static Reply post(TestClient page, DealerId shop, String was, Object... fields) {
        List<Object> all = new ArrayList<>(Arrays.asList(AS_THEY_WERE));
        all.addAll(List.of("was", was));
        all.addAll(Arrays.asList(fields));
        return page.post("/dealers/" + shop + "/facts", all.toArray());
    }

    private static String was(TestClient page, DealerId shop) {
        return base(page.get("/dealers/" + shop + "/facts/edit").expect(200).body());
    }

    private static String base(String form) {
        Matcher hidden = Pattern.compile("name=\"was\" value=\"([^\"]*)\"").matcher(form);
        assertThat(hidden.find()).isTrue();
        return HtmlUtils.htmlUnescape(hidden.group(1));
    }
}
