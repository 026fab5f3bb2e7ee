package com.denaq.crm.steps;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealersTouched;
import com.denaq.crm.dealers.DealersTouched.Aspect;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps an open step at its local date and time when the dealer's zone or opening hour is corrected. */
@Component
class LocalTimes {

    private final JdbcClient db;
    private final ApplicationEventPublisher events;

    LocalTimes(JdbcClient db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    @EventListener
    void on(DealersTouched touched) {
        if (touched.aspect() == Aspect.FACTS) {
            List<DealerId> changed = fit(touched.dealers());
            if (!changed.isEmpty()) {
                events.publishEvent(DealersTouched.all(changed, Aspect.STEP));
            }
        }
    }

    /** Works out anew when open steps are due; the dealers whose it changed. */
    List<DealerId> fit(Collection<DealerId> dealers) {
        if (dealers.isEmpty()) {
            return List.of();
        }
        List<Fitted> changed = db
                .sql("""
                select s.id, s.dealer_id, s.due_at, s.due_date, s.due_time, s.zone, d.time_zone, d.opens
                  from next_step s join dealer d on d.id = s.dealer_id -- all dealers: the house itself does it
                 where s.dealer_id = any((select :dealers)::bigint[]) and s.done_at is null""")
                .param("dealers", dealers.stream().map(DealerId::value).toArray(Long[]::new))
                .query(LocalTimes::fitted)
                .list()
                .stream()
                .filter(step -> !step.dueAt.equals(step.before) || !step.zone.equals(step.zoneBefore))
                .toList();
        changed.forEach(this::write);
        return changed.stream().map(Fitted::dealer).toList();
    }

    private record Fitted(long id, DealerId dealer, Instant before, Instant dueAt, String zoneBefore, String zone) {}

    private static Fitted fitted(ResultSet row, int number) throws SQLException {
        LocalTime time = row.getObject("due_time", LocalTime.class);
        ZoneId zone = ZoneId.of(row.getString("time_zone"));
        Instant dueAt = row.getObject("due_date", LocalDate.class)
                .atTime(time == null ? row.getObject("opens", LocalTime.class) : time)
                .atZone(zone)
                .toInstant();
        return new Fitted(
                row.getLong("id"),
                new DealerId(row.getLong("dealer_id")),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                dueAt,
                row.getString("zone"),
                zone.getId());
    }

    private void write(Fitted step) {
        db.sql("update next_step set due_at = :dueAt, zone = :zone, version = version + 1 where id = :id")
                .param("dueAt", step.dueAt.atOffset(ZoneOffset.UTC))
                .param("zone", step.zone)
                .param("id", step.id)
                .update();
    }
}
