package com.denaq.crm.statistics.periods;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SpanTests {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);

    @Test
    void a_week_is_compared_with_the_same_weekdays_of_the_week_before() {
        assertThat(before(Span.WEEK, THURSDAY))
                .isEqualTo(new Period(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 19)));
    }

    @Test
    void a_month_a_quarter_and_a_year_are_compared_with_the_same_days_of_the_one_before() {
        assertThat(before(Span.MONTH, THURSDAY))
                .isEqualTo(new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 26)));
        assertThat(before(Span.QUARTER, THURSDAY))
                .isEqualTo(new Period(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 8, 26)));
        assertThat(before(Span.YEAR, THURSDAY))
                .isEqualTo(new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 11, 26)));
    }

    @Test
    void a_whole_month_is_compared_with_a_whole_month() {
        assertThat(before(Span.MONTH, LocalDate.of(2026, 11, 30)))
                .isEqualTo(new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)));
        assertThat(before(Span.MONTH, LocalDate.of(2026, 3, 30)))
                .isEqualTo(new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)));
    }

    private static Period before(Span span, LocalDate today) {
        return span.before(span.until(today));
    }
}
