package com.denaq.crm.access.me;

import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import com.denaq.crm.platform.audit.Audit;
import com.denaq.crm.platform.audit.Changes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps how people like the screen. */
@Component
class Profiles {

    private final JdbcClient db;
    private final Audit audit;

    Profiles(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    /** Their own time zone, or null for the company's. */
    @Nullable
    String zone(UserId user) {
        return db.sql("select coalesce(time_zone, '') from app_user where id = :id")
                .param("id", user.value())
                .query(String.class)
                .optional()
                .filter(zone -> !zone.isEmpty())
                .orElse(null);
    }

    /** Who leaves the zone that their browser told hasn't chosen one. A new name stands in the audit, and an admin who is just changing them sees it. */
    @Transactional
    void keep(User user, MyForm form) {
        boolean renamed = !user.name().equals(form.called());
        db.sql("""
                update app_user
                   set name = :name, language = :language, time_zone = :zone, theme = :theme, compact = :compact,
                       single_keys = :keys, version = version + :renamed,
                       zone_chosen = zone_chosen or :zone::text is null or time_zone is distinct from :zone
                 where id = :id""")
                .param("name", form.called())
                .param("language", form.tongue())
                .param("zone", form.place())
                .param("theme", form.look())
                .param("compact", Boolean.TRUE.equals(form.compact()))
                .param("keys", Boolean.TRUE.equals(form.singleKeys()))
                .param("renamed", renamed ? 1 : 0)
                .param("id", user.id().value())
                .update();
        if (renamed) {
            Changes changes = new Changes().field("name", user.name(), form.called());
            audit.write(user.id().value(), "user", user.id().value(), null, "changed", changes);
        }
    }
}
