package com.denaq.crm.listing.bulk;

import com.denaq.crm.platform.time.TypedDate;
import com.denaq.crm.platform.time.TypedTime;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.steps.NewStep;
import com.denaq.crm.steps.StepKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is typed about a next step of many dealers; absent is empty.
 *
 * @param what never empty: who finds the step with one of many dealers has nothing else to go by
 * @param date of each dealer's own calendar
 * @param time over there; empty: from when they open
 * @param instead also where something is planned already
 */
public record PlannedStep(String kind, String what, String date, String time, Boolean instead) {

    public PlannedStep(
            @Nullable String kind,
            @Nullable String what,
            @Nullable String date,
            @Nullable String time,
            @Nullable Boolean instead) {
        this.kind = kind == null ? "" : kind;
        this.what = what == null ? "" : what.strip();
        this.date = date == null ? "" : date.strip();
        this.time = time == null ? "" : time.strip();
        this.instead = instead != null && instead;
    }

    /** A call on the next working day. */
    static PlannedStep fresh(LocalDate today) {
        LocalDate next = today.plusDays(1);
        while (next.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()) {
            next = next.plusDays(1);
        }
        return new PlannedStep(StepKind.CALL.name(), "", next.toString(), "", false);
    }

    Problems problems(LocalDate today) {
        Problems problems = of().isEmpty() ? Problems.of("kind", "listing.bulk.plan.kind.missing") : Problems.NONE;
        if (what.isEmpty()) {
            problems = problems.and("what", "listing.bulk.plan.what.missing");
        }
        problems = NewStep.onDay(problems, TypedDate.of(date), today);
        if (!time.isEmpty() && TypedTime.of(time) == null) {
            problems = problems.and("time", "steps.time.unreadable");
        }
        return what.length() > NewStep.LONGEST
                ? problems.and("what", "steps.what.long", "most", NewStep.LONGEST)
                : problems;
    }

    NewStep step() {
        return new NewStep(
                of().orElseThrow(), what, Objects.requireNonNull(TypedDate.of(date)), TypedTime.of(time), null);
    }

    private Optional<StepKind> of() {
        return StepKind.of(kind.toLowerCase(Locale.ROOT));
    }
}
