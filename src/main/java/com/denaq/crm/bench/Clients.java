package com.denaq.crm.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Some of each role, signed in.
 *
 * @param agent reads
 * @param worker an agent too, who writes: a thousand times a minute, so that the day of the one who reads is a day still
 * @param leadCreators in turns: none enters thousands of leads in an hour
 * @param program with the token of the one who writes
 */
record Clients(
        Client agent, Client worker, Client admin, List<Client> leadCreators, AtomicInteger turn, Client program) {

    static final String AGENT = "ben.carver@seed.example";
    static final String WORKER = "alice.morgan@seed.example";
    private static final String ADMIN = "ada.seed@seed.example";
    private static final List<String> LEAD_CREATORS =
            List.of("rosa.finder@seed.example", "ilya.finder@seed.example", "zara.finder@seed.example");
    private static final String PASSWORD = "bench, not a secret 1";

    static Clients signIn(Goal goal, String address) throws IOException, InterruptedException {
        List<Client> leadCreators = new ArrayList<>();
        for (String email : LEAD_CREATORS) {
            leadCreators.add(signIn(goal, address, email));
        }
        return new Clients(
                signIn(goal, address, AGENT),
                signIn(goal, address, WORKER),
                signIn(goal, address, ADMIN),
                leadCreators,
                new AtomicInteger(),
                Client.program(address, Application.command(goal, "", "token", WORKER)));
    }

    private static Client signIn(Goal goal, String address, String email) throws IOException, InterruptedException {
        Application.command(goal, PASSWORD, "user", "password", email, "--password-stdin");
        return Client.signedIn(address, email, PASSWORD);
    }

    Client leadCreator() {
        return leadCreators.get(Math.floorMod(turn.getAndIncrement(), leadCreators.size()));
    }
}
