package com.denaq.crm.seeding.life;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the stories go on after a firm has been talked with. */
final class Endings {

    private final Story story;
    private final Life life;
    private final Turns turns;
    private final PaperTrail papers;

    Endings(Story story, Turns turns) {
        this.story = story;
        this.turns = turns;
        life = story.life();
        papers = new PaperTrail(life);
    }

    void after(Fate fate) {
        switch (fate) {
            case PAPERS -> story.thenStep(this::onTheWay);
            case REPLY -> story.lastly(() -> justNow(false));
            case MISSED_CALL -> story.lastly(() -> justNow(true));
            case NEGLECTED -> story.then(life.deeds::done);
            case ACCOUNT -> account(null);
            case OVERRIDDEN -> account(life.world.texts().any("OVERRIDE", false, "", life.chance));
            case CLIENT -> client();
            case STOPPED -> {
                client();
                story.thenStep(turns::stopsReselling);
            }
            case REFUSED -> refused();
            case REFUSED_ACCOUNT -> {
                account(null);
                refused();
            }
            case REFUSED_CLIENT -> {
                client();
                refused();
            }
            case TRIED_AGAIN -> {
                refused();
                story.then(when -> turns.tryAgain(when, life.deeds.text("STEP CALL")));
            }
            case CHANGED_MIND -> {
                refused();
                story.then(turns::takeBackRefusal);
            }
            default -> story.touches(1);
        }
    }

    private void onTheWay(Instant when) {
        int all = life.world.papers().size();
        int verified = life.chance.nextInt(all);
        int received = life.chance.nextInt(2);
        Instant from = when.minus(Duration.ofDays(6));
        Instant since = from.isBefore(life.since) ? life.since : from;
        boolean rejected = life.chance.nextInt(6) == 0;
        int asked = Math.max(0, all - verified - received - (rejected ? 1 : 0));
        if (rejected && verified + received >= all) {
            rejected = false;
        }
        papers.walk(since, when, verified, received, asked);
        if (rejected) {
            papers.rejected(when, "The name is not that of the company");
        }
    }

    /** In the last hours, whatever came before: it waits now. */
    private void justNow(boolean call) {
        Instant at = life.world.now().minusSeconds(life.chance.nextLong(300, 72_000));
        if (call) {
            life.deeds.missed(at);
        } else if (life.chance.nextInt(4) == 0) {
            life.deeds.messageIn(at);
        } else {
            life.deeds.letterIn(at);
        }
    }

    private void account(@Nullable String override) {
        story.thenStep(when -> {
            int all = life.world.papers().size();
            papers.walk(life.since, when, override == null ? all : all / 2, 0, 0);
            turns.agree(when, override);
        });
        story.touches(1);
    }

    private void client() {
        account(null);
        story.thenStep(turns::startsReselling);
        story.touches(2);
    }

    private void refused() {
        story.then(when -> {
            if (life.chance.nextInt(2) == 0) {
                life.deeds.talked("REFUSED", when);
            }
            turns.refuse(when, life.chance.nextInt(3) == 0);
        });
    }
}
