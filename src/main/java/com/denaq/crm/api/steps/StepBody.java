package com.denaq.crm.api.steps;

import com.denaq.crm.api.document.OneOf;
import com.denaq.crm.api.problems.ApiProblem;
import com.denaq.crm.api.problems.SentBack;
import com.denaq.crm.api.problems.Text;
import com.denaq.crm.contacts.ContactId;
import com.denaq.crm.steps.NewStep;
import com.denaq.crm.steps.StepKind;
import com.fasterxml.jackson.annotation.JsonAlias;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A next step as programs write it.
 *
 * @param kind {@code call}, {@code mail}, {@code meeting}, {@code message} or {@code task}; absent: a call
 * @param date in the dealer's zone
 * @param time in the dealer's zone; absent: from when it opens that day
 */
@SentBack(NextStepsController.OpenedJson.class)
record StepBody(
        @OneOf(StepKind.class) @Nullable String kind,
        @JsonAlias({"text", "title"}) @Nullable String what,
        @JsonAlias({"dueOn", "on"}) @Nullable LocalDate date,
        @Nullable LocalTime time,
        @Nullable Long contact) {

    /** Throws a problem of the field that is wrong; {@code today} is the dealer's, as on the screen. */
    NewStep step(LocalDate today) {
        String words = Text.clean(what);
        if (words == null) {
            throw ApiProblem.invalid("what", "what-missing");
        }
        Text.atMost(NewStep.LONGEST, "what", words);
        if (date == null) {
            throw ApiProblem.invalid("date", "date-missing");
        }
        Text.likely("date", date);
        NewStep.refused(date, today).ifPresent(why -> {
            throw ApiProblem.invalid("date", "date-" + why, "most", NewStep.MOST_YEARS, "today", today.toString());
        });
        return new NewStep(kindOf(), words, date, time, contact == null ? null : new ContactId(contact));
    }

    private StepKind kindOf() {
        String code = Text.clean(kind);
        if (code == null) {
            return StepKind.CALL;
        }
        List<String> known = Stream.of(StepKind.values()).map(StepKind::code).toList();
        return StepKind.of(code.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> ApiProblem.invalid("kind", "kind-unknown", "kinds", String.join(", ", known)));
    }
}
