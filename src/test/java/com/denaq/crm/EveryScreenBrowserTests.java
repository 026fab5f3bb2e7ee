package com.denaq.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.denaq.crm.support.DemoServer;
import com.denaq.crm.support.Look;
import com.denaq.crm.support.Window;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every screen that a role finds in the navigation, and what it is led to first, with the demo's data: reads well for
 * axe in light and dark, fits a phone in Russian, has no raw message key, and breaks nothing in the browser's console.
 */
class EveryScreenBrowserTests {

    private static final String KEYS = "() => (document.body.innerText.match(/\\b[a-z]+(?:\\.[a-z-]+){2,}\\b/g) || [])"
            + ".filter(word => !/\\.(example|com|net|org|png|pdf|csv)$/.test(word))";

    @TempDir
    static Path folder;

    static DemoServer demo;

    @BeforeAll
    static void start() {
        demo = new DemoServer(folder);
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "lead-creator", "admin"})
    void every_screen_reads_well_in_light_and_dark(String role) {
        for (Look look : List.of(Look.DESKTOP, Look.DESKTOP.inDark())) {
            try (Window window = demo.signedIn(role, look)) {
                assertAll(paths(window).stream().map(path -> () -> {
                    window.visit(path);
                    assertThat(window.page().title()).as(path).isNotBlank();
                    window.mustBeAccessible();
                    window.mustFit();
                }));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "lead-creator", "admin"})
    void every_screen_fits_a_phone_in_russian(String role) {
        try (Window window = demo.signedIn(role, Look.PHONE.inRussian())) {
            assertAll(paths(window).stream().map(path -> () -> {
                window.visit(path).mustFit();
                assertThat(window.page().evaluate(KEYS))
                        .as("message keys on %s", path)
                        .isEqualTo(List.of());
            }));
        }
    }

    /** The lines of the navigation, the profile, and the first dealer that some screen links to. */
    private static List<String> paths(Window window) {
        TreeSet<String> paths = new TreeSet<>(links(window, "/", "nav a[href^='/'], aside a[href^='/']"));
        String dealer = null;
        for (String path : new ArrayList<>(paths)) {
            List<String> dealers = links(window, path, "main a[href^='/dealers/']").stream()
                    .filter(each -> each.matches("/dealers/\\d+"))
                    .toList();
            dealer = dealer == null && !dealers.isEmpty() ? dealers.getFirst() : dealer;
        }
        if (dealer != null) {
            paths.add(dealer);
        }
        return List.copyOf(paths);
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Window window, String path, String selector) {
        return (List<String>) window.visit(path)
                .page()
                .evalOnSelectorAll(selector, "links => links.map(link => new URL(link.href).pathname)");
    }
}
