package com.denaq.crm.dealerpage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.steps.NewStep;
import com.denaq.crm.steps.NextSteps;
import com.denaq.crm.steps.StepKind;
import com.denaq.crm.support.Look;
import com.denaq.crm.support.Window;
import com.denaq.crm.support.WithBrowser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The dealer's page without a mouse: its menus, and the way out of what is being written. */
class DealerKeysBrowserTests extends WithBrowser {

    @Autowired
    NextSteps steps;

    User vera;
    DealerId shop;

    @BeforeEach
    void a_firm_of_vera() {
        users.admin("Nadia Weiss"); // without one there is only the first set-up to see
        vera = users.agent("Vera Sokolova");
        shop = dealers.firm("Harbor Lane", vera);
    }

    private Window open() {
        return window(vera, Look.DESKTOP).visit("/dealers/" + shop);
    }

    @Test
    void arrows_go_round_in_a_menu_and_escape_gives_the_focus_back() {
        try (Window window = open()) {
            Page page = window.page();
            window.press("m");
            Locator entries = page.locator("#stage-menu button");
            assertThat(entries.first()).isFocused();
            window.press("ArrowDown");
            assertThat(entries.nth(1)).isFocused();
            window.press("End");
            assertThat(entries.last()).isFocused();
            window.press("ArrowDown");
            assertThat(entries.first()).isFocused();
            window.press("ArrowUp");
            assertThat(entries.last()).isFocused();
            window.press("Home");
            assertThat(entries.first()).isFocused();
            window.press("Escape");
            assertThat(page.locator("#stage-menu")).isHidden();
            assertThat(page.locator("[popovertarget=stage-menu]")).isFocused();
        }
    }

    @Test
    void escape_leaves_the_note_and_the_keys_work_again_with_what_was_typed_kept() {
        try (Window window = open()) {
            Page page = window.page();
            window.press("n");
            page.keyboard().type("Ask for Dana");
            window.press("Escape");
            assertThat(page.locator("#panel-note textarea")).hasValue("Ask for Dana");
            window.press("m");
            assertThat(page.locator("#stage-menu")).isVisible();
        }
    }

    @Test
    void keys_work_in_the_moment_in_which_the_search_closes() {
        try (Window window = open()) {
            Page page = window.page();
            window.press("Control+k");
            assertThat(page.locator("#palette-input")).isFocused();
            boolean stillThere = (boolean) page.evaluate("""
                    () => {
                      document.getElementById('palette').close();
                      const field = document.activeElement; // until the next frame
                      field.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyX', key: 'x', bubbles: true }));
                      return field.id === 'palette-input';
                    }""");
            Assertions.assertThat(stillThere).isTrue();
            assertThat(page.locator("#refusal")).isVisible();
        }
    }

    @Test
    void a_step_is_written_on_behind_its_words_and_keys_are_shown_where_they_work() {
        steps.open(
                users.viewer(vera),
                shop,
                new NewStep(StepKind.CALL, "Ask Dana", LocalDate.parse("2026-12-01"), null, null));
        try (Window window = open()) {
            Page page = window.page();
            window.press("s");
            Locator what = page.locator(".step-form [name=what]");
            Locator tomorrow = page.locator(".step-form [data-key=KeyT]");
            assertThat(what).isFocused();
            page.keyboard().type(" about cells");
            assertThat(what).hasValue("Ask Dana about cells");
            assertThat(page.locator(".step-form .choice .key").first()).isHidden();
            window.press("Tab");
            assertThat(page.locator(".step-form .choice .key").first()).isVisible();
            window.press("t");
            assertThat(tomorrow).isChecked();
            what.focus();
            window.press("Escape");
            assertThat(what).hasValue("Ask Dana about cells");
            window.press("w");
            assertThat(page.locator(".step-form [data-key=KeyW]")).isChecked();
        }
    }
}
