package com.denaq.crm.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerLife;
import com.denaq.crm.distribution.handing.HandOver;
import com.denaq.crm.distribution.handing.HandOver.State;
import com.denaq.crm.distribution.handing.Items;
import com.denaq.crm.distribution.planning.Plan;
import com.denaq.crm.distribution.planning.Rule;
import com.denaq.crm.distribution.planning.Selection;
import com.denaq.crm.platform.jobs.SetGoing;
import com.denaq.crm.steps.NewStep;
import com.denaq.crm.steps.NextSteps;
import com.denaq.crm.steps.StepKind;
import com.denaq.crm.support.TestClock;
import com.denaq.crm.timeline.Activities;
import com.denaq.crm.timeline.ActivityKind;
import com.denaq.crm.timeline.NewActivity;
import com.denaq.crm.timeline.Story;
import com.denaq.crm.timeline.Timeline;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many dealers change hands as one, and go back as one. */
class HandOverTests extends AdminAndTwoAgents {

    @Autowired
    Items items;

    @Autowired
    Timeline timeline;

    @Autowired
    SetGoing setGoing;

    @Autowired
    Activities activities;

    @Autowired
    NextSteps steps;

    @Autowired
    DealerLife life;

    @Autowired
    TestClock clock;

    @Test
    void free_leads_go_to_agents_in_turn_the_oldest_first_and_none_is_left() {
        List<DealerId> leads = leads(5);
        HandOver done = give(Selection.FREE_LEADS, Rule.IN_TURN);
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.done()).isEqualTo(5);
        assertThat(leads)
                .extracting(this::owner)
                .containsExactly(boris.id(), vera.id(), boris.id(), vera.id(), boris.id());
        assertThat(planning.count(admin, Selection.FREE_LEADS, planning.freeLeads()))
                .isZero();
    }

    @Test
    void undoing_takes_back_everything_but_what_has_changed_hands_since() {
        List<DealerId> firms = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            firms.add(dealers.firm("Shop " + i, vera));
        }
        HandOver done = give(Selection.of(vera.id()), Rule.ONE);
        User grace = users.agent("Grace Tan");
        owners.handOver(admin, firms.get(2), grace.id());
        HandOver back = handing.undo(admin, done.id());
        assertThat(back.done()).isEqualTo(3);
        assertThat(back.leftOut()).isEqualTo(1);
        assertThat(firms).extracting(this::owner).containsExactly(vera.id(), vera.id(), grace.id(), vera.id());
        assertThat(handing.undo(admin, done.id()).id()).isEqualTo(back.id());
        assertThat(told(firms.get(0)))
                .containsExactly(
                        new Story.Assignment(boris.id(), "Boris Orlov", vera.id(), "Vera Sokolova", true, false),
                        new Story.Assignment(vera.id(), "Vera Sokolova", boris.id(), "Boris Orlov", false, true));
        assertThat(told(firms.get(2)))
                .as("changed since, so nothing is taken back")
                .noneMatch(each -> each.back() || each.takenBack());
    }

    private List<Story.Assignment> told(DealerId dealer) {
        return timeline.page(dealer, List.of(ActivityKind.ASSIGNMENT), null, 9).activities().stream()
                .map(each -> (Story.Assignment) Objects.requireNonNull(each.story()))
                .filter(each -> each.from() != null)
                .toList();
    }

    @Test
    void undoing_leaves_what_was_free_with_the_agent_who_has_worked_on_it_since_and_tells_them_of_the_rest() {
        List<DealerId> leads = leads(5);
        db.sql("update app_user set away_until = '2026-12-01' where id = :id")
                .param("id", boris.id().value())
                .update();
        HandOver done = give(Selection.FREE_LEADS, Rule.ONE);
        clock.advance(Duration.ofMinutes(5));
        Viewer agent = users.viewer(vera);
        steps.open(
                agent,
                leads.get(0),
                new NewStep(StepKind.CALL, "Send the list", LocalDate.of(2026, 12, 1), null, null));
        activities.log(agent, leads.get(1), NewActivity.note("Closed on Mondays"));
        life.startWork(admin, leads.get(2));
        activities.log(admin, leads.get(3), NewActivity.note("Not hers"));
        assertThat(clients.of(nadia).get("/distribute/hand-overs/" + done.id()).body())
                .contains("or was free and has been worked on since");
        HandOver back = handing.undo(admin, done.id());
        assertThat(back.done()).isEqualTo(2);
        assertThat(back.leftOut()).isEqualTo(3);
        assertThat(leads).extracting(this::owner).containsExactly(vera.id(), vera.id(), vera.id(), null, null);
        assertThat(db.sql("select count(*) from next_step where done_at is null")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(clients.of(nadia).get("/distribute/hand-overs/" + back.id()).body())
                .contains("Stayed: was free and has been worked on since");
        assertThat(openNotes())
                .anyMatch(each ->
                        each.startsWith("2 of your dealers are in other hands now: the free leads. If they had"));
    }

    @Test
    void whoever_worked_on_one_without_reading_of_it_is_told_that_it_went_back() {
        DealerId shop = dealers.firm("Harbor Lane", vera);
        HandOver done = give(Selection.of(vera.id()), Rule.ONE);
        clock.advance(Duration.ofMinutes(5));
        activities.log(users.viewer(boris), shop, NewActivity.note("Closed on Mondays"));
        handing.undo(admin, done.id());
        assertThat(owner(shop)).isEqualTo(vera.id());
        assertThat(openNotes())
                .anyMatch(each -> each.startsWith("1 of your dealers is in other hands now: Vera Sokolova"));
    }

    @Test
    void nobody_gets_anything_who_left_or_went_away_after_it_was_planned() {
        List<DealerId> leads = leads(4);
        Plan plan = plan(Selection.FREE_LEADS, Rule.IN_TURN);
        db.sql("update app_user set away_until = '2026-12-01' where id = :id")
                .param("id", vera.id().value())
                .update();
        HandOver done = handing.apply(admin, Selection.FREE_LEADS, Rule.IN_TURN, plan);
        assertThat(done.done()).isEqualTo(2);
        assertThat(done.leftOut()).isEqualTo(2);
        assertThat(leads).extracting(this::owner).containsExactly(boris.id(), null, boris.id(), null);
        assertThat(items.sums(done.id())).extracting(Items.Sum::fate).containsExactlyInAnyOrder("GIVEN", "AWAY");
        assertThat(plan(Selection.FREE_LEADS, Rule.IN_TURN).getting())
                .extracting(s -> s.agent().id())
                .containsExactly(boris.id());
    }

    @Test
    void who_lost_and_who_got_dealers_finds_a_note() {
        DealerId shop = dealers.firm("Harbor Lane", vera);
        give(Selection.of(vera.id()), Rule.ONE);
        assertThat(clients.of(boris).get("/my-day").body()).contains("Harbor Lane");
        assertThat(clients.of(vera).get("/notes").body()).contains("<a href=\"/dealers/" + shop + "\">Harbor Lane</a>");
        assertThat(db.sql("select text from sticky_note where to_user = :id")
                        .param("id", boris.id().value())
                        .query(String.class)
                        .single())
                .startsWith("1 dealer is yours now, from: Vera Sokolova");
        assertThat(db.sql("select text from sticky_note where to_user = :id")
                        .param("id", vera.id().value())
                        .query(String.class)
                        .single())
                .startsWith("1 of your dealers is in other hands now: Boris Orlov");
    }

    @Test
    void undoing_takes_back_the_notes_that_nobody_has_read_and_tells_whoever_read_theirs() {
        dealers.firm("Harbor Lane", vera);
        HandOver unread = give(Selection.of(vera.id()), Rule.ONE);
        handing.undo(users.viewer(users.admin("Olga Stein")), unread.id());
        assertThat(openNotes()).isEmpty();
        HandOver read = give(Selection.of(vera.id()), Rule.ONE);
        db.sql("update sticky_note set read_at = now() where to_user = :id")
                .param("id", vera.id().value())
                .update();
        handing.undo(admin, read.id());
        assertThat(openNotes())
                .hasSize(2)
                .allMatch(
                        each -> each.startsWith("1 of your dealers is in") || each.startsWith("1 dealer is yours now"));
    }

    @Test
    void one_whose_admin_leaves_midway_breaks_off_and_tells_whom_it_has_reached() {
        DealerId gone = dealers.firm("Harbor Lane", vera);
        DealerId next = dealers.firm("Cedar Battery", vera);
        owners.handOver(admin, gone, boris.id());
        db.sql("delete from sticky_note").update();
        long midway = underWay(null, List.of(gone, next), vera, boris, 1);
        goOnWithout(nadia, midway);
        assertThat(state(midway)).isEqualTo("FAILED");
        assertThat(owner(next)).isEqualTo(vera.id());
        assertThat(openNotes())
                .hasSize(2)
                .allMatch(
                        each -> each.startsWith("1 of your dealers is in") || each.startsWith("1 dealer is yours now"));
    }

    @Test
    void an_undo_that_broke_off_or_was_stopped_goes_on_for_any_admin_and_tells_once() {
        List<DealerId> firms = List.of(dealers.firm("Harbor Lane", vera), dealers.firm("Cedar Battery", vera));
        HandOver done = give(Selection.of(vera.id()), Rule.ONE);
        db.sql("update hand_over set state = 'UNDONE' where id = :id")
                .param("id", done.id())
                .update();
        long back = underWay(done.id(), firms, boris, vera, 0);
        goOnWithout(nadia, back);
        assertThat(state(back)).isEqualTo("FAILED");
        User olga = users.admin("Olga Stein");
        assertThat(clients.of(olga).get("/distribute/hand-overs/" + back).body())
                .contains("Broke off", "Give the other 2 dealers back too");
        clients.of(olga).post("/distribute/hand-overs/" + done.id() + "/undo").expect(303);
        assertThat(state(back)).isEqualTo("DONE");
        assertThat(firms).extracting(this::owner).containsOnly(vera.id());
        assertThat(openNotes()).isEmpty();
    }

    /** As a long one stands between two portions, the first {@code given} done. */
    private long underWay(@Nullable Long undoes, List<DealerId> all, User from, User to, int given) {
        long id = db.sql("""
                insert into hand_over (by_user, at, rule, story, total, done, state, undoes)
                values (:by, now(), :rule, '{}', :total, :given, 'RUNNING', :undoes) returning id""")
                .param("by", nadia.id().value())
                .param("rule", undoes == null ? "ONE" : "UNDO")
                .param("total", all.size())
                .param("given", given)
                .param("undoes", undoes)
                .query(Long.class)
                .single();
        for (int n = 1; n <= all.size(); n++) {
            db.sql("insert into hand_over_item values (:id, :n, :dealer, :from, :to, :state)")
                    .param("id", id)
                    .param("n", n)
                    .param("dealer", all.get(n - 1).value())
                    .param("from", from.id().value())
                    .param("to", to.id().value())
                    .param("state", n <= given ? "GIVEN" : null)
                    .update();
        }
        return id;
    }

    private void goOnWithout(User gone, long handOver) {
        db.sql("update app_user set active = false where id = :id")
                .param("id", gone.id().value())
                .update();
        setGoing.now(TaskDescriptor.of("hand-over", Long.class), handOver);
        await().until(() -> !state(handOver).equals("RUNNING"));
    }

    private String state(long handOver) {
        return db.sql("select state from hand_over where id = :id")
                .param("id", handOver)
                .query(String.class)
                .single();
    }

    private List<String> openNotes() {
        return db.sql("select text from sticky_note where withdrawn_at is null")
                .query(String.class)
                .list();
    }

    @Test
    void next_steps_go_along() {
        DealerId shop = dealers.firm("Harbor Lane", vera);
        db.sql("""
                insert into next_step (dealer_id, assignee, kind, what, due_at, due_date, zone, opened_at)
                values (:dealer, :vera, 'CALL', 'Call', now(), '2026-11-24', 'UTC', now())""")
                .param("dealer", shop.value())
                .param("vera", vera.id().value())
                .update();
        give(Selection.of(vera.id()), Rule.ONE);
        assertThat(db.sql("select assignee from next_step where done_at is null")
                        .query(Long.class)
                        .single())
                .isEqualTo(boris.id().value());
    }

    @Test
    void room_is_given_to_whoever_has_most_and_nobody_gets_more_than_they_have_room_for() {
        settings.put("agent.capacity", "3");
        dealers.firm("Busy", vera);
        leads(7);
        Plan plan = plan(Selection.FREE_LEADS, Rule.ROOM);
        assertThat(plan.gets(boris.id())).isEqualTo(3);
        assertThat(plan.gets(vera.id())).isEqualTo(2);
        assertThat(plan.stay()).isEqualTo(2);
    }

    private HandOver give(Selection selection, Rule rule) {
        return handing.apply(admin, selection, rule, plan(selection, rule));
    }

    private Plan plan(Selection selection, Rule rule) {
        return Plan.of(
                rule,
                planning.count(admin, selection, planning.freeLeads()),
                planning.agents(selection.from().owner()),
                Map.of());
    }

    private List<DealerId> leads(int n) {
        List<DealerId> leads = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            leads.add(dealers.lead("Lead " + i, nadia));
        }
        return leads;
    }
}
