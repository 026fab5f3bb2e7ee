package com.denaq.crm.steps;

import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a dealer is there: its open days without the holidays of its country. All dates are the dealer's own.
 *
 * @param today over there
 */
public record WorkDays(Facts facts, LocalDate today) {

    private static final int LOOK_AHEAD = 30;

    public static WorkDays of(Dealer dealer, Instant now) {
        return new WorkDays(dealer.facts(), LocalDate.ofInstant(now, dealer.zone()));
    }

    public boolean open(LocalDate date) {
        return (openDays() >> (date.getDayOfWeek().getValue() - 1) & 1) == 1
                && holiday(date).isEmpty();
    }

    /** Whether somebody is there to answer the phone then. */
    public static boolean open(Dealer dealer, Instant now) {
        WorkDays days = of(dealer, now);
        return dealer.openAt(now) && days.holiday(days.today()).isEmpty();
    }

    /** That day, or the first one after it on which the dealer is there. */
    public LocalDate from(LocalDate date) {
        for (int i = 0; i < LOOK_AHEAD; i++) {
            if (open(date.plusDays(i))) {
                return date.plusDays(i);
            }
        }
        return date;
    }

    public LocalDate tomorrow() {
        return from(today.plusDays(1));
    }

    public LocalDate inAWeek() {
        return from(today.plusWeeks(1));
    }

    public LocalDate inFourWeeks() {
        return from(today.plusWeeks(4));
    }

    public Optional<Holiday> holiday(LocalDate date) {
        return Holidays.on(date, facts.country());
    }

    /** Holidays within the days that are suggested soon, so that the screen can say why one is left out. */
    public List<Holiday> leftOut() {
        return today.plusDays(1)
                .datesUntil(today.plusDays(8))
                .filter(date -> (openDays() >> (date.getDayOfWeek().getValue() - 1) & 1) == 1)
                .flatMap(date -> holiday(date).stream())
                .toList();
    }

    /** The next moment at which somebody is there: now, this morning, or a later day's opening (time null). */
    public Moment next(Instant now, Dealer dealer) {
        ZonedDateTime there = now.atZone(dealer.zone());
        LocalTime time = there.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        boolean over = !time.isBefore(facts.closes());
        LocalDate date = from(over ? today.plusDays(1) : today);
        boolean begun = date.equals(today) && time.isAfter(facts.opens());
        return new Moment(date, begun ? time : null);
    }

    /** A date and, or not, a time over there. */
    public record Moment(LocalDate date, @Nullable LocalTime time) {}

    private int openDays() {
        return (facts.openDays() & 0b1111111) == 0 ? Facts.MONDAY_TO_FRIDAY : facts.openDays();
    }
}
