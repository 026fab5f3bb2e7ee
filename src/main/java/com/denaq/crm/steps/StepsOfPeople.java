package com.denaq.crm.steps;

import com.denaq.crm.access.Belongings;
import com.denaq.crm.access.UserId;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealersTouched;
import com.denaq.crm.dealers.DealersTouched.Aspect;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Open steps that somebody has to do. Those with own dealers move along with them; here are the others. */
@Component
@Order(20)
class StepsOfPeople implements Belongings {

    private final JdbcClient db;
    private final ApplicationEventPublisher events;

    StepsOfPeople(JdbcClient db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    @Override
    public String wordsKey() {
        return "access.users.steps";
    }

    @Override
    public Map<UserId, Long> counts(Collection<UserId> users) {
        Map<UserId, Long> counts = new HashMap<>();
        db.sql("""
                select assignee, count(*) as n from next_step
                 where assignee = any (:users) and done_at is null group by assignee""")
                .param("users", users.stream().map(UserId::value).toArray(Long[]::new))
                .query(row -> {
                    counts.put(new UserId(row.getLong("assignee")), row.getLong("n"));
                });
        return counts;
    }

    /** After their dealers went: what is left stands with dealers that nobody or somebody else owns. */
    @Override
    @Transactional
    public long giveAll(UserId from, UserId to, UserId by) {
        List<DealerId> passed = db.sql("""
                update next_step set assignee = :to, version = version + 1
                 where assignee = :from and done_at is null
                returning dealer_id""")
                .param("from", from.value())
                .param("to", to.value())
                .query((row, n) -> new DealerId(row.getLong(1)))
                .list();
        if (!passed.isEmpty()) {
            events.publishEvent(DealersTouched.all(passed, Aspect.STEP));
        }
        return passed.size();
    }

    /** They come back with their dealers. The others are done by whoever has them now. */
    @Override
    public long giveBack(Given given, UserId by) {
        return 0;
    }
}
