package com.denaq.crm.access;

import com.denaq.crm.access.people.AddressGivenAway;
import com.denaq.crm.access.people.UserRows;
import com.denaq.crm.platform.audit.Audit;
import com.denaq.crm.platform.audit.Changes;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds people for other rooms, and lets new ones in. */
@Component
public class Users {

    private static final String SELECT = "select " + UserRows.COLUMNS + " from app_user u ";

    private final JdbcClient db;
    private final UserRows rows;
    private final Audit audit;
    private final Clock clock;

    Users(JdbcClient db, UserRows rows, Audit audit, Clock clock) {
        this.db = db;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** Also somebody who has left. */
    public Optional<User> find(UserId id) {
        return db.sql(SELECT + "where u.id = :id")
                .param("id", id.value())
                .query(rows)
                .optional();
    }

    /** By id or e-mail, as other programs and the command line name people; not somebody who was deleted. */
    public Optional<User> named(String idOrEmail) {
        String name = idOrEmail.strip().toLowerCase(Locale.ROOT);
        return name.matches("\\d{1,18}")
                ? find(new UserId(Long.parseLong(name))).filter(user -> !user.deleted())
                : db.sql(SELECT + "where u.email = :email and u.deleted_at is null")
                        .param("email", name)
                        .query(rows)
                        .optional();
    }

    /** The active agents by name: those who may own dealers. Whoever is away says so. */
    public List<User> agents() {
        return db.sql(SELECT + "where u.role = 'AGENT' and u.active order by u.name, u.id")
                .query(rows)
                .list();
    }

    /** Those who were asked to come in and haven't yet. */
    public Set<UserId> invited() {
        return Set.copyOf(
                db.sql("select id from app_user where active and password_hash is null and last_seen_at is null")
                        .query((row, n) -> new UserId(row.getLong(1)))
                        .list());
    }

    /** Everybody who may sign in, by name. */
    public List<User> active() {
        return db.sql(SELECT + "where u.active order by u.name, u.id")
                .query(rows)
                .list();
    }

    /** All but the deleted ones, in the order in which they came. */
    public List<User> after(@Nullable UserId last, int limit) {
        return db.sql(SELECT + "where u.deleted_at is null and u.id > :last order by u.id limit :limit")
                .param("last", last == null ? 0 : last.value())
                .param("limit", limit)
                .query(rows)
                .list();
    }

    /** Also those who have left. */
    public List<User> of(Collection<UserId> ids) {
        return ids.isEmpty()
                ? List.of()
                : db.sql(SELECT + "where u.id = any((select :ids)::bigint[])")
                        .param("ids", ids.stream().map(UserId::value).distinct().toArray(Long[]::new))
                        .query(rows)
                        .list();
    }

    /** The names of these people, also of those who have left. */
    public Map<UserId, String> names(Collection<UserId> ids) {
        return of(ids).stream().collect(Collectors.toMap(User::id, User::name));
    }

    /** Empty when somebody else has this address; one who was deleted gives it away. {@code by} is null on the command line and at the first start. */
    @Transactional
    public Optional<User> create(NewUser user, @Nullable UserId by) {
        AddressGivenAway.by(db, user.email(), null);
        Optional<Long> id = db.sql("""
                insert into app_user (email, name, role, password_hash, language, created_at)
                values (:email, :name, :role, :hash, :language, :now)
                on conflict (email) do nothing
                returning id""")
                .param("email", user.email())
                .param("name", user.name())
                .param("role", user.role().name())
                .param("hash", user.passwordHash())
                .param("language", user.language())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
        id.ifPresent(
                made -> audit.write(by == null ? null : by.value(), "user", made, null, "created", described(user)));
        return id.flatMap(made -> find(new UserId(made)));
    }

    private static Changes described(NewUser user) {
        return new Changes()
                .field("email", null, user.email())
                .field("name", null, user.name())
                .field("role", null, user.role());
    }
}
