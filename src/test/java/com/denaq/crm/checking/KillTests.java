package com.denaq.crm.checking;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.support.RealServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole application and its PostgreSQL, killed while four programs write. */
class KillTests {

    private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");
    private static final int ENOUGH = 40;

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger number = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();

    @Test
    void nothing_that_was_acknowledged_is_lost_and_every_rule_still_holds() throws Exception {
        try (RealServer server = new RealServer(folder)) {
            String address = server.start();
            server.crm("user", "add", "vera@denaq.example", "--role", "agent", "--name", "Vera Sokolova");
            String token = server.crm("token", "vera@denaq.example");
            writeUntilKilled(address, token, server);
            address = server.start();
            for (String dealer : List.copyOf(acknowledged)) {
                HttpResponse<String> read =
                        send(request(address, token, "/dealers/" + dealer).GET());
                assertThat(read.statusCode())
                        .as("dealer %s, which was acknowledged", dealer)
                        .isEqualTo(200);
            }
            assertThat(server.crm("check")).startsWith("clean");
            server.stop();
        }
    }

    private void writeUntilKilled(String address, String token, RealServer server) throws Exception {
        CountDownLatch enough = new CountDownLatch(ENOUGH);
        try (ExecutorService programs = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                programs.submit(() -> {
                    while (write(address, token)) {
                        enough.countDown();
                    }
                    return null;
                });
            }
            enough.await();
            server.kill();
        }
    }

    /** A dealer and a talk with it, which makes it a firm; false when nobody answers any more. */
    private boolean write(String address, String token) throws InterruptedException {
        String name = Integer.toString(7_919 * number.incrementAndGet(), 36) + " batteries";
        try {
            HttpResponse<String> made = post(address, token, "/dealers", """
                    {"name":"%s","city":"Tampa","region":"FL","contacts":[{"name":"Dana"}],"evenIfSimilar":true}""".formatted(name));
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
            Matcher id = ID.matcher(made.body());
            assertThat(id.find()).isTrue();
            acknowledged.add(id.group(1));
            return post(address, token, "/dealers/" + id.group(1) + "/activities", """
                            {"kind":"meeting","body":"Met at the fair"}""")
                            .statusCode()
                    < 300;
        } catch (IOException killed) {
            return false;
        }
    }

    private HttpResponse<String> post(String address, String token, String path, String json)
            throws IOException, InterruptedException {
        return send(request(address, token, path).POST(BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String address, String token, String path) {
        return HttpRequest.newBuilder(URI.create(address + "/api/v1" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
