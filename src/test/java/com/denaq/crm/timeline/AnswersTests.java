package com.denaq.crm.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.Outcome;
import com.denaq.crm.dealers.Refusal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What waits for an answer, and whose turn it is. */
class AnswersTests extends LeadOfVera {

    @Test
    void a_reply_waits_for_the_owner_until_they_call_write_or_meet() {
        Logged reply = log(NewActivity.mail(Direction.IN, null, "Hi", "Net-30?"));
        assertThat(turn(reply)).isEqualTo(vera.id());
        log(NewActivity.note("thinking"));
        assertThat(turn(reply)).isEqualTo(vera.id());
        clock.advance(Duration.ofMinutes(5));
        Logged call = log(NewActivity.call(Direction.OUT, CallOutcome.NO_ANSWER, null, null, null));
        assertThat(turn(reply)).isNull();
        assertThat(answer(reply).with()).isEqualTo(ActivityKind.CALL);

        activities.delete(viewer, call.id());
        assertThat(turn(reply)).isEqualTo(vera.id());
        activities.restore(viewer, call.id());
        assertThat(turn(reply)).isNull();
    }

    @Test
    void a_missed_call_waits_and_can_be_marked_answered_by_hand() {
        Logged missed = log(NewActivity.call(Direction.IN, CallOutcome.MISSED, null, null, null));
        activities.answered(viewer, missed.id());
        assertThat(turn(missed)).isNull();
        activities.notAnswered(viewer, missed.id());
        assertThat(turn(missed)).isEqualTo(vera.id());
    }

    @Test
    void a_reply_that_is_logged_late_is_answered_by_what_came_after_it() {
        log(NewActivity.call(Direction.OUT, CallOutcome.INTERESTED, null, null, null));
        Logged reply = log(NewActivity.mail(Direction.IN, null, "Hi", null)
                .at(clock.instant().minus(Duration.ofHours(1))));
        assertThat(turn(reply)).isNull();
    }

    @Test
    void what_comes_after_a_refusal_waits_on_where_nobody_owns_the_dealer_and_it_is_tried_again() {
        Logged before = log(NewActivity.mail(Direction.IN, null, "Hi", null));
        clock.advance(Duration.ofMinutes(1));
        life.refuse(
                viewer, shop, new Refusal(reasons.named("price").orElseThrow().id(), null, null));
        give(vera.id(), null);
        clock.advance(Duration.ofDays(1));
        Viewer admin = users.viewer(users.admin("Nadia Weiss"));
        Logged later = activities.log(admin, shop, NewActivity.message(Direction.IN, null, "We changed our mind"));
        life.tryAgain(admin, shop);
        give(null, vera.id());
        assertThat(turn(later)).isEqualTo(vera.id());
        assertThat(turn(before)).isNull();
    }

    @Test
    void what_waits_goes_to_the_new_owner_and_rests_in_the_dead_end() {
        Logged reply = log(NewActivity.mail(Direction.IN, null, "Hi", null));
        User boris = users.agent("Boris Orlov");
        give(vera.id(), boris.id());
        assertThat(turn(reply)).isEqualTo(boris.id());
        give(boris.id(), null);
        assertThat(turn(reply)).isNull();
        give(null, vera.id());
        assertThat(turn(reply)).isEqualTo(vera.id());

        Outcome.Moved refused = (Outcome.Moved) life.refuse(
                viewer, shop, new Refusal(reasons.named("price").orElseThrow().id(), null, null));
        assertThat(turn(reply)).isNull();
        clock.advance(Duration.ofDays(1));
        Logged later = log(NewActivity.message(Direction.IN, null, "We changed our mind"));
        assertThat(turn(later)).as("what has come since then").isEqualTo(vera.id());
        assertThat(turn(reply)).isNull();
        life.takeBack(viewer, shop, refused.seq());
        assertThat(turn(reply)).isEqualTo(vera.id());
    }
}
