package com.denaq.crm.listing;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.listing.ListOrder.By;
import com.denaq.crm.listing.screen.DealerLine;
import com.denaq.crm.listing.screen.Lines;
import com.denaq.crm.platform.time.Moments;
import com.denaq.crm.platform.words.Languages;
import com.denaq.crm.steps.NewStep;
import com.denaq.crm.steps.NextSteps;
import com.denaq.crm.steps.StepKind;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestClock;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** It is Monday, ten o'clock in Tampa. */
@DatabaseTest
class LineTimeTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Autowired
    DealerLists lists;

    @Autowired
    Lines lines;

    @Autowired
    NextSteps steps;

    @Autowired
    TestDealers dealers;

    @Autowired
    TestUsers users;

    @Test
    void a_step_for_any_time_of_the_day_is_late_only_when_the_day_is_over_there() {
        User vera = users.agent("Vera Sokolova");
        Viewer viewer = users.viewer(vera);
        DealerId today = due(viewer, dealers.firm("Today", vera), MONDAY, null);
        DealerId nine = due(viewer, dealers.firm("At nine", vera), MONDAY, LocalTime.of(9, 0));
        DealerId yesterday = due(viewer, dealers.firm("Yesterday", vera), MONDAY.minusDays(1), null);
        DealerId before = due(viewer, dealers.firm("Before", vera), MONDAY.minusDays(3), null);

        DealerFilter late = DealerFilter.of(FilterField.STEP, "late");
        ZoneId zone = ZoneId.of("America/New_York");
        assertThat(lists.page(viewer, late, By.NAME.first(), null, 10, zone).dealers())
                .containsExactlyInAnyOrder(nine, yesterday, before);
        assertThat(lines.of(viewer, List.of(today, nine, yesterday, before)))
                .extracting(line -> step(line).lateAt(TestClock.START))
                .containsExactly(false, true, true, true);
    }

    @Test
    void a_step_is_due_on_the_same_day_wherever_somebody_reads_of_it() {
        User vera = users.agent("Vera Sokolova");
        Viewer viewer = users.viewer(vera);
        DealerId today = due(viewer, dealers.firm("Today", vera), MONDAY, null);
        Moments inTokyo = new Moments(
                new Languages().words(Locale.ENGLISH),
                ZoneId.of("Asia/Tokyo"),
                TestClock.START.plus(Duration.ofHours(6)));
        assertThat(inTokyo.today()).isEqualTo(MONDAY.plusDays(1));
        assertThat(step(lines.of(viewer, List.of(today)).getFirst()).day(inTokyo))
                .isEqualTo("today");
    }

    @Test
    void on_a_holiday_nobody_is_there() {
        User vera = users.agent("Vera Sokolova");
        DealerId shop = dealers.firm("Tampa Batteries", vera);
        DealerLine line = lines.of(users.viewer(vera), List.of(shop)).getFirst();
        assertThat(line.openAt(TestClock.START)).isTrue();
        Instant thanksgiving = TestClock.START.plus(Duration.ofDays(3));
        assertThat(line.openAt(thanksgiving)).isFalse();
        assertThat(line.openAt(thanksgiving.plus(Duration.ofDays(1)))).isTrue();
    }

    private static DealerLine.Step step(DealerLine line) {
        return Objects.requireNonNull(line.step());
    }

    private DealerId due(Viewer viewer, DealerId dealer, LocalDate date, @Nullable LocalTime time) {
        steps.open(viewer, dealer, new NewStep(StepKind.CALL, "Call", date, time, null));
        return dealer;
    }
}
