package com.denaq.crm.listing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From a day to a day, both included; null: open. */
public record DayRange(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** {@code 2026-10-01..2026-10-31}, {@code ..2026-10-31} */
    public static DayRange of(String written) {
        int dots = written.indexOf("..");
        return new DayRange(day(written.substring(0, dots)), day(written.substring(dots + 2)));
    }

    private static @Nullable LocalDate day(String written) {
        return written.isEmpty() ? null : LocalDate.parse(written);
    }

    @Override
    public String toString() {
        return (from == null ? "" : from) + ".." + (to == null ? "" : to);
    }
}
