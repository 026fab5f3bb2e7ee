package com.denaq.crm.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Visits what people visit all day, so that the cache for a fast start remembers what is hot. Told the address and the
 * demo's logins as it prints them: role, e-mail, password, and so on.
 */
public final class Training {

    private static final int ROUNDS = 60;
    private static final Pattern DEALER = Pattern.compile("href=\"(/dealers/\\d+)\"[^>]*>\\s*([^<\\s][^<]*)<");
    private static final Map<String, List<String>> VISITED = Map.of(
            "agent",
            List.of("/my-day", "/dealers", "/dealers?owner=me&sort=name", "/board", "/palette?q=ba", "/notes"),
            "lead-creator",
            List.of("/leads", "/leads/new"),
            "admin",
            List.of("/statistics", "/dealers?all=1", "/distribute", "/review"));

    private Training() {}

    public static void main(String[] arguments) throws IOException {
        for (int i = 1; i + 2 < arguments.length; i += 3) {
            visit(
                    Client.signedIn(arguments[0], arguments[i + 1], arguments[i + 2]),
                    VISITED.getOrDefault(arguments[i], List.of()));
        }
    }

    private static void visit(Client client, List<String> paths) throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            for (String path : paths) {
                Answer page = client.send(Request.get(path));
                Matcher dealer = DEALER.matcher(Wire.text(page));
                for (int skipped = 0; skipped <= round % 10; skipped++) {
                    dealer.find();
                }
                if (dealer.hasMatch()) {
                    client.send(Request.get(dealer.group(1)));
                    check(client, dealer.group(2));
                }
            }
            client.send(Cases.lead());
        }
    }

    /** As it is typed. */
    private static void check(Client client, String name) throws IOException {
        client.send(Request.post("/leads/new/verdict", "name", name, "phone", "813 555 0142", "city", "Tampa, FL"));
    }
}
