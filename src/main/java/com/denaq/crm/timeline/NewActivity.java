package com.denaq.crm.timeline;

import com.denaq.crm.contacts.ContactId;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as it is logged. Blank text is absent.
 *
 * @param direction of calls, e-mails and messages; null for the others
 * @param outcome of calls; null for an incoming one that was answered without saying how it went
 * @param at null: just now. Nothing that lies ahead can have happened: see {@link #liesAhead}
 * @param length of calls and meetings
 * @param dialled the number that a call went to, as it was dialled: E.164, an extension after {@code ;ext=}; null: not known
 */
public record NewActivity(
        ActivityKind kind,
        @Nullable Direction direction,
        @Nullable CallOutcome outcome,
        @Nullable ContactId contact,
        @Nullable Instant at,
        @Nullable String subject,
        @Nullable String body,
        @Nullable Duration length,
        @Nullable String dialled) {

    private static final Pattern NUMBER = Pattern.compile("\\+\\d{4,20}(;ext=\\d{1,20})?");
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);

    public NewActivity {
        if (!kind.logged()) {
            throw new IllegalArgumentException(kind + " writes itself");
        }
        if (kind.directed() == (direction == null) || (outcome != null && kind != ActivityKind.CALL)) {
            throw new IllegalArgumentException("Direction " + direction + " and outcome " + outcome + " of a " + kind);
        }
        if (kind == ActivityKind.CALL && outcome == null && direction == Direction.OUT) {
            throw new IllegalArgumentException("An outgoing call has an outcome");
        }
        subject = present(subject);
        body = present(body);
        dialled = dialled != null && NUMBER.matcher(dialled).matches() ? dialled : null;
    }

    public NewActivity(
            ActivityKind kind,
            @Nullable Direction direction,
            @Nullable CallOutcome outcome,
            @Nullable ContactId contact,
            @Nullable Instant at,
            @Nullable String subject,
            @Nullable String body,
            @Nullable Duration length) {
        this(kind, direction, outcome, contact, at, subject, body, length, null);
    }

    public static NewActivity call(
            Direction direction,
            @Nullable CallOutcome outcome,
            @Nullable ContactId contact,
            @Nullable Duration length,
            @Nullable String body) {
        return new NewActivity(ActivityKind.CALL, direction, outcome, contact, null, null, body, length);
    }

    public static NewActivity mail(
            Direction direction, @Nullable ContactId contact, @Nullable String subject, @Nullable String body) {
        return new NewActivity(ActivityKind.MAIL, direction, null, contact, null, subject, body, null);
    }

    public static NewActivity message(Direction direction, @Nullable ContactId contact, @Nullable String body) {
        return new NewActivity(ActivityKind.MESSAGE, direction, null, contact, null, null, body, null);
    }

    public static NewActivity meeting(@Nullable ContactId contact, @Nullable Duration length, @Nullable String body) {
        return new NewActivity(ActivityKind.MEETING, null, null, contact, null, null, body, length);
    }

    public static NewActivity note(String body) {
        return new NewActivity(ActivityKind.NOTE, null, null, null, null, null, body, null);
    }

    public NewActivity at(@Nullable Instant when) {
        return new NewActivity(kind, direction, outcome, contact, when, subject, body, length, dialled);
    }

    public NewActivity saying(@Nullable String words) {
        return new NewActivity(kind, direction, outcome, contact, at, subject, words, length, dialled);
    }

    /** Ignores what is no number. */
    public NewActivity dialled(String number) {
        return new NewActivity(kind, direction, outcome, contact, at, subject, body, length, number);
    }

    public boolean liesAhead(Instant now) {
        return at != null && at.isAfter(now.plus(CLOCKS_DIFFER));
    }

    /** Somebody of the dealer talked or wrote to us: work has begun. */
    public boolean talked() {
        return switch (kind) {
            case MEETING -> true;
            case CALL -> outcome == null || outcome.talked();
            case MAIL, MESSAGE -> direction == Direction.IN;
            default -> false;
        };
    }

    /** A reply or a call that nobody took: it waits for an answer. */
    public boolean wantsAnswer() {
        return direction == Direction.IN && (kind != ActivityKind.CALL || (outcome != null && !outcome.talked()));
    }

    private static @Nullable String present(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
