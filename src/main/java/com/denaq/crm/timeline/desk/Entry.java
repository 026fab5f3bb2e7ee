package com.denaq.crm.timeline.desk;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.timeline.Activity;
import com.denaq.crm.timeline.ActivityKind;
import com.denaq.crm.timeline.CallOutcome;
import com.denaq.crm.timeline.Direction;
import com.denaq.crm.timeline.Story;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of the timeline as it is drawn.
 *
 * @param country of the dealer: whose numbers are written without a country
 * @param day the heading above it; null where it stands under the same as the one before
 * @param mayCorrect whether this viewer may change and delete it
 * @param composer the form that is open in it, or null
 * @param mayTakeBack whether it is the move of the dealer that can be taken back
 * @param waits whether it waits for an answer
 */
public record Entry(
        Viewer viewer,
        Activity activity,
        String country,
        @Nullable LocalDate day,
        boolean mayWork,
        boolean mayCorrect,
        @Nullable Composer composer,
        boolean mayTakeBack,
        boolean waits) {

    private static final int MOST = 600;

    /** The same, told which move of the dealer is the latest. */
    Entry latestMove(int seq) {
        boolean latest =
                activity.of() == null && activity.story() instanceof Story.StageMove move && move.move() == seq;
        return new Entry(viewer, activity, country, day, mayWork, mayCorrect, composer, latest, waits);
    }

    /** Where taking the move back is posted to: the dealer page's. */
    public String takeBackPath() {
        int seq = activity.story() instanceof Story.StageMove move ? move.move() : 0;
        return "/dealers/" + activity.dealer() + "/moves/" + seq + "/undo";
    }

    public String path() {
        return "/dealers/" + activity.dealer() + "/activities/" + activity.id();
    }

    public Sentence sentence(Screen screen) {
        return Sentence.of(screen, activity, viewer);
    }

    /** {@code Today}, {@code Fri 20 Nov}, as a heading. */
    public String heading(Screen screen) {
        String text = screen.dayOf(Objects.requireNonNull(day));
        return text.substring(0, 1).toUpperCase(screen.locale()) + text.substring(1);
    }

    /** Who did what wrote itself; null where the sentence says it or it happened by itself. */
    public @Nullable String by(Screen screen) {
        if (activity.kind().logged()) {
            return null;
        }
        return activity.by() != null && viewer.is(activity.by()) ? screen.t("timeline.you") : activity.byName();
    }

    /** What is written in it and may be worth a step; null where it says nothing of what to do. */
    public @Nullable String stepWords() {
        String words = small() ? null : activity.body();
        return mayWork && words != null && !words.isBlank() ? words.substring(0, Math.min(words.length(), MOST)) : null;
    }

    public boolean small() {
        return activity.kind() == ActivityKind.STAGE || activity.kind() == ActivityKind.ASSIGNMENT;
    }

    public boolean missed() {
        return activity.kind() == ActivityKind.CALL && incoming() && activity.answer() != null;
    }

    public boolean incoming() {
        return activity.direction() == Direction.IN;
    }

    public String css() {
        return "activity has-slot"
                + (small()
                        ? " is-small"
                        : missed() ? " is-missed" : incoming() && activity.kind() != ActivityKind.CALL ? " is-in" : "");
    }

    public String icon() {
        if (activity.story() instanceof Story.Merge) {
            return "merge";
        }
        if (activity.story() instanceof Story.Erased) {
            return "person";
        }
        if (activity.story() instanceof Story.Deleted deleted) {
            return deleted.back() ? "undo" : "x";
        }
        if (activity.story() instanceof Story.Evidence evidence) {
            return evidence.deed().equals("restored") ? "undo" : "evidence";
        }
        if (activity.story() instanceof Story.FromList list) {
            return list.back() ? "undo" : "upload";
        }
        if (activity.story() instanceof Story.StageMove move) {
            return switch (move.kind()) {
                case ENTER -> "plus";
                case REFUSE -> "dead";
                case TAKE_BACK -> "undo";
                default -> "arrow";
            };
        }
        if (activity.story() instanceof Story.Assignment change && change.back()) {
            return "undo";
        }
        return activity.kind() == ActivityKind.CALL
                ? missed() ? "phone-missed" : incoming() ? "phone-in" : "phone-out"
                : Composer.icon(activity.kind());
    }

    /** {@code 6 min 12 s}; whole minutes without seconds, as people type them. */
    public String length(Screen screen) {
        Duration length = Objects.requireNonNull(activity.length());
        return length.toSecondsPart() == 0
                ? screen.t("time.minutes", "count", length.toMinutes())
                : screen.duration(length);
    }

    /** The colour of how a call went. */
    public static String tint(CallOutcome outcome) {
        return switch (outcome) {
            case INTERESTED -> "is-ok";
            case REFUSED -> "is-danger";
            case WRONG_NUMBER -> "is-warn";
            default -> "";
        };
    }

    /** What waits, or how it was answered; null where no answer is wanted. */
    public @Nullable String answer(Screen screen) {
        Activity.Answer answer = activity.answer();
        if (answer == null) {
            return null;
        }
        if (answer.answeredAt() == null) {
            return waits ? screen.t("timeline.waits") : null;
        }
        String how = answer.with() == null ? "hand" : answer.with() == ActivityKind.CALL ? "CALL" : "other";
        return screen.t("timeline.answered." + how, "when", screen.when(answer.answeredAt()));
    }

    /** Words that belong to what wrote itself: of the refusal, why a paper was rejected, what was taken from the other. */
    public @Nullable String note(Screen screen) {
        if (activity.story() instanceof Story.Merge merge) {
            return MergeWords.of(screen, merge);
        }
        if (activity.kind() == ActivityKind.NOTE && activity.ofErased()) {
            return screen.t("timeline.erased.words");
        }
        return switch (activity.story()) {
            case Story.StageMove move -> move.note();
            case Story.Paper paper -> paper.note();
            case Story.Evidence evidence -> evidence.words();
            case null, default -> activity.body();
        };
    }

    public boolean takenBack() {
        return (activity.story() instanceof Story.StageMove move && move.takenBack())
                || (activity.story() instanceof Story.Merge merge && merge.takenBack())
                || (activity.story() instanceof Story.Assignment change && change.takenBack());
    }
}
