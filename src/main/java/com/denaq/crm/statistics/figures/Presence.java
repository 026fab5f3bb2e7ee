package com.denaq.crm.statistics.figures;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealersTouched;
import com.denaq.crm.dealers.DealersTouched.Aspect;
import com.denaq.crm.platform.settings.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes, in the same transaction, when a dealer goes into the recycle bin or is merged away, and when it is back. */
@Component
class Presence {

    private final JdbcClient db;
    private final Settings settings;
    private final Clock clock;

    Presence(JdbcClient db, Settings settings, Clock clock) {
        this.db = db;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener
    void note(DealersTouched touched) {
        if (touched.aspect() != Aspect.EXISTENCE) {
            return; // who is new is there, which needs no note
        }
        Instant now = clock.instant();
        db.sql("""
                insert into dealer_presence (dealer_id, at, day, present)
                select d.id, :now, :day, not p.present
                  from dealer d -- all dealers: the house itself counts
                 cross join lateral present_before(d.id, 'infinity') p
                 where d.id = any((select :dealers)::bigint[])
                   and p.present <> (d.deleted_at is null and d.merged_into is null)""")
                .param(
                        "dealers",
                        touched.dealers().stream().map(DealerId::value).toArray(Long[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("day", settings.companyDay(now))
                .update();
    }
}
