package com.denaq.crm.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.NewUser;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.User;
import com.denaq.crm.access.Users;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerRegister;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.dealers.NewDealer;
import com.denaq.crm.dealers.Source;
import com.denaq.crm.distribution.planning.Plan;
import com.denaq.crm.distribution.planning.Rule;
import com.denaq.crm.distribution.planning.Selection;
import com.denaq.crm.distribution.planning.Territories;
import com.denaq.crm.support.TestClient;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each state has its agents. */
class TerritoryTests extends AdminAndTwoAgents {

    @Autowired
    Territories territories;

    @Autowired
    DealerRegister register;

    @Autowired
    Users people;

    @BeforeEach
    void territories() {
        own(vera, "FL", "GA");
        own(boris, "NY");
    }

    @Test
    void leads_go_to_those_whose_state_it_is_and_the_rest_by_room() {
        DealerId tampa = lead("Tampa", "FL");
        DealerId brooklyn = lead("Brooklyn", "NY");
        DealerId atlanta = lead("Atlanta", "GA");
        DealerId reno = lead("Reno", "NV");
        Plan plan = plan();
        assertThat(plan.elsewhere()).isEqualTo(1);
        assertThat(handing.apply(admin, Selection.FREE_LEADS, Rule.TERRITORY, plan)
                        .done())
                .isEqualTo(4);
        assertThat(List.of(tampa, atlanta)).extracting(this::owner).containsOnly(vera.id());
        assertThat(List.of(brooklyn, reno)).extracting(this::owner).containsOnly(boris.id());
    }

    @Test
    void who_was_invited_and_has_not_come_in_gets_nothing_unless_an_admin_ticks_them() {
        User grace = people.create(new NewUser("grace@denaq.example", "Grace Tan", Role.AGENT, null, "en"), nadia.id())
                .orElseThrow();
        own(grace, "FL");
        lead("Tampa", "FL");
        lead("Brooklyn", "NY");
        TestClient browser = clients.of(nadia);
        for (Rule rule : List.of(Rule.TERRITORY, Rule.IN_TURN, Rule.ROOM)) {
            String shown = browser.get("/distribute?rule=" + rule).expect(200).body();
            assertThat(shown).contains("Grace Tan", "Invited, hasn’t come in yet", "Give 2 leads to 2 agents");
            assertThat(shown.indexOf("Grace Tan")).isGreaterThan(shown.indexOf("Vera Sokolova"));
        }
        assertThat(browser.get("/distribute?rule=TERRITORY&to=" + grace.id() + "&to=" + boris.id())
                        .expect(200)
                        .body())
                .contains("Give 2 leads to 2 agents");
    }

    @Test
    void what_the_agents_of_a_state_have_no_room_for_goes_to_others_and_then_stays() {
        settings.put("agent.capacity", "2");
        for (int i = 0; i < 5; i++) {
            lead("Tampa", "FL");
        }
        Plan plan = plan();
        assertThat(plan.gets(vera.id())).isEqualTo(2);
        assertThat(plan.gets(boris.id())).isEqualTo(2);
        assertThat(plan.stay()).isEqualTo(1);
    }

    @Test
    void exactly_what_was_seen_is_applied_or_it_is_shown_anew() {
        lead("Tampa", "FL");
        lead("Brooklyn", "NY");
        TestClient browser = clients.of(nadia);
        assertThat(browser.get("/distribute?rule=TERRITORY").expect(200).body())
                .contains("Territory, then room", "FL, GA", "Give 2 leads to 2 agents");
        own(boris, "FL", "NY");
        own(vera, "GA");
        assertThat(apply(browser).expect(409).body()).contains("Something changed meanwhile");
        own(boris, "NY");
        own(vera, "FL", "GA");
        apply(browser).expect(303);
        assertThat(planning.count(admin, Selection.FREE_LEADS, planning.freeLeads()))
                .isZero();
    }

    @Test
    void each_figure_of_the_split_leads_to_its_leads() {
        settings.put("agent.capacity", "2");
        for (String where : List.of("Tampa, FL", "Miami, FL", "Brooklyn, NY", "Reno, NV", "Boise, ID")) {
            lead(where.split(", ")[0], where.split(", ")[1]);
        }
        TestClient browser = clients.of(nadia);
        String split = browser.get("/distribute?rule=TERRITORY").expect(200).body();
        assertThat(listed(browser, split, "See the 2 for Vera Sokolova")).containsExactlyInAnyOrder("Tampa", "Miami");
        assertThat(listed(browser, split, "See the 2 for Boris Orlov")).containsExactlyInAnyOrder("Brooklyn", "Reno");
        assertThat(listed(browser, split, "figure.part=ELSEWHERE")).containsExactly("Reno");
        assertThat(listed(browser, split, "figure.part=STAY")).containsExactly("Boise");
        assertThat(listed(browser, split, "figure.part=GIVEN&amp;figure.to=0"))
                .containsExactlyInAnyOrder("Tampa", "Miami", "Brooklyn", "Reno");
        assertThat(listed(browser, typed(browser, 1, 3), "See the 3 for Vera Sokolova"))
                .hasSize(3);
        String list = link(split, "figure.part=STAY");
        assertThat(clients.of(vera).get(list).expect(200).body()).doesNotContain("Boise");
        assertThat(browser.get("/dealers?figure=planned&figure.draft=%25&figure.to=x")
                        .expect(200)
                        .body())
                .contains("To be given, by this split");
    }

    @Test
    void the_list_of_a_long_split_can_be_filtered_though_a_browser_names_its_address_thrice() {
        String ticked = IntStream.range(1_000_000, 1_000_200)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining("."));
        for (int i = 0; i < 30; i++) {
            users.agent("Agent " + i);
        }
        lead("Tampa", "FL");
        TestClient browser = clients.of(nadia).htmx();
        String agents = people.active().stream()
                .map(agent -> "&to=" + agent.id() + "&agent=" + agent.id() + "&gets=0")
                .collect(Collectors.joining());
        String split = browser.get("/distribute?rule=MIXED&ruleWas=MIXED&shown=" + ticked + agents
                        + "&to=%s&agent=%s&gets=1".formatted(vera.id(), vera.id()))
                .expect(200)
                .body();
        String list = link(split, "figure.to=0");
        String page = "https://crm.denaq.example" + list;
        assertThat(page.length()).isGreaterThan(2_500);
        assertThat(browser.with("Referer", page)
                        .with("HX-Current-URL", page)
                        .get(list + "&stage=lead")
                        .expect(200)
                        .body())
                .contains("Shop of Tampa");
    }

    private String typed(TestClient browser, int borisGets, int veraGets) {
        return browser.get(
                        "/distribute?rule=IN_TURN&ruleWas=IN_TURN&to=%1$s&agent=%1$s&was=0&gets=%2$d&to=%3$s&agent=%3$s&was=0&gets=%4$d"
                                .formatted(boris.id(), borisGets, vera.id(), veraGets))
                .expect(200)
                .body();
    }

    /** The towns in the list behind the first link with these words in it. */
    private static List<String> listed(TestClient browser, String page, String words) {
        String list = browser.get(link(page, words)).expect(200).body();
        return List.of("Tampa", "Miami", "Brooklyn", "Reno", "Boise").stream()
                .filter(town -> list.contains(">Shop of " + town))
                .toList();
    }

    private static String link(String page, String words) {
        var link = Pattern.compile("<a href=\"([^\"]*)\"[^>]*>").matcher(page);
        while (link.find()) {
            if (link.group().contains(words)) {
                return link.group(1).replace("&amp;", "&");
            }
        }
        throw new AssertionError("No link with " + words + " in " + page);
    }

    @Test
    void an_admin_says_whose_states_are_whose_and_sees_who_was_faster() {
        TestClient browser = clients.of(nadia);
        save(browser, "FL, GA", "Florida; tx").expect(303);
        assertThat(territories.all().get(vera.id())).containsExactly("FL", "TX");
        String late = save(browser, "FL, GA", "OH").expect(409).body();
        assertThat(late).contains("By now it is: FL, TX", "value=\"OH\"");
        assertThat(territories.all().get(vera.id())).containsExactly("FL", "TX");
        clients.of(vera).get("/distribute/territories").expect(404);
    }

    @Test
    void a_region_that_is_no_region_is_said_to_be_too_long_and_nothing_typed_is_lost() {
        String answer = save(clients.of(nadia), "FL, GA", "FL, " + "a".repeat(61))
                .expect(422)
                .body();
        assertThat(answer).contains("A region has at most 60 letters", "FL, aaaa");
        assertThat(territories.all().get(vera.id())).containsExactly("FL", "GA");
    }

    @Test
    void a_region_that_is_nowhere_is_named_instead_of_saved() {
        String answer =
                save(clients.of(nadia), "FL, GA", "FL, Narnia").expect(422).body();
        assertThat(answer).contains("No state is called Narnia", "value=\"FL, Narnia\"");
        assertThat(territories.all().get(vera.id())).containsExactly("FL", "GA");
    }

    private TestClient.Reply save(TestClient browser, String was, String regions) {
        return browser.post("/distribute/territories", "agent", vera.id(), "was", was, "regions", regions);
    }

    private TestClient.Reply apply(TestClient browser) {
        return browser.post(
                "/distribute/hand-overs",
                "rule",
                "TERRITORY",
                "ruleWas",
                "TERRITORY",
                "all",
                2,
                "to",
                boris.id(),
                "agent",
                boris.id(),
                "was",
                1,
                "gets",
                1,
                "to",
                vera.id(),
                "agent",
                vera.id(),
                "was",
                1,
                "gets",
                1);
    }

    private void own(User agent, String... regions) {
        TreeSet<String> was = new TreeSet<>(territories.all().getOrDefault(agent.id(), new TreeSet<>()));
        territories.change(admin, agent.id(), was, new TreeSet<>(Set.of(regions)));
    }

    private Plan plan() {
        return Plan.byTerritory(
                planning.count(admin, Selection.FREE_LEADS, Set.of("FL", "GA", "NY")), planning.agents(null));
    }

    private DealerId lead(String city, String region) {
        return register.enter(
                admin, NewDealer.of(Facts.of("Shop of " + city, "US").withPlace(city, region), Source.ADMIN));
    }
}
