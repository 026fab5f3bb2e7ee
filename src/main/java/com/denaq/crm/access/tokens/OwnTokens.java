package com.denaq.crm.access.tokens;

import com.denaq.crm.access.UserId;
import com.denaq.crm.platform.audit.Audit;
import com.denaq.crm.platform.audit.Changes;
import com.denaq.crm.platform.time.StoredTime;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody's own tokens: which there are, and taking them away from their programs. */
@Component
public class OwnTokens {

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    OwnTokens(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** One that opens something. */
    public record Token(
            long id, String name, Instant since, @Nullable Instant used) {}

    /** Those that aren't revoked, the newest first. */
    public List<Token> of(UserId user) {
        return db.sql("""
                select id, name, created_at, last_used_at from api_token
                 where user_id = :user and revoked_at is null
                 order by id desc""")
                .param("user", user.value())
                .query((row, n) -> new Token(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        StoredTime.of(row, "last_used_at")))
                .list();
    }

    /** It opens nothing from now on; false when they have none of that number. */
    @Transactional
    public boolean revoke(UserId user, long id) {
        return set(user, id, clock.instant(), "revoked");
    }

    /** Takes a revocation back. */
    @Transactional
    public boolean restore(UserId user, long id) {
        return set(user, id, null, "restored");
    }

    private boolean set(UserId user, long id, @Nullable Instant revoked, String action) {
        boolean known = db.sql("update api_token set revoked_at = :at where id = :id and user_id = :user")
                        .param("at", revoked == null ? null : revoked.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .param("user", user.value())
                        .update()
                == 1;
        if (known) {
            audit.write(user.value(), "token", id, null, action, new Changes());
        }
        return known;
    }
}
