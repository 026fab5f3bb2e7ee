package com.denaq.crm.distribution;

import com.denaq.crm.access.Role;
import com.denaq.crm.platform.web.Navigation;
import com.denaq.crm.platform.web.NavigationEntry;
import com.denaq.crm.platform.web.NavigationEntry.Group;
import com.denaq.crm.platform.web.Person;
import java.util.List;
import org.springframework.stereotype.Component;

/** Distribute, for admins. */
@Component
class DistributionNavigation implements Navigation {

    @Override
    public List<NavigationEntry> entries(Person person) {
        return Role.ADMIN.isOf(person)
                ? List.of(new NavigationEntry(
                        Group.MANAGE, 20, "/distribute", "distribute", "distribution.nav", null, null))
                : List.of();
    }
}
