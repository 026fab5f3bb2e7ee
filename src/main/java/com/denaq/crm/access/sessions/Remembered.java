package com.denaq.crm.access.sessions;

import com.denaq.crm.access.UserId;
import com.denaq.crm.access.people.Secret;
import com.denaq.crm.access.people.UserRows;
import com.denaq.crm.access.sessions.Sessions.Open;
import com.denaq.crm.platform.audit.Audit;
import com.denaq.crm.platform.audit.Changes;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sessions that their browser may open again for sixty days after they were last used. The cookie carries a series and a
 * token. A token is good once and replaced with each opening; one that comes a second time was copied, by whom of the
 * two can't be known, so everybody is out.
 */
@Component
public class Remembered {

    static final Duration LIFE = Duration.ofDays(60);

    /** Requests of one page are on their way together, all with the same token. */
    private static final Duration TOGETHER = Duration.ofMinutes(1);

    private final JdbcClient db;
    private final UserRows users;
    private final Sessions sessions;
    private final Audit audit;
    private final Clock clock;

    Remembered(JdbcClient db, UserRows users, Sessions sessions, Audit audit, Clock clock) {
        this.db = db;
        this.users = users;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** An opened session; the cookies are null where another request has got them. */
    public record Opened(
            Open session, @Nullable String secret, @Nullable String cookie) {}

    /** What goes into the cookie, so that this session can be opened again. */
    @Transactional
    public String remember(long session) {
        String series = Secret.fresh();
        String token = Secret.fresh();
        db.sql("""
                insert into remembered_session (session_id, series_hash, token_hash, rotated_at, until)
                values (:session, :series, :token, :now, :until)""")
                .param("session", session)
                .param("series", Secret.hash(series))
                .param("token", Secret.hash(token))
                .param("now", utc(clock.instant()))
                .param("until", utc(clock.instant().plus(LIFE)))
                .update();
        return series + "." + token;
    }

    /** Opens the session of somebody who is active. Empty when the cookie is of no use (any more). */
    @Transactional
    public Optional<Opened> open(String cookie) {
        int dot = cookie.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String series = cookie.substring(0, dot);
        byte[] token = Secret.hash(cookie.substring(dot + 1));
        return find(series).flatMap(row -> {
            if (MessageDigest.isEqual(token, row.token())) {
                return Optional.of(rotate(row, series));
            }
            boolean together = MessageDigest.isEqual(token, row.before())
                    && row.rotated().plus(TOGETHER).isAfter(clock.instant());
            if (!together) {
                stolen(row.session().user().id());
            }
            return together ? Optional.of(new Opened(row.session(), null, null)) : Optional.empty();
        });
    }

    private Optional<Row> find(String series) {
        return db.sql("select r.token_hash, r.before_hash, r.rotated_at, s.id, s.seen_at, " + UserRows.COLUMNS + """
                 from remembered_session r
                 join user_session s on s.id = r.session_id
                 join app_user u on u.id = s.user_id
                where r.series_hash = :series and r.until > :now and u.active
                  for update of r""")
                .param("series", Secret.hash(series))
                .param("now", utc(clock.instant()))
                .query((row, n) -> new Row(
                        new Open(
                                row.getLong("id"),
                                users.mapRow(row, n),
                                row.getObject("seen_at", OffsetDateTime.class).toInstant()),
                        row.getBytes("token_hash"),
                        row.getBytes("before_hash"),
                        row.getObject("rotated_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private Opened rotate(Row row, String series) {
        String token = Secret.fresh();
        db.sql("""
                update remembered_session
                   set before_hash = token_hash, token_hash = :token, rotated_at = :now, until = :until
                 where session_id = :session""")
                .param("token", Secret.hash(token))
                .param("now", utc(clock.instant()))
                .param("until", utc(clock.instant().plus(LIFE)))
                .param("session", row.session().id())
                .update();
        return new Opened(row.session(), sessions.reopen(row.session()), series + "." + token);
    }

    private void stolen(UserId user) {
        sessions.endAll(user);
        audit.write(user.value(), "user", user.value(), null, "session-copied", new Changes());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private record Row(Open session, byte[] token, byte @Nullable [] before, Instant rotated) {}
}
