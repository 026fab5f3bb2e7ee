package com.denaq.crm.statistics;

import com.denaq.crm.access.Role;
import com.denaq.crm.platform.web.Navigation;
import com.denaq.crm.platform.web.NavigationEntry;
import com.denaq.crm.platform.web.NavigationEntry.Group;
import com.denaq.crm.platform.web.Person;
import java.util.List;
import org.springframework.stereotype.Component;

/** Statistics, for agents and admins. */
@Component
class StatisticsNavigation implements Navigation {

    @Override
    public List<NavigationEntry> entries(Person person) {
        return Role.LEAD_CREATOR.isOf(person)
                ? List.of()
                : List.of(new NavigationEntry(Group.WORK, 80, "/statistics", "stats", "statistics.nav", "KeyS", null));
    }
}
