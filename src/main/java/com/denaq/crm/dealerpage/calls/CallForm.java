package com.denaq.crm.dealerpage.calls;

import com.denaq.crm.dealers.DeadEnd;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.platform.time.TypedDate;
import com.denaq.crm.platform.time.TypedTime;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.steps.NewStep;
import com.denaq.crm.steps.NextStep;
import com.denaq.crm.steps.StepKind;
import com.denaq.crm.steps.WorkDays;
import com.denaq.crm.timeline.CallOutcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is chosen and typed after a call; absent is empty.
 *
 * @param tel the number that was dialled, as in the link
 * @param begun when, seconds since 1970
 * @param attempt which call it is, however often its form comes: see {@link WrittenCalls}
 * @param next {@code tomorrow}, {@code week}, {@code four}, {@code date}, {@code keep} or {@code none}
 * @param what the next step in words; empty for the usual ones
 * @param time in the dealer's zone
 * @param noCalls {@code true} when the person asked not to be called any more
 * @param dead {@code true} when it was filled in for a dealer in the dead end, where a next step means to try again
 * @param stay {@code true} when the caller stays with this dealer
 */
public record CallForm(
        String tel,
        String begun,
        String attempt,
        String outcome,
        String note,
        String next,
        String what,
        String date,
        String time,
        String noCalls,
        String dead,
        String stay) {

    private static final Duration LONGEST_AGO = Duration.ofDays(7);
    private static final int LONGEST_NOTE = 20_000;

    public CallForm(
            @Nullable String tel,
            @Nullable String begun,
            @Nullable String attempt,
            @Nullable String outcome,
            @Nullable String note,
            @Nullable String next,
            @Nullable String what,
            @Nullable String date,
            @Nullable String time,
            @Nullable String noCalls,
            @Nullable String dead,
            @Nullable String stay) {
        this.tel = clean(tel);
        this.begun = clean(begun);
        this.attempt = clean(attempt);
        this.outcome = clean(outcome);
        this.note = clean(note);
        this.next = clean(next);
        this.what = clean(what);
        this.date = clean(date);
        this.time = clean(time);
        this.noCalls = clean(noCalls);
        this.dead = clean(dead);
        this.stay = clean(stay);
    }

    /** Whether to leave the dead end nobody says but the caller. */
    static CallForm fresh(String tel, Instant now, Dealer dealer, @Nullable NextStep open) {
        String next = dealer.standing() instanceof DeadEnd ? "" : SuggestedStep.after(null, open, now);
        String begun = Long.toString(now.getEpochSecond());
        return new CallForm(tel, begun, UUID.randomUUID().toString(), "", "", next, "", "", "", "", "", "");
    }

    /** Drawn again: what was chosen for a dealer in the dead end says nothing of one that has left it. */
    CallForm again(boolean deadEnd, @Nullable NextStep open, Instant now) {
        String chosen = !deadEnd && dead.equals("true") ? SuggestedStep.after(how(), open, now) : next;
        return new CallForm(tel, begun, attempt, outcome, note, chosen, what, date, time, noCalls, dead, stay);
    }

    /** For a call that was made earlier and is wrapped up now. */
    CallForm of(String begun, String attempt, Instant now) {
        String which = attempt(attempt) == null ? this.attempt : attempt;
        CallForm earlier = new CallForm(tel, begun, which, outcome, note, next, what, date, time, noCalls, dead, stay);
        return earlier.at(now) == null ? this : earlier;
    }

    /** Null for a form that was drawn before calls were told apart. */
    static @Nullable UUID attempt(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) { // none of ours
            return null;
        }
    }

    @Nullable
    UUID which() {
        return attempt(attempt);
    }

    public String laterWords(Screen screen) {
        Instant at = at(screen.now());
        return screen.t("dealer.call.later.finish", "time", screen.time(at == null ? screen.now() : at));
    }

    private static String clean(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** How it went; null while nobody has said. */
    public @Nullable CallOutcome how() {
        return Stream.of(CallOutcome.values())
                .filter(each -> each.name().equals(outcome) && each != CallOutcome.MISSED)
                .findFirst()
                .orElse(null);
    }

    /** @param deadEnd whether the dealer stands there now */
    Problems problems(WorkDays days, boolean deadEnd) {
        Problems problems = Problems.NONE;
        if (how() == null) {
            problems = problems.and("outcome", "dealer.call.outcome.missing");
        }
        if (note.length() > LONGEST_NOTE) {
            problems = problems.and("note", "dealer.long", "most", LONGEST_NOTE);
        }
        if (what.length() > NewStep.LONGEST) {
            problems = problems.and("what", "dealer.long", "most", NewStep.LONGEST);
        }
        if (deadEnd && how() != CallOutcome.REFUSED && (next.isEmpty() || keepsStep() || !dead.equals("true"))) {
            problems = problems.and("next", "dealer.call.again.missing");
        }
        if (!deadEnd && how() != CallOutcome.REFUSED && dead.equals("true")) {
            problems = problems.and("next", "dealer.call.left-dead-end");
        }
        if (next.equals("date") && how() != CallOutcome.REFUSED) {
            problems = NewStep.onDay(problems, typedDate(), days.today());
        }
        return problems;
    }

    /** When the call was made, or null for just now. */
    @Nullable
    Instant at(Instant now) {
        if (!begun.matches("\\d{1,12}")) {
            return null;
        }
        Instant at = Instant.ofEpochSecond(Long.parseLong(begun));
        return at.isAfter(now) || at.isBefore(now.minus(LONGEST_AGO)) ? null : at;
    }

    public boolean silences() {
        return noCalls.equals("true");
    }

    boolean stays() {
        return stay.equals("true");
    }

    boolean keepsStep() {
        return next.equals("keep");
    }

    /** What comes next; null for nothing. Only without problems. */
    @Nullable
    NewStep step(Screen screen, WorkDays days, CallPartner partner) {
        LocalDate on = switch (next) {
            case "tomorrow", "" -> days.tomorrow();
            case "week" -> days.inAWeek();
            case "four" -> days.inFourWeeks();
            case "date" -> typedDate();
            default -> null;
        };
        return on == null
                ? null
                : new NewStep(
                        kind(),
                        words(screen, partner),
                        on,
                        next.equals("date") ? TypedTime.of(time) : null,
                        partner.contact());
    }

    private StepKind kind() {
        CallOutcome how = how();
        return how == CallOutcome.IN_WRITING
                ? StepKind.MAIL
                : how == CallOutcome.WRONG_NUMBER ? StepKind.TASK : StepKind.CALL;
    }

    private String words(Screen screen, CallPartner partner) {
        if (!what.isEmpty()) {
            return what;
        }
        return switch (kind()) {
            case MAIL -> screen.t("dealer.call.step.write");
            case TASK -> screen.t("dealer.call.step.number");
            default ->
                partner.name() == null
                        ? screen.t("dealer.call.step.call")
                        : screen.t("dealer.call.step.call-name", "name", partner.name());
        };
    }

    /** What the refusal dialog sends along, so that call and refusal are one. */
    Map<String, String> along() {
        return Map.of(
                "asked", "true", "outcome", outcome, "tel", tel, "begun", begun, "attempt", attempt, "stay", stay,
                "noCalls", noCalls);
    }

    private @Nullable LocalDate typedDate() {
        return TypedDate.of(date);
    }
}
