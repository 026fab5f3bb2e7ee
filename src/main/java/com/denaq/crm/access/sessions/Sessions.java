package com.denaq.crm.access.sessions;

import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.people.Secret;
import com.denaq.crm.access.people.UserRows;
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
 * The sessions, in the database so that a restart signs nobody out. Each request asks for its session and its user in
 * one query: whoever is deactivated, or has another role, is so with the next request.
 */
@Component
public class Sessions {

    /** So long somebody may do nothing. */
    static final Duration IDLE = Duration.ofHours(12);

    /** After that even the busiest signs in anew. */
    static final Duration LIFE = Duration.ofDays(30);

    private static final Duration FINE = Duration.ofMinutes(1);

    private final JdbcClient db;
    private final UserRows users;
    private final Clock clock;

    Sessions(JdbcClient db, UserRows users, Clock clock) {
        this.db = db;
        this.users = users;
        this.clock = clock;
    }

    /** A session and whose it is. */
    public record Open(long id, User user, Instant seen) {}

    /** A fresh session; the secret belongs into the cookie and is kept nowhere. */
    public record Begun(long id, String secret) {}

    @Transactional
    public Begun begin(UserId user, @Nullable String address, @Nullable String agent) {
        String secret = Secret.fresh();
        long id = db.sql("""
                with here as (update app_user set last_seen_at = :now where id = :user)
                insert into user_session (user_id, token_hash, created_at, seen_at, address, agent)
                values (:user, :hash, :now, :now, :address, :agent)
                returning id""")
                .param("user", user.value())
                .param("hash", Secret.hash(secret))
                .param("now", utc(clock.instant()))
                .param("address", address)
                .param("agent", agent == null || agent.length() < 300 ? agent : agent.substring(0, 300))
                .query(Long.class)
                .single();
        return new Begun(id, secret);
    }

    /** Another secret for a session that its browser opens again. */
    String reopen(Open session) {
        String secret = Secret.fresh();
        db.sql("update user_session set token_hash = :hash, opened_at = :now where id = :id")
                .param("hash", Secret.hash(secret))
                .param("now", utc(clock.instant()))
                .param("id", session.id())
                .update();
        seen(session, clock.instant());
        return secret;
    }

    /** The session that this secret opens, of somebody who is active; notes to the minute that they were here. */
    public Optional<Open> find(String secret) {
        Instant now = clock.instant();
        Optional<Open> open = db.sql("select s.id, s.seen_at, " + UserRows.COLUMNS + """
                 from user_session s join app_user u on u.id = s.user_id
                where s.token_hash = :hash and s.seen_at > :idle and coalesce(s.opened_at, s.created_at) > :old and u.active""")
                .param("hash", Secret.hash(secret))
                .param("idle", utc(now.minus(IDLE)))
                .param("old", utc(now.minus(LIFE)))
                .query((row, number) -> new Open(
                        row.getLong("id"),
                        users.mapRow(row, number),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant()))
                .optional();
        open.filter(session -> session.seen().plus(FINE).isBefore(now)).ifPresent(session -> seen(session, now));
        return open;
    }

    private void seen(Open session, Instant now) {
        db.sql("""
                with s as (update user_session set seen_at = :now where id = :id)
                update app_user set last_seen_at = :now where id = :user""")
                .param("now", utc(now))
                .param("id", session.id())
                .param("user", session.user().id().value())
                .update();
    }

    /** Removes those that nobody can use again. */
    public void forgetEnded() {
        db.sql("""
                delete from user_session s
                 where (s.seen_at < :idle or coalesce(s.opened_at, s.created_at) < :old)
                   and not exists (select from remembered_session r where r.session_id = s.id and r.until > :now)""")
                .param("idle", utc(clock.instant().minus(IDLE)))
                .param("old", utc(clock.instant().minus(LIFE)))
                .param("now", utc(clock.instant()))
                .update();
    }

    /** Ends one of somebody's sessions; false when they have none of that number. */
    public boolean end(UserId user, long session) {
        return db.sql("delete from user_session where id = :id and user_id = :user")
                        .param("id", session)
                        .param("user", user.value())
                        .update()
                == 1;
    }

    /** Signs somebody out everywhere. */
    public void endAll(UserId user) {
        endAllBut(user, null);
    }

    /** Signs somebody out everywhere but in that session. */
    public void endAllBut(UserId user, @Nullable Long session) {
        db.sql("delete from user_session where user_id = :user and id is distinct from :kept::bigint")
                .param("user", user.value())
                .param("kept", session)
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
