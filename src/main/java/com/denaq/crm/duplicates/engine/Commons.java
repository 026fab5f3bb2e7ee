package com.denaq.crm.duplicates.engine;

import com.denaq.crm.platform.database.DataReplaced;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Knows which keys many dealers have, and what an agreement in a word is therefore worth, in bits. */
@Component
class Commons {

    private static final Duration FRESH = Duration.ofMinutes(10);

    private final JdbcClient db;
    private final Clock clock;
    private volatile @Nullable Learnt learnt;

    Commons(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** As it is now: whoever compares with it doesn't ask the database. */
    Learnt now() {
        Learnt known = learnt;
        Instant now = clock.instant();
        if (known == null || known.at().plus(FRESH).isBefore(now)) {
            known = read(now);
            learnt = known;
        }
        return known;
    }

    private Learnt read(Instant now) {
        List<Long> keys = new ArrayList<>();
        List<Long> dealers = new ArrayList<>();
        db.sql("select key, dealers from duplicate_common order by key").query(row -> {
            keys.add(row.getLong(1));
            dealers.add(row.getLong(2));
        });
        return Learnt.of(now, keys, dealers);
    }

    /** How many dealers there were when it last counted, without asking the database. */
    long known() {
        Learnt now = learnt;
        return now == null ? 0 : now.all();
    }

    /** Counts anew, in the transaction of the caller. A key few dealers have needs no row: it is rare. */
    void learn() {
        db.sql("lock table duplicate_common in share row exclusive mode").update(); // another may be at it
        db.sql("delete from duplicate_common").update();
        db.sql("""
                with whole as (select count(*) as n from duplicate_profile)
                insert into duplicate_common (key, dealers)
                select key, count(*) from duplicate_key
                 group by key having count(*) >= greatest(3, (select n / 20000 from whole))
                union all
                select 0, n from whole""").update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                learnt = null;
            }
        });
    }

    @EventListener
    void forget(DataReplaced event) {
        learnt = null;
    }
}
