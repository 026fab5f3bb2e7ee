package com.denaq.crm.statistics.screen;

import com.denaq.crm.access.Role;
import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Users;
import com.denaq.crm.statistics.behind.Figure;
import com.denaq.crm.statistics.figures.Series;
import com.denaq.crm.steps.Neglect;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tables by agent and by lead creator: who works here, that is came in at least once, and
 * whoever else has a figure. */
@Component
class Rows {

    private final Users users;
    private final Standstill standstill;

    Rows(Users users, Standstill standstill) {
        this.users = users;
        this.standstill = standstill;
    }

    /** Everybody who may sign in, asked for once for all tables. */
    List<User> active() {
        return users.active();
    }

    List<Overview.Someone> people(List<User> active) {
        return of(active, Role.AGENT)
                .map(agent -> new Overview.Someone(agent.id().value(), agent.name()))
                .toList();
    }

    List<Overview.AgentLine> agents(List<User> active, Tally now, @Nullable Long user) {
        List<User> agents = of(active, Role.AGENT).toList();
        Set<Long> shown = user == null ? working(agents) : Set.of(user);
        Set<Long> ids = new HashSet<>(shown);
        if (user == null) {
            ids.addAll(now.users(Series.MOVED));
            ids.addAll(now.users(Series.DID));
            agents.forEach(agent -> ids.add(agent.id().value()));
        }
        Map<Long, String> names = names(withLeft(active, ids.stream()));
        Function<Long, Tally> theirs = now.byUser();
        Map<Long, Long> late = standstill.late(user);
        Map<Long, Long> neglected = standstill.withoutStep(user);
        return ids.stream()
                .map(id -> agent(theirs.apply(id), id, names.getOrDefault(id, ""), late, neglected))
                .filter(line -> line.any() || shown.contains(line.id()))
                .sorted(Comparator.comparing(Overview.AgentLine::calls)
                        .reversed()
                        .thenComparing(Overview.AgentLine::name))
                .toList();
    }

    Map<Neglect, Long> neglected(@Nullable Long user) {
        return standstill.neglected(user);
    }

    private static Overview.AgentLine agent(
            Tally theirs, long id, String name, Map<Long, Long> late, Map<Long, Long> neglected) {
        long talks = theirs.of(Figure.TALKS);
        long seconds = theirs.sum(Series.TALKED);
        return new Overview.AgentLine(
                id,
                name,
                theirs.of(Figure.CALLS),
                talks,
                Overviews.mean(seconds, talks),
                theirs.of(Figure.FIRMS),
                theirs.of(Figure.AGREED),
                theirs.of(Figure.RESELLING),
                theirs.of(Figure.REFUSED),
                late.getOrDefault(id, 0L),
                neglected.getOrDefault(id, 0L));
    }

    List<Overview.CreatorLine> creators(List<User> active, Tally now) {
        Set<Long> tried = now.users(Series.TRIED);
        Set<Long> brought = now.users(Series.BROUGHT);
        List<User> people = withLeft(active, Stream.concat(tried.stream(), brought.stream()));
        Set<Long> ids = new HashSet<>(tried);
        of(people, Role.LEAD_CREATOR)
                .map(creator -> creator.id().value())
                .filter(brought::contains)
                .forEach(ids::add); // agents and admins import, which is no lead creator's work: the rest
        Set<Long> working = working(of(active, Role.LEAD_CREATOR).toList());
        ids.addAll(working);
        Map<Long, String> names = names(people);
        Function<Long, Tally> theirs = now.byUser();
        List<Overview.CreatorLine> lines = ids.stream()
                .map(id -> creator(theirs.apply(id), id, names.getOrDefault(id, "")))
                .filter(line -> line.any() || working.contains(line.id()))
                .sorted(Comparator.comparing(Overview.CreatorLine::unique)
                        .reversed()
                        .thenComparing(Overview.CreatorLine::name))
                .toList();
        Overview.CreatorLine rest =
                lines.stream().reduce(creator(now, Overview.CreatorLine.REST, ""), Overview.CreatorLine::without);
        return lines.isEmpty() || !rest.any()
                ? lines
                : Stream.concat(lines.stream(), Stream.of(rest)).toList();
    }

    private static Overview.CreatorLine creator(Tally theirs, long id, String name) {
        return new Overview.CreatorLine(
                id,
                name,
                theirs.of(Figure.TRIED),
                theirs.of(Figure.BLOCKED),
                theirs.of(Figure.BROUGHT_FIRMS),
                theirs.of(Figure.BROUGHT_CLIENTS));
    }

    /** Whoever was only invited doesn't work here yet. */
    private static Set<Long> working(List<User> users) {
        return users.stream()
                .filter(user -> user.lastSeen() != null)
                .map(user -> user.id().value())
                .collect(Collectors.toSet());
    }

    private static Stream<User> of(List<User> active, Role role) {
        return active.stream().filter(user -> user.role() == role);
    }

    /** Who is active, and of those people also whoever isn't any more. */
    private List<User> withLeft(List<User> active, Stream<Long> ids) {
        Set<UserId> here = active.stream().map(User::id).collect(Collectors.toSet());
        List<User> left =
                users.of(ids.map(UserId::new).filter(id -> !here.contains(id)).collect(Collectors.toSet()));
        return Stream.concat(active.stream(), left.stream()).toList();
    }

    private static Map<Long, String> names(List<User> people) {
        Map<Long, String> names = new HashMap<>();
        people.forEach(user -> names.put(user.id().value(), user.name()));
        return names;
    }
}
