package com.denaq.crm.intake;

import com.denaq.crm.access.Role;
import com.denaq.crm.platform.web.Navigation;
import com.denaq.crm.platform.web.NavigationEntry;
import com.denaq.crm.platform.web.NavigationEntry.Group;
import com.denaq.crm.platform.web.Person;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** New lead and what belongs to it: a lead creator's daily work; for others one of many things to make. */
@Component
class IntakeNavigation implements Navigation {

    private final JdbcClient db;

    IntakeNavigation(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<NavigationEntry> entries(Person person) {
        boolean external = Role.LEAD_CREATOR.isOf(person);
        Group group = external ? Group.WORK : Group.MAKE;
        if (Role.ADMIN.isOf(person)) {
            NavigationEntry review =
                    entry(Group.MANAGE, 10, "/review", "merge", "intake.nav.review", null, this::waiting);
            return List.of(
                    entry(group, 10, "/leads/new", "plus", "intake.nav.new", "KeyA", null), imports(group), review);
        }
        NavigationEntry fresh = entry(group, 10, "/leads/new", "plus", "intake.nav.new", "KeyA", null);
        NavigationEntry paste = entry(group, 20, "/leads/paste", "list", "intake.nav.paste", null, null);
        NavigationEntry mine = entry(group, 30, "/leads", "pocket", "intake.nav.mine", null, null);
        return external ? List.of(fresh, paste, mine) : List.of(fresh, imports(group));
    }

    private static NavigationEntry imports(Group group) {
        return entry(group, 40, "/import", "upload", "intake.nav.import", null, null);
    }

    private static NavigationEntry entry(
            Group group,
            int order,
            String path,
            String icon,
            String label,
            @Nullable String go,
            @Nullable Supplier<Long> waiting) {
        return new NavigationEntry(group, order, path, icon, label, go, waiting);
    }

    private long waiting() {
        return db.sql("""
                select count(*) from (
                    select from dealer_listing -- all dealers: how many wait, for admins
                     where in_review
                     limit 1001) waiting""").query(Long.class).single();
    }
}
