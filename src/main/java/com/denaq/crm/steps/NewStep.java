package com.denaq.crm.steps;

import com.denaq.crm.contacts.ContactId;
import com.denaq.crm.platform.web.Problems;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done next.
 *
 * @param what in words, one to 500 characters
 * @param date in the dealer's zone
 * @param time in the dealer's zone; null: from when it opens that day
 */
public record NewStep(
        StepKind kind,
        String what,
        LocalDate date,
        @Nullable LocalTime time,
        @Nullable ContactId contact) {

    public static final int LONGEST = 500;
    public static final int MOST_YEARS = 5;

    public NewStep {
        what = what.strip();
        if (what.isEmpty() || what.length() > LONGEST) {
            throw new IllegalArgumentException("A step is told in 1 to " + LONGEST + " characters");
        }
    }

    /** Why nothing is planned for that day by anybody: {@code over} or {@code far}, as the messages about it end. */
    public static Optional<String> refused(LocalDate date, LocalDate today) {
        if (date.isBefore(today)) {
            return Optional.of("over");
        }
        return date.isAfter(today.plusYears(MOST_YEARS)) ? Optional.of("far") : Optional.empty();
    }

    /** With what is wrong with the day of a step in a form, where anything is. */
    public static Problems onDay(Problems problems, @Nullable LocalDate date, LocalDate today) {
        if (date == null) {
            return problems.and("date", "steps.date.missing");
        }
        return refused(date, today)
                .map(why -> problems.and("date", "steps.date." + why))
                .orElse(problems);
    }

    /** Whether the step is the same but for its day and time. */
    boolean sameThing(NextStep step) {
        return kind == step.kind() && what.equals(step.what()) && Objects.equals(contact, step.contact());
    }
}
