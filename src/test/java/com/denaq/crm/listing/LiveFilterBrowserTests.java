package com.denaq.crm.listing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.support.Look;
import com.denaq.crm.support.Window;
import com.denaq.crm.support.WithBrowser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list answers while somebody types and chooses. */
class LiveFilterBrowserTests extends WithBrowser {

    User vera;

    @BeforeEach
    void shops() {
        users.admin("Ada Petrova");
        vera = users.agent("Vera Sokolova");
        dealers.firm("Harbor Lane Laptop Repair", vera);
        dealers.firm("Great Lakes Battery Barn", vera);
        dealers.lead("Harbor Cells", vera);
        dealers.lead("Prairie Byte", vera);
    }

    @Test
    void typing_narrows_the_list_keeps_the_caret_and_one_spell_of_it_is_one_step_back() {
        try (Window window = window()) {
            Page page = window.visit("/dealers").page();
            Locator rows = page.locator("#dealers-list tbody tr");
            assertThat(rows).hasCount(4);
            page.locator("#find").click();
            page.keyboard().type("harb");
            assertThat(rows).hasCount(2);
            assertThat(page.locator("#find")).isFocused();
            page.keyboard().type("or lane");
            assertThat(rows).hasCount(1);
            assertThat(page.locator("#find")).hasValue("harbor lane");
            assertThat(page).hasURL(Pattern.compile("/dealers\\?q=harbor(\\+|%20)lane.*"));
            assertThat(page.locator("#dealers-found")).hasText("Found: 1");
            page.locator("#dealers-list [name=id]").check();
            assertThat(page.locator("[data-selected]")).hasText("1");
            page.locator("#find").fill("");
            assertThat(rows).hasCount(4);
            assertThat(page.locator("#bulk")).isHidden();
            page.locator("#find").fill("prairie");
            assertThat(rows).hasCount(1);
            window.mustBeAccessible();
            page.goBack();
            assertThat(page.locator("#find")).hasValue("harbor lane");
            assertThat(rows).hasCount(1);
            page.goBack();
            assertThat(rows).hasCount(4);
            assertThat(page.locator("#find")).hasValue("");
        }
    }

    @Test
    void a_choice_in_the_dialog_shows_at_once_and_keeps_what_was_typed() {
        try (Window window = window()) {
            Page page = window.visit("/dealers").page();
            Locator rows = page.locator("#dealers-list tbody tr");
            page.locator("#find").fill("harbor");
            assertThat(rows).hasCount(2);
            page.locator("#add-filter").click();
            page.locator("#filter")
                    .getByText("Lead", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(rows).hasCount(1);
            assertThat(page.locator("#filter-found")).hasText("Found: 1");
            assertThat(page.locator("#filter")).isVisible();
            window.mustBeAccessible();
            page.locator("#filter button.primary").click();
            assertThat(page.locator("#filter")).isHidden();
            assertThat(page.locator("#dealers-chips .chip").first()).containsText("Lead");
            page.locator("#find").fill("harbor l");
            assertThat(rows).hasCount(0);
            assertThat(page.locator(".empty")).containsText("No dealer matches these 3 filters");
        }
    }

    @Test
    void what_is_ticked_and_cleared_while_the_answer_comes_is_so_in_it() {
        try (Window window = window()) {
            Page page = window.visit("/dealers").page();
            Locator boxes = page.locator("#dealers-list [name=id]");
            List<Route> held = new ArrayList<>();
            page.route(Pattern.compile("/dealers\\?q="), held::add);
            page.waitForRequest(
                    Pattern.compile("q=harbor"), () -> page.locator("#find").fill("harbor"));
            boxes.first().check();
            page.getByLabel("Select all on this page").check();
            page.locator("[data-none]").click();
            held.removeFirst().resume();
            assertThat(boxes).hasCount(2);
            assertThat(page.locator("#bulk")).isHidden();
            assertThat(page.locator("#dealers-list [name=id]:checked")).hasCount(0);
            page.waitForRequest(
                    Pattern.compile("q=harbor"), () -> page.locator("#find").fill("harbor l"));
            page.getByLabel("Select all on this page").check();
            held.removeFirst().resume();
            assertThat(boxes).hasCount(1);
            assertThat(boxes).isChecked();
            assertThat(page.locator("[data-selected]")).hasText("1");
        }
    }

    private Window window() {
        return window(vera, Look.DESKTOP).expectError("/my-day");
    }
}
