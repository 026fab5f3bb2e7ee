package com.denaq.crm.access.routes;

import com.denaq.crm.support.TestClient.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was found wrong with routes. */
class Findings {

    private final List<String> found = new ArrayList<>();
    private final RouteSamples samples;
    private final TableSums sums;
    private Map<String, String> before = Map.of();
    private int known = -1;

    Findings(RouteSamples samples, TableSums sums) {
        this.samples = samples;
        this.sums = sums;
    }

    List<String> all() {
        return found;
    }

    void add(String finding) {
        found.add(finding);
    }

    /** Whoever writes by a route that isn't for them must have changed nothing. */
    void unchanged(Route route, Runnable attempt) {
        if (!route.reads() && samples.count() != known) {
            before = sums.now();
            known = samples.count();
        }
        attempt.run();
        if (!route.reads()) {
            Map<String, String> after = sums.now();
            TableSums.changed(before, after)
                    .forEach(table -> found.add(route + " was refused, yet " + table + " has changed"));
            before = after;
        }
    }

    /** It asks to sign in. */
    void closed(Route route, String who, Reply reply) {
        boolean sent = route.forPrograms()
                ? reply.status() == 401
                : reply.status() == 303 && reply.location().startsWith("/sign-in");
        if (!sent) {
            found.add(route + " answers " + who + " with " + reply.status() + " to " + reply.location());
        }
    }

    void expect(Route route, String who, Reply reply, Set<Integer> expected) {
        if (!expected.contains(reply.status())) {
            found.add(route + " answers " + who + " with " + reply.status() + " instead of " + expected);
        }
    }
}
