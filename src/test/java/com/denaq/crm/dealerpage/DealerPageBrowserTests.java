package com.denaq.crm.dealerpage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.contacts.NewContact;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.support.Look;
import com.denaq.crm.support.Window;
import com.denaq.crm.support.WithBrowser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DealerPageBrowserTests extends WithBrowser {

    @Autowired
    Contacts contacts;

    private User vera;
    private User nadia;

    @BeforeEach
    void people() {
        vera = users.agent("Vera Sokolova");
        nadia = users.admin("Nadia Weiss");
    }

    @Test
    void the_last_of_very_many_numbers_can_be_reached() {
        DealerId shop = dealers.firm("Harbor Lane", vera);
        for (int i = 10; i < 50; i++) {
            contacts.add(
                    users.viewer(vera),
                    shop,
                    NewContact.named("Person " + i).reachedBy(List.of("813 555 01" + i), List.of()));
        }
        try (Window window = window(vera, Look.DESKTOP)) {
            Page page = window.visit("/dealers/" + shop).page();
            page.locator(".call-another").click();
            page.locator("#call-menu a").last().click();
            assertThat(page.locator("#wrap-up-form")).isVisible();
        }
    }

    @Test
    void a_dealer_goes_from_lead_to_client() {
        DealerId shop = dealers.lead("Harbor Lane", vera);
        try (Window window = open(nadia, Look.DESKTOP)) {
            window.expectError("409"); // the papers are missing: that is asked
            Page page = window.visit("/dealers/" + shop).page();
            standsAt(page, "Lead");
            window.press("m");
            page.getByRole(AriaRole.BUTTON, named("Start work")).click();
            standsAt(page, "Firm");
            window.press("m");
            page.getByRole(AriaRole.BUTTON, named("Agreed: make it an account")).click();
            Locator guard = page.locator("#guard");
            assertThat(guard).containsText("needs 4 more papers");
            assertThat(guard).containsText("Resale certificate");
            window.mustBeAccessible();
            guard.getByLabel("Why it goes without").fill("Old friend of the house");
            guard.getByText("Make it an account anyway").click();
            standsAt(page, "Account");
            page.locator(".track .is-next button").click();
            assertThat(page.locator("#guard")).containsText("needs evidence");
            page.getByText("Leave it an account").click();
            page.locator("#activation [data-dialog]").click();
            page.locator("#evidence-note").fill("Our batteries are on their shelf");
            page.locator("#evidence-new button.primary").click();
            assertThat(page.locator("#activation")).containsText("Our batteries are on their shelf");
            page.locator(".track .is-next button").click();
            standsAt(page, "Client");
            page.locator("#toasts").getByText("Undo").last().click();
            standsAt(page, "Account");
        }
    }

    @Test
    void another_goes_into_the_dead_end_and_back_by_keyboard_only() {
        DealerId shop = dealers.firm("Blue Heron PC", vera);
        try (Window window = open(vera, Look.DESKTOP)) {
            Page page = window.visit("/dealers/" + shop).page();
            window.press("x");
            assertThat(page.locator("#refusal")).isVisible();
            window.press("2");
            window.press("Enter");
            standsAt(page, "Dead end");
            assertThat(page.locator(".track")).containsText("Price");
            window.press("z");
            standsAt(page, "Firm");
            window.press("x");
            assertThat(page.locator("#refusal")).isVisible();
            window.press("1");
            window.press("Enter");
            standsAt(page, "Dead end");
            window.press("m");
            page.locator("#stage-menu")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Try again"))
                    .click();
            standsAt(page, "Firm");
        }
    }

    @Test
    void z_is_the_newest_undos_alone_and_what_the_timeline_takes_back_takes_its_undo_along() {
        DealerId shop = dealers.deadEnd("Blue Heron PC", vera);
        try (Window window = open(vera, Look.DESKTOP)) {
            Page page = window.visit("/dealers/" + shop).page();
            Locator undos = page.locator("#toasts form");
            tryAgain(window);
            assertThat(undos).hasCount(1);
            page.locator(".timeline .move-form button", hasText("Take back"))
                    .first()
                    .click();
            standsAt(page, "Dead end");
            assertThat(undos).hasCount(0);
            tryAgain(window);
            page.locator("#panel-note textarea").fill("They ask for cells again");
            window.press("Control+Enter");
            assertThat(undos).hasCount(2);
            assertThat(page.locator("#toasts [data-key=KeyZ]")).hasCount(1);
            assertThat(page.locator("#toasts .key")).hasCount(1);
        }
    }

    private void tryAgain(Window window) {
        window.press("m");
        window.page()
                .locator("#stage-menu")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Try again"))
                .click();
        standsAt(window.page(), "Firm");
    }

    private static Page.LocatorOptions hasText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    @Test
    void after_a_call_one_key_says_how_it_went_and_one_what_comes_next() {
        DealerId shop = dealers.lead("Harbor Lane", vera);
        contacts.add(
                users.viewer(vera),
                shop,
                NewContact.named("Dana Whitlock").reachedBy(List.of("813 555 0142", "813 555 0143"), List.of()));
        try (Window window = open(vera, Look.DESKTOP)) {
            Page page = window.visit("/dealers/" + shop).page();
            window.press("c");
            Locator wrapUp = page.locator("#wrap-up-form");
            assertThat(wrapUp).containsText("How did the call with Dana Whitlock go?");
            window.mustBeAccessible();
            window.press("1").press("w").press("Enter");
            assertThat(wrapUp).hasCount(0);
            assertThat(page.locator("#next-step")).containsText("Call Dana Whitlock");
            assertThat(page.locator(".timeline")).containsText("Interested");
            page.locator("[popovertarget=call-menu]").click();
            assertThat(page.locator("#call-menu a").first()).isFocused();
            window.press("Enter");
            assertThat(wrapUp).isVisible();
            wrapUp.locator("textarea").fill("They want screens only");
            wrapUp.locator("[value=REFUSED]").check();
            wrapUp.locator("button.primary").click();
            assertThat(page.locator("#refusal-note")).hasValue("They want screens only");
            page.locator("#refusal").getByLabel("Screens only").check();
            page.locator("#refusal button.primary").click();
            standsAt(page, "Dead end");
            window.press("z");
            standsAt(page, "Firm");
            assertThat(page.locator("#next-step")).containsText("Call Dana Whitlock");
        }
    }

    @Test
    void a_wrong_number_is_mended_where_it_turned_out_to_be_one() {
        DealerId shop = dealers.firm("Harbor Lane", vera);
        contacts.add(
                users.viewer(vera),
                shop,
                NewContact.named("Dana Whitlock").reachedBy(List.of("813 555 0140", "813 555 0142"), List.of()));
        try (Window window = open(vera, Look.PHONE)) {
            Page page = window.visit("/dealers/" + shop).page();
            page.locator("[data-show=facts]").click();
            page.locator("#people a.phone").last().click();
            Locator wrapUp = page.locator("#wrap-up-form");
            Locator mend = wrapUp.getByText("Type the right number");
            assertThat(wrapUp).isVisible();
            page.locator("[data-show=line]").click();
            assertThat(mend).isHidden();
            wrapUp.locator("[value=WRONG_NUMBER]").check();
            mend.click();
            Locator second = page.locator("#people [name=phones]").nth(1);
            assertThat(second).isFocused();
            assertThat(second).isInViewport();
            page.evaluate("document.querySelector('#people form').dataset.mine = ''");
            page.locator("#people [name=role]").fill("Owner");
            mend.click();
            assertThat(second).isFocused();
            assertThat(page.locator("#people form[data-mine]")).isVisible(); // the very form in which one types
            page.keyboard().type("813 555 0177"); // in place of the wrong one
            assertThat(second).hasValue("813 555 0177");
            page.locator("#people form button.primary").click();
            assertThat(page.locator("#people .people")).containsText("0177");
            assertThat(wrapUp.locator("[value=WRONG_NUMBER]")).isChecked();
        }
    }

    @Test
    void a_call_that_is_saved_later_waits_with_all_its_words() {
        DealerId shop = dealers.firm("Harbor Lane", vera);
        try (Window window = open(vera, Look.DESKTOP)) {
            Page page = window.visit("/dealers/" + shop).page();
            window.press("c");
            Locator wrapUp = page.locator("#wrap-up-form");
            wrapUp.locator("textarea").fill("Asks for the price list");
            wrapUp.locator("[name=outcome][value=CALL_BACK]").check();
            wrapUp.locator("[name=next][value=week]").check();
            Page other =
                    page.context().newPage(); // what was open opens again by itself, also when the window was closed
            other.navigate(page.url());
            assertThat(other.locator("#wrap-up-form textarea")).hasValue("Asks for the price list");
            assertThat(other.locator("[name=outcome][value=CALL_BACK]")).isChecked();
            other.close();
            wrapUp.locator("[data-wrap-close]").click();
            assertThat(page.locator("#toasts")).containsText("Not saved yet");
            assertThat(page.locator("[data-later-open]")).isFocused();
            page.reload();
            window.mustBeAccessible();
            page.locator("[data-later-open]").getByText("Finish the call of").click();
            assertThat(wrapUp.locator("textarea")).hasValue("Asks for the price list");
            assertThat(wrapUp.locator("[name=outcome][value=CALL_BACK]")).isChecked();
            assertThat(wrapUp.locator("[name=next][value=week]")).isChecked();
            wrapUp.locator("button.primary").click();
            assertThat(page.locator(".timeline")).containsText("Asks for the price list");
            page.reload();
            assertThat(page.locator("[data-later-open]")).hasCount(0);
        }
    }

    @Test
    void on_a_phone_what_is_wrong_and_what_was_saved_come_into_sight() {
        DealerId shop = dealers.firm("Harbor Lane", vera);
        try (Window window = open(vera, Look.PHONE)) {
            window.expectError("422");
            Page page = window.visit("/dealers/" + shop).page();
            page.locator("[data-show=facts]").click();
            page.locator("#facts-edit").click();
            page.locator("#facts [name=opens]").fill("19:00");
            page.locator("#facts [name=closes]").fill("18:00");
            page.locator("#facts button.primary").click();
            assertThat(page.locator("#facts [name=closes]")).isFocused();
            assertThat(page.locator("#facts [name=closes]")).isInViewport();
            page.locator("#facts [name=closes]").fill("20:00");
            page.locator("#facts button.primary").click();
            assertThat(page.locator("#facts-edit")).isInViewport();
            page.locator("#people header button").click();
            page.locator("#people [name=name]").fill("Dana Whitlock");
            page.locator("#people button.primary, #people form button:not([type=button])")
                    .first()
                    .click();
            assertThat(page.locator("#people .people").getByText("Dana Whitlock"))
                    .isInViewport();
        }
    }

    @Test
    void a_form_that_was_asked_for_opens_though_the_page_is_drawn_anew_meanwhile() {
        DealerId shop = dealers.firm("Harbor Lane", vera);
        try (Window window = open(vera, Look.DESKTOP)) {
            Page page = window.visit("/dealers/" + shop).page();
            List<Route> held = new ArrayList<>();
            page.route("**/contacts/new", held::add);
            page.waitForRequest("**/contacts/new", page.locator("#people header button")::click);
            page.evaluate("document.querySelectorAll('[data-piece]').forEach(each => each.dataset.before = '')");
            page.evaluate("document.body.dispatchEvent(new Event('dealer-changed', { bubbles: true }))");
            page.waitForFunction("() => document.querySelector('[data-piece]:not([data-before])')"); // all come at once
            held.forEach(Route::resume);
            page.locator("#people [name=name]").fill("Dana Whitlock");
        }
    }

    @Test
    void two_correct_one_dealer_and_the_second_sees_what_changed_and_keeps_their_words() {
        DealerId shop = dealers.firm("Harbor Lane", vera);
        try (Window first = open(vera, Look.DESKTOP);
                Window second = open(nadia, Look.DESKTOP)) {
            second.expectError("409");
            Page hers = first.visit("/dealers/" + shop).page();
            Page other = second.visit("/dealers/" + shop).page();
            for (Page page : List.of(hers, other)) {
                page.locator("#facts-edit").click();
            }
            other.locator("#facts [name=buysNow]").fill("30 a month");
            hers.locator("#facts [name=buysNow]").fill("20 a month");
            hers.locator("#facts [name=does]").fill("Repairs laptops");
            first.press("Control+Enter");
            assertThat(hers.locator("#facts")).containsText("20 a month");
            other.locator("#facts button.primary").click();
            Locator facts = other.locator("#facts");
            assertThat(facts).containsText("Vera Sokolova changed this just now, while you were typing.");
            assertThat(facts).containsText("20 a month");
            assertThat(facts.getByRole(AriaRole.ALERT)).isFocused();
            assertThat(facts.getByRole(AriaRole.ALERT)).isInViewport();
            second.mustBeAccessible();
            facts.getByText("Save this mix").click();
            assertThat(other.locator("#facts-edit")).isVisible();
            assertThat(facts).containsText("30 a month");
            assertThat(facts).containsText("Repairs laptops");
            second.press("z");
            assertThat(facts).containsText("20 a month");
        }
    }

    @Test
    void everything_fits_and_is_accessible_everywhere() {
        DealerId firm = dealers.firm("Harbor Lane Laptop Repair and Batteries", vera);
        DealerId dead = dealers.deadEnd("Blue Heron PC", vera);
        for (Look look : new Look[] {Look.DESKTOP, Look.PHONE.inRussian()}) {
            try (Window window = open(vera, look)) {
                Page page = window.visit("/dealers/" + dead).page();
                assertThat(page.locator(".track.is-dead")).isVisible();
                mustReadWell(window, look);
                window.visit("/dealers/" + firm);
                mustReadWell(window, look);
                if (look.width() < 768) {
                    page.locator("[data-show=facts]").click();
                }
                page.locator("#facts-edit").click();
                assertThat(page.locator("#facts-form")).isVisible();
                mustReadWell(window, look);
                page.locator("[data-key=KeyX]").click();
                assertThat(page.locator("#refusal")).isVisible();
                mustReadWell(window, look);
            }
        }
    }

    /** What the desktop shows in dark differs by its colours only: the same page is looked at again, not opened anew. */
    private static void mustReadWell(Window window, Look look) {
        window.mustFit();
        window.mustBeAccessible();
        if (look.equals(Look.DESKTOP)) {
            window.mustReadWellInDark();
        }
    }

    private Window open(User who, Look look) {
        return window(who, look);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static void standsAt(Page page, String stage) {
        assertThat(page.locator(".track [aria-current=step]")).containsText(stage);
    }
}
