package com.denaq.crm.access.team;

import com.denaq.crm.access.Belongings;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Users;
import com.denaq.crm.access.people.AddressGivenAway;
import com.denaq.crm.access.signin.PasswordLinks;
import com.denaq.crm.platform.audit.Audit;
import com.denaq.crm.platform.audit.Changes;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets people in and changes what they are here for. That an admin asks is for the caller. */
@Component
class Team {

    private final JdbcClient db;
    private final TeamRows rows;
    private final Users users;
    private final Heirs heirs;
    private final PasswordLinks links;
    private final Audit audit;
    private final Clock clock;

    Team(JdbcClient db, TeamRows rows, Users users, Heirs heirs, PasswordLinks links, Audit audit, Clock clock) {
        this.db = db;
        this.rows = rows;
        this.users = users;
        this.heirs = heirs;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    /** Somebody new, and the path with which they set their password, once. */
    record Invited(User user, String path) {}

    /** Empty when somebody else has the address. */
    @Transactional
    Optional<Invited> invite(UserForm form, UserId by) {
        return users.create(form.invited(), by).map(user -> new Invited(user, links.make(user.id(), by)));
    }

    @Transactional
    Changed change(UserId id, UserForm form, UserId by) {
        Instant begun = clock.instant();
        boolean another = rows.anotherAdminThan(id);
        User before = rows.lock(id);
        Role role = Objects.requireNonNull(form.known());
        Optional<User> holder =
                rows.withAddress(form.address()).filter(each -> !each.id().equals(id) && !each.deleted());
        if (!Objects.equals(form.version(), before.version())) {
            return new Changed.Stale(before);
        }
        if (holder.isPresent()) {
            return new Changed.AddressTaken(holder.get());
        }
        if (before.active() && before.role() == Role.ADMIN && role != Role.ADMIN && !another) {
            return new Changed.LastAdmin();
        }
        boolean giving = before.role() == Role.AGENT
                && role != Role.AGENT
                && !heirs.of(id).isEmpty();
        Optional<User> heir = giving ? heirs.chosen(id, form.heir()) : Optional.empty();
        if (giving && heir.isEmpty()) {
            return new Changed.HeirMissing();
        }
        heir.ifPresent(each -> heirs.giveAll(id, each.id(), by));
        return save(before, form, role, by, heir.map(User::id).orElse(null), begun);
    }

    private Changed save(User before, UserForm form, Role role, UserId by, @Nullable UserId heir, Instant begun) {
        AddressGivenAway.by(db, form.address(), before.id());
        db.sql("""
                update app_user
                   set name = :name, email = :email, role = :role, away_until = :away, version = version + 1
                 where id = :id""")
                .param("name", form.called())
                .param("email", form.address())
                .param("role", role.name())
                .param("away", form.until())
                .param("id", before.id().value())
                .update();
        User now = rows.find(before.id());
        Changes changes = changes(before, now);
        long entry = audit.write(by.value(), "user", before.id().value(), null, "changed", changes);
        return new Changed.Done(now, changes.none() ? null : new Changed.Change(entry, heir, begun));
    }

    /** As it was before that change, where nothing of it was changed again; what the heir still has goes back as well. */
    @Transactional
    Changed takeBack(UserId id, Changed.Change change, UserId by) {
        User now = rows.lock(id);
        Audit.Written written = audit.changed(change.entry(), "user", each -> each.subjectId() == id.value());
        Changes changes = written.changes();
        if (!now.active() || !changes.stands(field -> fields(now).get(field))) {
            return new Changed.Stale(now);
        }
        UserForm before = new UserForm(
                changes.before("name", now.name()),
                changes.before("email", now.email()),
                Role.valueOf(String.valueOf(changes.before("role", now.role()))).code(),
                null,
                changes.before("away", now.awayUntil()),
                null,
                now.version(),
                null);
        Changed done = change(id, before, by);
        if (done instanceof Changed.Done && change.heir() != null && written.by() != null) {
            heirs.giveBackIfAny(
                    new Belongings.Given(id, change.heir(), new UserId(written.by()), change.since(), written.at()),
                    by);
        }
        return done;
    }

    private static Changes changes(User before, User now) {
        Changes changes = new Changes();
        fields(before)
                .forEach((field, was) -> changes.field(field, was, fields(now).get(field)));
        return changes;
    }

    private static Map<String, @Nullable Object> fields(User user) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("name", user.name());
        fields.put("email", user.email());
        fields.put("role", user.role());
        fields.put("away", user.awayUntil());
        return fields;
    }
}
