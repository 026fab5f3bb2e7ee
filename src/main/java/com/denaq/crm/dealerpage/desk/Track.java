package com.denaq.crm.dealerpage.desk;

import com.denaq.crm.dealers.DeadEnd;
import com.denaq.crm.dealers.MoveKind;
import com.denaq.crm.dealers.RefusalReasons.Reason;
import com.denaq.crm.dealers.Stage;
import com.denaq.crm.dealers.StageMove;
import com.denaq.crm.dealers.Standing;
import com.denaq.crm.platform.web.Screen;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dealer's life as a battery: what is charged, since when, and what the next cell needs.
 *
 * @param missingPapers of a firm; 0 for others
 * @param evidence whether a firm or an account has shown that it resells
 * @param reason of a dead end
 */
public record Track(
        Standing standing,
        List<StageMove> moves,
        int missingPapers,
        boolean evidence,
        @Nullable Reason reason) {

    public boolean dead() {
        return standing instanceof DeadEnd;
    }

    /** Of a dead end: the stages through which it came there. */
    public List<Stage> reached() {
        return List.of(Stage.values()).stream()
                .filter(stage -> leaving(stage).isPresent())
                .toList();
    }

    /** {@code 9 Nov – 11 Nov · 2 days}, the last time that it stood there, also before it went into the dead end. */
    public String reachedFor(Screen screen, Stage stage) {
        return leaving(stage)
                .map(move -> spent(screen, Objects.requireNonNull(move.since()), move.at()))
                .orElse("");
    }

    private Optional<StageMove> leaving(Stage stage) {
        return moves.stream()
                .filter(move -> move.from() != null
                        && move.from() != Standing.Kind.DEAD_END
                        && move.from().stage() == stage)
                .filter(move -> move.kind() != MoveKind.TAKE_BACK && !move.takenBack())
                .reduce((first, last) -> last);
    }

    public boolean done(Stage stage) {
        return stage.compareTo(standing.stage()) < 0;
    }

    public boolean current(Stage stage) {
        return stage == standing.stage();
    }

    /** Whether one move leads there from here. */
    public boolean next(Stage stage) {
        return !dead() && stage.ordinal() == standing.stage().ordinal() + 1;
    }

    /** A way on from here that a single press takes. */
    public record Way(String path, String key, String icon) {}

    public List<Way> ways() {
        return switch (standing.kind()) {
            case LEAD -> List.of(new Way("/start", "dealer.move.start", "right"));
            case FIRM -> List.of(new Way("/agreement", "dealer.move.agree", "check"));
            case ACCOUNT -> List.of(new Way("/reselling", "dealer.move.resell", "cart"));
            case CLIENT -> List.of(new Way("/reselling/end", "dealer.move.stop", "left"));
            case DEAD_END -> List.of(new Way("/second-try", "dealer.move.try-again", "repeat"));
        };
    }

    /** What the next cell posts to. */
    public String move(Stage stage) {
        return next(stage) ? ways().getFirst().path() : "";
    }

    /** The small line of a cell. */
    public String note(Screen screen, Stage stage) {
        if (done(stage)) {
            return spent(screen, stage);
        }
        if (current(stage)) {
            return since(screen);
        }
        return switch (stage) {
            case LEAD -> "";
            case FIRM -> screen.t("dealer.track.first-talk");
            case ACCOUNT ->
                missingPapers == 0 && standing.stage() == Stage.FIRM
                        ? screen.t("dealer.track.papers-complete")
                        : missingPapers == 0
                                ? screen.t("dealer.track.needs-papers")
                                : screen.t("dealer.track.papers-missing", "count", missingPapers);
            case CLIENT -> screen.t(evidence ? "dealer.track.evidence-shown" : "dealer.track.needs-evidence");
        };
    }

    /** {@code since 11 Nov · 12 days} */
    public String since(Screen screen) {
        return screen.t(
                "dealer.track.since",
                "day",
                screen.shortDate(screen.moments().day(standing.since())),
                "span",
                screen.span(Duration.between(standing.since(), screen.now())));
    }

    /** {@code 9 Nov – 11 Nov · 2 days}, the last time that it stood there. */
    private String spent(Screen screen, Stage stage) {
        return moves.stream()
                .filter(move -> move.from() != null
                        && move.from().stage() == stage
                        && move.to().stage() != stage)
                .filter(move -> move.kind() != MoveKind.TAKE_BACK && !move.takenBack())
                .reduce((first, last) -> last)
                .map(move -> spent(screen, Objects.requireNonNull(move.since()), move.at()))
                .orElse("");
    }

    private static String spent(Screen screen, Instant from, Instant until) {
        String first = screen.shortDate(screen.moments().day(from));
        String last = screen.shortDate(screen.moments().day(until));
        String span = screen.span(Duration.between(from, until));
        return first.equals(last)
                ? screen.t("dealer.track.spent-day", "day", first, "span", span)
                : screen.t("dealer.track.spent", "from", first, "until", last, "span", span);
    }

    /** Why it is in the dead end, in the reader's language. */
    public String reason(Screen screen) {
        return reason == null ? "" : reason.name(screen.locale());
    }

    /** When it is tried again by itself; null for never. */
    public @Nullable String tryAgainOn(Screen screen) {
        return standing instanceof DeadEnd end && end.refusal().tryAgainOn() != null
                ? screen.shortDate(end.refusal().tryAgainOn())
                : null;
    }

    /** The move that can be taken back. */
    public Optional<StageMove> latest() {
        return moves.reversed().stream()
                .filter(move -> move.kind() != MoveKind.TAKE_BACK && !move.takenBack())
                .findFirst()
                .filter(move -> move.seq() > 1);
    }
}
