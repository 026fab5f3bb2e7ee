package com.denaq.crm.statistics.screen;

import com.denaq.crm.access.Role;
import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Users;
import com.denaq.crm.statistics.behind.Figure;
import com.denaq.crm.statistics.figures.Series;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** What of the figures is told of each. */
    private static final List<Series> COUNTED = List.of(Series.MOVED, Series.DID, Series.TRIED, Series.BROUGHT);

    private final Users users;

    Rows(Users users) {
        this.users = users;
    }

    /** Who may sign in, and whoever else has a figure or is asked about: asked for once for all tables. */
    List<User> everybody(Tally now, Standstill.ByOwner still, @Nullable Long user) {
        List<User> active = users.active();
        Set<UserId> left = Stream.of(
                        COUNTED.stream().map(now::users).flatMap(Set::stream),
                        still.owners().stream(),
                        Stream.ofNullable(user))
                .flatMap(Function.identity())
                .map(UserId::new)
                .collect(Collectors.toSet());
        active.forEach(each -> left.remove(each.id()));
        return Stream.concat(active.stream(), users.of(left).stream()).toList();
    }

    /** The agents, and whoever is asked about. */
    List<Overview.Someone> choices(List<User> people, @Nullable Long user) {
        return people.stream()
                .filter(each -> each.active() && each.role() == Role.AGENT
                        || Objects.equals(each.id().value(), user))
                .map(agent -> new Overview.Someone(agent.id().value(), agent.name()))
                .toList();
    }

    /** With the row of what was nobody's they add up to the funnel, and to all that is late. */
    List<Overview.AgentLine> agents(List<User> people, Tally now, Standstill.ByOwner still, @Nullable Long user) {
        Set<Long> shown = user == null ? working(people, Role.AGENT) : Set.of(user);
        Set<Long> ids = new HashSet<>(shown);
        if (user == null) {
            ids.addAll(now.users(Series.MOVED));
            ids.addAll(now.users(Series.DID));
            ids.addAll(still.owners());
            ids.add(Overview.AgentLine.NOBODY);
            of(people, Role.AGENT)
                    .filter(User::active)
                    .forEach(agent -> ids.add(agent.id().value()));
        }
        Map<Long, String> names = names(people);
        Function<Long, Tally> theirs = now.byUser();
        return ids.stream()
                .map(id -> agent(theirs.apply(id), id, names.getOrDefault(id, ""), still))
                .filter(line -> line.any() || shown.contains(line.id()))
                .sorted(Comparator.comparing(Overview.AgentLine::nobody)
                        .thenComparing(
                                Comparator.comparing(Overview.AgentLine::calls).reversed())
                        .thenComparing(Overview.AgentLine::name))
                .toList();
    }

    private static Overview.AgentLine agent(Tally theirs, long id, String name, Standstill.ByOwner still) {
        return new Overview.AgentLine(
                id,
                name,
                theirs.of(Figure.CALLS),
                theirs.of(Figure.TALKS),
                mean(theirs.sum(Series.TALKED), theirs.sum(Series.TIMED)),
                theirs.of(Figure.FIRMS),
                theirs.of(Figure.AGREED),
                theirs.of(Figure.RESELLING),
                theirs.of(Figure.REFUSED),
                still.late().getOrDefault(id, 0L),
                still.withoutStep().getOrDefault(id, 0L));
    }

    private static @Nullable Duration mean(long seconds, long talks) {
        return talks <= 0 ? null : Duration.ofSeconds(Math.round((double) seconds / talks));
    }

    List<Overview.CreatorLine> creators(List<User> people, Tally now) {
        Set<Long> brought = now.users(Series.BROUGHT);
        Set<Long> ids = new HashSet<>(now.users(Series.TRIED));
        of(people, Role.LEAD_CREATOR)
                .map(creator -> creator.id().value())
                .filter(brought::contains)
                .forEach(ids::add); // agents and admins import, which is no lead creator's work: the rest
        Set<Long> working = working(people, Role.LEAD_CREATOR);
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
    private static Set<Long> working(List<User> people, Role role) {
        return of(people, role)
                .filter(user -> user.active() && user.lastSeen() != null)
                .map(user -> user.id().value())
                .collect(Collectors.toSet());
    }

    private static Stream<User> of(List<User> people, Role role) {
        return people.stream().filter(user -> user.role() == role);
    }

    private static Map<Long, String> names(List<User> people) {
        return people.stream().collect(Collectors.toMap(user -> user.id().value(), User::name));
    }
}
