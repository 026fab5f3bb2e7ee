package com.denaq.crm.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.denaq.crm.support.Browsers;
import com.denaq.crm.support.Look;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.Window;
import com.denaq.crm.support.WithBrowser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

class PeopleBrowserTests extends WithBrowser {

    @Test
    void an_admin_lets_somebody_in_who_sets_a_password_with_the_link() {
        User nadia = users.admin("Nadia Weiss");
        try (Window window = Browsers.open(port);
                Window lena = Browsers.open(port)) {
            window.signIn(nadia.email(), TestUsers.PASSWORD).visit("/users");
            Page page = window.page();
            page.locator("#user").getByLabel("Name").fill("Lena Fischer");
            page.locator("#user").getByLabel("E-mail").fill("lena@denaq.example");
            window.click(AriaRole.BUTTON, "Make a link for them");
            String link = page.locator("#field-link").inputValue();
            window.click(AriaRole.BUTTON, "Copy the link");
            assertThat(page.getByText("Copied")).isVisible();
            window.mustBeAccessible();

            lena.page().navigate(link);
            lena.mustBeAccessible();
            lena.page().getByLabel("New password").fill("three blue kettles");
            lena.click(AriaRole.BUTTON, "Set the password and sign in");
            assertThat(lena.page().getByText("Your password is set")).isVisible();
            lena.expectError("404"); // the first pages come with the rooms of their names
            window.expectError("404");
        }
    }

    @Test
    void somebody_leaves_and_is_brought_back_with_one_press() {
        User nadia = users.admin("Nadia Weiss");
        User boris = users.agent("Boris Orlov");
        try (Window window = Browsers.open(port)) {
            window.signIn(nadia.email(), TestUsers.PASSWORD).visit("/users/" + boris.id());
            Page page = window.page();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Deactivate or delete"))
                    .last()
                    .click();
            window.click(AriaRole.BUTTON, "Let them go");
            assertThat(page.getByText("Boris Orlov is deactivated")).isVisible();
            window.press("KeyZ");
            assertThat(page.getByText("Boris Orlov may sign in again")).isVisible();
            window.expectError("404");
        }
    }

    @Test
    void users_and_profile_are_accessible_and_fit_a_phone_in_every_look() {
        User nadia = users.admin("Nadia Weiss");
        User boris = users.agent("Boris Orlov");
        users.leadCreator("Rosa Marin");
        for (Look look : new Look[] {Look.DESKTOP.inDark(), Look.PHONE}) {
            try (Window window = Browsers.open(port, look)) {
                window.expectError("404").signIn(nadia.email(), TestUsers.PASSWORD);
                for (String path : new String[] {"/users", "/users/" + boris.id() + "/departure", "/me"}) {
                    window.visit(path).mustBeAccessible();
                    window.mustFit();
                    if (!look.dark()) {
                        window.mustReadWellInDark();
                    }
                }
            }
        }
    }

    @Test
    void signing_in_is_accessible_and_fits_a_phone() {
        users.admin("Nadia Weiss");
        for (Look look : new Look[] {Look.DESKTOP, Look.PHONE.inDark()}) {
            try (Window window = Browsers.open(port, look)) {
                window.visit("/sign-in").mustBeAccessible();
                window.mustFit();
            }
        }
    }
}
