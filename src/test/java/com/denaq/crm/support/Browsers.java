package com.denaq.crm.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One Chromium for the whole test run; each {@link Window} in it is a person of its own, with cookies of its own. */
public final class Browsers {

    /** Megabytes for what is young: of a long list axe leaves much behind, and is done sooner. */
    private static final String ROOM = "--js-flags=--min-semi-space-size=64";

    private static @Nullable Browser chromium;

    private Browsers() {}

    /** A window on the application at that port, showing nothing yet. */
    public static Window open(int port, Look look) {
        return new Window(chromium(), "http://localhost:" + port, look);
    }

    /** A window as most people have it: a desktop, light, in English. */
    public static Window open(int port) {
        return open(port, Look.DESKTOP);
    }

    /** Debian's shell, which has no window to draw, where it is there. */
    private static Path program() {
        Path shell = Path.of("/usr/bin/chromium-headless-shell");
        return Files.isExecutable(shell) ? shell : Path.of("/usr/bin/chromium");
    }

    private static synchronized Browser chromium() {
        if (chromium == null) {
            Playwright playwright = Playwright.create();
            chromium = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program())
                            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", ROOM)));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return chromium;
    }
}
