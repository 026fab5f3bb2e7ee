package com.denaq.crm.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.distribution.handing.HandOver;
import com.denaq.crm.distribution.planning.Plan;
import com.denaq.crm.distribution.planning.Rule;
import com.denaq.crm.distribution.planning.Selection;
import com.denaq.crm.support.TestClient;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What changed hands together can be looked at afterwards, as a Dealers list. */
class HandedOverListTests extends AdminAndTwoAgents {

    @Test
    void the_latest_hand_overs_lead_to_the_dealers_that_went_whoever_has_them_now() {
        var harbor = dealers.firm("Harbor Lane", vera);
        dealers.firm("Volt Corner", vera);
        dealers.firm("Never Moved", boris);
        handOver();
        owners.handOver(admin, harbor, users.agent("Grace Tan").id());
        TestClient browser = clients.of(nadia);
        String recent = browser.htmx().get("/distribute/hand-overs").expect(200).body();
        assertThat(browser.get(address(recent, "figure=handed-over"))
                        .expect(200)
                        .body())
                .contains("Handed over by Nadia Weiss", "Harbor Lane", "Volt Corner")
                .doesNotContain("Never Moved");
    }

    @Test
    void each_line_of_what_became_of_a_hand_over_leads_to_its_dealers() {
        dealers.firm("Harbor Lane", vera);
        var taken = dealers.firm("Volt Corner", vera);
        Plan plan = plan();
        owners.handOver(admin, taken, null);
        owners.handOver(admin, taken, vera.id());
        HandOver done = handing.apply(admin, Selection.of(vera.id()), Rule.ONE, plan);
        TestClient browser = clients.of(nadia);
        String page =
                browser.get("/distribute/hand-overs/" + done.id()).expect(200).body();
        String line = address(page, "figure.fate=GIVEN");
        assertThat(line).contains("figure.from=" + vera.id(), "figure.to=" + boris.id());
        assertThat(browser.get(line).expect(200).body()).contains("Harbor Lane");
        assertThat(browser.get(line.replace("GIVEN", "AWAY")).expect(200).body())
                .doesNotContain("Harbor Lane");
    }

    @Test
    void what_was_given_by_hand_and_by_somebody_leaving_can_be_looked_at_too() {
        var harbor = dealers.firm("Harbor Lane", vera);
        dealers.firm("Volt Corner", vera);
        owners.handOver(users.viewer(vera), harbor, boris.id());
        TestClient browser = clients.of(nadia);
        String recent = browser.htmx().get("/distribute/hand-overs").expect(200).body();
        assertThat(browser.get(address(recent, "figure=given")).expect(200).body())
                .contains("Vera Sokolova → Boris Orlov", "Harbor Lane")
                .doesNotContain("Volt Corner");
        browser.post("/users/" + vera.id() + "/departure", "delete", "false", "heir", boris.id())
                .expect(303);
        String left = browser.get("/users/" + vera.id()).expect(200).body();
        assertThat(browser.get(address(left, "figure=given")).expect(200).body())
                .contains("Volt Corner")
                .doesNotContain("Harbor Lane");
    }

    @Test
    void an_agent_finds_in_it_only_what_was_or_is_theirs() {
        dealers.firm("Harbor Lane", vera);
        HandOver done = handOver();
        String list = "/dealers?figure=handed-over&figure.of=" + done.id();
        assertThat(clients.of(boris).get(list).expect(200).body()).contains("Harbor Lane");
        assertThat(clients.of(users.agent("Grace Tan")).get(list).expect(200).body())
                .doesNotContain("Harbor Lane");
    }

    @Test
    void a_list_of_no_hand_over_is_empty() {
        dealers.firm("Harbor Lane", vera);
        for (String nonsense : List.of("handed-over", "handed-over&figure.of=x", "given&figure.by=1", "given")) {
            assertThat(clients.of(nadia)
                            .get("/dealers?figure=" + nonsense)
                            .expect(200)
                            .body())
                    .doesNotContain("Harbor Lane");
        }
    }

    private HandOver handOver() {
        return handing.apply(admin, Selection.of(vera.id()), Rule.ONE, plan());
    }

    private Plan plan() {
        return Plan.of(
                Rule.ONE,
                planning.count(admin, Selection.of(vera.id()), planning.freeLeads()),
                planning.agents(vera.id()),
                Map.of());
    }

    /** Of the first link with these words in it. */
    private static String address(String page, String words) {
        var link = Pattern.compile("href=\"(/dealers[^\"]*%s[^\"]*)\"".formatted(Pattern.quote(words)))
                .matcher(page);
        assertThat(link.find()).as("a link to %s in %s", words, page).isTrue();
        return link.group(1).replace("&amp;", "&");
    }
}
