package com.denaq.crm.access.team;

import com.denaq.crm.access.Belongings;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Users;
import com.denaq.crm.platform.settings.Settings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What belongs to people, and who may get it: an agent who is here. */
@Component
class Heirs {

    private final List<Belongings> belongings;
    private final Users users;
    private final Settings settings;
    private final Clock clock;

    Heirs(List<Belongings> belongings, Users users, Settings settings, Clock clock) {
        this.belongings = belongings;
        this.users = users;
        this.settings = settings;
        this.clock = clock;
    }

    /** How much somebody has of each kind, by the message key of its words; kinds of which they have none are left out. */
    Map<String, Long> of(UserId user) {
        Map<String, Long> all = new LinkedHashMap<>();
        for (Belongings each : belongings) {
            long count = each.count(user);
            if (count > 0) {
                all.put(each.wordsKey(), count);
            }
        }
        return all;
    }

    /** How many dealers each of the agents among them has. */
    Map<UserId, Long> dealers(Collection<User> users) {
        List<UserId> agents = users.stream()
                .filter(each -> each.role() == Role.AGENT)
                .map(User::id)
                .toList();
        return belongings.stream()
                .filter(each -> each.wordsKey().equals("access.users.dealers"))
                .findFirst()
                .map(each -> each.counts(agents))
                .orElse(Map.of());
    }

    /** Who may get what is theirs. */
    List<User> possible(UserId leaving) {
        LocalDate today = settings.companyDay(clock.instant());
        return users.agents().stream()
                .filter(each -> !each.id().equals(leaving) && !each.awayOn(today))
                .toList();
    }

    /** The one that was chosen, if they may get it. */
    Optional<User> chosen(UserId leaving, @Nullable Long heir) {
        return possible(leaving).stream()
                .filter(each -> heir != null && each.id().value() == heir)
                .findFirst();
    }

    void giveAll(UserId from, UserId to, UserId by) {
        belongings.forEach(each -> each.giveAll(from, to, by));
    }

    void giveBackIfAny(Belongings.@Nullable Given given, UserId by) {
        if (given != null) {
            belongings.forEach(each -> each.giveBack(given, by));
        }
    }
}
