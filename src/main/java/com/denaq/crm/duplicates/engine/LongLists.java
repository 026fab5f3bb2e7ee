package com.denaq.crm.duplicates.engine;

import com.denaq.crm.duplicates.engine.KeyLists.Holders;
import com.denaq.crm.platform.database.DataReplaced;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Long lists of dealers, remembered for a minute: some five megabytes at most, those asked for least go first. */
@Component
class LongLists {

    private static final int LONG = 24;
    private static final long MOST = 600_000;
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<Long, Holders> lists = new LinkedHashMap<>(16, 0.75f, true);
    private Instant since = Instant.EPOCH;
    private long held;

    LongLists(Clock clock) {
        this.clock = clock;
    }

    synchronized @Nullable Holders get(long key) {
        return fresh() ? lists.get(key) : null;
    }

    private boolean fresh() {
        Instant now = clock.instant();
        return !since.plus(FRESH).isBefore(now) && !since.isAfter(now);
    }

    @EventListener
    synchronized void forget(DataReplaced event) {
        since = Instant.EPOCH;
    }

    synchronized void put(long key, Holders holders) {
        if (!fresh()) {
            lists.clear();
            held = 0;
            since = clock.instant();
        }
        if (holders.dealers().length >= LONG && lists.putIfAbsent(key, holders) == null) {
            held += holders.dealers().length;
            for (Iterator<Holders> eldest = lists.values().iterator(); held > MOST; eldest.remove()) {
                held -= eldest.next().dealers().length;
            }
        }
    }
}
