package com.denaq.crm.management;

import com.denaq.crm.access.Role;
import com.denaq.crm.platform.web.Navigation;
import com.denaq.crm.platform.web.NavigationEntry;
import com.denaq.crm.platform.web.NavigationEntry.Group;
import com.denaq.crm.platform.web.Person;
import java.util.List;
import org.springframework.stereotype.Component;

/** What an admin looks after. */
@Component
class ManagementNavigation implements Navigation {

    @Override
    public List<NavigationEntry> entries(Person person) {
        return Role.ADMIN.isOf(person)
                ? List.of(
                        entry(60, "/settings", "settings", "management.settings"),
                        entry(65, "/bin", "dead", "management.bin"),
                        entry(70, "/audit", "audit", "management.audit"))
                : List.of();
    }

    private static NavigationEntry entry(int order, String path, String icon, String label) {
        return new NavigationEntry(Group.MANAGE, order, path, icon, label, null, null);
    }
}
