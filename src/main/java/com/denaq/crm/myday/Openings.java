package com.denaq.crm.myday;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who is there now, schedule by schedule. In SQL these are arrays, in which {@code hours_id} is the place: {@code open}
 * says whether they are there now, the others say in seconds what {@link Opening} does.
 */
final class Openings {

    private final @Nullable Opening[] byId;
    private final Instant since;
    private final Instant until;
    private final Map<String, Object> params;

    Openings(List<Schedule> schedules, Instant now) {
        byId = new Opening[schedules.stream().mapToInt(Schedule::id).max().orElse(0)];
        schedules.forEach(schedule -> byId[schedule.id() - 1] = schedule.on(now));
        List<Instant> turns = Arrays.stream(byId)
                .filter(Objects::nonNull)
                .flatMap(Opening::turns)
                .sorted()
                .toList();
        since = turns.stream()
                .filter(turn -> !turn.isAfter(now))
                .reduce((one, later) -> later)
                .orElse(Instant.MIN);
        until = turns.stream().filter(turn -> turn.isAfter(now)).findFirst().orElse(Instant.MAX);
        params = Map.of(
                "open", column(opening -> opening.openAt(now), false).toArray(Boolean[]::new),
                "opensFrom", seconds(Opening::from),
                "opensUntil", seconds(Opening::until),
                "opensNext", seconds(Opening::next),
                "midnight", seconds(Opening::midnight));
    }

    /** Whether all of it is so at that moment too. */
    boolean holdAt(Instant moment) {
        return !moment.isBefore(since) && moment.isBefore(until);
    }

    /** That moment, today, or the next one at which dealers with these hours are there. */
    Instant readyAt(int hours, Instant moment) {
        Opening opening = hours < 1 || hours > byId.length ? null : byId[hours - 1];
        return opening == null ? moment : opening.readyAt(moment);
    }

    Map<String, Object> params() {
        return params;
    }

    private Double[] seconds(Function<Opening, Instant> moment) {
        return column(
                        opening -> {
                            Instant at = moment.apply(opening);
                            return at.getEpochSecond() + at.getNano() / 1e9;
                        },
                        0.0)
                .toArray(Double[]::new);
    }

    /** Without nulls: in an array that has one, the database counts its way to each place. */
    private <T> List<T> column(Function<Opening, T> value, T none) {
        return Arrays.stream(byId)
                .map(opening -> opening == null ? none : value.apply(opening))
                .toList();
    }
}
