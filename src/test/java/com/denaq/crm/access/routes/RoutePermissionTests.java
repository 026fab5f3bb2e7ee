package com.denaq.crm.access.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.Role;
import com.denaq.crm.access.User;
import com.denaq.crm.access.security.Routes;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.steps.NextSteps;
import com.denaq.crm.support.TestClient.Reply;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Tries every route of the running application as everybody. A new route is tried by itself; what its path names is
 * made by {@link RouteSamples}, what its form holds by {@link SampleForm}.
 */
@WebTest
class RoutePermissionTests {

    /** What may be left with a colleague's dealer although one sees no more of it than the card. */
    private static final Set<String> OPEN_TO_OTHERS = Set.of();

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    Routes rules;

    @Autowired
    JdbcClient db;

    @Autowired
    TestClients clients;

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers dealers;

    @Autowired
    Contacts contacts;

    @Autowired
    NextSteps steps;

    private final Map<Role, User> people = new EnumMap<>(Role.class);
    private final Map<Role, User> others = new EnumMap<>(Role.class);
    private RouteSamples samples;
    private Findings found;

    @BeforeEach
    void people() {
        people.put(Role.ADMIN, users.admin("Nadia Weiss"));
        people.put(Role.AGENT, users.agent("Vera Sokolova"));
        people.put(Role.LEAD_CREATOR, users.leadCreator("Rosa Marin"));
        others.put(Role.AGENT, users.agent("Boris Orlov"));
        others.put(Role.LEAD_CREATOR, users.leadCreator("Ilya Brandt"));
        samples = new RouteSamples(dealers, users, contacts, steps, db);
        found = new Findings(samples, new TableSums(db));
    }

    @Test
    void each_route_says_whom_it_is_open_to() {
        for (Route route : routes()) {
            Routes.Rule rule = rules.rule(route.handler());
            if (!rule.anyone() && rule.roles().isEmpty()) {
                found.add(route + " has no @Allow, so it is closed to all");
            }
        }
        assertThat(found.all()).isEmpty();
    }

    @Test
    void what_a_path_names_can_be_made_to_try_it() {
        for (Route route : routes()) {
            Set<Role> roles = rules.rule(route.handler()).roles();
            if (!samples.known(route) && !roles.isEmpty() && !roles.equals(Set.of(Role.ADMIN))) {
                Route.Variable thing = route.variables().getFirst();
                found.add(route + ": nobody knows how to make {" + thing.name() + "} after /" + thing.things()
                        + "/. Add things(\"" + thing.things() + "\", …) to RouteSamples.");
            }
        }
        assertThat(found.all()).isEmpty();
    }

    @Test
    void nobody_and_whoever_was_deactivated_are_sent_to_sign_in_and_nothing_happens() {
        User left = users.admin("Tomas Novak");
        Visitor nobody = Visitor.of(clients.nobody(), clients.api("denaq_made-up"));
        Visitor deactivated = visitor(left);
        db.sql("update app_user set active = false where id = :id")
                .param("id", left.id().value())
                .update();
        for (Route route : routes()) {
            if (!rules.rule(route.handler()).anyone()) {
                String path = route.path(samples.values(route, people.get(Role.AGENT), false));
                found.unchanged(route, () -> {
                    found.closed(route, "nobody", nobody.ask(route, path));
                    found.closed(route, "a deactivated user", deactivated.ask(route, path));
                });
            }
        }
        assertThat(found.all()).isEmpty();
    }

    @Test
    void a_role_that_a_route_is_not_for_finds_nothing_there_and_changes_nothing() {
        Map<Role, Visitor> visitors = visitors();
        for (Route route : routes()) {
            Routes.Rule rule = rules.rule(route.handler());
            String path = route.path(samples.values(route, people.get(Role.AGENT), false));
            found.unchanged(route, () -> {
                for (Role role : Role.values()) {
                    if (!rule.anyone() && !rule.roles().contains(role)) {
                        found.expect(route, role + "", visitors.get(role).ask(route, path), Set.of(404));
                    }
                }
            });
        }
        assertThat(found.all()).isEmpty();
    }

    /** What it answers for another's thing it answers as well for one that isn't there. */
    @Test
    void anothers_things_can_be_neither_read_nor_changed() {
        Map<Role, Visitor> visitors = visitors();
        for (Route route : routes()) {
            for (Role role : rules.rule(route.handler()).roles()) {
                if (role != Role.ADMIN && samples.owned(route) && !OPEN_TO_OTHERS.contains(route.toString())) {
                    List<String> another = samples.values(route, others.get(role), false);
                    tryAnothers(route, role, visitors.get(role), another);
                }
            }
        }
        assertThat(found.all()).isEmpty();
    }

    private void tryAnothers(Route route, Role role, Visitor visitor, List<String> another) {
        found.unchanged(route, () -> {
            Reply reply = visitor.ask(route, route.path(another));
            boolean card = role == Role.AGENT && route.reads() && reply.status() < 400;
            if (card && reply.body().contains(RouteSamples.SECRET)) {
                found.add(route + " shows an agent the people of another's dealer");
            } else if (!card && !(role == Role.AGENT && reply.status() == 303)) { // back to the card, nothing done
                List<String> nothing = new ArrayList<>(another);
                nothing.set(0, RouteSamples.NOTHING);
                int none = visitor.ask(route, route.path(nothing)).status();
                found.expect(
                        route,
                        role + " with another's",
                        reply,
                        none == 303 || (none >= 400 && none < 500) ? allowed(none) : Set.of(404));
            }
        });
    }

    private static Set<Integer> allowed(int none) {
        return none == 404 ? Set.of(404) : Set.of(none, 404);
    }

    @Test
    void whom_a_route_is_for_is_let_through_and_it_never_breaks() {
        Map<Role, Visitor> visitors = visitors();
        for (Route route : routes()) {
            Routes.Rule rule = rules.rule(route.handler());
            for (Role role : Role.values()) {
                if (rule.anyone() || rule.roles().contains(role)) {
                    tryOwn(route, role, visitors);
                }
            }
        }
        assertThat(found.all()).isEmpty();
    }

    private void tryOwn(Route route, Role role, Map<Role, Visitor> visitors) {
        User whose = people.get(role == Role.ADMIN && !samples.personal(route) ? Role.AGENT : role);
        String path = route.path(samples.values(route, whose, !route.reads()));
        Reply reply = visitors.get(role).ask(route, path);
        boolean out = reply.status() == 401 || reply.location().startsWith("/sign-in");
        if (out && !rules.rule(route.handler()).anyone()) { // a route before has signed them out
            visitors.put(role, visitor(people.get(role)));
            reply = visitors.get(role).ask(route, path);
        }
        boolean lost = reply.status() == 404
                && route.reads()
                && role != Role.LEAD_CREATOR // who gets less than the whole even of their own leads
                && samples.complete(route)
                && !rules.rule(route.handler()).anyone();
        if (reply.status() == 401 || reply.status() == 403 || reply.status() >= 500 || lost) {
            found.add(route + " answers " + role + " with " + reply.status());
        }
    }

    private List<Route> routes() {
        return mapping.getHandlerMethods().entrySet().stream()
                .flatMap(each -> Route.of(each.getKey(), each.getValue()).stream())
                .filter(route -> !route.pattern().equals("/error"))
                .sorted(java.util.Comparator.comparing(Route::pattern).thenComparing(Route::method))
                .toList();
    }

    private Map<Role, Visitor> visitors() {
        Map<Role, Visitor> visitors = new EnumMap<>(Role.class);
        people.forEach((role, user) -> visitors.put(role, visitor(user)));
        return visitors;
    }

    private Visitor visitor(User user) {
        return Visitor.of(clients.of(user), clients.api(user));
    }
}
