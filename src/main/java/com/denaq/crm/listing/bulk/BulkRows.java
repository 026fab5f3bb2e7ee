package com.denaq.crm.listing.bulk;

import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers what was done with many dealers at once, so that it can be taken back. */
@Repository
class BulkRows {

    /** Only what was done just now: later it isn't a slip any more, and the others work with what they got. */
    private static final Duration SLIP = Duration.ofHours(1);

    private final JdbcClient db;
    private final Clock clock;

    BulkRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    enum Kind {
        HAND_OVER,
        DELETE,
        STEP
    }

    /** @param to who got them; null where nobody got any */
    long write(Viewer viewer, Kind kind, @Nullable UserId to) {
        return db.sql("""
                insert into bulk_change (by_user, at, kind, to_user) values (:viewer, :now, :kind, :to) returning id""")
                .params(viewer.params())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("kind", kind.name())
                .param("to", to == null ? null : to.value())
                .query(Long.class)
                .single();
    }

    /** Who had them before, and which step they got; of each null where it is about something else. */
    void keep(long id, List<Long> dealers, @Nullable Long[] from, @Nullable Long[] steps) {
        db.sql("""
                insert into bulk_change_dealer (bulk_id, dealer_id, from_user, step_id)
                select :id, d, f, s from unnest(:dealers::bigint[], :from::bigint[], :steps::bigint[]) as k (d, f, s)""")
                .param("id", id)
                .param("dealers", dealers.toArray(Long[]::new))
                .param("from", from)
                .param("steps", steps)
                .update();
    }

    /** A dealer of what was done. */
    record Kept(
            Kind kind,
            @Nullable Long toUser,
            long dealerId,
            @Nullable Long fromUser,
            @Nullable Long stepId) {}

    /** Marks it as taken back; empty where it isn't the viewer's, was taken back or is long ago. */
    List<Kept> takeBack(Viewer viewer, long id) {
        Instant now = clock.instant();
        int mine = db.sql("""
                update bulk_change set undone_at = :now
                 where id = :id and by_user = :viewer and undone_at is null and at > :since""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("since", now.minus(SLIP).atOffset(ZoneOffset.UTC))
                .param("id", id)
                .params(viewer.params())
                .update();
        return mine == 0
                ? List.of()
                : db.sql("""
                select b.kind, b.to_user, d.dealer_id, d.from_user, d.step_id
                  from bulk_change b join bulk_change_dealer d on d.bulk_id = b.id
                 where b.id = :id
                 order by d.dealer_id""").param("id", id).query(Kept.class).list();
    }
}
