package com.denaq.crm.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Work that the database ended because somebody else was at the same rows: two that waited for each other, or two that
 * wrote the same key. Its transaction was rolled back, and done again it meets what the other has left.
 */
public final class LostRace {

    private static final String ATTRIBUTE = LostRace.class.getName();
    private static final Set<String> STATES = Set.of("40001", "40P01", "23505");

    private LostRace() {}

    public static boolean is(@Nullable Throwable mishap) {
        for (Throwable each = mishap; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql && STATES.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whoever calls this does the request once more when it is {@link #lost}.
     *
     * @param can what has to be so as well, beside that nothing stays of the first time
     */
    public static void mayBeDoneAgain(HttpServletRequest request, BooleanSupplier can) {
        request.setAttribute(ATTRIBUTE, can);
    }

    /** Whether it ended so and is done again: by what it threw, or by what a page would have been drawn for. From now on it isn't. */
    public static boolean lost(@Nullable Throwable thrown, HttpServletRequest request) {
        boolean lost = left(thrown, request) || Boolean.TRUE.equals(request.getAttribute(ATTRIBUTE));
        request.removeAttribute(ATTRIBUTE);
        return lost;
    }

    /** True when it was such a mishap and the request is done again: nobody has to answer it now. */
    static boolean left(@Nullable Throwable mishap, HttpServletRequest request) {
        if (!(request.getAttribute(ATTRIBUTE) instanceof BooleanSupplier can)
                || !is(mishap)
                || !Lasting.nothing(request)
                || !can.getAsBoolean()) {
            return false;
        }
        request.setAttribute(ATTRIBUTE, true);
        return true;
    }
}
