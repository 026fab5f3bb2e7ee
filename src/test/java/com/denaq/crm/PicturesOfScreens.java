package com.denaq.crm;

import com.denaq.crm.support.DemoServer;
import com.denaq.crm.support.Look;
import com.denaq.crm.support.Window;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/screenshots}: draws the pictures of README and docs from the demo. No test: it runs only when it is named. */
class PicturesOfScreens {

    private static final Path PICTURES = Path.of("docs/pictures");

    @TempDir
    Path folder;

    @Test
    void draw() {
        try (DemoServer demo = new DemoServer(folder)) {
            try (Window agent = demo.signedIn("agent", Look.DESKTOP)) {
                picture(agent, "/", "my-day");
                agent.page().locator("main a[href^='/dealers/']").first().evaluate("link => location.href = link.href");
                agent.page().waitForURL("**/dealers/*");
                agent.page().waitForLoadState();
                agent.picture(PICTURES.resolve("dealer.png"));
                picture(agent, "/dealers", "dealers");
                picture(agent, "/board", "board");
            }
            try (Window agent = demo.signedIn("agent", Look.DESKTOP.inDark().inRussian())) {
                picture(agent, "/", "my-day-ru-dark");
            }
            try (Window agent = demo.signedIn("agent", Look.PHONE)) {
                picture(agent, "/", "my-day-phone");
            }
            try (Window creator = demo.signedIn("lead-creator", Look.DESKTOP)) {
                newLead(creator);
            }
            try (Window admin = demo.signedIn("admin", Look.DESKTOP)) {
                picture(admin, "/statistics", "statistics");
                picture(admin, "/distribute", "distribute");
            }
        }
    }

    /** As it is while somebody types. */
    private static void newLead(Window creator) {
        Page page = creator.visit("/leads/new").page();
        page.locator("input[name=name]").pressSequentially("Second Wind Tech Repair");
        page.locator("input[name=city]").pressSequentially("Peoria, IL");
        page.locator("#verdict .verdict:is(.is-similar, .is-here)").first().waitFor();
        creator.picture(PICTURES.resolve("new-lead.png"));
    }

    private static void picture(Window window, String path, String name) {
        window.visit(path).page().waitForLoadState();
        window.picture(PICTURES.resolve(name + ".png"));
    }
}
