package com.denaq.crm.myday.day;

import com.denaq.crm.access.Role;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.myday.Queue;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.platform.web.Navigation;
import com.denaq.crm.platform.web.NavigationEntry;
import com.denaq.crm.platform.web.NavigationEntry.Group;
import com.denaq.crm.platform.web.Person;
import java.util.List;
import org.springframework.stereotype.Component;

/** My day is where an agent begins; others own no dealers. */
@Component
class MyDayNavigation implements Navigation {

    private final Queue queue;
    private final Settings settings;

    MyDayNavigation(Queue queue, Settings settings) {
        this.queue = queue;
        this.settings = settings;
    }

    @Override
    public List<NavigationEntry> entries(Person person) {
        if (!Role.AGENT.isOf(person)) {
            return List.of();
        }
        return List.of(new NavigationEntry(
                Group.WORK,
                10,
                MyDayController.HERE,
                "day",
                "myday.title",
                "KeyM",
                () -> queue.waiting(agent(person))));
    }

    private Viewer agent(Person person) {
        return new Viewer(new UserId(person.id()), Role.AGENT, settings.agentsReadAll());
    }
}
