package com.denaq.crm.access.team;

import com.denaq.crm.access.Role;
import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Users;
import com.denaq.crm.access.signin.PasswordLinks;
import com.denaq.crm.platform.audit.Audit;
import com.denaq.crm.platform.audit.Changes;
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

    Team(JdbcClient db, TeamRows rows, Users users, Heirs heirs, PasswordLinks links, Audit audit) {
        this.db = db;
        this.rows = rows;
        this.users = users;
        this.heirs = heirs;
        this.links = links;
        this.audit = audit;
    }

    /** Somebody new, and the path with which they set their password, once. */
    record Invited(User user, String path) {}

    /** Empty when somebody else has the address. One who was deleted gives it away. */
    @Transactional
    Optional<Invited> invite(UserForm form, UserId by) {
        db.sql("update app_user set email = " + AddressGivenAway.SQL
                        + " where email = :email and deleted_at is not null")
                .param("email", form.address())
                .update();
        return users.create(form.invited(), by).map(user -> new Invited(user, links.make(user.id(), by)));
    }

    @Transactional
    Changed change(UserId id, UserForm form, UserId by) {
        boolean another = rows.anotherAdminThan(id);
        User before = rows.lock(id);
        Role role = Objects.requireNonNull(form.known());
        Optional<User> holder =
                rows.withAddress(form.address()).filter(each -> !each.id().equals(id));
        if (!Objects.equals(form.version(), before.version())) {
            return new Changed.Stale(before);
        }
        if (holder.isPresent()) {
            return new Changed.AddressTaken(holder.get());
        }
        if (before.active() && before.role() == Role.ADMIN && role != Role.ADMIN && !another) {
            return new Changed.LastAdmin();
        }
        if (before.role() == Role.AGENT && role != Role.AGENT && !heirs.of(id).isEmpty()) {
            Optional<User> heir = heirs.chosen(id, form.heir());
            if (heir.isEmpty()) {
                return new Changed.HeirMissing();
            }
            heirs.giveAll(id, heir.get().id(), by);
        }
        return new Changed.Done(save(before, form, role, by));
    }

    private User save(User before, UserForm form, Role role, UserId by) {
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
        audit.write(by.value(), "user", before.id().value(), null, "changed", changes(before, now));
        return now;
    }

    private static Changes changes(User before, User now) {
        return new Changes()
                .field("name", before.name(), now.name())
                .field("email", before.email(), now.email())
                .field("role", before.role(), now.role())
                .field("away", text(before), text(now));
    }

    private static @Nullable Object text(User user) {
        return user.awayUntil();
    }
}
