package com.denaq.crm.timeline.desk;

import com.denaq.crm.contacts.ContactId;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.TypedFields;
import com.denaq.crm.timeline.Activity;
import com.denaq.crm.timeline.ActivityKind;
import com.denaq.crm.timeline.CallOutcome;
import com.denaq.crm.timeline.Direction;
import com.denaq.crm.timeline.NewActivity;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is typed about something that happened; absent is empty.
 *
 * @param outcome of {@link CallOutcome}
 * @param contact an id
 * @param at day and time in the viewer's zone; empty: just now
 * @param minutes how long it took
 * @param was what stood there when it was to be corrected, written down; empty: something new
 */
public record ActivityForm(
        String direction,
        String outcome,
        String contact,
        String at,
        String minutes,
        String subject,
        String body,
        Integer version,
        String was) {

    static final ActivityForm EMPTY = new ActivityForm("OUT", "", "", "", "", "", "", 0, "");

    private static final int LONGEST_MOMENT = "2026-11-01T10:00:00".length();
    private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");
    private static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST = 20_000;

    public ActivityForm(
            @Nullable String direction,
            @Nullable String outcome,
            @Nullable String contact,
            @Nullable String at,
            @Nullable String minutes,
            @Nullable String subject,
            @Nullable String body,
            @Nullable Integer version,
            @Nullable String was) {
        this.direction = direction == null ? "OUT" : direction;
        this.outcome = text(outcome);
        this.contact = text(contact);
        this.at = text(at);
        this.minutes = text(minutes);
        this.subject = text(subject);
        this.body = text(body);
        this.version = version == null ? 0 : version;
        this.was = text(was);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static ActivityForm of(Activity activity, ZoneId zone) {
        ActivityForm there = new ActivityForm(
                activity.direction() == null ? null : activity.direction().name(),
                activity.outcome() == null ? null : activity.outcome().name(),
                activity.contact() == null ? null : activity.contact().toString(),
                LocalDateTime.ofInstant(activity.at(), zone)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString(),
                activity.length() == null
                        ? null
                        : String.valueOf(activity.length().toMinutes()),
                activity.subject(),
                activity.body(),
                activity.version(),
                "");
        return there.startedFrom(
                activity.version(), there.typed(activity.kind()).written());
    }

    ActivityForm startedFrom(int newVersion, String newWas) {
        return new ActivityForm(direction, outcome, contact, at, minutes, subject, body, newVersion, newWas);
    }

    /** What can be corrected in one of that kind. */
    TypedFields typed(ActivityKind kind) {
        TypedFields fields = TypedFields.none();
        if (kind == ActivityKind.MAIL) {
            fields = fields.and("subject", subject);
        }
        fields = fields.and("body", body);
        if (kind == ActivityKind.NOTE) {
            return fields;
        }
        if (kind == ActivityKind.CALL) {
            fields = fields.and("outcome", outcome);
        }
        fields = fields.and("contact", contact).and("at", at);
        return kind.takesTime() ? fields.and("minutes", minutes) : fields;
    }

    Problems problems(ActivityKind kind, ZoneId zone, Instant now) {
        Problems problems = Problems.NONE;
        boolean silent = body.isEmpty() && (kind != ActivityKind.MAIL || subject.isEmpty());
        if (silent && (kind == ActivityKind.NOTE || kind == ActivityKind.MAIL || kind == ActivityKind.MESSAGE)) {
            problems = problems.and("body", "timeline.body.missing");
        }
        if (silent && kind == ActivityKind.MEETING && minutes.isEmpty() && contact.isEmpty()) {
            problems = problems.and("body", "timeline.body.missing");
        }
        if (kind == ActivityKind.CALL && to() == Direction.OUT && how() == null) {
            problems = problems.and("outcome", "timeline.outcome.missing");
        }
        if (kind == ActivityKind.CALL && to() == Direction.OUT && how() == CallOutcome.MISSED) {
            problems = problems.and("outcome", "timeline.outcome.only-in");
        }
        Instant moment = moment(zone);
        if (!at.isEmpty() && moment == null) {
            problems = problems.and("at", "timeline.at.unreadable");
        } else if (moment != null && moment.isBefore(LONG_AGO)) {
            problems = problems.and("at", "timeline.at.long-ago");
        }
        if (!minutes.isEmpty() && !minutes.matches("\\d{1,3}")) {
            problems = problems.and("minutes", "timeline.minutes.unreadable");
        }
        if (subject.length() > LONGEST_SUBJECT || body.length() > LONGEST) {
            problems = problems.and(subject.length() > LONGEST_SUBJECT ? "subject" : "body", "timeline.long");
        }
        return problems.none() && activity(kind, zone).liesAhead(now)
                ? problems.and("at", "timeline.at.ahead")
                : problems;
    }

    NewActivity activity(ActivityKind kind, ZoneId zone) {
        return new NewActivity(
                kind,
                kind.directed() ? to() : null,
                kind == ActivityKind.CALL ? how() : null,
                contact.matches("\\d{1,18}") ? new ContactId(Long.parseLong(contact)) : null,
                moment(zone),
                kind == ActivityKind.MAIL ? subject : null,
                body,
                kind.takesTime() && !minutes.isEmpty() ? Duration.ofMinutes(Integer.parseInt(minutes)) : null);
    }

    private Direction to() {
        return direction.equals("IN") ? Direction.IN : Direction.OUT;
    }

    private @Nullable CallOutcome how() {
        return Stream.of(CallOutcome.values())
                .filter(each -> each.name().equals(outcome))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Instant moment(ZoneId zone) {
        try {
            return at.isEmpty() || at.length() > LONGEST_MOMENT
                    ? null
                    : LocalDateTime.parse(at).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            return null; // the form says so
        }
    }
}
