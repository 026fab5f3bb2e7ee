package com.denaq.crm.statistics.behind;

import com.denaq.crm.dealers.MoveKind;
import com.denaq.crm.statistics.figures.Cell;
import com.denaq.crm.statistics.figures.Series;
import com.denaq.crm.timeline.CallOutcome;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A figure on the screen: which cells it adds up, and so which rows stand behind it. */
public enum Figure {
    ENTERED(Series.MOVED, MoveKind.ENTER.name()),
    FIRMS(Series.MOVED, MoveKind.START_WORK.name()),
    AGREED(Series.MOVED, MoveKind.AGREE.name()),
    RESELLING(Series.MOVED, MoveKind.STARTS_RESELLING.name()),
    STOPPED(Series.MOVED, MoveKind.STOPS_RESELLING.name()),
    /** For all reasons, or one of them. */
    REFUSED(Series.REFUSED, null),
    /** Those that somebody took, or made. */
    CALLS(Series.DID, "CALL") {
        @Override
        boolean counts(String detail) {
            return !detail.endsWith(":" + CallOutcome.MISSED.name());
        }
    },
    /** Calls on which somebody of the dealer was on the line: whose outcome isn't told was answered. */
    TALKS(Series.DID, "CALL") {
        @Override
        boolean counts(String detail) {
            String outcome = detail.substring(detail.indexOf(':') + 1);
            return outcome.isEmpty() || TALKED.contains(outcome);
        }
    },
    /** Everything that a lead creator tried to enter, blocked attempts too. */
    TRIED(Series.TRIED, null),
    BLOCKED(Series.TRIED, "BLOCKED"),
    /** Those that were new or might be. */
    UNIQUE(Series.TRIED, null) {
        @Override
        public boolean counts(Cell cell) {
            return !BLOCKED.counts(cell);
        }
    },
    BROUGHT_FIRMS(Series.BROUGHT, MoveKind.START_WORK.name()),
    BROUGHT_CLIENTS(Series.BROUGHT, MoveKind.STARTS_RESELLING.name()),
    /** Those that went on from there, or into the dead end. */
    LEFT_LEADS(Series.STAYED, "LEAD"),
    LEFT_FIRMS(Series.STAYED, "FIRM"),
    LEFT_ACCOUNTS(Series.STAYED, "ACCOUNT"),
    /** Of those that came in the months that begin in the period: how far they have come by now. */
    COHORT_LEADS(Series.COHORT, "LEAD"),
    COHORT_FIRMS(Series.COHORT, "FIRM"),
    COHORT_ACCOUNTS(Series.COHORT, "ACCOUNT"),
    COHORT_CLIENTS(Series.COHORT, "CLIENT");

    private static final Set<String> TALKED = Arrays.stream(CallOutcome.values())
            .filter(CallOutcome::talked)
            .map(Enum::name)
            .collect(Collectors.toUnmodifiableSet());

    private final Series series;
    private final @Nullable String what;

    Figure(Series series, @Nullable String what) {
        this.series = series;
        this.what = what;
    }

    /** {@code brought-firms} */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Figure> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    public Series series() {
        return series;
    }

    /** Null: whatever the series counts. */
    public @Nullable String what() {
        return what;
    }

    public boolean counts(Cell cell) {
        return (what == null || what.equals(cell.what())) && counts(cell.detail());
    }

    boolean counts(String detail) {
        return true;
    }
}
