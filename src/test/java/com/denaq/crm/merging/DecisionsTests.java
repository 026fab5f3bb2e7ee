package com.denaq.crm.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.Reachability;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerRegister;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.dealers.NewDealer;
import com.denaq.crm.duplicates.DuplicateCheck;
import com.denaq.crm.duplicates.Match;
import com.denaq.crm.duplicates.Question;
import com.denaq.crm.duplicates.Verdict;
import com.denaq.crm.merging.Decision.Source;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** People's word about two dealers that look alike is remembered and respected. */
@WebTest
class DecisionsTests {

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers dealers;

    @Autowired
    TestClients clients;

    @Autowired
    Decisions decisions;

    @Autowired
    Likeness likeness;

    @Autowired
    DuplicateCheck check;

    @Autowired
    Merges merges;

    @Autowired
    Reachability reachability;

    @Autowired
    DealerRegister register;

    User vera;
    Viewer viewer;
    DealerId one;
    DealerId other;

    @BeforeEach
    void two_that_look_alike() {
        vera = users.agent("Vera Sokolova");
        viewer = users.viewer(vera);
        one = harborLane("Harbor Lane Laptop Repair");
        other = harborLane("Harbor Lane Laptop Repairs");
    }

    private DealerId harborLane(String name) {
        DealerId id = dealers.lead(name, vera);
        reachability.set(viewer, id, List.of("+1 813 555 0142"), List.of());
        return id;
    }

    private List<DealerId> alike(DealerId dealer) {
        return likeness.of(viewer, dealers.read(vera, dealer)).matches().stream()
                .map(each -> each.dealer())
                .toList();
    }

    @Test
    void what_is_not_the_same_is_not_shown_again_from_either_side() {
        assertThat(alike(one)).contains(other);
        decisions.decide(viewer, one, other, false, Source.PAGE);
        assertThat(alike(one)).doesNotContain(other);
        assertThat(alike(other)).doesNotContain(one);
        decisions.takeBack(viewer, other, one);
        assertThat(alike(one)).contains(other);
    }

    @Test
    void of_two_told_apart_whoever_asks_for_one_sees_the_other_as_similar() {
        Question asked = Question.of("Harbor Lane Laptop Repair", null, "813 555 0142", null, null);
        assertThat(check.judge(viewer, asked).matches())
                .extracting(Match::verdict)
                .containsExactly(Verdict.Kind.ALREADY_HERE, Verdict.Kind.ALREADY_HERE);
        decisions.decide(viewer, one, other, false, Source.PAGE);
        Verdict verdict = check.judge(viewer, asked);
        assertThat(verdict.verdict()).isEqualTo(Verdict.Kind.ALREADY_HERE);
        assertThat(verdict.matches()).extracting(Match::dealer).containsExactly(one, other);
        assertThat(verdict.matches().getLast().verdict()).isEqualTo(Verdict.Kind.LOOKS_SIMILAR);
    }

    @Test
    void it_survives_edits_and_merges() {
        decisions.decide(viewer, one, other, false, Source.PAGE);
        Dealer now = dealers.read(vera, other);
        register.correct(viewer, other, now.facts().withRemark("Closed on Mondays"));
        assertThat(alike(one)).doesNotContain(other);
        DealerId third = harborLane("Harbor Lane Laptop Rep");
        merges.merge(viewer, MergeWish.of(third, other));
        assertThat(alike(one)).doesNotContain(third);
        merges.undo(viewer, third, null);
        assertThat(alike(one)).contains(third).doesNotContain(other);
    }

    @Test
    void one_number_with_two_extensions_is_one() {
        reachability.set(viewer, one, List.of("+1 813 555 0142 x1", "(813) 555-0142 ext 2"), List.of());
        assertThat(several()).isEmpty();
        reachability.set(viewer, one, List.of("+1 813 555 0142", "+1 813 555 0199"), List.of());
        assertThat(several()).containsExactly("phones");
    }

    private Set<String> several() {
        return likeness.like(viewer, dealers.read(vera, one)).several();
    }

    @Test
    void programs_say_so_as_well() {
        clients.api(vera)
                .json("POST", "/api/v1/duplicates/decisions", said(false))
                .expect(201);
        assertThat(alike(one)).doesNotContain(other);
        clients.api(vera)
                .json("POST", "/api/v1/duplicates/decisions", said(true))
                .expect(201);
        assertThat(alike(one)).contains(other);
        clients.api(vera)
                .json("POST", "/api/v1/duplicates/decisions", "{\"a\":1,\"b\":1,\"same\":true}")
                .expect(422);
        clients.api(vera)
                .json("POST", "/api/v1/duplicates/decisions", "{\"a\":" + one + "}")
                .expect(422);
        clients.api(users.leadCreator("Rosa Marin"))
                .json("POST", "/api/v1/duplicates/decisions", said(true))
                .expect(404);
    }

    private String said(boolean same) {
        return "{\"a\":" + one + ",\"b\":" + other + ",\"same\":" + same + "}";
    }

    @Test
    void one_of_the_two_has_to_be_ones_own() {
        User boris = users.agent("Boris Orlov");
        assertThatThrownBy(() -> decisions.decide(users.viewer(boris), one, other, false, Source.PAGE))
                .isInstanceOf(NotFound.class);
        DealerId his = dealers.lead("Harbor Lane of Boris", boris);
        decisions.decide(users.viewer(boris), his, other, false, Source.PAGE);
    }

    @Test
    void that_two_are_the_same_is_said_by_who_could_merge_them() {
        User boris = users.agent("Boris Orlov");
        DealerId his = dealers.lead("Harbor Lane of Boris", boris);
        String same = "{\"a\":" + his + ",\"b\":" + other + ",\"same\":true}";
        clients.api(boris).json("POST", "/api/v1/duplicates/decisions", same).expect(409);
        assertThat(decisions.about(his)).isEmpty();
        assertThat(decisions.accuracy(users.viewer(users.admin("Ann Chief")))).isEmpty();
        clients.api(users.admin("Ada Quist"))
                .json("POST", "/api/v1/duplicates/decisions", same)
                .expect(201);
    }

    @Test
    void the_admin_sees_how_often_the_engine_was_right() {
        decisions.decide(viewer, one, other, false, Source.PAGE);
        DealerId far = dealers.lead("Zebra Screens", vera);
        decisions.decide(viewer, one, far, false, Source.PAGE);
        List<Accuracy> measured = decisions.accuracy(users.viewer(users.admin("Ann Chief")));
        assertThat(measured).extracting(Accuracy::different).containsExactly(1L, 1L);
        assertThat(measured.getLast()).isEqualTo(new Accuracy("LOOKS_NEW", 0, 1, 1));
        assertThat(measured.getLast().right()).isEqualTo(1.0);
        assertThatThrownBy(() -> decisions.accuracy(viewer)).isInstanceOf(NotFound.class);
    }

    @Test
    void who_tells_namesakes_apart_agrees_with_the_engine() {
        DealerId here = namesake("Tampa", "FL");
        DealerId there = namesake("Boise", "ID");
        decisions.decide(viewer, here, there, false, Source.PAGE);
        Accuracy measured =
                decisions.accuracy(users.viewer(users.admin("Ann Chief"))).getFirst();
        assertThat(measured.verdict()).isEqualTo("LOOKS_SIMILAR");
        assertThat(measured.right()).isEqualTo(1.0);
        decisions.decide(viewer, here, there, true, Source.PAGE);
        Accuracy otherwise =
                decisions.accuracy(users.viewer(users.admin("Ben Chief"))).getFirst();
        assertThat(otherwise).isEqualTo(new Accuracy("LOOKS_SIMILAR", 1, 0, 0));
    }

    private DealerId namesake(String city, String region) {
        Facts facts = Facts.of("Quillwort Laptops", "US").withPlace(city, region);
        return register.enter(
                viewer, NewDealer.of(facts, com.denaq.crm.dealers.Source.AGENT).ownedBy(vera.id()));
    }

    @Test
    void what_the_engine_did_not_come_to_counts_neither_way() {
        DealerId far = dealers.lead("Zebra Screens", vera);
        for (int i = 0; i < 10; i++) {
            harborLane("Harbor Lane Laptop Repair");
        }
        decisions.decide(viewer, one, far, false, Source.PAGE);
        assertThat(decisions.accuracy(users.viewer(users.admin("Ann Chief")))).isEmpty();
    }
}
