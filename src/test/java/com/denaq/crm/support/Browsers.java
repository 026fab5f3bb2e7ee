package com.denaq.crm.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One Chromium for the whole test run; each {@link Window} in it is a person of its own, with cookies of its own. */
public final class Browsers {

    /** Megabytes for what is young: on a long list axe's litter was collected for a third of its time. */
    private static final String ROOM = "--js-flags=--min-semi-space-size=64";

    /** All that is looked at is of one site: else each visit starts a process beforehand for the next, a tenth of the work. */
    private static final String ONE_SITE = "--disable-site-isolation-trials";

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

    private static synchronized Browser chromium() {
        if (chromium == null) {
            Playwright playwright = Playwright.create();
            chromium = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of("/usr/bin/chromium"))
                            .setArgs(List.of(
                                    "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", ROOM, ONE_SITE)));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return chromium;
    }
}
