package com.denaq.crm.statistics.screen;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands still just now, by agent: next steps that are late, dealers without one. Read from partial indexes. */
@Repository
class Standstill {

    private final JdbcClient db;
    private final Clock clock;

    Standstill(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Map<Long, Long> late(@Nullable Long user) {
        return counts("""
                select u.id, (select count(*) from dealer_listing l -- all dealers: whoever may see these figures
                               where l.owner_id = u.id and l.next_due_at < :now)
                  from app_user u
                 where\s""" + (user == null ? "u.role = 'AGENT' and u.deleted_at is null" : "u.id = :user"), user);
    }

    /** Those of {@code Neglect.NO_STEP}. */
    Map<Long, Long> withoutStep(@Nullable Long user) {
        return counts("""
                select owner_id, count(*) from dealer_listing l -- all dealers: whoever may see these figures
                 where owner_id is not null and next_due_at is null and standing in ('FIRM', 'ACCOUNT', 'CLIENT')
                """ + (user == null ? "" : " and owner_id = :user") + " group by owner_id", user);
    }

    private Map<Long, Long> counts(String sql, @Nullable Long user) {
        Map<Long, Long> counts = new HashMap<>();
        db.sql(sql)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("user", user == null ? 0L : user)
                .query(row -> {
                    counts.put(row.getLong(1), row.getLong(2));
                });
        return counts;
    }
}
