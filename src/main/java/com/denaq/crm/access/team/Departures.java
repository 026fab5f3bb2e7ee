package com.denaq.crm.access.team;

import com.denaq.crm.access.Belongings;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.people.AddressGivenAway;
import com.denaq.crm.access.sessions.Sessions;
import com.denaq.crm.access.signin.UnusedLinks;
import com.denaq.crm.platform.audit.Audit;
import com.denaq.crm.platform.audit.Changes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets people go, at once and everywhere, when what is theirs has gone to somebody; and takes them back. */
@Component
class Departures {

    private final JdbcClient db;
    private final TeamRows rows;
    private final Heirs heirs;
    private final Sessions sessions;
    private final UnusedLinks links;
    private final Audit audit;
    private final Clock clock;

    Departures(
            JdbcClient db, TeamRows rows, Heirs heirs, Sessions sessions, UnusedLinks links, Audit audit, Clock clock) {
        this.db = db;
        this.rows = rows;
        this.heirs = heirs;
        this.sessions = sessions;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    /** {@code delete}: for good after thirty days; otherwise they only can't sign in. */
    @Transactional
    Changed leave(UserId id, boolean delete, @Nullable Long wanted, UserId by) {
        Instant begun = clock.instant();
        boolean another = rows.anotherAdminThan(id);
        User before = rows.lock(id);
        if (before.deleted() || (!before.active() && !delete)) {
            return new Changed.Stale(before);
        }
        if (before.active() && before.role() == Role.ADMIN && !another) {
            return new Changed.LastAdmin();
        }
        Optional<User> heir = heirs.chosen(id, wanted);
        boolean owns = !heirs.of(id).isEmpty();
        if (owns && heir.isEmpty()) {
            return new Changed.HeirMissing();
        }
        close(before, delete); // first, so that nothing new comes to them
        if (owns) {
            heirs.giveAll(id, heir.get().id(), by);
        }
        keep(id, delete, owns ? heir.get().id() : null, by, begun);
        audit.write(by.value(), "user", id.value(), null, delete ? "deleted" : "deactivated", new Changes());
        return new Changed.Done(rows.find(id));
    }

    private void close(User user, boolean delete) {
        db.sql("""
                update app_user set active = false, version = version + 1,
                       deleted_at = case when :delete then :now::timestamptz end
                 where id = :id""")
                .param("delete", delete)
                .param("now", utc(clock.instant()))
                .param("id", user.id().value())
                .update();
        sessions.endAll(user.id());
        links.end(user.id());
    }

    private void keep(UserId id, boolean delete, @Nullable UserId heir, UserId by, Instant begun) {
        db.sql("""
                insert into departure (user_id, deleted, heir, by_user, begun_at, at)
                values (:user, :delete, :heir, :by, :begun, :now)""")
                .param("user", id.value())
                .param("delete", delete)
                .param("heir", heir == null ? null : heir.value())
                .param("by", by.value())
                .param("begun", utc(begun))
                .param("now", utc(clock.instant()))
                .update();
    }

    /** What was given away when they left the last time, and that isn't taken back; who gave nothing is missing. */
    Map<UserId, Belongings.Given> given(Collection<UserId> ids) {
        Map<UserId, Belongings.Given> last = new HashMap<>();
        db.sql("""
                select distinct on (user_id) user_id, heir, by_user, begun_at, at from departure
                 where user_id = any (:users) and undone_at is null
                 order by user_id, id desc""")
                .param("users", ids.stream().map(UserId::value).toArray(Long[]::new))
                .query(row -> {
                    if (row.getObject("heir") != null) {
                        UserId id = new UserId(row.getLong("user_id"));
                        last.put(id, given(id, row));
                    }
                });
        return last;
    }

    private static Belongings.Given given(UserId from, ResultSet row) throws SQLException {
        return new Belongings.Given(
                from,
                new UserId(row.getLong("heir")),
                new UserId(row.getLong("by_user")),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    /**
     * They may sign in again; {@code withAll}: and have again what their heir still has of it.
     *
     * @param address with which they do; null: the one they had
     */
    @Transactional
    Changed comeBack(UserId id, boolean withAll, @Nullable String address, UserId by) {
        User before = rows.lock(id);
        if (before.active()) {
            return new Changed.Stale(before);
        }
        String email = address == null ? AddressGivenAway.former(before) : address;
        AddressGivenAway.by(db, email, id);
        Optional<User> holder =
                rows.withAddress(email).filter(each -> !each.id().equals(id));
        if (holder.isPresent()) {
            return new Changed.AddressTaken(holder.get());
        }
        Belongings.Given given = given(List.of(id)).get(id);
        db.sql("""
                update app_user set active = true, deleted_at = null, email = :email, version = version + 1
                 where id = :id""").param("email", email).param("id", id.value()).update();
        db.sql("update departure set undone_at = :now where user_id = :id and undone_at is null")
                .param("now", utc(clock.instant()))
                .param("id", id.value())
                .update();
        if (withAll && before.role() == Role.AGENT) {
            heirs.giveBackIfAny(given, by);
        }
        audit.write(by.value(), "user", id.value(), null, "came-back", changes(before, email));
        return new Changed.Done(rows.find(id));
    }

    private static Changes changes(User before, String email) {
        return new Changes().field("email", AddressGivenAway.former(before), email);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
