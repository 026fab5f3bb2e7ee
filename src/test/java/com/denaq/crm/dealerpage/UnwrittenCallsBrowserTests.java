package com.denaq.crm.dealerpage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.steps.NewStep;
import com.denaq.crm.steps.NextSteps;
import com.denaq.crm.steps.StepKind;
import com.denaq.crm.support.Look;
import com.denaq.crm.support.Window;
import com.denaq.crm.support.WithBrowser;
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
}
