package com.denaq.crm.duplicates.engine;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Goes through profiles in the order of the dealers' numbers. */
@Component
public class ProfileOrder {

    private final JdbcClient db;

    ProfileOrder(JdbcClient db) {
        this.db = db;
    }

    public long count(@Nullable Instant since) {
        return db.sql(
                        "select count(*) from duplicate_profile where :since::timestamptz is null or written_at >= :since")
                .param("since", at(since))
                .query(Long.class)
                .single();
    }

    public List<Long> next(@Nullable Instant since, long after, int most) {
        return db.sql("select dealer_id from duplicate_profile where dealer_id > :after"
                        + (since == null ? "" : " and written_at >= :since") + " order by dealer_id limit :most")
                .param("after", after)
                .param("since", at(since))
                .param("most", most)
                .query(Long.class)
                .list();
    }

    public void touch(Collection<Long> dealers, Instant now) {
        db.sql("""
                update duplicate_profile p set written_at = :now
                  from (select dealer_id from duplicate_profile where dealer_id = any(:dealers)
                         order by dealer_id for no key update) t
                 where p.dealer_id = t.dealer_id""")
                .param("now", at(now))
                .param("dealers", dealers.toArray(Long[]::new))
                .update();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant since) {
        return since == null ? null : since.atOffset(ZoneOffset.UTC);
    }
}
