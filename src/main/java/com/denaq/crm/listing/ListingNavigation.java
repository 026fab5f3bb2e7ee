package com.denaq.crm.listing;

import com.denaq.crm.access.Role;
import com.denaq.crm.listing.screen.Unanswered;
import com.denaq.crm.platform.web.Navigation;
import com.denaq.crm.platform.web.NavigationEntry;
import com.denaq.crm.platform.web.NavigationEntry.Group;
import com.denaq.crm.platform.web.Person;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Dealers and their board, for everybody but lead creators, who have their own leads only. An admin is told of those who
 * wait for an answer that nobody owes them; an agent's own stand in My day.
 */
@Component
class ListingNavigation implements Navigation {

    private final Unanswered unanswered;

    ListingNavigation(Unanswered unanswered) {
        this.unanswered = unanswered;
    }

    @Override
    public List<NavigationEntry> entries(Person person) {
        if (Role.LEAD_CREATOR.isOf(person)) {
            return List.of();
        }
        boolean admin = Role.ADMIN.isOf(person);
        return List.of(
                new NavigationEntry(
                        Group.WORK,
                        30,
                        "/dealers",
                        "dealers",
                        "listing.nav.dealers",
                        "KeyD",
                        admin ? unanswered::count : null),
                new NavigationEntry(Group.WORK, 40, "/board", "board", "board.title", "KeyB", null));
    }
}
