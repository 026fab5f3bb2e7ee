package com.denaq.crm.listing;

import com.denaq.crm.access.UserId;
import com.denaq.crm.dealers.Standing;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many dealers stand where, without counting them. Whether the viewer may know is for the caller. */
@Component
public class StandingCounts {

    private final JdbcClient db;

    StandingCounts(JdbcClient db) {
        this.db = db;
    }

    public Map<Standing.Kind, Long> ofAll() {
        return counts("true", Optional.empty());
    }

    /** Of those that somebody owns. */
    public Map<Standing.Kind, Long> of(UserId owner) {
        return counts("owner_id = :owner", Optional.of(owner));
    }

    /** All dealers of each of them. */
    public Map<UserId, Long> of(Collection<UserId> owners) {
        Map<UserId, Long> counts = new HashMap<>();
        db.sql("""
                select owner_id, sum(n) as n from standing_count
                 where owner_id = any (:owners) group by owner_id""")
                .param("owners", owners.stream().map(UserId::value).toArray(Long[]::new))
                .query(row -> {
                    counts.put(new UserId(row.getLong("owner_id")), row.getLong("n"));
                });
        return counts;
    }

    /** Of those that nobody owns. */
    public Map<Standing.Kind, Long> ofNobody() {
        return counts("owner_id is null", Optional.empty());
    }

    /** The leads of nobody that don't wait for review. */
    public long freeLeads() {
        return Objects.requireNonNull(db.sql("""
                select greatest(0,
                       (select coalesce(sum(n), 0) from standing_count where owner_id is null and standing = 'LEAD')
                     - (select count(*) filter (where owner_id is null and standing = 'LEAD')
                          from dealer_listing -- all dealers: taken off the sum of all
                         where in_review))""").query(Long.class).single());
    }

    /** Of everybody who has any, by owner. */
    public Map<UserId, Map<Standing.Kind, Long>> byOwner() {
        Map<UserId, Map<Standing.Kind, Long>> counts = new HashMap<>();
        db.sql("""
                select owner_id, standing, sum(n) as n from standing_count
                 where owner_id is not null group by owner_id, standing having sum(n) > 0""").query(row -> {
            counts.computeIfAbsent(new UserId(row.getLong("owner_id")), id -> new EnumMap<>(Standing.Kind.class))
                    .put(Standing.Kind.valueOf(row.getString("standing")), row.getLong("n"));
        });
        return counts;
    }

    private Map<Standing.Kind, Long> counts(String whose, Optional<UserId> owner) {
        Map<Standing.Kind, Long> counts = new EnumMap<>(Standing.Kind.class);
        for (Standing.Kind kind : Standing.Kind.values()) {
            counts.put(kind, 0L);
        }
        db.sql("select standing, sum(n) as n from standing_count where " + whose + " group by standing")
                .param("owner", owner.map(UserId::value).orElse(0L))
                .query(row -> {
                    counts.put(Standing.Kind.valueOf(row.getString("standing")), row.getLong("n"));
                });
        return counts;
    }
}
