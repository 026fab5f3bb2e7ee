package com.denaq.crm.listing.screen;

import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Users;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.Standing;
import com.denaq.crm.listing.DealerFilter;
import com.denaq.crm.listing.FilterField;
import com.denaq.crm.listing.StandingCounts;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.platform.web.Screen;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** To whom ticked dealers can be handed over, and what they have to do already. */
@Component
class Colleagues {

    private final Users users;
    private final StandingCounts counts;
    private final Settings settings;

    Colleagues(Users users, StandingCounts counts, Settings settings) {
        this.users = users;
        this.counts = counts;
        this.settings = settings;
    }

    /** Not the one whose dealers the list shows; those who haven't come in yet stand last. */
    List<Colleague> of(Screen screen, Viewer viewer, DealerFilter filter) {
        List<String> owners = filter.get(FilterField.OWNER);
        @Nullable String owner = owners.size() == 1 ? owners.getFirst() : null;
        Set<UserId> invited = users.invited();
        Map<UserId, Map<Standing.Kind, Long>> has = viewer.mayManage() ? counts.byOwner() : Map.of();
        return users.agents().stream()
                .filter(user -> !viewer.is(user.id()) && !user.id().toString().equals(owner))
                .filter(user -> !user.awayOn(screen.moments().today()))
                .map(user -> new Colleague(
                        user,
                        invited.contains(user.id()),
                        viewer.mayManage() ? works(has.getOrDefault(user.id(), Map.of())) : null))
                .sorted(Comparator.comparing(Colleague::invited))
                .toList();
    }

    private Colleague.Load works(Map<Standing.Kind, Long> has) {
        long works = has.getOrDefault(Standing.Kind.LEAD, 0L) + has.getOrDefault(Standing.Kind.FIRM, 0L);
        return new Colleague.Load(works, Math.max(0, settings.agentCapacity() - works));
    }
}
