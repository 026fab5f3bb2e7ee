package com.denaq.crm.myday;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.contacts.NewContact;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.steps.NewStep;
import com.denaq.crm.steps.NextSteps;
import com.denaq.crm.steps.StepKind;
import com.denaq.crm.support.Look;
import com.denaq.crm.support.Window;
import com.denaq.crm.support.WithBrowser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** My day where answers take their time: what is pressed meanwhile is for the dealer that is marked, or for none. */
class SlowDayBrowserTests extends WithBrowser {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private static final String DIALLED = "window.dialled = []; document.addEventListener('click', event => {"
            + " const call = event.target.closest('a[href^=\"tel:\"]');"
            + " if (call) dialled.push(call.getAttribute('href')); }, true)";

    @Autowired
    NextSteps steps;

    @Autowired
    Contacts contacts;

    User vera;
    List<Route> held = new ArrayList<>();

    @BeforeEach
    void vera_has_three_to_call() {
        users.admin("Nadia Weiss");
        vera = users.agent("Vera Sokolova");
        due("Harbor Lane", "813 555 0142");
        due("Prairie Byte", "813 555 0143");
        due("Redwood Re-Power", "813 555 0144");
    }

    @Test
    void a_call_pressed_while_the_next_dealer_is_under_way_goes_to_that_one() {
        try (Window window = slow(Look.DESKTOP)) {
            Page page = window.page();
            asks(page, () -> window.press("j"));
            assertThat(page.locator("#desk-coming")).hasText("Opening Prairie Byte…");
            page.keyboard().press("c");
            assertThat(page.locator("#wrap-up-form")).hasCount(0);
            answer();
            assertThat(heading(page)).hasText("Prairie Byte");
            assertThat(page.locator("#wrap-up-form")).isFocused();
            assertThat(page.locator("#desk-coming")).hasText("");
            dialled(page, "+18135550143");
            window.press("Escape");

            asks(page, () -> window.press("j"));
            page.keyboard().press("c");
            asks(page, () -> page.keyboard().press("k")); // not that one after all
            assertThat(page.locator("#toasts")).containsText("press again when it is there");
            answer();
            assertThat(page.locator("#desk-coming")).hasText("");
            assertThat(heading(page)).hasText("Prairie Byte");
            dialled(page, "+18135550143");
        }
    }

    @Test
    void a_dealer_that_was_asked_for_in_a_queue_which_is_drawn_anew_meanwhile_is_there_when_it_is_there() {
        try (Window window = slow(Look.DESKTOP).expectError("ERR_FAILED").expectError("htmx:")) {
            Page page = window.page();
            asks(page, () -> window.press("j"));
            assertThat(page.locator("#desk-coming")).hasText("Opening Prairie Byte…");
            drawnAnew(page);
            answer();
            assertThat(heading(page)).hasText("Prairie Byte");
            assertThat(page.locator("#desk-coming")).hasText("");
            asks(page, () -> window.press("j"));
            drawnAnew(page);
            held.forEach(Route::abort);
            held.clear();
            assertThat(page.locator("#toasts")).containsText("connection");
            assertThat(page.locator(".queue-item[aria-current]")).containsText("Prairie Byte");
            window.press("c");
            assertThat(page.locator("#wrap-up-form")).isFocused();
            dialled(page, "+18135550143");
        }
    }

    private static void drawnAnew(Page page) {
        page.evaluate("document.querySelectorAll('.queue-item').forEach(each => each.dataset.before = '')");
        page.evaluate("htmx.trigger('#day-list', 'queue-changed')");
        page.waitForFunction("() => document.querySelector('.queue-item') && !document.querySelector('[data-before]')");
    }

    @Test
    void a_note_typed_at_once_is_whole_and_with_the_dealer_that_is_marked() {
        try (Window window = slow(Look.DESKTOP)) {
            Page page = window.page();
            asks(page, () -> window.press("j"));
            page.keyboard().type("nKeep calm, jack");
            answer();
            assertThat(heading(page)).hasText("Prairie Byte");
            assertThat(page.locator(".composer textarea:focus")).hasValue("Keep calm, jack");
            page.keyboard().type(" and go");
            assertThat(page.locator(".composer textarea:focus")).hasValue("Keep calm, jack and go");
            dialled(page);
        }
    }

    @Test
    void on_a_phone_the_dealer_before_is_not_there_while_the_chosen_one_comes() {
        try (Window window = slow(Look.PHONE)) {
            Page page = window.page();
            asks(page, () -> page.locator(".queue-item").nth(1).click());
            assertThat(page.locator("#desk-coming")).hasText("Opening Prairie Byte…");
            assertThat(heading(page)).isHidden();
            window.mustFit();
            answer();
            assertThat(heading(page)).hasText("Prairie Byte");
            assertThat(heading(page)).isVisible();
        }
    }

    @Test
    void without_a_connection_the_mark_goes_back_to_the_dealer_that_is_there() {
        try (Window window = slow(Look.DESKTOP).expectError("ERR_FAILED").expectError("htmx:")) {
            Page page = window.page();
            asks(page, () -> window.press("j"));
            held.forEach(Route::abort);
            held.clear();
            assertThat(page.locator("#toasts")).containsText("connection");
            assertThat(page.locator(".queue-item[aria-current]")).containsText("Harbor Lane");
            assertThat(page.locator(".queue-item:focus")).containsText("Harbor Lane");
            window.press("c");
            assertThat(page.locator("#wrap-up-form")).isFocused();
            dialled(page, "+18135550142");
        }
    }

    @Test
    void whose_form_was_not_there_yet_when_somebody_went_on_was_called_and_it_waits_with_that_dealer() {
        try (Window window = slow(Look.DESKTOP)) {
            Page page = window.page();
            page.unroute("**/desk");
            page.route("**/calls/new**", held::add);
            page.waitForRequest("**/calls/new**", () -> window.press("c"));
            window.press("j");
            assertThat(heading(page)).hasText("Prairie Byte");
            page.waitForResponse("**/calls/new**", this::answer);
            page.unroute("**/calls/new**");
            window.press("k");
            assertThat(heading(page)).hasText("Harbor Lane");
            assertThat(page.locator("#wrap-up-form [name=tel]")).hasValue("+18135550142");
        }
    }

    private Window slow(Look look) {
        Window window = window(vera, look);
        Page page = window.visit("/my-day").page();
        assertThat(heading(page)).hasText("Harbor Lane");
        page.evaluate(DIALLED);
        page.route("**/desk", held::add);
        return window;
    }

    /** Until it is held: that a request was sent is told before it can be. */
    private void asks(Page page, Runnable press) {
        page.waitForRequest("**/desk", press);
        page.waitForCondition(() -> !held.isEmpty());
    }

    private void answer() {
        held.forEach(Route::resume);
        held.clear();
    }

    private static void dialled(Page page, String... numbers) {
        Assertions.assertThat(page.evaluate("dialled"))
                .isEqualTo(List.of(numbers).stream().map("tel:"::concat).toList());
    }

    private static Locator heading(Page page) {
        return page.locator("#dealer-name");
    }

    private void due(String name, String phone) {
        DealerId dealer = dealers.firm(name, vera);
        contacts.add(users.viewer(vera), dealer, NewContact.named("Ann Gray").reachedBy(List.of(phone), List.of()));
        steps.open(users.viewer(vera), dealer, new NewStep(StepKind.CALL, "Call " + name, MONDAY, null, null));
    }
}
