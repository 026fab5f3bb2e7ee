package com.denaq.crm.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.denaq.crm.access.User;
import com.denaq.crm.contacts.ContactId;
import com.denaq.crm.contacts.NewContact;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Firm;
import com.denaq.crm.dealers.Lead;
import com.denaq.crm.dealers.MoveKind;
import com.denaq.crm.dealers.Refusal;
import com.denaq.crm.platform.web.NotFound;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActivitiesTests extends LeadOfVera {

    @ParameterizedTest
    @EnumSource(CallOutcome.class)
    void a_talk_begins_work_and_a_try_does_not(CallOutcome outcome) {
        Logged logged = log(NewActivity.call(Direction.OUT, outcome, null, null, null));
        assertThat(dealers.read(vera, shop).standing()).isInstanceOf(outcome.talked() ? Firm.class : Lead.class);
        assertThat(logged.began() != null).isEqualTo(outcome.talked());
    }

    @Test
    void a_reply_and_a_meeting_begin_work_and_writing_to_them_does_not() {
        log(NewActivity.mail(Direction.OUT, null, "Batteries", "Hello"));
        log(NewActivity.note("They look good"));
        assertThat(dealers.read(vera, shop).standing()).isInstanceOf(Lead.class);
        log(NewActivity.mail(Direction.IN, null, "Re: Batteries", "Hello you"));
        assertThat(dealers.read(vera, shop).standing()).isInstanceOf(Firm.class);

        DealerId other = dealers.lead("Second Screen", vera);
        activities.log(viewer, other, NewActivity.meeting(null, Duration.ofMinutes(30), null));
        assertThat(dealers.read(vera, other).standing()).isInstanceOf(Firm.class);
    }

    @Test
    void the_timeline_tells_why_work_began_and_undo_takes_both_back() {
        ContactId dana = person("Dana Whitlock");
        Logged call = log(NewActivity.call(Direction.OUT, CallOutcome.INTERESTED, dana, null, null));
        assertThat(stories().getFirst()).satisfies(began -> {
            assertThat(began.contactName()).isEqualTo("Dana Whitlock");
            assertThat(began.story()).isInstanceOfSatisfying(Story.StageMove.class, story -> {
                assertThat(story.kind()).isEqualTo(MoveKind.START_WORK);
                assertThat(story.because()).isEqualTo(ActivityKind.CALL);
                assertThat(story.takenBack()).isFalse();
            });
        });
        activities.takeBackLogging(viewer, call.id(), call.began());
        assertThat(dealers.read(vera, shop).standing()).isInstanceOf(Lead.class);
        assertThat(stories().get(0).story())
                .isInstanceOfSatisfying(
                        Story.StageMove.class,
                        back -> assertThat(back.takesBack()).isEqualTo(MoveKind.START_WORK));
        assertThat(stories().get(1).story())
                .isInstanceOfSatisfying(
                        Story.StageMove.class,
                        began -> assertThat(began.takenBack()).isTrue());
    }

    @Test
    void a_hand_over_and_a_refusal_tell_themselves() {
        User boris = users.agent("Boris Orlov");
        give(vera.id(), boris.id());
        life.refuse(
                users.viewer(boris),
                shop,
                new Refusal(reasons.named("price").orElseThrow().id(), "Too dear", null));
        assertThat(stories().get(0).story()).isInstanceOfSatisfying(Story.StageMove.class, story -> {
            assertThat(story.reasonEn()).isEqualTo("Price");
            assertThat(story.note()).isEqualTo("Too dear");
        });
        assertThat(stories().get(1).story())
                .isEqualTo(new Story.Assignment(vera.id(), "Vera Sokolova", boris.id(), "Boris Orlov", false, false));
    }

    @Test
    void a_correction_can_be_taken_back_and_a_stale_one_shows_how_it_is() {
        Logged note = log(NewActivity.note("Ask for Dana"));
        Activity before = timeline.read(shop, note.id());
        Activity after = ((ActivityChange.Saved)
                        activities.change(viewer, note.id(), before.version(), NewActivity.note("Ask for Walt")))
                .now();
        assertThat(after.body()).isEqualTo("Ask for Walt");
        assertThat(after.editedAt()).isNotNull();
        assertThat(activities.change(viewer, note.id(), before.version(), NewActivity.note("Ask")))
                .isInstanceOf(ActivityChange.Stale.class);
        activities.takeBackChange(viewer, note.id(), after.version());
        assertThat(timeline.read(shop, note.id()).body()).isEqualTo("Ask for Dana");
    }

    @Test
    void an_outcome_that_is_corrected_to_a_talk_begins_work() {
        Logged call = log(NewActivity.call(Direction.OUT, CallOutcome.NO_ANSWER, null, null, null));
        activities.change(
                viewer, call.id(), 0, NewActivity.call(Direction.OUT, CallOutcome.INTERESTED, null, null, null));
        assertThat(dealers.read(vera, shop).standing()).isInstanceOf(Firm.class);
    }

    @Test
    void only_ones_own_may_be_corrected_and_what_wrote_itself_stays() {
        Logged note = log(NewActivity.note("Ask for Dana"));
        User boris = users.agent("Boris Orlov");
        give(vera.id(), boris.id());
        assertThatThrownBy(() -> activities.delete(users.viewer(boris), note.id()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> activities.delete(viewer, note.id())).isInstanceOf(NotFound.class);
        ActivityId assignment = stories().getFirst().id();
        assertThatThrownBy(() -> activities.delete(users.viewer(boris), assignment))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> activities.log(viewer, shop, NewActivity.note("Mine")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nobody_logs_with_a_person_of_another_dealer() {
        DealerId other = dealers.lead("Second Screen", vera);
        ContactId elsewhere =
                contacts.add(viewer, other, NewContact.named("Marisol")).id();
        assertThatThrownBy(() -> log(NewActivity.meeting(elsewhere, null, null)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void older_pages_go_on_where_the_last_one_ended_also_within_one_moment() {
        for (int i = 0; i < 7; i++) {
            log(NewActivity.note("Note " + i));
        }
        List<String> read = new ArrayList<>();
        String before = null;
        do {
            TimelinePage page = timeline.page(shop, Set.of(ActivityKind.NOTE), before, 3);
            page.activities().forEach(each -> read.add(each.body()));
            before = page.older();
        } while (before != null);
        assertThat(read).containsExactly("Note 6", "Note 5", "Note 4", "Note 3", "Note 2", "Note 1", "Note 0");
        assertThat(timeline.counts(shop, 1000)).containsEntry(ActivityKind.NOTE, 7);
        assertThat(timeline.page(shop, Set.of(), "nonsense", 100).activities()).hasSizeGreaterThan(7);
    }
}
