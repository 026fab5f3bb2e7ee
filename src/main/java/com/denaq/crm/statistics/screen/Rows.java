package com.denaq.crm.statistics.screen;

import com.denaq.crm.access.Role;
import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Users;
import com.denaq.crm.statistics.behind.Figure;
import com.denaq.crm.statistics.figures.Series;
import com.denaq.crm.steps.Neglect;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tables by agent and by lead creator: who is here, and who has left but did something in the period. */
@Component
class Rows {

    private final Users users;
    private final Standstill standstill;

    Rows(Users users, Standstill standstill) {
        this.users = users;
        this.standstill = standstill;
    }

    List<Overview.Someone> people() {
        return users.agents().stream()
                .map(agent -> new Overview.Someone(agent.id().value(), agent.name()))
                .toList();
    }

    List<Overview.AgentLine> agents(Tally now, @Nullable Long user) {
        Set<Long> ids = new HashSet<>(now.users(Series.MOVED));
        ids.addAll(now.users(Series.DID));
        users.agents().forEach(agent -> ids.add(agent.id().value()));
        if (user != null) {
            ids.clear();
            ids.add(user);
        }
        Map<UserId, String> names = names(ids);
        Map<Long, Long> late = standstill.late(user);
        Map<Long, Long> neglected = standstill.withoutStep(user);
        return ids.stream()
                .map(id -> agent(now, id, names.getOrDefault(new UserId(id), ""), late, neglected))
                .sorted(Comparator.comparing(Overview.AgentLine::calls)
                        .reversed()
                        .thenComparing(Overview.AgentLine::name))
                .toList();
    }

    Map<Neglect, Long> neglected(@Nullable Long user) {
        return standstill.neglected(user);
    }

    private static Overview.AgentLine agent(
            Tally now, long id, String name, Map<Long, Long> late, Map<Long, Long> neglected) {
        long talks = now.of(Figure.TALKS, id);
        long seconds = now.sum(Series.TALKED, cell -> cell.user() == id);
        return new Overview.AgentLine(
                id,
                name,
                now.of(Figure.CALLS, id),
                talks,
                Overviews.mean(seconds, talks),
                now.of(Figure.FIRMS, id),
                now.of(Figure.AGREED, id),
                now.of(Figure.RESELLING, id),
                now.of(Figure.REFUSED, id),
                late.getOrDefault(id, 0L),
                neglected.getOrDefault(id, 0L));
    }

    List<Overview.CreatorLine> creators(Tally now) {
        Set<Long> ids = new HashSet<>(now.users(Series.TRIED));
        users.active().stream()
                .filter(user -> user.role() == Role.LEAD_CREATOR)
                .map(User::id)
                .forEach(id -> ids.add(id.value()));
        Map<UserId, String> names = names(ids);
        return ids.stream()
                .map(id -> new Overview.CreatorLine(
                        id,
                        names.getOrDefault(new UserId(id), ""),
                        now.of(Figure.TRIED, id),
                        now.of(Figure.BLOCKED, id),
                        now.of(Figure.BROUGHT_FIRMS, id),
                        now.of(Figure.BROUGHT_CLIENTS, id)))
                .sorted(Comparator.comparing(Overview.CreatorLine::unique)
                        .reversed()
                        .thenComparing(Overview.CreatorLine::name))
                .toList();
    }

    private Map<UserId, String> names(Collection<Long> ids) {
        return users.names(ids.stream().map(UserId::new).toList());
    }
}
