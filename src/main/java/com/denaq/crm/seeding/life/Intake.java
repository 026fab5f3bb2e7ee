package com.denaq.crm.seeding.life;

import com.denaq.crm.seeding.life.Team.Member;
import java.time.Instant;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** How lead creators' tries are remembered, and what waits for an admin's word. */
final class Intake {

    private static final String REASONS = "[\"name-nearly\", \"same-city\"]";

    private final Life life;
    private final SplittableRandom chance;

    Intake(Life life) {
        this.life = life;
        chance = life.chance;
    }

    /** The try that made it, and now and then one that met it later. */
    void tried(Member by, boolean similar, Instant at) {
        attempt(by, at, similar ? "LOOKS_SIMILAR" : "LOOKS_NEW", similar ? "IN_REVIEW" : "ADDED");
        if (chance.nextInt(9) == 0) {
            Instant later = at.plusSeconds(
                    (long) (chance.nextDouble() * (life.world.now().getEpochSecond() - at.getEpochSecond())));
            attempt(life.world.team().leadCreator(chance), later, "ALREADY_HERE", "BLOCKED");
        }
    }

    /** What an agent or a list brought. */
    void added(Member by, Instant at) {
        attempt(by, at, "LOOKS_NEW", "ADDED");
    }

    private void attempt(Member by, Instant at, String verdict, String outcome) {
        life.rows.add(
                Table.LEAD_ATTEMPT,
                life.rows.next(Table.LEAD_ATTEMPT),
                by.id(),
                at,
                life.day(at),
                life.shop.name,
                life.shop.town.city() + ", " + life.shop.town.region(),
                Json.of("site", life.shop.domain),
                verdict,
                outcome,
                life.id);
    }

    void asked() {
        review(null);
    }

    /** An admin said so: it went into the recycle bin. */
    void same(Instant when) {
        review(when);
        life.inReview = false;
        life.delete(when);
    }

    private void review(@Nullable Instant decided) {
        Member by = java.util.Objects.requireNonNull(life.enteredBy);
        life.rows.add(
                Table.REVIEW,
                life.rows.next(Table.REVIEW),
                life.id,
                life.resembles,
                REASONS,
                chance.nextInt(2) == 0 ? "BRANCH" : "NAME_ONLY",
                chance.nextInt(2) == 0 ? life.deeds.text("REMARK") : null,
                by.id(),
                life.enteredAt,
                decided == null ? null : life.world.team().admin(chance).id(),
                decided,
                decided == null ? null : "SAME");
    }
}
