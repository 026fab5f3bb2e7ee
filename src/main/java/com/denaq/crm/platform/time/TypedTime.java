package com.denaq.crm.platform.time;

import java.time.DateTimeException;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Reads a time of day as a time field sends it. */
public final class TypedTime {

    private TypedTime() {}

    /** {@code 14:30}; null for half a time, and for none. */
    public static @Nullable LocalTime of(String typed) {
        try {
            return LocalTime.parse(typed);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
