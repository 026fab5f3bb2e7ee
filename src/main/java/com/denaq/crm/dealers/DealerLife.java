package com.denaq.crm.dealers;

import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The life of a dealer: every transition of PRODUCT.md section 2. One way for all: lock the dealer, ask the dealer
 * itself, write the move, tell the rooms. A viewer who may not work with the dealer gets NotFound.
 */
@Service
public class DealerLife {

    private final Dealers dealers;
    private final StageHistory history;
    private final RefusalReasons reasons;
    private final ObjectProvider<PaperCheck> papers;
    private final ObjectProvider<Evidence> evidence;
    private final Clock clock;

    DealerLife(
            Dealers dealers,
            StageHistory history,
            RefusalReasons reasons,
            ObjectProvider<PaperCheck> papers,
            ObjectProvider<Evidence> evidence,
            Clock clock) {
        this.dealers = dealers;
        this.history = history;
        this.reasons = reasons;
        this.papers = papers;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Transactional
    public Outcome startWork(Viewer viewer, DealerId id) {
        return startWork(viewer, id, null);
    }

    /** {@code note}: free words beside the move, as in all of its kind. */
    @Transactional
    public Outcome startWork(Viewer viewer, DealerId id, @Nullable String note) {
        Instant now = clock.instant();
        return move(viewer, id, Said.words(note), dealer -> switch (dealer.standing()) {
            case Lead lead -> lead.startWork(now);
            case Firm firm -> new Move.NotFromHere();
            case DeadEnd end -> new Move.NotFromHere();
            case Account account -> new Move.NotFromHere();
            case Client client -> new Move.NotFromHere();
        });
    }

    /** Somebody talked to it, or knows whom to talk to: a lead is in work from now on, anything else stays. */
    @Transactional
    public void workBegan(DealerId id, @Nullable UserId by) {
        dealers.forItself(id).ifPresent(dealer -> {
            if (dealer.standing() instanceof Lead lead) {
                record(dealer, lead.startWork(clock.instant()), by, Said.NOTHING);
            }
        });
    }

    /** Into the dead end. An unknown or retired reason is the caller's mistake: see {@link RefusalReasons}. */
    @Transactional
    public Outcome refuse(Viewer viewer, DealerId id, Refusal refusal) {
        reasons.mustBeInUse(refusal.reason());
        Instant now = clock.instant();
        return move(viewer, id, Said.words(refusal.note()), dealer -> switch (dealer.standing()) {
            case Lead lead -> lead.refuse(refusal, now);
            case Firm firm -> firm.refuse(refusal, now);
            case DeadEnd end -> new Move.NotFromHere();
            case Account account -> account.refuse(refusal, now);
            case Client client -> client.refuse(refusal, now);
        });
    }

    @Transactional
    public Outcome tryAgain(Viewer viewer, DealerId id) {
        return tryAgain(viewer, id, null);
    }

    @Transactional
    public Outcome tryAgain(Viewer viewer, DealerId id, @Nullable String note) {
        return move(viewer, id, Said.words(note), this::triedAgain);
    }

    /** The date to try again has come. */
    @Transactional
    public void tryAgainByItself(DealerId id) {
        dealers.forItself(id).ifPresent(dealer -> record(dealer, triedAgain(dealer), null, Said.NOTHING));
    }

    /**
     * A firm becomes an account when every required paper is verified.
     *
     * @param override why it goes without the papers; counts from an admin only, and where none is missing any more it is
     *     a note like any other
     * @param note free words beside that
     */
    @Transactional
    public Outcome agree(Viewer viewer, DealerId id, @Nullable String override, @Nullable String note) {
        Instant now = clock.instant();
        String reason = override == null || override.isBlank() || !viewer.mayOverride() ? null : override.strip();
        Dealer dealer = dealers.forWork(viewer, id);
        List<Missing> missing = missingPapers(id);
        Said said = new Said(reason, reason == null ? List.of() : missing, note);
        Move move = switch (dealer.standing()) {
            case Firm firm -> firm.agree(missing, reason, now);
            case Lead lead -> new Move.NotFromHere();
            case DeadEnd end -> new Move.NotFromHere();
            case Account account -> new Move.NotFromHere();
            case Client client -> new Move.NotFromHere();
        };
        return record(dealer, move, viewer.id(), missing.isEmpty() ? said.overridingNothing() : said);
    }

    @Transactional
    public Outcome agree(Viewer viewer, DealerId id, @Nullable String override) {
        return agree(viewer, id, override, null);
    }

    @Transactional
    public Outcome startReselling(Viewer viewer, DealerId id) {
        return startReselling(viewer, id, null);
    }

    @Transactional
    public Outcome startReselling(Viewer viewer, DealerId id, @Nullable String note) {
        return move(viewer, id, Said.words(note), this::startedReselling);
    }

    @Transactional
    public Outcome stopReselling(Viewer viewer, DealerId id) {
        return stopReselling(viewer, id, null);
    }

    @Transactional
    public Outcome stopReselling(Viewer viewer, DealerId id, @Nullable String note) {
        Instant now = clock.instant();
        return move(viewer, id, Said.words(note), dealer -> switch (dealer.standing()) {
            case Client client -> client.stopReselling(now);
            case Lead lead -> new Move.NotFromHere();
            case Firm firm -> new Move.NotFromHere();
            case DeadEnd end -> new Move.NotFromHere();
            case Account account -> new Move.NotFromHere();
        });
    }

    /**
     * Takes the latest move back: the dealer stands where it stood, since when it stood there, and what the move closed
     * is open again. Only the latest one that was not taken back itself; any other is NotFromHere.
     */
    @Transactional
    public Outcome takeBack(Viewer viewer, DealerId id, int seq) {
        Dealer dealer = dealers.forWork(viewer, id);
        return StageHistory.latest(history.of(id))
                .filter(move -> move.seq() == seq)
                .<Outcome>map(move -> moved(dealer, history.takeBack(dealer, move, viewer.id(), clock.instant())))
                .orElseGet(() -> new Outcome.NotFromHere(dealer));
    }

    /** What a firm lacks to become an account, for the stage track. */
    public List<Missing> missingPapers(DealerId id) {
        return papers.stream().flatMap(check -> check.missing(id).stream()).toList();
    }

    private Move triedAgain(Dealer dealer) {
        return dealer.standing() instanceof DeadEnd end ? end.tryAgain(clock.instant()) : new Move.NotFromHere();
    }

    private Move startedReselling(Dealer dealer) {
        boolean shown = evidence.stream().anyMatch(each -> each.shown(dealer.id()));
        return dealer.standing() instanceof Account account
                ? account.startReselling(shown, clock.instant())
                : new Move.NotFromHere();
    }

    private Outcome move(Viewer viewer, DealerId id, Said said, Function<Dealer, Move> command) {
        Dealer dealer = dealers.forWork(viewer, id);
        return record(dealer, command.apply(dealer), viewer.id(), said);
    }

    private Outcome record(Dealer dealer, Move move, @Nullable UserId by, Said said) {
        return switch (move) {
            case Move.Made made -> moved(dealer, history.write(dealer, made, by, clock.instant(), said));
            case Move.Lacks lacks -> new Outcome.Lacks(dealer, lacks.missing());
            case Move.NotFromHere none -> new Outcome.NotFromHere(dealer);
        };
    }

    private static Outcome moved(Dealer dealer, DealerMoved what) {
        return new Outcome.Moved(dealer.id(), what.seq(), what.to());
    }
}
