package com.denaq.crm.statistics.screen;

import com.denaq.crm.statistics.behind.Behind.After;
import com.denaq.crm.statistics.behind.Behind.Asked;
import com.denaq.crm.statistics.behind.Behind.Line;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list behind a figure.
 *
 * @param sum the figure
 * @param who whose it is; null: everybody's
 * @param reason of the refusals
 * @param misread whether the address asks for other days, which can't be read
 */
public record ListView(
        Asked asked,
        long sum,
        @Nullable String who,
        @Nullable String reason,
        boolean misread,
        List<Line> lines,
        boolean more,
        boolean further) {

    /** {@code micros_id_seq}, as {@link #next} writes it; anything else is the beginning. */
    static After after(@Nullable String place) {
        if (place == null || !place.matches("\\d{1,18}_\\d{1,18}_\\d{1,9}")) {
            return After.START;
        }
        String[] parts = place.split("_");
        long micros = Long.parseLong(parts[0]);
        return new After(
                Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1000),
                Long.parseLong(parts[1]),
                Integer.parseInt(parts[2]));
    }

    public String first() {
        return "/statistics/list?figure=" + asked.figure().code() + "&from="
                + asked.period().from() + "&to=" + asked.period().to()
                + (asked.user() == null ? "" : "&agent=" + asked.user())
                + (asked.reason() == null ? "" : "&reason=" + asked.reason());
    }

    /** The same as a list of dealers, to do something with; null where it isn't about dealers that moved. */
    public @Nullable String dealers() {
        return !MovedDealers.has(asked.figure())
                ? null
                : "/dealers?figure=" + MovedDealers.NAME + "&figure.kind="
                        + asked.figure().code() + "&figure.from="
                        + asked.period().from() + "&figure.to=" + asked.period().to()
                        + (asked.user() == null ? "" : "&figure.agent=" + asked.user())
                        + (asked.reason() == null ? "" : "&figure.reason=" + asked.reason());
    }

    public String export() {
        return first().replaceFirst("/list\\?", "/list/export?");
    }

    public @Nullable String next() {
        if (!more) {
            return null;
        }
        After last = lines.getLast().place();
        long micros = last.at().getEpochSecond() * 1_000_000 + last.at().getNano() / 1000;
        return first() + "&after=" + micros + "_" + last.id() + "_" + last.seq();
    }

    public String back() {
        return "/statistics?span=any&from=" + asked.period().from() + "&to="
                + asked.period().to()
                + (asked.user() == null || asked.user() == Overview.AgentLine.NOBODY ? "" : "&agent=" + asked.user());
    }
}
