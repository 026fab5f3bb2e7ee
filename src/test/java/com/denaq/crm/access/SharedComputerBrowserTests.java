package com.denaq.crm.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.support.Look;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.Window;
import com.denaq.crm.support.WithBrowser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody has typed and not sent stays in the browser: for them, and for nobody who sits there after them. */
class SharedComputerBrowserTests extends WithBrowser {

    private static final String CALL = "Asks for the price list";
    private static final String LIST = "Harbor Lane Laptop Repair";

    User vera;
    DealerId shop;

    @BeforeEach
    void a_shop() {
        users.admin("Nadia Weiss");
        vera = users.agent("Vera Sokolova");
        shop = dealers.firm("Harbor Lane", vera);
    }

    /** Of a call and of a list, in the browser and in the window. */
    private void types(Window window) {
        Page page = window.visit("/dealers/" + shop).page();
        window.press("c");
        page.locator("#wrap-up-form textarea").fill(CALL);
        window.visit("/leads/paste");
        page.locator("textarea").fill(LIST);
        page.waitForFunction("(words) => Object.values(sessionStorage).join().includes(words)", LIST);
        page.reload();
        assertThat(page.locator("textarea")).hasValue(LIST);
        assertThat(kept(page)).contains(CALL);
    }

    private static String kept(Page page) {
        return (String) page.evaluate("Object.values(localStorage).join() + Object.values(sessionStorage).join()");
    }

    @Test
    void signing_out_forgets_it_in_every_window() {
        try (Window window = window(vera, Look.DESKTOP)) {
            Page page = window.page();
            Page other = page.context().newPage();
            types(window);
            other.navigate(page.url());
            other.locator("textarea").fill(LIST);
            other.waitForFunction("(words) => Object.values(sessionStorage).join().includes(words)", LIST);
            window.click(AriaRole.BUTTON, "Sign out");
            page.waitForURL("**/sign-in");
            assertThat(kept(page)).doesNotContain(CALL, LIST);
            other.waitForFunction("(words) => !Object.values(sessionStorage).join().includes(words)", LIST);
            window.signIn(vera.email(), TestUsers.PASSWORD).visit("/dealers/" + shop);
            assertThat(page.locator("#wrap-up-form")).hasCount(0);
            assertThat(window.visit("/leads/paste").page().locator("textarea")).hasValue("");
        }
    }

    @Test
    void it_outlives_a_session_for_whoever_typed_it_and_goes_when_somebody_else_signs_in() {
        User boris = users.agent("Boris Orlov");
        try (Window window = window(vera, Look.DESKTOP)) {
            Page page = window.page();
            types(window);
            page.context().clearCookies();
            window.signIn(vera.email(), TestUsers.PASSWORD).visit("/leads/paste");
            assertThat(page.locator("textarea")).hasValue(LIST);
            assertThat(kept(page)).contains(CALL);
            page.context().clearCookies();
            window.signIn(boris.email(), TestUsers.PASSWORD).visit("/leads/paste");
            assertThat(page.locator("textarea")).hasValue("");
            assertThat(kept(page)).doesNotContain(CALL, LIST);
        }
    }
}
