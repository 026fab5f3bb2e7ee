package com.denaq.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.denaq.crm.support.DemoServer;
import com.denaq.crm.support.Look;
import com.denaq.crm.support.Window;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
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

    private static final Map<String, List<String>> PATHS = new ConcurrentHashMap<>();

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
        try (Window window = demo.signedIn(role, Look.DESKTOP)) {
            assertAll(paths(role, window).stream().map(path -> () -> {
                window.visit(path);
                assertThat(window.page().title()).as(path).isNotBlank();
                window.mustFit();
                window.mustBeAccessible();
                window.mustReadWellInDark();
            }));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "lead-creator", "admin"})
    void every_screen_fits_a_phone_in_russian(String role) {
        try (Window window = demo.signedIn(role, Look.PHONE.inRussian())) {
            assertAll(paths(role, window).stream().map(path -> () -> {
                window.visit(path).mustFit();
                assertThat(window.page().evaluate(KEYS))
                        .as("message keys on %s", path)
                        .isEqualTo(List.of());
            }));
        }
    }

    private static List<String> paths(String role, Window window) {
        return PATHS.computeIfAbsent(role, any -> paths(window));
    }

    /** The lines of the navigation, the profile, and the first dealer that some screen links to. */
    private static List<String> paths(Window window) {
        TreeSet<String> paths = new TreeSet<>(links(window, "/", "nav a[href^='/'], aside a[href^='/']"));
        List.copyOf(paths).stream()
                .flatMap(path -> links(window, path, "main a[href^='/dealers/']").stream())
                .filter(path -> path.matches("/dealers/\\d+"))
                .findFirst()
                .ifPresent(paths::add);
        return List.copyOf(paths);
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Window window, String path, String selector) {
        return (List<String>) window.visit(path)
                .page()
                .evalOnSelectorAll(selector, "links => links.map(link => new URL(link.href).pathname)");
    }
}
