package com.denaq.crm.access;

import com.denaq.crm.platform.web.Navigation;
import com.denaq.crm.platform.web.NavigationEntry;
import com.denaq.crm.platform.web.NavigationEntry.Group;
import com.denaq.crm.platform.web.Person;
import java.util.List;
import org.springframework.stereotype.Component;

/** Users, for whoever may let people in. */
@Component
class AccessNavigation implements Navigation {

    @Override
    public List<NavigationEntry> entries(Person person) {
        return Role.ADMIN.isOf(person)
                ? List.of(new NavigationEntry(Group.MANAGE, 80, "/users", "users", "access.users.title", null, null))
                : List.of();
    }
}
