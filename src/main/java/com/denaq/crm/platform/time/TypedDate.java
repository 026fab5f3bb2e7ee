package com.denaq.crm.platform.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads a day as a date field sends it. */
public final class TypedDate {

    private static final int LONGEST = 10; // years of more digits are nobody's, and more than the database can keep

    private TypedDate() {}

    /** {@code 2026-12-01}; null for half a date, for no date, and for a year beyond 9999. */
    public static @Nullable LocalDate of(String typed) {
        try {
            return typed.length() > LONGEST ? null : LocalDate.parse(typed);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
