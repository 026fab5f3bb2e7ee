package com.denaq.crm.dealerpage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.contacts.NewContact;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.merging.MergeWish;
import com.denaq.crm.merging.Merges;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a browser keeps of a call that isn't written down yet goes when it is, wherever that was done, and never counts twice. */
class UnwrittenCallsBrowserTests extends WithBrowser {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final String WORDS = "Asks for the price list";
    private static final String FORM = "#wrap-up-form";

    @Autowired
    Contacts contacts;

    @Autowired
    NextSteps steps;

    @Autowired
    Merges merges;

    private User vera;
    private DealerId shop;

    @BeforeEach
    void a_shop_to_call() {
        users.admin("Nadia Weiss");
        vera = users.agent("Vera Sokolova");
        shop = dealers.firm("Harbor Lane", vera);
    }

    private void calls(Window window, String words) {
        window.press("c");
        assertThat(window.page().locator(FORM)).isFocused();
        window.press("1");
        window.page().locator(FORM + " textarea").fill(words);
    }

    private List<String> written() {
        return db.sql("select coalesce(body, '') from activity where kind = 'CALL' and deleted_at is null order by id")
                .query(String.class)
                .list();
    }

    @Test
    void whose_answer_got_lost_it_is_written_and_does_not_come_back() {
        try (Window window =
                window(vera, Look.DESKTOP).expectError("ERR_FAILED").expectError("htmx:")) {
            Page page = window.visit("/dealers/" + shop).page();
            calls(window, WORDS);
            page.route("**/calls", route -> {
                route.fetch();
                route.abort();
            });
            page.locator(FORM + " button.primary").click();
            assertThat(page.locator("#toasts")).containsText("connection");
            assertThat(page.locator(FORM)).isVisible();
            page.unroute("**/calls");
            window.visit("/my-day?at=" + shop);
            assertThat(page.locator("#toasts")).containsText("was saved already");
            assertThat(page.locator(FORM)).hasCount(0);
            window.press("c");
            assertThat(page.locator(FORM + " textarea")).hasValue("");
            assertThat(written()).containsExactly(WORDS);
        }
    }

    @Test
    void who_goes_on_before_the_answer_is_there_stays_and_the_call_is_written() {
        DealerId next = dealers.firm("Quay Cells", vera);
        DealerId last = dealers.firm("Redwood Re-Power", vera);
        for (DealerId each : List.of(shop, next, last)) {
            steps.open(users.viewer(vera), each, new NewStep(StepKind.CALL, "Call", MONDAY, null, null));
        }
        try (Window window = window(vera, Look.DESKTOP)) {
            Page page = window.page();
            assertThat(page.locator("#dealer-name")).hasText("Harbor Lane");
            calls(window, WORDS);
            List<Route> held = new ArrayList<>();
            page.route("**/calls", held::add);
            page.waitForRequest(
                    "**/calls", () -> page.locator(FORM + " button.primary").click());
            page.locator(".queue-item").nth(1).click();
            assertThat(page.locator("#dealer-name")).hasText("Quay Cells");
            calls(window, "They are closed");
            held.forEach(Route::resume);
            assertThat(page.locator("#toasts")).containsText("Call with Harbor Lane saved");
            assertThat(page.locator(".queue-item")).hasCount(2);
            assertThat(page.locator("#dealer-name")).hasText("Quay Cells");
            assertThat(page.locator(FORM + " textarea")).hasValue("They are closed");
            page.unroute("**/calls");
            window.visit("/dealers/" + shop);
            assertThat(page.locator(".timeline")).containsText(WORDS);
            assertThat(page.locator(FORM)).hasCount(0);
            assertThat(written()).containsExactly(WORDS);
        }
    }

    @Test
    void what_is_saved_in_one_window_is_offered_in_no_other() {
        try (Window window = window(vera, Look.DESKTOP)) {
            Page page = window.visit("/dealers/" + shop).page();
            calls(window, WORDS);
            page.locator("[data-wrap-close]").click();
            assertThat(page.locator("[data-later-open]")).isVisible();
            Page other = another(page);
            other.locator("[data-later-open]").click();
            assertThat(other.locator(FORM + " textarea")).hasValue(WORDS);
            assertThat(page.locator("[data-later-open]")).isVisible();
            other.locator(FORM + " button.primary").click();
            assertThat(other.locator(FORM)).hasCount(0);
            assertThat(page.locator("[data-later-open]")).hasCount(0);
        }
    }

    @Test
    void a_form_with_words_of_its_own_stays_when_the_call_is_saved_in_another_window() {
        try (Window window = window(vera, Look.DESKTOP).expectError("409")) {
            Page page = window.visit("/dealers/" + shop).page();
            calls(window, WORDS);
            Page idle = another(page);
            Page busy = another(page);
            for (Page each : List.of(idle, busy)) {
                assertThat(each.locator(FORM + " textarea")).hasValue(WORDS);
            }
            busy.locator(FORM + " textarea").fill("Net-30");
            page.locator(FORM + " button.primary").click();
            assertThat(page.locator(FORM)).hasCount(0);
            assertThat(idle.locator(FORM)).hasCount(0);
            assertThat(idle.locator("#toasts")).containsText("was saved already");
            assertThat(busy.locator("#toasts")).containsText("with other words");
            busy.locator(FORM + " button.primary").click();
            assertThat(busy.locator(".timeline")).containsText(WORDS);
            assertThat(busy.locator(FORM + " textarea")).hasValue("Net-30");
            busy.locator("[data-wrap-close]").click();
            assertThat(busy.locator("#wrap-up *")).hasCount(0);
            busy.reload();
            assertThat(busy.locator("#wrap-up *")).hasCount(0);
            assertThat(written()).containsExactly(WORDS);
        }
    }

    @Test
    void a_call_that_is_dropped_takes_its_words_along() {
        try (Window window = window(vera, Look.DESKTOP)) {
            Page page = window.visit("/dealers/" + shop).page();
            calls(window, "Furious");
            page.locator("[data-wrap-close]").click();
            page.locator("[data-later-drop]").click();
            assertThat(kept(page)).doesNotContain("Furious");
            window.press("c");
            assertThat(page.locator(FORM)).isFocused();
            assertThat(page.locator(FORM + " textarea")).hasValue("");
            assertThat(page.locator(FORM + " [name=outcome]:checked")).hasCount(0);
            page.locator(FORM + " textarea").fill("Furious");
            page.waitForFunction("Object.values(localStorage).join().includes('Furious')");
            page.evaluate("Object.keys(localStorage).filter((each) => each.startsWith('later '))"
                    + ".forEach((each) => localStorage.removeItem(each))"); // words without a call, of before
            page.reload();
            assertThat(page.locator("#wrap-up *")).hasCount(0);
            assertThat(kept(page)).doesNotContain("Furious");
        }
    }

    private static Page another(Page page) {
        Page other = page.context().newPage();
        other.navigate(page.url());
        return other;
    }

    private static String kept(Page page) {
        return (String) page.evaluate("Object.values(localStorage).join()");
    }

    @Test
    void a_form_in_which_nothing_stands_is_no_call_unless_a_number_was_dialled_and_esc_takes_that_back() {
        DealerId first = dealers.firm("Quay Cells", vera);
        steps.open(users.viewer(vera), first, new NewStep(StepKind.CALL, "Call", MONDAY, null, null));
        try (Window window = window(vera, Look.DESKTOP)) {
            Page page = window.visit("/dealers/" + shop).page();
            Locator form = page.locator(FORM);
            window.press("c");
            assertThat(form).isFocused();
            page.reload();
            assertThat(page.locator("#wrap-up *")).hasCount(0);
            contacts.add(
                    users.viewer(vera),
                    shop,
                    NewContact.named("Dana Whitlock").reachedBy(List.of("813 555 0142"), List.of()));
            page.reload();
            window.press("c");
            assertThat(form).containsText("Dana Whitlock");
            window.visit("/my-day");
            assertThat(page.locator("#dealer-name")).hasText("Quay Cells");
            window.visit("/dealers/" + shop);
            assertThat(form).isFocused();
            window.press("Escape");
            assertThat(form).hasCount(0);
            page.reload();
            assertThat(page.locator("#wrap-up *")).hasCount(0);
        }
    }

    @Test
    void a_form_that_does_not_come_leaves_a_line_that_leads_to_it() {
        try (Window window =
                window(vera, Look.DESKTOP).expectError("ERR_FAILED").expectError("htmx:")) {
            Page page = window.visit("/dealers/" + shop).page();
            calls(window, WORDS);
            page.route("**/calls/new**", Route::abort);
            page.reload();
            assertThat(page.locator("[data-later-open]")).isVisible();
            page.unroute("**/calls/new**");
            page.locator("[data-later-open]").click();
            assertThat(page.locator(FORM + " textarea")).hasValue(WORDS);
        }
    }

    @Test
    void of_a_dealer_that_was_merged_meanwhile_it_is_written_at_the_one_that_is_there() {
        DealerId same = dealers.firm("Harbor Lane Inc", vera);
        DealerId there = dealers.firm("Quay Cells", vera);
        DealerId first = dealers.firm("Redwood Re-Power", vera);
        steps.open(users.viewer(vera), first, new NewStep(StepKind.CALL, "Call", MONDAY, null, null));
        try (Window window = window(vera, Look.DESKTOP)) {
            Page page = window.visit("/dealers/" + shop).page();
            calls(window, WORDS);
            window.visit("/dealers/" + same);
            calls(window, "They are closed");
            page.locator("[data-wrap-close]").click();
            merges.merge(users.viewer(vera), MergeWish.of(same, shop));
            merges.merge(users.viewer(vera), MergeWish.of(there, same));
            window.visit("/my-day");
            assertThat(page.locator("#dealer-name")).hasText("Quay Cells");
            assertThat(page.locator(FORM + " textarea")).hasValue(WORDS);
            page.locator(FORM + " button.primary").click();
            assertThat(page.locator("#toasts")).containsText("Call with Quay Cells saved");
            window.visit("/dealers/" + there);
            assertThat(page.locator(".timeline")).containsText(WORDS);
            page.locator("[data-later-open]").click();
            assertThat(page.locator(FORM + " textarea")).hasValue("They are closed");
            page.locator(FORM + " button.primary").click();
            assertThat(page.locator(FORM)).hasCount(0);
            page.reload();
            assertThat(page.locator("#wrap-up *")).hasCount(0);
            assertThat(written()).containsExactly(WORDS, "They are closed");
        }
    }
}
