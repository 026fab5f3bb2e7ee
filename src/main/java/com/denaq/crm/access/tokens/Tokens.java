package com.denaq.crm.access.tokens;

import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.people.Secret;
import com.denaq.crm.access.people.UserRows;
import com.denaq.crm.platform.audit.Audit;
import com.denaq.crm.platform.audit.Changes;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tokens of programs. Of each only the SHA-256 is kept, so it is shown once, when it is made. */
@Component
public class Tokens {

    /** So that a token is known for what it is when it lies around. */
    private static final String PREFIX = "denaq_";

    private static final Duration FINE = Duration.ofMinutes(1);

    private final JdbcClient db;
    private final UserRows users;
    private final Audit audit;
    private final Clock clock;

    Tokens(JdbcClient db, UserRows users, Audit audit, Clock clock) {
        this.db = db;
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    /** {@code by} is null on the command line. */
    @Transactional
    public String make(UserId user, String name, @Nullable UserId by) {
        String token = PREFIX + Secret.fresh();
        long id = db.sql("""
                insert into api_token (user_id, name, token_hash, created_at)
                values (:user, :name, :hash, :now) returning id""")
                .param("user", user.value())
                .param("name", name)
                .param("hash", Secret.hash(token))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        audit.write(
                by == null ? null : by.value(),
                "token",
                id,
                null,
                "created",
                new Changes().field("name", null, name).field("user", null, user));
        return token;
    }

    /** Whose token it is, if it isn't revoked and they are active; notes to the minute that it was used. */
    public Optional<User> find(String token) {
        if (!token.startsWith(PREFIX)) {
            return Optional.empty();
        }
        byte[] hash = Secret.hash(token);
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        Optional<Found> found = db.sql("select coalesce(t.last_used_at < :fine, true) stale, " + UserRows.COLUMNS + """
                 from api_token t join app_user u on u.id = t.user_id
                where t.token_hash = :hash and t.revoked_at is null and u.active""")
                .param("hash", hash)
                .param("fine", now.minus(FINE))
                .query((row, number) -> new Found(users.mapRow(row, number), row.getBoolean("stale")))
                .optional();
        found.filter(Found::stale).ifPresent(known -> used(hash, now));
        return found.map(Found::user);
    }

    private void used(byte[] hash, OffsetDateTime now) {
        db.sql("update api_token set last_used_at = :now where token_hash = :hash")
                .param("now", now)
                .param("hash", hash)
                .update();
    }

    private record Found(User user, boolean stale) {}
}
