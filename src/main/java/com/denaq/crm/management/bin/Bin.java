package com.denaq.crm.management.bin;

import com.denaq.crm.dealers.DealerErasure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the recycle bin, the latest first. */
@Repository
class Bin {

    private final JdbcClient db;
    private final Clock clock;

    Bin(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** After that dealer; from the beginning for null, and where it has been taken out of the bin meanwhile. */
    List<Deleted> page(@Nullable Long after, int most) {
        return db.sql("""
                select d.id, d.name, d.city, d.region, d.standing, u.name as by, d.deleted_at
                  from dealer d -- all dealers: an admin looks
                  left join app_user u on u.id = d.deleted_by
                 where d.deleted_at is not null and d.merged_into is null and d.erased_at is null
                """
                        + (after == null
                                ? ""
                                : " and (d.deleted_at, d.id) < (coalesce((select deleted_at from dealer where id = :after), 'infinity'), :after)")
                        + " order by d.deleted_at desc, d.id desc limit :most")
                .param("after", after)
                .param("most", most)
                .query((row, n) -> {
                    Instant at =
                            row.getObject("deleted_at", OffsetDateTime.class).toInstant();
                    return new Deleted(
                            row.getLong("id"),
                            row.getString("name"),
                            row.getString("city"),
                            row.getString("region"),
                            row.getString("standing"),
                            row.getString("by"),
                            at,
                            left(at));
                })
                .list();
    }

    private long left(Instant deleted) {
        Duration left = Duration.between(clock.instant(), deleted.plus(DealerErasure.KEPT));
        return left.isPositive() ? left.plusDays(1).minusNanos(1).toDays() : 0; // a day that has begun counts
    }

    /** False when it has been erased meanwhile. */
    boolean there(long dealer) {
        return db.sql("""
                select 1 from dealer -- all dealers: an admin looks
                 where id = :id and deleted_at is not null and merged_into is null and erased_at is null for update""").param("id", dealer).query(Integer.class).optional().isPresent();
    }
}
