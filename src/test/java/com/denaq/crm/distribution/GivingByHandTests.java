package com.denaq.crm.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.distribution.handing.GivenByHand;
import com.denaq.crm.distribution.handing.GivingByHand;
import com.denaq.crm.distribution.handing.HandOver;
import com.denaq.crm.distribution.planning.Plan;
import com.denaq.crm.distribution.planning.Planning;
import com.denaq.crm.distribution.planning.Rule;
import com.denaq.crm.distribution.planning.Selection;
import com.denaq.crm.listing.DealerFilter;
import com.denaq.crm.merging.MergeField;
import com.denaq.crm.merging.MergeWish;
import com.denaq.crm.merging.Merges;
import com.denaq.crm.support.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people gave each other without Distribute stands there too, with its way back. */
class GivingByHandTests extends AdminAndTwoAgents {

    @Autowired
    GivingByHand byHand;

    @Autowired
    Merges merges;

    @Autowired
    TestClock clock;

    @Test
    void what_an_agent_gives_to_a_colleague_stands_among_the_latest_with_the_way_back_of_what_is_still_theirs() {
        List<DealerId> shops = firms(4);
        shops.forEach(each -> owners.handOver(users.viewer(vera), each, boris.id()));
        User grace = users.agent("Grace Tan");
        owners.handOver(admin, shops.get(2), grace.id());
        owners.handOver(admin, shops.get(3), null);
        GivenByHand given = byHand(vera);
        assertThat(given.byName()).isEqualTo("Vera Sokolova");
        assertThat(given.toName()).isEqualTo("Boris Orlov");
        assertThat(given.count()).isEqualTo(4);
        assertThat(given.still()).isEqualTo(2);
        assertThat(given.mayUndo()).isTrue();
        assertThat(given.path())
                .isEqualTo("/distribute?from=%s&id=%s&id=%s&rule=ONE&one=%s"
                        .formatted(boris.id(), shops.get(0), shops.get(1), vera.id()));
        owners.handOver(admin, shops.get(1), grace.id()); // while somebody looks
        Set<Long> ids = Set.copyOf(given.dealers());
        assertThat(planning.first(
                        admin,
                        new Selection(
                                Selection.From.agent(boris.id()),
                                Set.of(),
                                Set.of(),
                                Set.of(),
                                ids,
                                Set.of(),
                                DealerFilter.NONE),
                        10))
                .extracting(Planning.Row::id)
                .containsExactly(shops.getFirst().value());
    }

    @Test
    void more_than_an_address_can_name_and_what_was_the_dealers_of_somebody_away_can_be_looked_at_only() {
        List<DealerId> shops = firms(101);
        shops.forEach(each -> owners.handOver(users.viewer(vera), each, boris.id()));
        assertThat(byHand(vera).mayUndo()).isFalse();
        assertThat(byHand(vera).path()).startsWith("/dealers?figure=given");
        owners.handOver(admin, shops.getFirst(), vera.id());
        assertThat(byHand(vera).mayUndo()).isTrue();
        db.sql("update app_user set away_until = '2026-12-01' where id = :id")
                .param("id", vera.id().value())
                .update();
        assertThat(byHand(vera).mayUndo()).isFalse();
    }

    @Test
    void what_was_taken_back_stays_as_undone_and_what_a_merge_did_was_given_by_nobody() {
        DealerId shop = dealers.firm("Harbor Lane", vera);
        owners.handOver(users.viewer(vera), shop, boris.id());
        owners.takeBack(users.viewer(vera), shop, vera.id(), boris.id());
        assertThat(states()).containsExactly("undone");
        DealerId other = dealers.firm("Harbour Lane", boris);
        clock.advance(Duration.ofMinutes(2));
        merges.merge(
                admin, new MergeWish(shop, other, Map.of(MergeField.OWNER, MergeField.Side.OTHER), null, null, null));
        assertThat(owner(shop)).isEqualTo(boris.id());
        assertThat(states()).containsExactly("undone");
        clock.advance(Duration.ofMinutes(2));
        merges.undo(admin, shop, null);
        assertThat(owner(shop)).isEqualTo(vera.id());
        assertThat(states()).containsExactly("undone");
    }

    @Test
    void what_the_other_gave_away_stays_as_passed_on_and_is_theirs_again_when_that_is_undone() {
        DealerId shop = dealers.firm("Harbor Lane", vera);
        owners.handOver(users.viewer(vera), shop, boris.id());
        User grace = users.agent("Grace Tan");
        Selection all = Selection.of(boris.id());
        Plan plan = Plan.of(
                Rule.ONE,
                planning.count(admin, all, planning.freeLeads()),
                planning.agents(boris.id()).stream()
                        .filter(each -> each.id().equals(grace.id()))
                        .toList(),
                Map.of());
        HandOver on = handing.apply(admin, all, Rule.ONE, plan);
        assertThat(states()).containsExactly("passed-on");
        assertThat(byHand(vera).count()).isEqualTo(1);
        assertThat(byHand(vera).path()).startsWith("/dealers?figure=given");
        assertThat(clients.of(nadia).get(byHand(vera).list()).expect(200).body())
                .contains("Harbor Lane");
        handing.undo(admin, on.id());
        assertThat(states()).containsExactly("by-hand");
        assertThat(byHand(vera).dealers()).containsExactly(shop.value());
    }

    private List<String> states() {
        return byHand.latest(5).stream().map(GivenByHand::state).toList();
    }

    @Test
    void of_more_than_is_looked_at_there_are_at_least_so_many() {
        DealerId shop = dealers.firm("Harbor Lane", vera);
        db.sql("""
                insert into assignment (dealer_id, from_user, to_user, by_user, at, day)
                select :shop, :vera, :boris, :nadia, '2026-11-23T14:00Z', '2026-11-23' from generate_series(1, 300)""")
                .param("shop", shop.value())
                .param("vera", vera.id().value())
                .param("boris", boris.id().value())
                .param("nadia", nadia.id().value())
                .update();
        assertThat(byHand(vera).atLeast()).isTrue();
        assertThat(byHand(vera).mayUndo()).isFalse();
        assertThat(clients.of(nadia)
                        .htmx()
                        .get("/distribute/hand-overs")
                        .expect(200)
                        .body())
                .containsPattern("1\\+ dealer, [^<]* · look<");
    }

    @Test
    void what_somebody_left_behind_comes_back_with_them_for_thirty_days_and_then_is_given_no_more() {
        DealerId shop = dealers.firm("Harbor Lane", vera);
        leave(vera);
        assertThat(byHand(vera).left()).isTrue();
        assertThat(byHand(vera).path()).isEqualTo("/users/" + vera.id() + "#user");
        clients.of(nadia).post("/users/" + vera.id() + "/departure/undo").expect(303);
        assertThat(owner(shop)).isEqualTo(vera.id());
        assertThat(states()).containsExactly("undone");
        leave(vera);
        clock.advance(Duration.ofDays(31));
        assertThat(byHand(vera).mayUndo()).isFalse();
        assertThat(byHand(vera).path()).startsWith("/dealers?figure=given");
    }

    private void leave(User user) {
        clock.advance(Duration.ofHours(2));
        clients.of(nadia)
                .post("/users/" + user.id() + "/departure", "delete", "false", "heir", boris.id())
                .expect(303);
        clock.advance(Duration.ofHours(2));
    }

    private List<DealerId> firms(int n) {
        List<DealerId> firms = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            firms.add(dealers.firm("Shop " + i, vera));
        }
        return firms;
    }

    private GivenByHand byHand(User from) {
        return byHand.latest(5).stream()
                .filter(given -> given.from() == from.id().value())
                .findFirst()
                .orElseThrow();
    }
}
