package com.denaq.crm.checking;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.support.RealServer;
import com.denaq.crm.support.TestClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole application and its PostgreSQL, killed while many dealers change hands. */
class HandOverKillTests {

    private static final String ADMIN = "nadia@denaq.example";
    private static final String PASSWORD = "correct horse battery";
    private static final int DEALERS = 1_500; // three portions
    private static final Pattern FIELD = Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\">");
    private static final Pattern VERA = Pattern.compile("<option value=\"(\\d+)\"[^>]*>Vera Sokolova");
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    @Test
    void after_a_restart_it_goes_on_where_it_stopped_and_nothing_is_half_done() {
        try (RealServer server = new RealServer(folder)) {
            server.start();
            server.crmTold(PASSWORD + "\n", "user", "add", ADMIN, "--role", "admin", "--password-stdin");
            server.crm("seed", "--dealers", String.valueOf(DEALERS));
            TestClient nadia = signedIn(server);
            nadia.post("/users", "name", "Vera Sokolova", "email", "vera@denaq.example", "role", "agent")
                    .expect(303);
            String page = handOver(nadia);
            server.kill();
            server.start();
            assertThat(finished(signedIn(server), page)).contains(">Done<");
            assertThat(server.crm("check")).startsWith("clean");
            server.stop();
        }
    }

    private static TestClient signedIn(RealServer server) {
        TestClient browser = server.nobody();
        browser.signIn(ADMIN, PASSWORD).expect(303);
        return browser;
    }

    /** Everything to one agent, as the screen offers it; the page that shows how far it is. */
    private static String handOver(TestClient browser) {
        String choice = browser.get("/distribute?from=any&rule=ONE").expect(200).body();
        Matcher vera = VERA.matcher(choice);
        assertThat(vera.find()).isTrue();
        String plan = browser.get("/distribute?from=any&rule=ONE&ruleWas=ONE&one=" + vera.group(1))
                .expect(200)
                .body();
        List<Object> fields = new ArrayList<>();
        Matcher field = FIELD.matcher(plan.substring(plan.indexOf("action=\"/distribute/hand-overs\"")));
        while (field.find()) {
            fields.add(field.group(1));
            fields.add(field.group(2));
        }
        return browser.post("/distribute/hand-overs", fields.toArray())
                .expect(303)
                .location()
                .replaceFirst("^https?://[^/]+", "");
    }

    /** The page of the hand-over once it isn't under way any more. */
    private static String finished(TestClient browser, String page) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        String shown = browser.get(page).expect(200).body();
        while (shown.contains("Dealers change hands")) {
            assertThat(System.nanoTime()).as(shown).isLessThan(until);
            LockSupport.parkNanos(PAUSE.toNanos()); // to be asked all the time would keep it from its work
            shown = browser.get(page).expect(200).body();
        }
        return shown;
    }
}
