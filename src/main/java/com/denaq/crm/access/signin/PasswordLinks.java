package com.denaq.crm.access.signin;

import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.people.Secret;
import com.denaq.crm.access.people.UserRows;
import com.denaq.crm.platform.audit.Audit;
import com.denaq.crm.platform.audit.Changes;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One-time links with which somebody sets a password: they open once, and for a day. */
@Component
public class PasswordLinks {

    public static final Duration LIFE = Duration.ofHours(24);

    private final JdbcClient db;
    private final UserRows users;
    private final UnusedLinks unused;
    private final NewPassword passwords;
    private final Audit audit;
    private final Clock clock;

    PasswordLinks(JdbcClient db, UserRows users, UnusedLinks unused, NewPassword passwords, Audit audit, Clock clock) {
        this.db = db;
        this.users = users;
        this.unused = unused;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /** The path of a fresh link; those made before open nothing any more. {@code by} is null on the command line. */
    @Transactional
    public String make(UserId user, @Nullable UserId by) {
        unused.end(user);
        String code = Secret.fresh();
        db.sql("""
                insert into password_link (user_id, code_hash, made_by, created_at, expires_at)
                values (:user, :hash, :by, :now, :until)""")
                .param("user", user.value())
                .param("hash", Secret.hash(code))
                .param("by", by == null ? null : by.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("until", clock.instant().plus(LIFE).atOffset(ZoneOffset.UTC))
                .update();
        audit.write(by == null ? null : by.value(), "user", user.value(), null, "link-made", new Changes());
        return "/password/" + code;
    }

    /** Whose password this link sets, while it does. */
    Optional<User> find(String code) {
        return db.sql("select " + UserRows.COLUMNS + """
                 from password_link l join app_user u on u.id = l.user_id
                where l.code_hash = :hash and l.used_at is null and l.expires_at > :now and u.active""")
                .param("hash", Secret.hash(code))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(users)
                .optional();
    }

    /** Sets the password and signs out whoever was in. Empty when the link is used up, also by somebody just now. */
    @Transactional
    Optional<User> use(String code, String password) {
        Optional<User> user = find(code);
        boolean first = user.isPresent()
                && db.sql("update password_link set used_at = :now where code_hash = :hash and used_at is null")
                                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                                .param("hash", Secret.hash(code))
                                .update()
                        == 1;
        if (!first) {
            return Optional.empty();
        }
        passwords.set(user.get().id(), password, user.get().id(), null);
        return user;
    }
}
