package com.denaq.crm.seeding.life;

import com.denaq.crm.seeding.life.World.Choice;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** The turns in a dealer's life: refusals, papers and agreement, reselling, and what is taken back. */
final class Turns {

    private final Life life;
    private final SplittableRandom chance;

    Turns(Life life) {
        this.life = life;
        chance = life.chance;
    }

    void refuse(Instant at, boolean againSomeday) {
        List<Choice> reasons = life.world.reasons();
        life.reason = reasons.get(Math.min(chance.nextInt(reasons.size()), chance.nextInt(reasons.size())));
        String section = "REFUSAL " + life.reason.code();
        life.refusalNote = chance.nextInt(3) > 0 && known(life.reason) ? life.deeds.text(section) : null;
        life.tryAgainOn = againSomeday
                ? LocalDate.ofInstant(life.world.now(), life.shop.town.zone()).plusDays(chance.nextInt(3, 200))
                : null;
        life.move("REFUSE", "DEAD_END", at, life.worker().id(), life.refusalNote, null);
        if (life.open != null) {
            life.open.end("STAGE", at, life.worker().id(), life.seq);
            life.open = null;
        }
    }

    private static boolean known(Choice reason) {
        return List.of("has-supplier", "price", "screens-only", "no-reply", "closed")
                .contains(reason.code());
    }

    /** It was a mistake: what it closed is open again. */
    void takeBackRefusal(Instant at) {
        int refusal = life.seq;
        life.move("TAKE_BACK", "FIRM", at, life.worker().id(), null, refusal);
        for (Step step : life.steps) {
            if (step.endedByMove != null && step.endedByMove == refusal) {
                step.reopen();
                life.open = step;
            }
        }
    }

    void tryAgain(Instant at, String what) {
        life.deeds.forget(at);
        life.move("TRY_AGAIN", "FIRM", at, life.worker().id(), null, null);
        LocalDate day = Moments.workingDay(LocalDate.ofInstant(at, life.shop.town.zone()), 1);
        Step step = new Step(
                life.rows.next(Table.NEXT_STEP),
                "CALL",
                what,
                null,
                day,
                null,
                at,
                life.worker().id(),
                life.seq);
        life.steps.add(step);
        life.open = step;
    }

    /** All required papers up to the one at {@code upTo}, each on its way as far as {@code states} allows. */
    void papers(Instant from, Instant until, int verified, int received, int asked) {
        List<Choice> papers = life.world.papers();
        long piece = Math.max(1, until.getEpochSecond() - from.getEpochSecond()) / Math.max(1, papers.size() * 3);
        for (int i = 0; i < Math.min(papers.size(), verified + received + asked); i++) {
            String state = i < verified ? "VERIFIED" : i < verified + received ? "RECEIVED" : "ASKED";
            paper(papers.get(i), state, from.plusSeconds(piece * i), Duration.ofSeconds(piece));
        }
    }

    private void paper(Choice paper, String state, Instant asked, Duration piece) {
        long agent = life.worker().id();
        long by = state.equals("VERIFIED") ? life.world.team().admin(chance).id() : agent;
        Instant since = asked;
        told("asked", paper, asked, agent);
        if (!state.equals("ASKED")) {
            since = since.plus(piece);
            told("received", paper, since, agent);
        }
        if (state.equals("VERIFIED")) {
            since = since.plus(piece);
            told("verified", paper, since, by);
        }
        life.rows.add(Table.PAPER, life.rows.next(Table.PAPER), life.id, paper.id(), state, null, since, by);
    }

    /** One that came back, for a reason. */
    void rejected(Instant at, String why) {
        Choice paper = life.world.papers().getLast();
        long admin = life.world.team().admin(chance).id();
        told("rejected", paper, at, admin);
        life.rows.add(Table.PAPER, life.rows.next(Table.PAPER), life.id, paper.id(), "REJECTED", why, at, admin);
    }

    private void told(String action, Choice paper, Instant at, long by) {
        life.happened("PAPER", at, by).details =
                Json.of("action", action, "nameEn", paper.nameEn(), "nameRu", paper.nameRu());
    }

    void agree(Instant at, @Nullable String override) {
        life.move("AGREE", "ACCOUNT", at, life.world.team().admin(chance).id(), override, null);
    }

    void evidence(Instant at) {
        String kind =
                List.of("SITE", "PRICE_LIST", "ORDER", "ORDER", "API", "OTHER").get(chance.nextInt(6));
        life.rows.add(
                Table.EVIDENCE,
                life.rows.next(Table.EVIDENCE),
                life.id,
                kind,
                kind.equals("SITE") && life.shop.domain != null ? "https://" + life.shop.domain + "/batteries" : null,
                life.deeds.text("EVIDENCE"),
                life.day(at),
                life.worker().id(),
                at);
    }

    void startsReselling(Instant at) {
        evidence(at);
        life.move("STARTS_RESELLING", "CLIENT", at, life.worker().id(), null, null);
    }

    void stopsReselling(Instant at) {
        life.move("STOPS_RESELLING", "ACCOUNT", at, life.worker().id(), null, null);
    }
}
