package com.denaq.crm.checking;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.support.RealServer;
import com.denaq.crm.support.TestClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole application and its PostgreSQL, killed while a file is checked, and again while it is added. */
class ImportKillTests {

    private static final String ADMIN = "nadia@denaq.example";
    private static final String PASSWORD = "correct horse battery";
    private static final int ROWS = 2_000; // four portions
    private static final Pattern DONE = Pattern.compile("([\\d,]+) leads are added");
    private static final Pattern SITE = Pattern.compile("\\b[a-z]{10}\\.com\\b");
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    @Test
    void after_each_restart_it_goes_on_and_every_row_comes_in_once() {
        try (RealServer server = new RealServer(folder)) {
            server.start();
            server.crmTold(PASSWORD + "\n", "user", "add", ADMIN, "--role", "admin", "--password-stdin");
            TestClient browser = signedIn(server);
            String list = upload(browser).replaceFirst("^https?://[^/]+", "");
            browser.post(list + "/columns", "column", "NAME", "column", "SITE", "column", "PHONE")
                    .expect(303);
            shown(browser, list, "Checked [1-9]|Add [\\d,]+ leads"); // or it was quicker than this
            server.kill();
            server.start();
            browser = signedIn(server);
            shown(browser, list, "Add 2,000 leads");
            browser.post(list + "/adding").expect(303);
            shown(browser, list, "Added [1-9]|" + DONE.pattern());
            server.kill();
            server.start();
            Matcher done = DONE.matcher(shown(signedIn(server), list, DONE.pattern()));
            assertThat(done.find()).isTrue();
            int added = Integer.parseInt(done.group(1).replace(",", ""));
            assertThat(added).isGreaterThan(ROWS * 9 / 10);
            assertThat(server.crm("check")).startsWith("clean");
            List<String> sites = SITE.matcher(server.crm("export", "dealers"))
                    .results()
                    .map(MatchResult::group)
                    .toList();
            assertThat(sites).as("those that are really there").hasSize(added).doesNotHaveDuplicates();
            server.stop();
        }
    }

    private static TestClient signedIn(RealServer server) {
        TestClient browser = server.nobody();
        browser.signIn(ADMIN, PASSWORD).expect(303);
        return browser;
    }

    private static String upload(TestClient browser) {
        StringBuilder file = new StringBuilder("Company,Website,Phone\n");
        Random random = new Random(7);
        for (int i = 0; i < ROWS; i++) {
            String word = word(random) + word(random);
            file.append("%s Computers,%s.com,(406) 2%02d-%04d%n".formatted(word, word, i / 10_000 + 10, i));
        }
        String body = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"leads.csv\"\r\n\r\n" + file
                + "\r\n--edge--\r\n";
        return browser.withFormToken()
                .send("POST", "/import", BodyPublishers.ofString(body), "multipart/form-data; boundary=edge")
                .expect(303)
                .location();
    }

    private static String word(Random random) {
        return random.ints(5, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The page of the list once it says so. */
    private static String shown(TestClient browser, String list, String words) {
        Pattern wanted = Pattern.compile(words);
        long until = System.nanoTime() + PATIENCE.toNanos();
        String page = browser.get(list).expect(200).body();
        while (!wanted.matcher(page).find()) {
            assertThat(System.nanoTime()).as(page).isLessThan(until);
            LockSupport.parkNanos(PAUSE.toNanos());
            page = browser.get(list).expect(200).body();
        }
        return page;
    }
}
