package com.denaq.crm.access.sessions;

import com.denaq.crm.access.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where somebody is signed in, for themselves. */
@Component
public class OwnSessions {

    private final JdbcClient db;
    private final Clock clock;

    OwnSessions(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @param agent what the browser calls itself
     * @param stays whether the browser may open it again after it has ended
     */
    public record Place(
            long id, @Nullable String address, @Nullable String agent, Instant seen, boolean stays) {}

    /** Those that still let somebody in, the last used first. */
    public List<Place> of(UserId user) {
        Instant now = clock.instant();
        return db.sql("""
                select s.id, s.address, s.agent, s.seen_at, r.session_id is not null stays
                  from user_session s
                  left join remembered_session r on r.session_id = s.id and r.until > :now
                 where s.user_id = :user
                   and (r.session_id is not null
                        or (s.seen_at > :idle and coalesce(s.opened_at, s.created_at) > :old))
                 order by s.seen_at desc, s.id desc""")
                .param("user", user.value())
                .param("now", utc(now))
                .param("idle", utc(now.minus(Sessions.IDLE)))
                .param("old", utc(now.minus(Sessions.LIFE)))
                .query((row, n) -> new Place(
                        row.getLong("id"),
                        row.getString("address"),
                        row.getString("agent"),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("stays")))
                .list();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
