package com.denaq.crm.access.setup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.denaq.crm.support.Browsers;
import com.denaq.crm.support.Look;
import com.denaq.crm.support.WebTest;
import com.denaq.crm.support.Window;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WebTest
class FirstRunBrowserTests {

    @Autowired
    Setup setup;

    @LocalServerPort
    int port;

    @Test
    void whoever_reads_the_console_becomes_the_first_admin_and_is_in() {
        try (Window window = Browsers.open(port, Look.PHONE)) {
            window.visit("/").mustBeAccessible();
            window.mustFit();
            Page page = window.page();
            page.locator("input[name=code]").fill(setup.freshCode());
            window.click(AriaRole.BUTTON, "Go on to the first admin");
            page.getByLabel("Name").fill("Nadia Weiss");
            window.mustBeAccessible();
            window.mustFit();
            page.getByLabel("E-mail").fill("nadia@denaq.example");
            page.getByLabel("Password").fill("blue kettle on a hill");
            page.getByLabel("Company’s time zone").selectOption("America/Chicago");
            window.click(AriaRole.BUTTON, "Make me the admin and sign in");
            assertThat(page.getByText("Times are shown in New York time")).isVisible();
            window.expectError("404"); // the first page comes with the room of that name
            window.visit("/users");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Users")))
                    .isVisible();
        }
    }
}
