package com.denaq.crm.duplicates.engine;

import com.denaq.crm.duplicates.engine.profile.WrittenProfile;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * After an update that reads companies otherwise, works out their profiles anew, a few hundred a transaction, while
 * people work: those not yet reached are recognised by what they had. A process that has come through once looks no more:
 * another format needs another program.
 */
@Configuration(proxyBeanMethods = false)
class KeyUpkeep {

    private static final Logger LOG = LoggerFactory.getLogger(KeyUpkeep.class);
    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final int BATCH = 300;

    /** So many numbers are looked through at once: among a million that are done already none takes long. */
    private static final int STRETCH = 10_000;

    @Bean
    RecurringTask<Void> renewProfiles(
            JdbcClient db, KeyTable table, Commons commons, TransactionOperations transactions) {
        AtomicBoolean through = new AtomicBoolean();
        return Tasks.recurring("renew-duplicate-profiles", FixedDelay.of(PAUSE)).execute((task, context) -> {
            if (through.get()) {
                return;
            }
            long done = 0;
            long most = db.sql("select coalesce(max(id), 0) from dealer -- all dealers")
                    .query(Long.class)
                    .single();
            long after = 0;
            while (after < most && !context.getSchedulerState().isShuttingDown()) {
                long from = after;
                List<Long> ids = Objects.requireNonNull(transactions.execute(status -> renew(db, table, from)));
                done += ids.size();
                after = ids.size() < BATCH ? from + STRETCH : ids.getLast();
            }
            through.set(after >= most);
            if (done > 0) {
                LOG.info("Read {} dealers anew for the duplicate check", done);
                transactions.executeWithoutResult(status -> commons.learn());
                commons.forget();
            }
        });
    }

    /** Those that somebody changes just now keep up by themselves. */
    private static List<Long> renew(JdbcClient db, KeyTable table, long after) {
        List<Long> ids = db.sql("""
                select d.id from dealer d -- all dealers: everybody is warned of everything that is here
                 where d.id > :after and d.id <= :after + %d and d.deleted_at is null and d.merged_into is null
                   and not exists (select from duplicate_profile p where p.dealer_id = d.id and p.format = :format)
                 order by d.id limit :batch
                   for no key update of d skip locked""".formatted(STRETCH))
                .param("after", after)
                .param("format", WrittenProfile.FORMAT)
                .param("batch", BATCH)
                .query(Long.class)
                .list();
        if (!ids.isEmpty()) {
            table.refresh(ids);
        }
        return ids;
    }
}
