package com.denaq.crm.myday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A shop in New York, open on weekdays from nine to six. */
class ScheduleTests {

    private static final Schedule SHOP = schedule("09:00", "18:00", 31);

    @Test
    void it_is_there_from_its_opening_until_just_before_it_closes() {
        assertThat(ready(SHOP, "2026-11-23T13:59:59.999999Z")).isEqualTo("2026-11-23T14:00:00Z");
        assertThat(ready(SHOP, "2026-11-23T14:00:00Z")).isEqualTo("2026-11-23T14:00:00Z");
        assertThat(ready(SHOP, "2026-11-23T22:59:59.999999Z")).isEqualTo("2026-11-23T22:59:59.999999Z");
        assertThat(ready(SHOP, "2026-11-23T23:00:00Z")).isEqualTo("2026-11-24T14:00:00Z");
    }

    @Test
    void after_thanksgiving_eve_it_opens_on_friday_and_after_that_on_monday() {
        assertThat(ready(SHOP, "2026-11-25T23:30:00Z")).isEqualTo("2026-11-27T14:00:00Z");
        assertThat(ready(SHOP, "2026-11-26T16:00:00Z")).isEqualTo("2026-11-27T14:00:00Z");
        assertThat(ready(SHOP, "2026-11-28T16:00:00Z")).isEqualTo("2026-11-30T14:00:00Z");
    }

    @Test
    void its_nine_o_clock_stays_nine_o_clock_when_summer_ends() {
        assertThat(ready(SHOP, "2026-10-30T23:00:00Z")).isEqualTo("2026-11-02T14:00:00Z");
        assertThat(ready(SHOP, "2026-10-29T23:00:00Z")).isEqualTo("2026-10-30T13:00:00Z");
    }

    @Test
    void who_closes_before_they_open_is_there_until_midnight_and_who_never_opens_on_weekdays() {
        Schedule night = schedule("20:00", "02:00", 31);
        assertThat(ready(night, "2026-11-24T04:59:59Z")).isEqualTo("2026-11-24T04:59:59Z");
        assertThat(ready(night, "2026-11-24T05:00:00Z")).isEqualTo("2026-11-25T01:00:00Z");
        Schedule never = schedule("09:00", "18:00", 0);
        assertThat(ready(never, "2026-11-28T16:00:00Z")).isEqualTo("2026-11-30T14:00:00Z");
    }

    @Test
    void what_was_worked_out_holds_until_somebody_opens_or_closes_or_another_day_begins() {
        Schedule west =
                new Schedule(3, ZoneId.of("America/Los_Angeles"), LocalTime.of(9, 0), LocalTime.of(18, 0), 31, "US");
        Openings openings = new Openings(List.of(SHOP, west), Instant.parse("2026-11-23T15:00:00Z"));
        assertThat(openings.holdAt(Instant.parse("2026-11-23T13:59:59Z"))).isFalse();
        assertThat(openings.holdAt(Instant.parse("2026-11-23T14:00:00Z"))).isTrue();
        assertThat(openings.holdAt(Instant.parse("2026-11-23T16:59:59Z"))).isTrue();
        assertThat(openings.holdAt(Instant.parse("2026-11-23T17:00:00Z"))).isFalse();
        assertThat((Boolean[]) openings.params().get("open")).containsExactly(true, false, false);
    }

    private static Schedule schedule(String opens, String closes, int days) {
        return new Schedule(
                1, ZoneId.of("America/New_York"), LocalTime.parse(opens), LocalTime.parse(closes), days, "US");
    }

    private static String ready(Schedule schedule, String moment) {
        Instant at = Instant.parse(moment);
        Opening there = schedule.on(at);
        assertThat(there.openAt(at)).isEqualTo(there.readyAt(at).equals(at));
        return there.readyAt(at).toString();
    }
}
