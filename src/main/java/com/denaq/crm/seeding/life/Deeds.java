package com.denaq.crm.seeding.life;

import com.denaq.crm.seeding.words.Persons.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** What agents do with a dealer, and what its people do: calls, letters, meetings, notes and next steps. */
final class Deeds {

    private final Life life;
    private final SplittableRandom chance;
    private final Person person;
    private @Nullable Long contact;
    private @Nullable String subject;

    Deeds(Life life) {
        this.life = life;
        chance = life.chance;
        person = life.world.persons().any(life.shop.russian && chance.nextInt(4) > 0, chance);
    }

    /** Whether who works with the dealer and whom they talk to write Russian to each other. */
    boolean russian() {
        return person.russian() && life.owner != null && life.owner.russian();
    }

    String text(String section) {
        return life.world.texts().any(section, russian(), person.firstName(), chance);
    }

    /** Nobody was reached. */
    void tried(Instant at) {
        String outcome = switch (chance.nextInt(12)) {
            case 0 -> "WRONG_NUMBER";
            case 1, 2, 3, 4 -> "VOICEMAIL";
            default -> "NO_ANSWER";
        };
        call("OUT", outcome, at, chance.nextInt(10, 50), chance.nextInt(3) == 0 ? text(outcome) : null);
    }

    /** Somebody was on the line; it is the beginning of work where the dealer was a lead. */
    void talked(String outcome, Instant at) {
        person(at);
        call("OUT", outcome, at, chance.nextInt(60, 900), chance.nextInt(4) > 0 ? text(outcome) : null);
        if (life.standing.equals("LEAD")) {
            life.inReview = false;
            life.move("START_WORK", "FIRM", at, life.worker().id(), null, null);
        }
    }

    /** A conversation of any kind. */
    void touched(Instant at) {
        if (life.timeline.stream().anyMatch(each -> each.wantsAnswer && each.answeredAt == null)) {
            letterOut(at);
            return;
        }
        switch (chance.nextInt(12)) {
            case 0, 1, 2 -> letterOut(at);
            case 3 -> letterIn(at);
            case 4 -> entry("NOTE", at, null, text("NOTE"));
            case 5 -> entry("MEETING", at, null, text("MEETING")).seconds = chance.nextInt(15, 60) * 60;
            case 6 -> entry("MESSAGE", at, "OUT", text("MESSAGE OUT"));
            case 7 -> tried(at);
            case 8 -> call("IN", "INTERESTED", at, chance.nextInt(60, 700), text("INTERESTED"));
            case 9 -> call("OUT", "CALL_BACK", at, chance.nextInt(20, 90), text("CALL_BACK"));
            case 10 -> call("OUT", "IN_WRITING", at, chance.nextInt(60, 300), text("IN_WRITING"));
            default -> call("OUT", "INTERESTED", at, chance.nextInt(60, 1200), text("INTERESTED"));
        }
    }

    void letterOut(Instant at) {
        letter("OUT", at);
    }

    void letterIn(Instant at) {
        letter("IN", at);
    }

    private void letter(String direction, Instant at) {
        String[] parts = text("MAIL " + direction).split(" \\| ");
        Happened letter = entry("MAIL", at, direction, parts[1]);
        letter.subject = direction.equals("IN") && subject != null && !parts[0].startsWith("First")
                ? "Re: " + subject
                : parts[0];
        subject = letter.subject.replace("Re: ", "");
    }

    void messageIn(Instant at) {
        entry("MESSAGE", at, "IN", text("MESSAGE IN"));
    }

    void missed(Instant at) {
        call("IN", "MISSED", at, 0, null).seconds = null;
    }

    private Happened call(String direction, String outcome, Instant at, int seconds, @Nullable String body) {
        Happened call = entry("CALL", at, direction, body);
        call.outcome = outcome;
        call.seconds = seconds;
        call.wantsAnswer = outcome.equals("MISSED");
        if (!call.wantsAnswer) {
            answers(call);
        }
        return call;
    }

    private Happened entry(String kind, Instant at, @Nullable String direction, @Nullable String body) {
        Happened entry = life.happened(kind, at, life.worker().id());
        entry.direction = direction;
        entry.body = body;
        entry.contact = kind.equals("NOTE") ? null : contact;
        boolean letter = kind.equals("MAIL") || kind.equals("MESSAGE");
        entry.wantsAnswer = letter && "IN".equals(direction);
        if (kind.equals("MEETING") || (letter && !entry.wantsAnswer)) {
            answers(entry);
        }
        return entry;
    }

    /** Whoever waited has an answer now. */
    private void answers(Happened answer) {
        for (Happened each : life.timeline) {
            if (each.wantsAnswer && each.answeredAt == null && each != answer) {
                each.answeredAt = answer.at;
                each.answeredWith = answer.id;
            }
        }
    }

    /** What waited needs no answer any more. */
    void forget(Instant at) {
        for (Happened each : life.timeline) {
            if (each.wantsAnswer && each.answeredAt == null) {
                each.answeredAt = at;
            }
        }
    }

    /** The first of its people, and now and then more. */
    void person(Instant at) {
        if (contact == null) {
            long by = life.worker().id();
            contact = life.shop.person(life.rows, life.id, person, at, by, false);
            for (int more = chance.nextInt(4); more > 1; more--) {
                Person other = life.world.persons().any(life.shop.russian, chance);
                life.shop.person(life.rows, life.id, other, at, by, false);
            }
        }
    }

    /** Somebody was named when the dealer was entered. */
    void personAtEntry(Instant at, long by) {
        contact = life.shop.person(life.rows, life.id, person, at, by, true);
    }

    /** Ends the open step and opens the next one, which is done then; null: it lies about today. */
    void step(Instant at, @Nullable Instant then) {
        Step before = life.open;
        done(at);
        LocalDate today = LocalDate.ofInstant(at, life.shop.town.zone());
        LocalDate date = then != null ? planned(today, then) : ahead(today);
        String kind = switch (chance.nextInt(10)) {
            case 0, 1 -> "MAIL";
            case 2 -> "TASK";
            case 3 -> "MEETING";
            default -> "CALL";
        };
        LocalTime time = chance.nextInt(3) == 0 ? null : LocalTime.of(chance.nextInt(9, 17), chance.nextInt(4) * 15);
        Step next = new Step(
                life.rows.next(Table.NEXT_STEP),
                kind,
                text("STEP " + kind),
                contact,
                date,
                time,
                at,
                life.worker().id(),
                null);
        next.follows = before == null ? null : before.id;
        life.steps.add(next);
        life.open = next;
    }

    /** The day of a step that is open again: where it has passed, few are late and the others were put off. */
    LocalDate putOff(LocalDate day) {
        LocalDate today = LocalDate.ofInstant(life.world.now(), life.shop.town.zone());
        boolean stays = chance.nextDouble() < life.world.pace().leftLate();
        return day.isAfter(today) || stays
                ? day
                : Moments.workingDay(today, chance.nextInt(1, life.world.pace().ahead()));
    }

    /** Whoever waits for an answer by now may have had it otherwise, and somebody said so by hand. */
    void saidToBeAnswered() {
        if (chance.nextDouble() >= life.world.pace().waiting()) {
            Instant now = life.world.now();
            for (Happened each : life.timeline) {
                if (each.wantsAnswer && each.answeredAt == null) {
                    Instant soon = each.at.plusSeconds(chance.nextInt(600, 90_000));
                    each.answeredAt = soon.isAfter(now) ? now : soon;
                }
            }
        }
    }

    void done(Instant at) {
        if (life.open != null) {
            life.open.end("DONE", at, life.worker().id(), null);
            life.open = null;
        }
    }

    private LocalDate planned(LocalDate today, Instant then) {
        LocalDate day =
                LocalDate.ofInstant(then.minus(Duration.ofDays(chance.nextInt(3) == 0 ? 1 : 0)), life.shop.town.zone());
        return day.isBefore(today) ? today : day;
    }

    /** A few are late, some due today, most lie ahead. */
    private LocalDate ahead(LocalDate opened) {
        Pace pace = life.world.pace();
        LocalDate today = LocalDate.ofInstant(life.world.now(), life.shop.town.zone());
        double share = chance.nextDouble();
        int days = share < pace.late()
                ? -chance.nextInt(1, 4)
                : share < pace.late() + pace.today() ? 0 : chance.nextInt(1, pace.ahead());
        LocalDate day = days > 0 ? Moments.workingDay(today, days) : today.plusDays(days);
        return day.isBefore(opened) ? opened.plus(1, ChronoUnit.DAYS) : day;
    }
}
