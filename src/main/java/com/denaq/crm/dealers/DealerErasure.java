package com.denaq.crm.dealers;

import com.denaq.crm.dealers.DealersTouched.Aspect;
import com.denaq.crm.platform.audit.Audit;
import com.denaq.crm.platform.audit.Changes;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erases for good what has been in the recycle bin long enough, a portion at a time. */
@Component
public class DealerErasure {

    /** So long a deleted dealer can be brought back. */
    public static final Duration KEPT = Duration.ofDays(30);

    private static final Duration PAUSE = Duration.ofHours(1);
    private static final int PORTION = 100;

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DealerErasure(JdbcClient db, Audit audit, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** @return how many, with those that were merged into them; fewer than a portion: that was all */
    @Transactional
    public int eraseDue() {
        Instant now = clock.instant();
        List<DealerId> due = db.sql("""
                with recursive due as (
                    select id from dealer -- all dealers: the house itself does it
                     where deleted_at <= :before and merged_into is null and erased_at is null
                     order by deleted_at, id limit :most for update),
                gone as (
                    select id from due
                    union -- and those that were merged into it
                    select d.id from gone join dealer d on d.merged_into = gone.id)
                update dealer
                   set name = '–', site = null, site_key = null, street = null, postcode = null, city = null,
                       does = null, sells = null, buys_now = null, speaks = null, remark = null, refusal_note = null,
                       erased_at = :now, version = version + 1
                 where id in (select id from gone)
                returning id""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("before", now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .param("most", PORTION)
                .query((row, n) -> new DealerId(row.getLong(1)))
                .list();
        if (!due.isEmpty()) {
            DealersErased erased = new DealersErased(due);
            forgetWords(erased);
            audit.forgetDealers(erased.ids());
            audit.writeEach(
                    null,
                    "dealer",
                    "erased",
                    due.stream()
                            .map(dealer -> new Audit.Line(dealer.value(), dealer.value(), new Changes()))
                            .toList());
            events.publishEvent(erased);
            events.publishEvent(DealersTouched.all(due, Aspect.PEOPLE));
        }
        return due.size();
    }

    /** The stage history stays, without what somebody wrote into it. */
    private void forgetWords(DealersErased erased) {
        db.sql("""
                update stage_move set note = null, override_reason = null
                 where dealer_id = any(:dealers) and (note is not null or override_reason is not null)""").param("dealers", erased.ids()).update();
        db.sql("delete from external_id where dealer_id = any(:dealers)")
                .param("dealers", erased.ids())
                .update();
    }

    @Bean
    static RecurringTask<Void> eraseDealers(DealerErasure erasure) {
        return Tasks.recurring("erase-dealers", FixedDelay.of(PAUSE)).execute((task, context) -> {
            int erased = PORTION;
            while (erased >= PORTION && !context.getSchedulerState().isShuttingDown()) {
                erased = erasure.eraseDue();
            }
        });
    }
}
