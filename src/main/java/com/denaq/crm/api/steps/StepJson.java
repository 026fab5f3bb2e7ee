package com.denaq.crm.api.steps;

import com.denaq.crm.api.document.OneOf;
import com.denaq.crm.steps.NextStep;
import com.denaq.crm.steps.StepKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A next step as programs read it. */
record StepJson(
        long id,
        long dealer,
        @OneOf(StepKind.class) String kind,
        String what,
        long assignee,
        @Nullable Long contact,
        LocalDate date,
        @Nullable LocalTime time,
        String timeZone,
        Instant dueAt,
        @Nullable Instant doneAt,
        @OneOf(NextStep.Ended.class) @Nullable String ended,
        int version) {

    static StepJson of(NextStep step) {
        return new StepJson(
                step.id().value(),
                step.dealer().value(),
                step.kind().code(),
                step.what(),
                step.assignee().value(),
                step.contact() == null ? null : step.contact().value(),
                step.date(),
                step.time(),
                step.zone().getId(),
                step.dueAt(),
                step.doneAt(),
                step.ended() == null ? null : step.ended().name().toLowerCase(Locale.ROOT),
                step.version());
    }
}
