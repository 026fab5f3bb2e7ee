package com.denaq.crm.notes.wall;

import com.denaq.crm.access.Role;
import com.denaq.crm.access.UserId;
import com.denaq.crm.notes.Notes;
import com.denaq.crm.platform.web.Navigation;
import com.denaq.crm.platform.web.NavigationEntry;
import com.denaq.crm.platform.web.NavigationEntry.Group;
import com.denaq.crm.platform.web.Person;
import java.util.List;
import org.springframework.stereotype.Component;

/** Sticky notes with how many are not read yet, for whoever is of the house. */
@Component
class NotesNavigation implements Navigation {

    private final Notes notes;

    NotesNavigation(Notes notes) {
        this.notes = notes;
    }

    @Override
    public List<NavigationEntry> entries(Person person) {
        if (Role.LEAD_CREATOR.isOf(person)) {
            return List.of();
        }
        return List.of(new NavigationEntry(
                Group.WORK,
                70,
                "/notes",
                "note",
                "notes.title",
                "KeyN",
                () -> notes.unread(new UserId(person.id())),
                true));
    }
}
