package com.denaq.crm.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.ContactId;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.contacts.NewContact;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerLife;
import com.denaq.crm.dealers.DealerOwners;
import com.denaq.crm.dealers.DealersAssigned.Assignment;
import com.denaq.crm.dealers.Firm;
import com.denaq.crm.dealers.Lead;
import com.denaq.crm.dealers.MoveKind;
import com.denaq.crm.dealers.Outcome;
import com.denaq.crm.dealers.Refusal;
import com.denaq.crm.dealers.RefusalReasons;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestClock;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ActivitiesTests {

    @Autowired
    Activities activities;

    @Autowired
    Timeline timeline;

    @Autowired
    Contacts contacts;

    @Autowired
    DealerLife life;

    @Autowired
    DealerOwners owners;

    @Autowired
    RefusalReasons reasons;

    @Autowired
    TestClock clock;

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers dealers;

    User vera;
    Viewer viewer;
    DealerId shop;

    @BeforeEach
    void a_lead_of_vera() {
        vera = users.agent("Vera Sokolova");
        viewer = users.viewer(vera);
        shop = dealers.lead("Harbor Lane", vera);
    }

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
        life.takeBack(viewer, shop, refused.seq());
        assertThat(turn(reply)).isEqualTo(vera.id());
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
                .isEqualTo(new Story.Assignment(vera.id(), "Vera Sokolova", boris.id(), "Boris Orlov"));
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

    private Logged log(NewActivity what) {
        return activities.log(viewer, shop, what);
    }

    private ContactId person(String name) {
        contacts.addAtEntry(shop, List.of(NewContact.named(name)), vera.id());
        return contacts.of(shop).getFirst().id();
    }

    private Activity.Answer answer(Logged logged) {
        return Objects.requireNonNull(timeline.read(shop, logged.id()).answer());
    }

    private @Nullable UserId turn(Logged logged) {
        return answer(logged).whoseTurn();
    }

    private List<Activity> stories() {
        return timeline.page(shop, Set.of(ActivityKind.STAGE, ActivityKind.ASSIGNMENT), null, 50)
                .activities();
    }

    private void give(@Nullable UserId from, @Nullable UserId to) {
        assertThat(owners.give(List.of(new Assignment(shop, from, to)), vera.id(), null))
                .hasSize(1);
    }
}
