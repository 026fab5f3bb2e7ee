package com.denaq.crm.listing.screen;

import com.denaq.crm.dealers.Standing;
import com.denaq.crm.platform.time.Moments;
import com.denaq.crm.platform.words.Languages;
import com.denaq.crm.steps.Holidays;
import com.denaq.crm.steps.Lateness;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A dealer as a line of a list or a card of the board; of a colleague's only what a card shows. In {@link Lines#cards}
 * {@code last} and both phones are null, whatever there is.
 *
 * @param readable whether the viewer may read it in full
 * @param workable whether the viewer may move it from stage to stage
 * @param owner the name; null: nobody
 * @param refusal why it stands in the dead end
 * @param step what is next; null: nothing
 * @param last what happened last; null: nothing yet
 * @param phone in E.164; null: none that can be dialled
 * @param phoneTyped the same as somebody typed it, or one that can't be read; null: none at all
 */
public record DealerLine(
        long id,
        boolean readable,
        boolean workable,
        String name,
        @Nullable String site,
        String place,
        ZoneId zone,
        Hours hours,
        Standing.Kind standing,
        @Nullable Long ownerId,
        @Nullable String owner,
        @Nullable Refusal refusal,
        @Nullable Step step,
        @Nullable Last last,
        Instant enteredAt,
        @Nullable String enteredBy,
        @Nullable String phone,
        @Nullable String phoneTyped) {

    /** When somebody is there; bit 0 of the days is Monday. */
    public record Hours(LocalTime opens, LocalTime closes, int days, String country) {}

    /** Why it refused, in both languages. */
    public record Refusal(
            String nameEn, String nameRu, @Nullable LocalDate tryAgainOn) {
        public String name(Locale locale) {
            return Languages.isRussian(locale) ? nameRu : nameEn;
        }
    }

    /**
     * The next step.
     *
     * @param contact the name of whom it is with
     */
    public record Step(
            String what, @Nullable String contact, Instant dueAt, boolean timed, LocalDate date, ZoneId zone) {

        public boolean lateAt(Instant now) {
            return Lateness.at(now, timed, dueAt, date, zone);
        }

        /** Its day by the calendar over there: {@code today} is the dealer's, whatever day it is for who reads. */
        public String day(Moments reader) {
            return reader.in(zone).dayOf(date);
        }
    }

    /** The last activity: its kind, of a call how it went. */
    public record Last(
            String kind, @Nullable String outcome, @Nullable String direction, Instant at) {

        /** The message key of what it was. */
        public String key() {
            if (outcome != null) {
                return "listing.last.CALL." + outcome;
            }
            return "listing.last." + kind + ("IN".equals(direction) ? ".IN" : "");
        }
    }

    public boolean openAt(Instant at) {
        ZonedDateTime there = at.atZone(zone);
        return Holidays.on(there.toLocalDate(), hours.country).isEmpty()
                && (hours.days >> (there.getDayOfWeek().getValue() - 1) & 1) == 1
                && !there.toLocalTime().isBefore(hours.opens)
                && there.toLocalTime().isBefore(hours.closes);
    }

    /** Whether rule 3 wants a next step here and there is none. */
    public boolean lacksStep() {
        return step == null && ownerId != null && standing != Standing.Kind.LEAD && standing != Standing.Kind.DEAD_END;
    }
}
