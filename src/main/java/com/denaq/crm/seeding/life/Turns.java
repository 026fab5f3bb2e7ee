package com.denaq.crm.seeding.life;

import com.denaq.crm.seeding.life.World.Choice;
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
                step.date = life.deeds.putOff(step.date);
                life.open = step;
            }
        }
    }

    void tryAgain(Instant at, String what) {
        life.deeds.forget(at);
        life.move("TRY_AGAIN", "FIRM", at, life.worker().id(), null, null);
        LocalDate day = life.deeds.putOff(Moments.workingDay(LocalDate.ofInstant(at, life.shop.town.zone()), 1));
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
