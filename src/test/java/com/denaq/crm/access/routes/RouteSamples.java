package com.denaq.crm.access.routes;

import com.denaq.crm.access.Role;
import com.denaq.crm.access.User;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.contacts.NewContact;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.steps.NewStep;
import com.denaq.crm.steps.NextSteps;
import com.denaq.crm.steps.StepChange;
import com.denaq.crm.steps.StepKind;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    private static final Set<String> NOT_OWNED =
            Set.of("users", "password", "hand-overs", "reasons", "paper-types", "bin", "people");

    private static final Set<String> PERSONAL = Set.of("notes", "paste", "import", "views", "sessions", "tokens");

    private final Map<String, Sample> samples = new HashMap<>();
    private final Map<String, String> kept = new HashMap<>();
    private int count;
    private final AtomicInteger number = new AtomicInteger();
    private final TestDealers dealers;
    private final TestUsers users;
    private final Contacts contacts;
    private final NextSteps steps;
    private final JdbcClient db;

    /** Makes a thing of that person; {@code parent} is the thing it stands under, or an empty text. */
    interface Sample {
        Object make(User whose, String parent);
    }

    RouteSamples(TestDealers dealers, TestUsers users, Contacts contacts, NextSteps steps, JdbcClient db) {
        this.dealers = dealers;
        this.users = users;
        this.contacts = contacts;
        this.steps = steps;
        this.db = db;
        things("dealers", (whose, parent) -> dealer(whose));
        things("contacts", (whose, dealer) -> contact(whose, dealer));
        things(
                "users",
                (whose, parent) ->
                        users.agent("Sample " + number.incrementAndGet()).id());
        things("reasons", (whose, parent) -> NOTHING);
        things("paper-types", (whose, parent) -> NOTHING);
        things("bin", (whose, parent) -> NOTHING);
        things("people", (whose, parent) -> NOTHING);
        things("password", (whose, parent) -> "no-such-code");
        things("cards", (whose, parent) -> dealer(whose));
        things("bulk", (whose, parent) -> NOTHING); // made by work that goes on by itself
        things("views", (whose, parent) -> row("""
                insert into saved_view (user_id, name, query) values (?, 'Sample ' || random(), 'stage=firm')""", whose));
        things("leads", (whose, parent) -> dealer(whose));
        things("notes", (whose, parent) -> row("""
                insert into sticky_note (from_user, to_user, text, created_at) values (?, ?, 'Sample', now())""", whose, whose));
        things("next-steps", (whose, parent) -> step(whose, parent));
        things("files", (whose, parent) -> row("""
                insert into stored_file (dealer_id, name, content_type, size, sha256, content, uploaded_at)
                values (?, 'sample.txt', 'text/plain', 0, sha256(''), '', now())""", dealer(whose)));
        things("paste", (whose, parent) -> list(whose, "PASTED"));
        things("import", (whose, parent) -> list(whose, "FILE"));
        things("hand-overs", (whose, parent) -> row("""
                insert into hand_over (by_user, at, rule, story, total, state)
                values (?, now(), 'ONE', '{}', 0, 'DONE')""", whose));
        things("sessions", (whose, parent) -> row("""
                insert into user_session (user_id, token_hash, created_at, seen_at)
                values (?, sha256(random()::text::bytea), now(), now())""", whose));
        things("tokens", (whose, parent) -> row("""
                insert into api_token (user_id, name, token_hash, created_at)
                values (?, 'Sample', sha256(random()::text::bytea), now())""", whose));
    }

    private void things(String word, Sample sample) {
        samples.put(word, sample);
    }

    /**
     * A value for each variable of the path; of nothing where nobody knows how to make the thing. {@code fresh}: nobody
     * has had it before.
     */
    List<String> values(Route route, User whose, boolean fresh) {
        List<String> values = new ArrayList<>();
        for (Route.Variable variable : route.variables()) {
            Sample sample = samples.get(variable.things());
            String parent = values.isEmpty() ? "" : values.getLast();
            values.add(sample == null ? NOTHING : made(variable, sample, whose, parent, fresh));
        }
        return values;
    }

    private String made(Route.Variable variable, Sample sample, User whose, String parent, boolean fresh) {
        String key = variable.things() + " of " + whose.id() + " under " + parent;
        if (fresh || !kept.containsKey(key)) {
            count++;
            kept.put(key, sample.make(whose, parent).toString());
        }
        return kept.get(key);
    }

    /** How many things were made by now. */
    int count() {
        return count;
    }

    /** Whether it is each one's own, an admin's like anybody's. */
    boolean personal(Route route) {
        return !route.variables().isEmpty()
                && PERSONAL.contains(route.variables().getFirst().things());
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

    private Object step(User whose, String dealer) {
        DealerId at = dealer.isEmpty() ? dealer(whose) : new DealerId(Long.parseLong(dealer));
        NewStep step = new NewStep(StepKind.CALL, "Sample step", LocalDate.of(2026, 11, 30), null, null);
        return whose.role() == Role.LEAD_CREATOR // has none
                ? NOTHING
                : ((StepChange.Opened) steps.open(users.viewer(whose), at, step))
                        .step()
                        .id();
    }

    private Object list(User whose, String kind) {
        return row("""
                insert into lead_list (by_user, at, kind, columns, state, total)
                values (?, now(), ?, '{}', 'CHECKED', 0)""", whose, kind);
    }

    private long row(String insert, Object... values) {
        return db.sql(insert + " returning id")
                .params(Stream.of(values)
                        .map(each -> each instanceof User user
                                ? (Object) user.id().value()
                                : each instanceof DealerId dealer ? (Object) dealer.value() : each)
                        .toList())
                .query(Long.class)
                .single();
    }

    private Object contact(User whose, String dealer) {
        DealerId at = dealer.isEmpty() ? dealer(whose) : new DealerId(Long.parseLong(dealer));
        return contacts.add(users.viewer(whose), at, NewContact.named("Sample person"))
                .id();
    }
}
