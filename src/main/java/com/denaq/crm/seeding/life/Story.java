package com.denaq.crm.seeding.life;

import com.denaq.crm.seeding.life.Team.Member;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells the life of one dealer: first what happens, then when, then each deed at its time. */
final class Story {

    /** A thing that happens; {@code next} is when that does which ends its next step, null: nothing does any more. */
    private interface Deed {
        void at(Instant when, @Nullable Instant next);
    }

    /** {@code aside}: no step waits for it. */
    private record Beat(Deed deed, boolean aside) {}

    private final Life life;
    private final World world;
    private final SplittableRandom chance;
    private final Turns turns;
    private final Fate fate;
    private final Member agent;
    private final List<Beat> beats = new ArrayList<>();
    private final List<Runnable> afterwards = new ArrayList<>();

    Story(Life life, Fate fate) {
        this.life = life;
        this.fate = fate;
        world = life.world;
        chance = life.chance;
        turns = new Turns(life);
        agent = world.team().agent(chance);
    }

    void tell() {
        Instant from = beginning();
        Instant until = end(from);
        Instant entered = entered(from);
        plot();
        Instant[] moments = Moments.spread(entered, until, beats.size(), life.shop.town.zone(), chance);
        for (int i = 0; i < moments.length; i++) {
            beats.get(i).deed.at(moments[i], next(moments, i));
        }
        afterwards.forEach(Runnable::run);
        life.end();
    }

    private @Nullable Instant next(Instant[] moments, int current) {
        for (int i = current + 1; i < moments.length; i++) {
            if (!beats.get(i).aside) {
                return moments[i];
            }
        }
        return null;
    }

    private Instant beginning() {
        long past = world.past().toSeconds();
        if (fate.fresh()) {
            return world.now()
                    .minusSeconds(chance.nextLong(
                            7200, Math.min(past, Duration.ofDays(9).toSeconds())));
        }
        if (fate == Fate.FREE) {
            long most = Math.min(past, Duration.ofDays(45).toSeconds());
            return world.now().minusSeconds(600 + (long) ((most - 600) * Math.pow(chance.nextDouble(), 2)));
        }
        long latest = Math.min(
                past / 3, Duration.ofDays(fate == Fate.FORGOTTEN ? 40 : 18).toSeconds());
        return world.now().minusSeconds(latest + (long) ((past - latest) * Math.pow(chance.nextDouble(), 1.4)));
    }

    private Instant end(Instant from) {
        Duration until = Duration.between(from, world.now());
        long quiet = switch (fate) {
            case REPLY, MISSED_CALL -> chance.nextLong(86_400, 300_000);
            case NEGLECTED -> until.toSeconds() / 4;
            default ->
                fate.over()
                        ? (long) (until.toSeconds() * chance.nextDouble() * 0.8)
                        : (long) (Math.min(until.toSeconds() / 2.0, 14 * 86_400) * Math.pow(chance.nextDouble(), 2));
        };
        return world.now().minusSeconds(Math.min(Math.max(quiet, 120), until.toSeconds() - 60));
    }

    /** Who found it, and what they wrote. */
    private Instant entered(Instant from) {
        int door = fate == Fate.IN_REVIEW || fate == Fate.SAME_AFTER_ALL ? 0 : chance.nextInt(20);
        boolean brought = door < 14;
        Member by = brought
                ? world.team().leadCreator(chance)
                : door < 17 ? agent : world.team().admin(chance);
        boolean free = fate == Fate.FREE || fate == Fate.DELETED;
        String through = brought ? "LEAD_CREATOR" : door < 17 && !free ? "AGENT" : door == 17 ? "ADMIN" : "IMPORT";
        boolean similar = fate == Fate.IN_REVIEW || fate == Fate.SAME_AFTER_ALL;
        life.enter(by, through, similar, from);
        if (chance.nextInt(2) == 0) {
            life.remark = world.texts().any("REMARK", life.shop.russian && by.russian(), "", chance);
        }
        if (chance.nextInt(3) == 0) {
            life.deeds.personAtEntry(from, by.id());
        }
        Intake intake = new Intake(life);
        if (brought) {
            intake.tried(by, similar, from);
        } else {
            intake.added(by, from);
        }
        return from;
    }

    private void plot() {
        switch (fate) {
            case FREE -> {}
            case IN_REVIEW -> add((when, next) -> new Intake(life).asked());
            case SAME_AFTER_ALL -> add((when, next) -> new Intake(life).same(when));
            case DELETED -> add((when, next) -> life.delete(when));
            case GIVEN, FORGOTTEN -> given();
            case TRIED -> tries(chance.nextInt(1, 3));
            case UNSUITABLE -> {
                tries(chance.nextInt(2));
                add((when, next) -> turns.refuse(when, false));
            }
            default -> firm();
        }
    }

    private void given() {
        add((when, next) -> {
            if (life.owner == null) {
                life.inReview = false;
                life.give(agent, world.team().admin(chance).id(), when);
            }
        });
    }

    private void tries(int count) {
        given();
        for (int i = 0; i < count; i++) {
            add((when, next) -> {
                life.deeds.tried(when);
                life.deeds.step(when, next);
            });
        }
    }

    private void firm() {
        tries(chance.nextInt(3) == 0 ? 1 : 0);
        add((when, next) -> {
            life.deeds.talked(chance.nextInt(3) == 0 ? "IN_WRITING" : "INTERESTED", when);
            life.deeds.step(when, next);
        });
        touches(world.touches());
        if (chance.nextInt(16) == 0) {
            beats.add(new Beat((when, next) -> handOver(when), true));
        }
        new Endings(this, turns).after(fate);
        if (chance.nextInt(30) == 0 && !fate.over() && fate != Fate.NEGLECTED) {
            beats.add(new Beat((when, next) -> handOver(when), true));
        }
    }

    private void handOver(Instant when) {
        Member to = world.team().agent(chance);
        if (life.owner != null && to.id() != life.owner.id()) {
            life.give(to, world.team().admin(chance).id(), when);
        }
    }

    /** Conversations, each of which ends the step before and opens the next. */
    void touches(int about) {
        int count = about == 0 ? 0 : chance.nextInt(about * 2 + 1);
        for (int i = 0; i < count; i++) {
            add((when, next) -> {
                life.deeds.touched(when);
                life.deeds.step(when, next);
            });
        }
    }

    private void add(Deed deed) {
        beats.add(new Beat(deed, false));
    }

    /** When all else has been told. */
    void lastly(Runnable deed) {
        afterwards.add(deed);
    }

    void then(Consumer<Instant> deed) {
        add((when, next) -> deed.accept(when));
    }

    /** A deed that ends the open step and opens the next one. */
    void thenStep(Consumer<Instant> deed) {
        add((when, next) -> {
            deed.accept(when);
            life.deeds.step(when, next);
        });
    }

    Life life() {
        return life;
    }
}
