package com.denaq.crm.merging.rows;

import com.denaq.crm.dealers.DealerTable;
import com.denaq.crm.dealers.DealerTables;
import com.denaq.crm.dealers.DealersErased;
import com.denaq.crm.dealers.Fate;
import com.denaq.crm.platform.audit.Audit;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * That two became one is remembered of both; what is needed to part them only as long as they may be parted, and not of
 * those that are erased.
 */
@Component
public class MergeTables implements DealerTables {

    /** A day more than they may be parted: nothing is taken away from under whoever does so at the last moment. */
    private static final Duration KEPT = MergeRows.KEPT.plusDays(1);

    private static final Duration PAUSE = Duration.ofHours(1);

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    MergeTables(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<DealerTable> tables() {
        return List.of(
                DealerTable.named("dealer_merge").column("winner").keptBut(Fate.EMPTIED),
                DealerTable.named("dealer_merge").column("loser").keptBut(Fate.EMPTIED));
    }

    @EventListener
    void on(DealersErased erased) {
        audit.forgetActions(partners(erased), "merged", "parted"); // what they took from the erased
        forget("(m.winner = any(:dealers) or m.loser = any(:dealers))", erased.ids());
    }

    private Long[] partners(DealersErased erased) {
        return db.sql("""
                select winner from dealer_merge where loser = any(:dealers)
                union
                select loser from dealer_merge where winner = any(:dealers)""")
                .param("dealers", erased.ids())
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
    }

    @Transactional
    public void forgetOld() {
        forget("m.before is not null and m.at <= :before and :dealers::bigint[] is not null", new Long[0]);
    }

    private void forget(String which, Long[] dealers) {
        for (String sql : List.of(
                "delete from merge_row r using dealer_merge m where m.id = r.merge_id and " + which,
                "update dealer_merge m set before = null, after = null where " + which)) {
            db.sql(sql)
                    .param("dealers", dealers)
                    .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    @Bean
    static RecurringTask<Void> forgetMerges(MergeTables merges) {
        return Tasks.recurring("forget-merges", FixedDelay.of(PAUSE)).execute((task, context) -> merges.forgetOld());
    }
}
