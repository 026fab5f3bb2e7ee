package com.denaq.crm.steps;

import com.denaq.crm.access.UserId;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealersAssigned;
import com.denaq.crm.dealers.DealersAssigned.Assignment;
import com.denaq.crm.dealers.DealersTouched;
import com.denaq.crm.dealers.DealersTouched.Aspect;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open steps move along with their dealers, many at once, in the transaction of the hand-over. */
@Component
class StepsMoveAlong {

    private static final String GIVEN =
            "with given as (select * from unnest(:dealers::bigint[], :tos::bigint[]) as g(dealer, to_user)) ";

    private final JdbcClient db;
    private final LocalTimes times;
    private final ApplicationEventPublisher events;

    StepsMoveAlong(JdbcClient db, LocalTimes times, ApplicationEventPublisher events) {
        this.db = db;
        this.times = times;
        this.events = events;
    }

    @EventListener
    void on(DealersAssigned assigned) {
        passOn(assigned);
        List<DealerId> touched = new ArrayList<>(park(assigned));
        List<DealerId> reopened = reopen(assigned);
        times.fit(reopened);
        touched.addAll(reopened);
        if (!touched.isEmpty()) {
            events.publishEvent(DealersTouched.all(touched, Aspect.STEP));
        }
    }

    private void passOn(DealersAssigned assigned) {
        given(assigned, GIVEN + """
                update next_step s set assignee = g.to_user, version = version + 1
                  from given g
                 where s.dealer_id = g.dealer and s.done_at is null and g.to_user is not null""").update();
    }

    /** Nobody is there to do it; whoever gets the dealer finds it again. */
    private List<DealerId> park(DealersAssigned assigned) {
        return given(assigned, GIVEN + """
                update next_step s
                   set done_at = :at, done_by = :by, ended = 'CANCELLED', parked = true, version = version + 1
                  from given g
                 where s.dealer_id = g.dealer and s.done_at is null and g.to_user is null
                returning s.dealer_id""")
                .param("at", assigned.at().atOffset(ZoneOffset.UTC))
                .param("by", value(assigned.by()))
                .query((row, n) -> new DealerId(row.getLong(1)))
                .list();
    }

    private List<DealerId> reopen(DealersAssigned assigned) {
        return given(assigned, GIVEN + """
                update next_step s
                   set done_at = null, done_by = null, ended = null, parked = false, assignee = g.to_user,
                       version = version + 1
                  from given g
                 where s.dealer_id = g.dealer and s.parked and g.to_user is not null
                   and not exists (select from next_step o where o.dealer_id = s.dealer_id and o.done_at is null)
                returning s.dealer_id""")
                .query((row, n) -> new DealerId(row.getLong(1)))
                .list();
    }

    private JdbcClient.StatementSpec given(DealersAssigned assigned, String sql) {
        List<Assignment> all = assigned.assignments();
        return db.sql(sql)
                .param(
                        "dealers",
                        all.stream().map(each -> each.dealer().value()).toArray(Long[]::new))
                .param("tos", all.stream().map(each -> value(each.to())).toArray(Long[]::new));
    }

    private static @Nullable Long value(@Nullable UserId user) {
        return user == null ? null : user.value();
    }
}
