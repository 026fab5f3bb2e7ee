package com.denaq.crm.myday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.denaq.crm.access.Role;
import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerLife;
import com.denaq.crm.dealers.DealerRegister;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.dealers.NewDealer;
import com.denaq.crm.dealers.Source;
import com.denaq.crm.steps.NewStep;
import com.denaq.crm.steps.NextSteps;
import com.denaq.crm.steps.StepKind;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestClock;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.timeline.Activities;
import com.denaq.crm.timeline.CallOutcome;
import com.denaq.crm.timeline.Direction;
import com.denaq.crm.timeline.NewActivity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** It is Monday, ten o'clock in Tampa and New York, seven in Los Angeles. */
@DatabaseTest
class QueueTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Autowired
    Queue queue;

    @Autowired
    NextSteps steps;

    @Autowired
    Activities activities;

    @Autowired
    DealerRegister register;

    @Autowired
    DealerLife life;

    @Autowired
    TestDealers dealers;

    @Autowired
    TestUsers users;

    @Autowired
    TestClock clock;

    User vera;
    Viewer viewer;

    @BeforeEach
    void vera_comes_in() {
        vera = users.agent("Vera Sokolova");
        viewer = users.viewer(vera);
    }

    @Test
    void answers_come_first_then_what_is_due_where_it_is_day_then_new_leads_then_the_neglected() {
        DealerId fresh = dealers.lead("Fresh", vera);
        DealerId neglected = dealers.firm("Neglected", vera);
        DealerId west = due(firm("West", "Los Angeles", "CA"), MONDAY, null);
        DealerId east = due(dealers.firm("East", vera), MONDAY, null);
        DealerId longer = due(dealers.firm("Longer", vera), MONDAY.minusDays(3), LocalTime.of(15, 0));
        DealerId missed = dealers.firm("Missed", vera);
        activities.log(viewer, missed, NewActivity.call(Direction.IN, CallOutcome.MISSED, null, null, null));
        DealerId replied = due(dealers.firm("Replied", vera), MONDAY, null);
        clock.advance(Duration.ofMinutes(1));
        activities.log(viewer, replied, NewActivity.mail(Direction.IN, null, "Prices", "Send them"));

        assertThat(all())
                .extracting(QueueItem::dealer)
                .containsExactly(replied, missed, longer, east, west, fresh, neglected);
        assertThat(all())
                .extracting(QueueItem::why)
                .containsExactly(
                        QueueWhy.REPLY,
                        QueueWhy.MISSED_CALL,
                        QueueWhy.CALL,
                        QueueWhy.CALL,
                        QueueWhy.CALL,
                        QueueWhy.NEW_LEAD,
                        QueueWhy.NO_STEP);
        assertThat(all().getFirst().words()).isEqualTo("Prices");
        assertThat(counts()).containsExactly(2L, 2L, 1L, 1L, 1L);
    }

    @Test
    void of_new_leads_those_stand_first_whose_shop_is_open_and_then_the_oldest() {
        DealerId oldWest = lead("Old, West", "Los Angeles", "CA");
        DealerId oldEast = dealers.lead("Old, East", vera);
        DealerId west = lead("West", "Los Angeles", "CA");
        DealerId east = dealers.lead("East", vera);
        assertThat(all()).extracting(QueueItem::dealer).containsExactly(oldEast, east, oldWest, west);
        clock.set(Instant.parse("2026-11-23T18:00:00Z"));
        assertThat(all()).extracting(QueueItem::dealer).containsExactly(oldWest, oldEast, west, east);
    }

    @Test
    void what_can_be_done_now_is_counted_as_its_groups_are() {
        due(firm("West", "Los Angeles", "CA"), MONDAY.minusDays(1), LocalTime.of(12, 0));
        due(dealers.firm("East", vera), MONDAY, null);
        activities.log(viewer, dealers.firm("Reply", vera), NewActivity.message(Direction.IN, null, "Hello"));
        assertThat(queue.waiting(viewer)).isEqualTo(2);
        assertThat(queue.counts(viewer).now()).isEqualTo(2);
    }

    @Test
    void who_is_closed_comes_later_and_says_when_they_open() {
        due(firm("West", "Los Angeles", "CA"), MONDAY.minusDays(1), LocalTime.of(12, 0));
        QueueItem item = all().getFirst();
        assertThat(item.section()).isEqualTo(QueueSection.LATER);
        assertThat(item.open()).isFalse();
        assertThat(item.at()).isEqualTo(Instant.parse("2026-11-23T17:00:00Z"));
        assertThat(item.late()).isTrue();
        assertThat(item.due()).isEqualTo(Instant.parse("2026-11-22T20:00:00Z"));

        clock.set(Instant.parse("2026-11-23T17:00:00Z"));
        assertThat(all().getFirst().section()).isEqualTo(QueueSection.DUE);
        assertThat(all().getFirst().late()).isTrue();
    }

    @Test
    void at_night_nothing_is_due_now_and_what_opens_first_stands_first() {
        DealerId west = due(firm("West", "Los Angeles", "CA"), MONDAY, null);
        DealerId east = due(dealers.firm("East", vera), MONDAY, null);
        clock.set(Instant.parse("2026-11-24T07:00:00Z")); // two in the morning in Tampa, eleven at night in Los Angeles
        assertThat(all()).extracting(QueueItem::dealer).containsExactly(east, west);
        assertThat(all()).extracting(QueueItem::section).containsOnly(QueueSection.LATER);
        assertThat(all().getFirst().opens()).isEqualTo(Instant.parse("2026-11-24T14:00:00Z"));
    }

    @Test
    void on_a_holiday_and_at_the_weekend_they_open_on_the_next_working_day() {
        due(dealers.firm("Harbor Lane", vera), MONDAY, null);
        clock.set(Instant.parse("2026-11-26T16:00:00Z")); // Thanksgiving
        assertThat(all().getFirst().opens()).isEqualTo(Instant.parse("2026-11-27T14:00:00Z"));
        clock.set(Instant.parse("2026-11-28T16:00:00Z")); // Saturday
        assertThat(all().getFirst().at()).isEqualTo(Instant.parse("2026-11-30T14:00:00Z"));
    }

    @Test
    void steps_of_later_today_are_shown_with_their_time_and_those_of_tomorrow_are_not() {
        DealerId today = due(dealers.firm("Today", vera), MONDAY, LocalTime.of(16, 30));
        due(dealers.firm("Tomorrow", vera), MONDAY.plusDays(1), null);
        assertThat(all()).extracting(QueueItem::dealer).containsExactly(today);
        assertThat(all().getFirst().at()).isEqualTo(Instant.parse("2026-11-23T21:30:00Z"));
        assertThat(all().getFirst().open()).isTrue();
    }

    @Test
    void who_was_never_called_for_two_weeks_is_neglected_although_there_is_a_step() {
        DealerId shop = due(dealers.firm("Harbor Lane", vera), MONDAY.plusDays(60), null);
        DealerId tomorrow = due(dealers.firm("Coyote Repair", vera), MONDAY.plusDays(16), null);
        assertThat(all()).isEmpty();
        clock.advance(Duration.ofDays(15));
        assertThat(all())
                .extracting(QueueItem::dealer, QueueItem::why)
                .containsExactly(tuple(shop, QueueWhy.NEVER_CALLED), tuple(tomorrow, QueueWhy.NEVER_CALLED));
    }

    @Test
    void a_dealer_that_waits_for_several_answers_stands_in_it_once_with_the_newest_until_it_has_one() {
        DealerId shop = due(dealers.firm("Harbor Lane", vera), MONDAY, null);
        activities.log(viewer, shop, NewActivity.message(Direction.IN, null, "Hello"));
        clock.advance(Duration.ofMinutes(1));
        activities.log(viewer, shop, NewActivity.message(Direction.IN, null, "Hello again"));
        assertThat(all())
                .extracting(QueueItem::section, QueueItem::words)
                .containsExactly(tuple(QueueSection.ANSWER, "Hello again"));
        assertThat(queue.waiting(viewer)).isEqualTo(1);

        clock.advance(Duration.ofMinutes(1));
        activities.log(viewer, shop, NewActivity.message(Direction.OUT, null, "Good morning"));
        assertThat(all()).extracting(QueueItem::section).containsExactly(QueueSection.DUE);
    }

    @Test
    void whose_hours_are_corrected_waits_until_they_open() {
        DealerId shop = due(dealers.firm("Harbor Lane", vera), MONDAY.minusDays(1), null);
        assertThat(all()).extracting(QueueItem::section).containsExactly(QueueSection.DUE);
        Dealer dealer = dealers.read(vera, shop);
        register.correct(viewer, shop, opening(dealer.facts(), LocalTime.of(11, 30)));
        assertThat(all())
                .extracting(QueueItem::section, QueueItem::at)
                .containsExactly(tuple(QueueSection.LATER, Instant.parse("2026-11-23T16:30:00Z")));
    }

    @Test
    void an_admin_finds_the_steps_that_they_planned_with_dealers_that_nobody_owns() {
        User ivan = users.admin("Ivan Admin");
        Viewer admin = users.viewer(ivan);
        DealerId free = dealers.lead("Free", ivan);
        steps.open(admin, free, new NewStep(StepKind.CALL, "Ask them", MONDAY, null, null));
        assertThat(queue.page(admin, null, 10).items())
                .extracting(QueueItem::dealer)
                .containsExactly(free);
        assertThat(queue.counts(admin).of(QueueSection.DUE)).isEqualTo(1);
        assertThat(queue.waiting(admin)).isEqualTo(1);
    }

    /** Planned while they were an admin, say. */
    @Test
    void a_step_with_a_dealer_that_they_may_not_read_is_not_counted_either() {
        User ivan = users.admin("Ivan Admin");
        Viewer asAdmin = new Viewer(vera.id(), Role.ADMIN, false);
        DealerId nobodys = dealers.lead("Nobody's", ivan);
        life.startWork(users.viewer(ivan), nobodys);
        steps.open(asAdmin, nobodys, new NewStep(StepKind.CALL, "Ask them", MONDAY, null, null));
        assertThat(queue.waiting(asAdmin)).isEqualTo(1);
        assertThat(all()).isEmpty();
        assertThat(queue.counts(viewer).all()).isZero();
        assertThat(queue.waiting(viewer)).isZero();
        activities.log(users.viewer(ivan), nobodys, NewActivity.message(Direction.IN, null, "Hello"));
        assertThat(all()).isEmpty();
        assertThat(queue.counts(viewer).all()).isZero();
        assertThat(queue.waiting(viewer)).isZero();
    }

    @Test
    void pages_follow_each_other_through_all_sections_without_gap_or_repetition() {
        for (int i = 0; i < 4; i++) {
            due(dealers.firm("Due " + i, vera), MONDAY, null);
            due(firm("West " + i, "Los Angeles", "CA"), MONDAY, null);
            dealers.lead("New " + i, vera);
            dealers.firm("Neglected " + i, vera);
            activities.log(viewer, dealers.firm("Reply " + i, vera), NewActivity.message(Direction.IN, null, "Hello"));
        }
        List<QueueItem> whole = all();
        assertThat(whole).hasSize(20);
        for (int size : new int[] {1, 3, 7}) {
            List<QueueItem> paged = new ArrayList<>();
            QueuePage page = queue.page(viewer, null, size);
            paged.addAll(page.items());
            while (page.next() != null) {
                page = queue.page(viewer, QueuePlace.read(page.next().write()).orElseThrow(), size);
                paged.addAll(page.items());
            }
            assertThat(paged).isEqualTo(whole);
        }
    }

    @Test
    void a_colleagues_dealers_and_the_dead_end_are_not_in_it() {
        User boris = users.agent("Boris Orlov");
        due(dealers.firm("Mine", vera), MONDAY, null);
        dealers.lead("Mine, new", vera);
        DealerId dead = due(dealers.firm("Refused", vera), MONDAY, null);
        life.refuse(viewer, dead, dealers.refusal("price"));
        assertThat(queue.page(users.viewer(boris), null, 10).items()).isEmpty();
        assertThat(queue.counts(users.viewer(boris)).all()).isZero();
        assertThat(all()).hasSize(2);
        assertThat(queue.waiting(viewer)).isEqualTo(1);
    }

    @Test
    void a_reply_from_the_dead_end_waits_for_its_owner_also_when_it_is_tried_again() {
        DealerId dead = dealers.deadEnd("Refused", vera);
        clock.advance(Duration.ofDays(1));
        activities.log(viewer, dead, NewActivity.message(Direction.IN, null, "We changed our mind"));
        assertThat(all()).extracting(QueueItem::name).containsExactly("Refused");
        life.tryAgain(viewer, dead);
        assertThat(queue.page(viewer, null, 10).items().getFirst().section()).isEqualTo(QueueSection.ANSWER);
    }

    private DealerId lead(String name, String city, String region) {
        return register.enter(
                viewer,
                NewDealer.of(Facts.of(name, "US").withPlace(city, region), Source.AGENT)
                        .ownedBy(vera.id()));
    }

    private DealerId firm(String name, String city, String region) {
        DealerId id = lead(name, city, region);
        life.startWork(viewer, id);
        return id;
    }

    private static Facts opening(Facts of, LocalTime at) {
        return new Facts(
                of.name(),
                of.site(),
                of.street(),
                of.postcode(),
                of.city(),
                of.region(),
                of.country(),
                of.zone(),
                at,
                of.closes(),
                of.openDays(),
                of.does(),
                of.sells(),
                of.buysNow(),
                of.speaks(),
                of.remark());
    }

    private DealerId due(DealerId dealer, LocalDate date, @Nullable LocalTime time) {
        steps.open(viewer, dealer, new NewStep(StepKind.CALL, "Call back", date, time, null));
        return dealer;
    }

    private List<QueueItem> all() {
        return queue.page(viewer, null, 1000).items();
    }

    private List<Long> counts() {
        QueueCounts counts = queue.counts(viewer);
        return List.of(QueueSection.values()).stream().map(counts::of).toList();
    }
}
