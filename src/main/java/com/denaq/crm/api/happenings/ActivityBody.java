package com.denaq.crm.api.happenings;

import com.denaq.crm.api.document.OneOf;
import com.denaq.crm.api.problems.ApiProblem;
import com.denaq.crm.api.problems.SentBack;
import com.denaq.crm.api.problems.Text;
import com.denaq.crm.contacts.ContactId;
import com.denaq.crm.timeline.ActivityKind;
import com.denaq.crm.timeline.CallOutcome;
import com.denaq.crm.timeline.Direction;
import com.denaq.crm.timeline.NewActivity;
import com.fasterxml.jackson.annotation.JsonAlias;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as programs log it.
 *
 * @param kind {@code call}, {@code mail}, {@code meeting}, {@code message} or {@code note}
 * @param direction {@code in} or {@code out}, of calls, e-mails and messages alone; absent: out
 * @param outcome of calls alone: {@code interested}, {@code call-back}, {@code in-writing}, {@code no-answer}, …
 * @param at absent: just now
 * @param subject of e-mails alone
 * @param seconds how long a call or meeting took
 */
@SentBack(ActivityJson.class)
record ActivityBody(
        @OneOf(value = ActivityKind.class, only = "logged") @Nullable
        String kind,

        @OneOf(Direction.class) @Nullable String direction,
        @OneOf(CallOutcome.class) @Nullable String outcome,
        @Nullable Long contact,
        @Nullable OffsetDateTime at,
        @Nullable String subject,
        @JsonAlias({"text", "note"}) @Nullable String body,
        @Nullable Long seconds) {

    private static final int LONGEST = 100_000;
    private static final long LONGEST_SECONDS = 86_400;

    NewActivity activity(Instant now) {
        ActivityKind kindOf = kindOf();
        Text.atMost(1_000, "subject", subject);
        Text.atMost(LONGEST, "body", body);
        Text.likely("at", at == null ? null : at.toLocalDate());
        String words = Text.clean(body);
        if (kindOf == ActivityKind.NOTE && words == null) {
            throw ApiProblem.invalid("body", "note-empty");
        }
        belongs("direction", direction, kindOf, ActivityKind::directed);
        belongs("outcome", outcome, kindOf, kind -> kind == ActivityKind.CALL);
        belongs("subject", subject, kindOf, kind -> kind == ActivityKind.MAIL);
        Direction way = kindOf.directed() ? one("direction", direction, Direction.values(), Direction.OUT) : null;
        NewActivity logged = new NewActivity(
                kindOf,
                way,
                kindOf == ActivityKind.CALL ? outcome(way) : null,
                contact == null ? null : new ContactId(contact),
                at == null ? null : at.toInstant(),
                kindOf == ActivityKind.MAIL ? Text.clean(subject) : null,
                words,
                length());
        if (logged.liesAhead(now)) {
            throw ApiProblem.invalid("at", "lies-ahead");
        }
        return logged;
    }

    /** Throws a problem of a field that only other kinds have: it would be left out, and nobody told. */
    private static void belongs(
            String field, @Nullable String told, ActivityKind kind, Predicate<ActivityKind> having) {
        if (Text.clean(told) != null && !having.test(kind)) {
            throw ApiProblem.invalid(
                    field,
                    "not-of-kind",
                    "field",
                    field,
                    "kinds",
                    String.join(
                            ", ",
                            Stream.of(ActivityKind.values())
                                    .filter(having)
                                    .map(ActivityKind::code)
                                    .toList()));
        }
    }

    private ActivityKind kindOf() {
        List<String> known = Stream.of(ActivityKind.values())
                .filter(ActivityKind::logged)
                .map(ActivityKind::code)
                .toList();
        return Optional.ofNullable(Text.clean(kind))
                .flatMap(code -> ActivityKind.of(code.toLowerCase(Locale.ROOT)))
                .filter(ActivityKind::logged)
                .orElseThrow(() -> ApiProblem.invalid("kind", "kind-unknown", "kinds", String.join(", ", known)));
    }

    private @Nullable CallOutcome outcome(@Nullable Direction way) {
        if (Text.clean(outcome) == null && way == Direction.IN) {
            return null;
        }
        return one("outcome", outcome, CallOutcome.values(), null);
    }

    private @Nullable Duration length() {
        if (seconds == null) {
            return null;
        }
        if (seconds < 0 || seconds > LONGEST_SECONDS) {
            throw ApiProblem.invalid("seconds", "seconds");
        }
        return Duration.ofSeconds(seconds);
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E one(String field, @Nullable String told, E[] values, @Nullable E otherwise) {
        String code = Text.clean(told);
        if (code == null && otherwise != null) {
            return otherwise;
        }
        return Arrays.stream(values)
                .filter(each -> code(each).equals(String.valueOf(code).toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> ApiProblem.invalid(
                        field,
                        "one-of",
                        "field",
                        field,
                        "values",
                        String.join(
                                ", ",
                                Arrays.stream(values).map(ActivityBody::code).toList())));
    }
}
