package com.denaq.crm.access.routes;

import com.denaq.crm.access.Role;
import com.denaq.crm.access.User;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.contacts.NewContact;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How to make what a path names. A new kind of thing is one line in {@link #RouteSamples}, under the word that stands
 * before it in the path: {@code things("notes", (whose, parent) -> …)}. What isn't named here and stands under another
 * thing ({@code /dealers/{id}/keys/{key}}) gets a number of nothing, so that only its outer thing is tried.
 */
class RouteSamples {

    /** A person at each agent's dealer: must never be read by another agent. */
    static final String SECRET = "Zebulon Quince";

    static final String NOTHING = "999999999";

    /** Things that belong to nobody: whoever may use the route may use it for all of them. */
    private static final Set<String> NOT_OWNED = Set.of("users", "password");

    private final Map<String, Sample> samples = new HashMap<>();
    private final Map<String, String> kept = new HashMap<>();
    private final AtomicInteger number = new AtomicInteger();
    private final TestDealers dealers;
    private final TestUsers users;
    private final Contacts contacts;

    /** Makes a thing of that person; {@code parent} is the thing it stands under, or an empty text. */
    interface Sample {
        Object make(User whose, String parent);
    }

    RouteSamples(TestDealers dealers, TestUsers users, Contacts contacts) {
        this.dealers = dealers;
        this.users = users;
        this.contacts = contacts;
        things("dealers", (whose, parent) -> dealer(whose));
        things("contacts", (whose, dealer) -> contact(whose, dealer));
        things(
                "users",
                (whose, parent) ->
                        users.agent("Sample " + number.incrementAndGet()).id());
        things("password", (whose, parent) -> "no-such-code");
    }

    private void things(String word, Sample sample) {
        samples.put(word, sample);
    }

    /** A value for each variable of the path; of nothing where nobody knows how to make the thing. */
    List<String> values(Route route, User whose) {
        List<String> values = new ArrayList<>();
        for (Route.Variable variable : route.variables()) {
            Sample sample = samples.get(variable.things());
            String parent = values.isEmpty() ? "" : values.getLast();
            values.add(sample == null ? NOTHING : made(route, variable, sample, whose, parent));
        }
        return values;
    }

    /** Reading changes nothing: one of a kind is enough for all such routes. */
    private String made(Route route, Route.Variable variable, Sample sample, User whose, String parent) {
        String key = variable.things() + " of " + whose.id() + " under " + parent;
        return route.reads()
                ? kept.computeIfAbsent(key, none -> sample.make(whose, parent).toString())
                : sample.make(whose, parent).toString();
    }

    /** Whether the outermost thing that the path names can be made. */
    boolean known(Route route) {
        return route.variables().isEmpty()
                || samples.containsKey(route.variables().getFirst().things());
    }

    /** Whether each of its things can be made, so that the owner must find something there. */
    boolean complete(Route route) {
        return route.variables().stream().allMatch(each -> samples.containsKey(each.things()));
    }

    /** Whether what the path names belongs to somebody. */
    boolean owned(Route route) {
        return !route.variables().isEmpty()
                && !NOT_OWNED.contains(route.variables().getFirst().things());
    }

    private DealerId dealer(User whose) {
        String name = "Sample shop " + number.incrementAndGet();
        DealerId dealer = whose.role() == Role.AGENT ? dealers.firm(name, whose) : dealers.lead(name, whose);
        if (whose.role() == Role.AGENT) { // a lead with a person is a firm, and no longer its creator's
            contacts.add(users.viewer(whose), dealer, NewContact.named(SECRET));
        }
        return dealer;
    }

    private Object contact(User whose, String dealer) {
        DealerId at = dealer.isEmpty() ? dealer(whose) : new DealerId(Long.parseLong(dealer));
        return contacts.add(users.viewer(whose), at, NewContact.named("Sample person"))
                .id();
    }
}
