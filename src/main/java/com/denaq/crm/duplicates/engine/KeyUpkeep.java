package com.denaq.crm.duplicates.engine;

import com.denaq.crm.duplicates.engine.profile.WrittenProfile;
import com.denaq.crm.platform.settings.Settings;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * After an update that reads companies otherwise, works out their profiles anew, a few hundred a transaction, while
 * people work: those not yet reached are recognised by what they had. Where one has come through with this format lately,
 * nobody looks again: that takes a while at each start. After a week somebody does, for what an older program that ran
 * beside may have written since, and at once where the oldest or the newest are of another format: such a program has run.
 */
@Configuration(proxyBeanMethods = false)
class KeyUpkeep {

    private static final Logger LOG = LoggerFactory.getLogger(KeyUpkeep.class);
    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final Duration LATELY = Duration.ofDays(7);
    private static final String THROUGH = "duplicate.profiles.through";
    private static final int BATCH = 300;

    /** So many numbers are looked through at once: among a million that are done already none takes long. */
    private static final int STRETCH = 10_000;

    private static final String OLD = """
            d.id > :after and d.id <= :upTo and d.deleted_at is null and d.merged_into is null
               and not exists (select from duplicate_profile p where p.dealer_id = d.id and p.format = :format)
            """;

    @Bean
    RecurringTask<Void> renewProfiles(
            JdbcClient db,
            KeyTable table,
            Commons commons,
            TransactionOperations transactions,
            Settings settings,
            Clock clock) {
        return Tasks.recurring("renew-duplicate-profiles", FixedDelay.of(PAUSE)).execute((task, context) -> {
            if (lately(settings, clock) && !ends(db)) {
                return;
            }
            Instant began = clock.instant();
            long done = 0;
            boolean skipped = false;
            long most = db.sql("select coalesce(max(id), 0) from dealer -- all dealers")
                    .query(Long.class)
                    .single();
            long after = 0;
            while (after < most && !context.getSchedulerState().isShuttingDown()) {
                long from = after;
                Renewed renewed = Objects.requireNonNull(transactions.execute(status -> renew(db, table, from)));
                done += renewed.count;
                skipped |= renewed.skipped;
                after = renewed.upTo;
            }
            if (most > 0 && after >= most && !skipped) {
                settings.put(THROUGH, WrittenProfile.FORMAT + " " + began);
            }
            if (done > 0) {
                LOG.info("Read {} dealers anew for the duplicate check", done);
                transactions.executeWithoutResult(status -> commons.learn());
            }
        });
    }

    private static boolean lately(Settings settings, Clock clock) {
        String[] known = settings.text(THROUGH, "").split(" ");
        return known.length == 2
                && known[0].equals(Integer.toString(WrittenProfile.FORMAT))
                && Instant.parse(known[1]).plus(LATELY).isAfter(clock.instant());
    }

    /** Whether any of the first and the last is of another format. */
    private static boolean ends(JdbcClient db) {
        return db.sql("""
                select exists (select from (
                    (select format from duplicate_profile order by dealer_id limit :some)
                    union all
                    (select format from duplicate_profile order by dealer_id desc limit :some)) ends
                 where format <> :format)""")
                .param("some", BATCH)
                .param("format", WrittenProfile.FORMAT)
                .query(Boolean.class)
                .single();
    }

    /** @param skipped whether there are others up to there, which somebody has locked: they come in the next pass */
    private record Renewed(int count, long upTo, boolean skipped) {}

    private static Renewed renew(JdbcClient db, KeyTable table, long after) {
        List<Long> ids = db.sql("""
                select d.id from dealer d -- all dealers: everybody is warned of everything that is here
                 where\s""" + OLD + " order by d.id limit :batch for no key update of d skip locked")
                .param("after", after)
                .param("upTo", after + STRETCH)
                .param("format", WrittenProfile.FORMAT)
                .param("batch", BATCH)
                .query(Long.class)
                .list();
        if (!ids.isEmpty()) {
            table.refresh(ids, Set.of());
        }
        long upTo = ids.size() < BATCH ? after + STRETCH : ids.getLast();
        return new Renewed(ids.size(), upTo, others(db, after, upTo, ids));
    }

    private static boolean others(JdbcClient db, long after, long upTo, List<Long> done) {
        return db.sql("select exists (select from dealer d where " + OLD
                        + " and not d.id = any(:done)) -- all dealers: as before")
                .param("after", after)
                .param("upTo", upTo)
                .param("format", WrittenProfile.FORMAT)
                .param("done", done.toArray(Long[]::new))
                .query(Boolean.class)
                .single();
    }
}
