package com.denaq.crm.sweeping.work;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A look through all dealers, or through those recognised anew since the last look.
 *
 * @param since null: all dealers
 * @param position all dealers up to this number are done
 * @param found pairs that look alike
 * @param worked time spent looking, without interruptions
 */
public record Sweep(
        long id,
        @Nullable Instant since,
        State state,
        Instant startedAt,
        @Nullable Instant endedAt,
        long position,
        long done,
        long total,
        long found,
        Duration worked) {

    /** How far it has come. */
    public enum State {
        LOOKING,
        GROUPING,
        DONE,
        CANCELLED,
        FAILED
    }

    public boolean atWork() {
        return state == State.LOOKING || state == State.GROUPING;
    }

    /** Dealers a minute; 0 as long as there is nothing to tell it from. */
    public long rate() {
        return worked.toMillis() < 200 ? 0 : done * 60_000 / worked.toMillis();
    }

    /** How much longer; null as long as nobody knows. */
    public @Nullable Duration left() {
        return rate() == 0 ? null : Duration.ofSeconds(Math.max(0, total - done) * 60 / rate());
    }
}
