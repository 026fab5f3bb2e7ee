package com.denaq.crm.access.team;

import com.denaq.crm.access.Belongings;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Users;
import com.denaq.crm.access.team.TeamPage.Row;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.platform.web.Problems;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the Users screen shows. */
@Component
class TeamPages {

    private final TeamRows rows;
    private final Heirs heirs;
    private final Departures departures;
    private final Users users;
    private final Settings settings;
    private final Clock clock;

    TeamPages(TeamRows rows, Heirs heirs, Departures departures, Users users, Settings settings, Clock clock) {
        this.rows = rows;
        this.heirs = heirs;
        this.departures = departures;
        this.users = users;
        this.settings = settings;
        this.clock = clock;
    }

    /** The list, and a form for somebody new. */
    TeamPage list(Show show, UserId viewer) {
        return page(show, viewer, null);
    }

    /** The list in which they stand, and a form for them. */
    TeamPage of(UserId id, UserId viewer) {
        User chosen = rows.find(id);
        Show show = !chosen.active() ? Show.LEFT : rows.hasPassword(id) ? Show.ACTIVE : Show.INVITED;
        return page(show, viewer, chosen);
    }

    /** The company's. */
    LocalDate today() {
        return settings.companyDay(clock.instant());
    }

    private TeamPage page(Show show, UserId viewer, @Nullable User chosen) {
        LocalDate today = today();
        List<Row> people = rows.list(show).stream()
                .map(user -> new Row(
                        user,
                        dealers(user),
                        user.awayOn(today),
                        user.id().equals(viewer),
                        left(user).isPresent()))
                .toList();
        Map<String, Long> belongings = chosen == null ? Map.of() : heirs.of(chosen.id());
        return new TeamPage(
                show,
                people,
                rows.counts(),
                chosen == null ? UserForm.EMPTY : UserForm.of(chosen, today),
                Problems.NONE,
                chosen,
                belongings,
                belongings.isEmpty() || chosen == null ? List.of() : heirsOf(chosen),
                false,
                null,
                null,
                chosen == null
                        ? null
                        : left(chosen).flatMap(given -> users.find(given.to())).orElse(null));
    }

    /** To whom what was theirs went, for as long as it can be given back to them. */
    private Optional<Belongings.Given> left(User user) {
        return user.active() || user.role() != Role.AGENT
                ? Optional.empty()
                : departures
                        .last(user.id())
                        .map(Departures.Departure::given)
                        .filter(given -> given.until().plus(TeamRows.RECENTLY).isAfter(clock.instant()));
    }

    private List<TeamPage.Heir> heirsOf(User leaving) {
        Set<UserId> invited = users.invited();
        return heirs.possible(leaving.id()).stream()
                .map(each -> new TeamPage.Heir(each, dealers(each), invited.contains(each.id())))
                .toList();
    }

    private long dealers(User user) {
        return user.role() == Role.AGENT ? heirs.of(user.id()).getOrDefault("access.users.dealers", 0L) : 0;
    }
}
