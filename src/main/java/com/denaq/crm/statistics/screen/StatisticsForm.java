package com.denaq.crm.statistics.screen;

import com.denaq.crm.platform.time.TypedDate;
import com.denaq.crm.statistics.periods.Period;
import com.denaq.crm.statistics.periods.Span;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the address asks for; what can't be read is as if it weren't there.
 *
 * @param span {@code week}, {@code month}, {@code quarter}, {@code year}, {@code any}
 * @param agent a user's id; empty for everybody
 */
public record StatisticsForm(String span, String from, String to, String agent) {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    public StatisticsForm(@Nullable String span, @Nullable String from, @Nullable String to, @Nullable String agent) {
        this.span = span == null ? "" : span;
        this.from = from == null ? "" : from;
        this.to = to == null ? "" : to;
        this.agent = agent == null ? "" : agent;
    }

    public Span chosen() {
        return Arrays.stream(Span.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(span))
                .findFirst()
                .orElse(from.isEmpty() ? Span.QUARTER : Span.ANY);
    }

    Period period(LocalDate today) {
        Period usual = chosen().until(today);
        if (chosen() != Span.ANY) {
            return usual;
        }
        LocalDate first = day(from, usual.from());
        LocalDate last = day(to, today);
        return first.isAfter(last) ? new Period(last, first) : new Period(first, last);
    }

    /** What it is compared with. */
    Period before(LocalDate today) {
        return chosen().before(period(today));
    }

    /** Whether a day was asked for that is none, or none of ours: another is shown. */
    public boolean misread() {
        return chosen() == Span.ANY && (misread(from) || misread(to));
    }

    private static boolean misread(String typed) {
        return !typed.isEmpty() && !day(typed, LocalDate.MAX).toString().equals(typed);
    }

    private static LocalDate day(String typed, LocalDate otherwise) {
        LocalDate day = TypedDate.of(typed);
        return day == null || day.getYear() > 2200 ? otherwise : day.isBefore(FIRST) ? FIRST : day;
    }

    @Nullable
    Long user() {
        return agent.matches("\\d{1,18}") ? Long.valueOf(agent) : null;
    }
}
