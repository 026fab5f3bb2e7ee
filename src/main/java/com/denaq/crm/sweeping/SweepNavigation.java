package com.denaq.crm.sweeping;

import com.denaq.crm.access.Role;
import com.denaq.crm.platform.web.Navigation;
import com.denaq.crm.platform.web.NavigationEntry;
import com.denaq.crm.platform.web.NavigationEntry.Group;
import com.denaq.crm.platform.web.Person;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Duplicates, for admins: how many companies stand here more than once. */
@Component
class SweepNavigation implements Navigation {

    private final JdbcClient db;
    private final Clock clock;

    SweepNavigation(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<NavigationEntry> entries(Person person) {
        return Role.ADMIN.isOf(person)
                ? List.of(new NavigationEntry(
                        Group.MANAGE, 15, "/duplicates", "near", "sweeping.nav", null, this::waiting))
                : List.of();
    }

    /** What only looks similar doesn't press. */
    private long waiting() {
        return db.sql("""
                select count(*) from (
                    select from duplicate_cluster
                     where sure and size > 1 and (later_until is null or later_until <= :now) limit 1001) found""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}
