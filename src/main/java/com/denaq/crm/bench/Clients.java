package com.denaq.crm.bench;

import java.io.IOException;

/**
 * One of each role, signed in.
 *
 * @param agent reads
 * @param worker an agent too, who writes: a thousand times a minute, so that the day of the one who reads is a day still
 * @param program with the token of the one who writes
 */
record Clients(Client agent, Client worker, Client admin, Client leadCreator, Client program) {

    static final String AGENT = "ben.carver@seed.example";
    static final String WORKER = "alice.morgan@seed.example";
    private static final String ADMIN = "ada.seed@seed.example";
    private static final String LEAD_CREATOR = "rosa.finder@seed.example";
    private static final String PASSWORD = "bench, not a secret 1";

    static Clients signIn(Goal goal, String address) throws IOException, InterruptedException {
        for (String email : new String[] {AGENT, WORKER, ADMIN, LEAD_CREATOR}) {
            Application.command(goal, PASSWORD, "user", "password", email, "--password-stdin");
        }
        return new Clients(
                Client.signedIn(address, AGENT, PASSWORD),
                Client.signedIn(address, WORKER, PASSWORD),
                Client.signedIn(address, ADMIN, PASSWORD),
                Client.signedIn(address, LEAD_CREATOR, PASSWORD),
                Client.program(address, Application.command(goal, "", "token", WORKER)));
    }
}
