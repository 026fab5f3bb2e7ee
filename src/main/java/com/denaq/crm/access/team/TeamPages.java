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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
        List<User> shown = rows.list(show);
        Map<UserId, Long> dealers = heirs.dealers(shown);
        Set<UserId> returnable = left(shown).keySet();
        List<Row> people = shown.stream()
                .map(user -> new Row(
                        user,
                        dealers.getOrDefault(user.id(), 0L),
                        user.awayOn(today),
                        user.id().equals(viewer),
                        returnable.contains(user.id())))
                .toList();
        return new TeamPage(
                new TeamPage.Listed(show, people, rows.counts()),
                chosen == null ? UserForm.EMPTY : UserForm.of(chosen, today),
                Problems.NONE,
                chosen == null ? null : chosen(chosen, viewer),
                null,
                null);
    }

    private ChosenUser chosen(User user, UserId viewer) {
        Map<String, Long> belongings = heirs.of(user.id());
        return new ChosenUser(
                user,
                user.id().equals(viewer),
                belongings,
                belongings.isEmpty() ? List.of() : heirsOf(user),
                inherited(left(List.of(user)).get(user.id())));
    }

    /** To whom what was theirs went, for as long as it can be given back to them. */
    private Map<UserId, Belongings.Given> left(Collection<User> users) {
        List<UserId> gone = users.stream()
                .filter(each -> !each.active() && each.role() == Role.AGENT)
                .map(User::id)
                .toList();
        return gone.isEmpty()
                ? Map.of()
                : departures.given(gone).values().stream()
                        .filter(given -> given.until().plus(TeamRows.RECENTLY).isAfter(clock.instant()))
                        .collect(Collectors.toMap(Belongings.Given::from, given -> given));
    }

    private ChosenUser.@Nullable Inherited inherited(Belongings.@Nullable Given given) {
        return given == null
                ? null
                : users.find(given.to())
                        .map(heir -> new ChosenUser.Inherited(heir, given))
                        .orElse(null);
    }

    private List<ChosenUser.Heir> heirsOf(User leaving) {
        Set<UserId> invited = users.invited();
        List<User> possible = heirs.possible(leaving.id());
        Map<UserId, Long> dealers = heirs.dealers(possible);
        return possible.stream()
                .map(each ->
                        new ChosenUser.Heir(each, dealers.getOrDefault(each.id(), 0L), invited.contains(each.id())))
                .toList();
    }
}
