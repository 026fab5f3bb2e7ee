package com.denaq.crm.dealerpage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.support.Look;
import com.denaq.crm.support.Window;
import com.denaq.crm.support.WithBrowser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where the keyboard and a screen reader stand when something was saved: at what it became, not at the page's top. */
class FocusBrowserTests extends WithBrowser {

    User vera;
    DealerId shop;

    @BeforeEach
    void a_firm_of_vera() {
        users.admin("Nadia Weiss"); // without one there is only the first set-up to see
        vera = users.agent("Vera Sokolova");
        shop = dealers.firm("Harbor Lane", vera);
    }

    private Window open(String path) {
        return window(vera, Look.DESKTOP).visit(path);
    }

    private Window open() {
        return open("/dealers/" + shop);
    }

    private static Locator line(Page page, String words) {
        return page.locator("#line li.activity", new Page.LocatorOptions().setHasText(words))
                .first();
    }

    @Test
    void a_note_has_it_and_the_next_key_acts() {
        try (Window window = open()) {
            Page page = window.page();
            Locator note = page.locator("#panel-note textarea");
            window.press("n");
            page.keyboard().type("Asked about cells");
            window.press("Control+Enter");
            assertThat(line(page, "Asked about cells")).isVisible();
            assertThat(page.locator("#toasts[role=status]")).containsText("Note saved");
            assertThat(note).hasValue("");
            assertThat(line(page, "Asked about cells")).isFocused();
            window.press("n");
            page.keyboard().type("And about chargers");
            page.locator("#panel-note button[type=submit]").click();
            assertThat(line(page, "And about chargers")).isFocused();
            window.press("s");
            assertThat(page.locator(".step-form [name=what]")).isFocused();
            window.mustBeAccessible();
        }
    }

    @Test
    void a_next_step_has_it_when_it_is_set_and_when_it_is_changed() {
        try (Window window = open()) {
            Page page = window.page();
            Locator step = page.locator("#next-step > section");
            for (String what : new String[] {"Send the terms", "Send the prices"}) {
                window.press("s");
                page.locator(".step-form [name=what]").fill(what);
                window.press("Control+Enter");
                assertThat(step).containsText(what);
                assertThat(step).isFocused();
            }
        }
    }

    @Test
    void facts_have_it() {
        try (Window window = open()) {
            Page page = window.page();
            window.press("f");
            page.locator("#facts-form [name=does]").fill("Repairs laptops");
            window.press("Control+Enter");
            assertThat(page.locator("#facts")).containsText("Repairs laptops");
            assertThat(page.locator("#facts")).isFocused();
        }
    }

    @Test
    void a_person_has_it_and_when_removed_the_people() {
        try (Window window = open()) {
            Page page = window.page();
            page.locator("#people header button").click();
            page.locator("#people [name=name]").fill("Dana");
            window.press("Control+Enter");
            Locator dana = page.locator("#people li", new Page.LocatorOptions().setHasText("Dana"));
            assertThat(dana).isFocused();
            dana.locator("button").first().click();
            page.locator("#people button.quiet-danger").click();
            assertThat(page.locator("#people li")).hasCount(0);
            assertThat(page.locator("#people")).isFocused();
        }
    }

    @Test
    void a_call_has_it_and_a_move_of_the_stage() {
        try (Window window = open()) {
            Page page = window.page();
            window.press("c");
            page.locator("#wrap-up-form").waitFor();
            window.press("1");
            page.locator("#call-note").fill("Wants a price list");
            page.locator("#wrap-up-form [data-key=KeyW]").check();
            window.press("Control+Enter");
            assertThat(line(page, "Wants a price list")).isFocused();
            window.press("x");
            page.locator("#refusal").waitFor();
            window.press("2");
            page.locator("#refusal button.primary").click();
            assertThat(line(page, "Dead end")).isFocused();
        }
    }

    @Test
    void what_was_taken_back_has_it_though_the_page_is_another() {
        try (Window window = open()) {
            Page page = window.page();
            window.press("n");
            page.keyboard().type("Asked about cells");
            window.press("Control+Enter");
            assertThat(line(page, "Asked about cells")).isFocused();
            window.press("z");
            assertThat(page.locator("#toasts")).containsText("As it was before");
            assertThat(line(page, "Asked about cells")).hasCount(0);
            assertThat(page.locator("#panel-line section").first()).isFocused();
            window.press("s");
            page.locator(".step-form [name=what]").fill("Send the terms");
            window.press("Control+Enter");
            assertThat(page.locator("#next-step > section")).containsText("Send the terms");
            window.press("z");
            assertThat(page.locator("#toasts")).containsText("As it was before");
            assertThat(page.locator("#next-step > section")).isFocused();
            page.evaluate(
                    "sessionStorage.setItem('undone', JSON.stringify({ at: Date.now() - 60000, piece: 'line', lines: [] }))");
            page.reload(); // what never arrived is nobody's any more
            assertThat(page.locator("#dealer:focus, #dealer :focus")).hasCount(0);
        }
    }

    @Test
    void the_button_of_the_stage_has_it_when_what_its_menu_leads_to_is_left_or_done() {
        try (Window window = open()) {
            window.expectError("409"); // the papers are missing: that is asked
            Page page = window.page();
            Locator stage = page.locator("[popovertarget=stage-menu]");
            page.locator("#next-step button").first().focus(); // which stays behind
            window.press("m").press("Enter");
            assertThat(page.locator("#guard")).isVisible();
            window.press("Escape");
            assertThat(stage).isFocused();
            page.locator(".track .is-next button").press("Enter");
            assertThat(page.locator("#guard")).isVisible();
            window.press("Escape");
            assertThat(page.locator(".track .is-next button")).isFocused();
            window.press("x");
            page.locator("#refusal").waitFor();
            window.press("2").press("Enter");
            assertThat(line(page, "Dead end")).isFocused();
            assertThat(line(page, "Dead end"))
                    .hasCSS("outline-style", "none"); // where one stands, but nothing to press
            window.press("m").press("Enter");
            assertThat(page.locator(".track [aria-current=step]")).containsText("Firm");
            assertThat(stage).isFocused();
            page.evaluate("document.activeElement.blur()");
            window.press("?");
            assertThat(page.locator("#keys")).isVisible();
            window.press("Escape");
            assertThat(page.locator("#keys")).isHidden();
            assertThat(stage).not().isFocused(); // no dialog came of it: another's end isn't its own
        }
    }

    @Test
    void the_button_that_filters_dealers_has_it_when_they_are_shown_though_it_was_drawn_anew() {
        try (Window window = open("/dealers")) {
            Page page = window.page();
            window.press("f");
            page.locator("#filter")
                    .getByText("Firm", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.locator("#filter-found")).hasText("Found: 1");
            page.locator("#filter button.primary").click();
            assertThat(page.locator("#add-filter")).isFocused();
        }
    }
}
