package com.denaq.crm.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerLife;
import com.denaq.crm.dealers.DealerOwners;
import com.denaq.crm.dealers.DealerRegister;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.dealers.DealersAssigned.Assignment;
import com.denaq.crm.dealers.Outcome;
import com.denaq.crm.dealers.Refusal;
import com.denaq.crm.dealers.RefusalReasons;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class NextStepsTests {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    @Autowired
    NextSteps steps;

    @Autowired
    DealerLife life;

    @Autowired
    DealerOwners owners;

    @Autowired
    DealerRegister register;

    @Autowired
    Dealers all;

    @Autowired
    RefusalReasons reasons;

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers dealers;

    User vera;
    Viewer viewer;
    DealerId shop;

    @BeforeEach
    void a_firm_of_vera() {
        vera = users.agent("Vera Sokolova");
        viewer = users.viewer(vera);
        shop = dealers.firm("Harbor Lane", vera);
    }

    @Test
    void a_step_without_a_time_is_due_when_the_dealer_opens() {
        NextStep step = opened(step("Send terms", TUESDAY, null));
        assertThat(step.dueAt()).isEqualTo(Instant.parse("2026-11-24T14:00:00Z"));
        assertThat(step.assignee()).isEqualTo(vera.id());
        assertThat(step.lateAt(Instant.parse("2026-11-24T23:00:00Z"))).isFalse();
        assertThat(step.lateAt(Instant.parse("2026-11-25T06:00:00Z"))).isTrue();
    }

    @Test
    void a_new_step_replaces_the_open_one_and_taking_it_back_reopens_that() {
        NextStep first = opened(step("Call", TUESDAY, null));
        StepChange.Opened second =
                (StepChange.Opened) steps.open(viewer, shop, step("Write", TUESDAY, LocalTime.of(11, 0)));
        assertThat(second.replaced()).isEqualTo(first.id());
        steps.takeBackOpening(viewer, second.step().id());
        steps.takeBackOpening(viewer, second.step().id());
        assertThat(open()).extracting(NextStep::id).isEqualTo(first.id());
    }

    @Test
    void neglected_without_a_step_is_whom_somebody_owns_and_works_but_neither_a_lead_nor_who_refused() {
        DealerId dead = dealers.deadEnd("Old Mill", vera);
        DealerId lead = dealers.lead("Second Wind", vera);
        owners.take(viewer, lead);
        assertThat(Stream.of(shop, dead, lead).map(each -> Neglect.withoutStep(all.read(viewer, each))))
                .containsExactly(true, false, false);
    }

    @Test
    void closing_a_step_asks_for_the_next_one_and_says_when_the_dealer_is_neglected() {
        NextStep first = opened(step("Call", TUESDAY, null));
        StepChange.Done done =
                (StepChange.Done) steps.done(viewer, first.id(), step("Write", TUESDAY.plusDays(1), null));
        assertThat(done.neglected()).isFalse();
        assertThat(open()).extracting(NextStep::what).isEqualTo("Write");

        steps.reopen(viewer, first.id());
        assertThat(open()).extracting(NextStep::id).isEqualTo(first.id());

        assertThat(steps.done(viewer, first.id(), null))
                .isInstanceOfSatisfying(
                        StepChange.Done.class,
                        last -> assertThat(last.neglected()).isTrue());
        assertThat(steps.done(viewer, first.id(), null)).isInstanceOf(StepChange.Ended.class);
        assertThat(open()).isNull();
    }

    @Test
    void what_was_opened_meanwhile_stays_when_an_old_ending_is_taken_back() {
        NextStep first = opened(step("Call", TUESDAY, null));
        steps.done(viewer, first.id(), null);
        NextStep other = opened(step("Write", TUESDAY, null));
        assertThat(steps.reopen(viewer, first.id())).isInstanceOf(StepChange.Ended.class);
        assertThat(open()).extracting(NextStep::id).isEqualTo(other.id());
    }

    @Test
    void moving_a_step_that_somebody_moved_shows_where_it_is_now() {
        NextStep step = opened(step("Call", TUESDAY, null));
        steps.move(viewer, step.id(), step.version(), TUESDAY.plusDays(7), LocalTime.of(10, 0));
        assertThat(steps.move(viewer, step.id(), step.version(), TUESDAY, null))
                .isInstanceOfSatisfying(
                        StepChange.Stale.class,
                        stale -> assertThat(stale.now().date()).isEqualTo(TUESDAY.plusDays(7)));
    }

    @Test
    void a_refusal_closes_the_step_and_taking_it_back_reopens_it() {
        NextStep step = opened(step("Call", TUESDAY, null));
        Outcome.Moved refused = refuse();
        assertThat(open()).isNull();
        assertThat(steps.open(viewer, shop, step("Call", TUESDAY, null))).isInstanceOf(StepChange.InDeadEnd.class);
        assertThat(steps.reopen(viewer, step.id())).isInstanceOf(StepChange.InDeadEnd.class);
        life.takeBack(viewer, shop, refused.seq());
        assertThat(open()).extracting(NextStep::id).isEqualTo(step.id());
    }

    @Test
    void trying_again_opens_a_call_now_and_taking_that_back_closes_it() {
        NextStep step = opened(step("Call", TUESDAY, null));
        Outcome.Moved refused = refuse();
        Outcome.Moved again = (Outcome.Moved) life.tryAgain(viewer, shop);
        assertThat(open()).satisfies(opened -> {
            assertThat(opened.what()).isEqualTo("Try again: call");
            assertThat(opened.date()).isEqualTo(LocalDate.of(2026, 11, 23));
            assertThat(opened.time()).isEqualTo(LocalTime.of(10, 0));
        });
        opened(step("Something else", TUESDAY, null));
        life.takeBack(viewer, shop, again.seq());
        assertThat(open()).isNull();
        life.takeBack(viewer, shop, refused.seq());
        assertThat(open()).extracting(NextStep::id).isEqualTo(step.id());
    }

    @Test
    void a_step_moves_along_with_its_dealer_and_waits_while_nobody_owns_it() {
        NextStep step = opened(step("Call", TUESDAY, null));
        User boris = users.agent("Boris Orlov");
        give(vera.id(), boris.id());
        assertThat(open()).extracting(NextStep::assignee).isEqualTo(boris.id());
        give(boris.id(), null);
        assertThat(open()).isNull();
        give(null, vera.id());
        assertThat(open()).satisfies(again -> {
            assertThat(again.id()).isEqualTo(step.id());
            assertThat(again.assignee()).isEqualTo(vera.id());
        });
    }

    @Test
    void a_step_that_a_refusal_closed_comes_back_to_whoever_owns_the_dealer_by_then() {
        NextStep step = opened(step("Call", TUESDAY, null));
        Outcome.Moved refused = refuse();
        User boss = users.admin("Nadia Weiss");
        give(vera.id(), null);
        life.takeBack(users.viewer(boss), shop, refused.seq());
        assertThat(open()).isNull();
        User boris = users.agent("Boris Orlov");
        give(null, boris.id());
        assertThat(open()).satisfies(again -> {
            assertThat(again.id()).isEqualTo(step.id());
            assertThat(again.assignee()).isEqualTo(boris.id());
        });
    }

    @Test
    void in_another_zone_a_step_keeps_its_local_time() {
        opened(step("Call", TUESDAY, LocalTime.of(11, 0)));
        var dealer = dealers.read(vera, shop);
        register.correct(viewer, shop, dealer.facts().withPlace("Los Angeles", "CA"));
        assertThat(open()).satisfies(step -> {
            assertThat(step.time()).isEqualTo(LocalTime.of(11, 0));
            assertThat(step.dueAt())
                    .isEqualTo(TUESDAY.atTime(11, 0)
                            .atZone(dealers.read(vera, shop).zone())
                            .toInstant());
        });
    }

    @Test
    void nobody_touches_the_steps_of_a_dealer_that_is_not_theirs() {
        NextStep step = opened(step("Call", TUESDAY, null));
        Viewer boris = users.viewer(users.agent("Boris Orlov"));
        assertThatThrownBy(() -> steps.open(boris, shop, step("Mine", TUESDAY, null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> steps.done(boris, step.id(), null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> steps.move(boris, step.id(), 0, TUESDAY, null)).isInstanceOf(NotFound.class);
        assertThat(open()).isEqualTo(step);
    }

    private @Nullable NextStep open() {
        return steps.openOf(List.of(shop)).get(shop);
    }

    private NextStep opened(NewStep step) {
        return ((StepChange.Opened) steps.open(viewer, shop, step)).step();
    }

    private static NewStep step(String what, LocalDate date, @Nullable LocalTime time) {
        return new NewStep(StepKind.CALL, what, date, time, null);
    }

    private Outcome.Moved refuse() {
        long reason = reasons.named("price").orElseThrow().id();
        return (Outcome.Moved) life.refuse(viewer, shop, new Refusal(reason, null, null));
    }

    private void give(@Nullable UserId from, @Nullable UserId to) {
        assertThat(owners.give(List.of(new Assignment(shop, from, to)), vera.id(), null))
                .hasSize(1);
    }
}
