package com.denaq.crm.dealerpage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerLife;
import com.denaq.crm.steps.NewStep;
import com.denaq.crm.steps.NextSteps;
import com.denaq.crm.steps.StepKind;
import com.denaq.crm.support.Look;
import com.denaq.crm.support.Window;
import com.denaq.crm.support.WithBrowser;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two plan the next step at once, one of them in the form after a call: the call is saved, the step is asked for. */
class CallsMeanwhileBrowserTests extends WithBrowser {

    private static final String FORM = "#next-step .step-form";

    @Autowired
    NextSteps steps;

    @Autowired
    DealerLife life;

    private User vera;
    private User nadia;
    private DealerId shop;

    @BeforeEach
    void a_shop_to_call() {
        nadia = users.admin("Nadia Weiss");
        vera = users.agent("Vera Sokolova");
        shop = dealers.firm("Harbor Lane", vera);
    }

    @Test
    void theirs_is_kept_or_replaced_after_it_was_seen() {
        try (Window window = window(vera, Look.DESKTOP)) {
            Page page = window.visit("/dealers/" + shop).page();
            calledWhile(window, "Bring the contract");
            page.locator(FORM + " [data-unslot]").click();
            assertThat(page.locator(FORM)).hasCount(0);
            assertThat(steps.openOf(shop).orElseThrow().what()).isEqualTo("Bring the contract");

            calledWhile(window, "Say the new price");
            page.locator(FORM + " button.primary").click();
            assertThat(page.locator(FORM)).hasCount(0);
            assertThat(page.locator("#next-step")).containsText("Send the list");
            assertThat(steps.openOf(shop).orElseThrow().what()).isEqualTo("Send the list");
        }
    }

    @Test
    void who_calls_while_they_are_refused_chooses_anew_when_to_try_again_and_that_counts() {
        steps.open(
                users.viewer(vera),
                shop,
                new NewStep(StepKind.MAIL, "Send the list", LocalDate.of(2026, 11, 26), null, null));
        try (Window window = window(vera, Look.DESKTOP).expectError("422")) {
            Page page = window.visit("/dealers/" + shop).page();
            window.press("c");
            assertThat(page.locator("#wrap-up-form")).isFocused();
            window.press("1");
            life.refuse(users.viewer(nadia), shop, dealers.refusal("price"));
            window.press("Enter");
            assertThat(page.locator("#call-next-problem")).isVisible();
            page.locator("#wrap-up-form label:has([value=week])").click();
            page.locator("#wrap-up-form button.primary").click();
            assertThat(page.locator("#wrap-up-form")).hasCount(0);
            assertThat(page.locator(FORM)).hasCount(0);
            assertThat(page.locator(".track.is-dead")).hasCount(0);
            assertThat(steps.openOf(shop)).isPresent();
        }
    }

    private void calledWhile(Window window, String theirs) {
        Page page = window.page();
        window.press("c");
        assertThat(page.locator("#wrap-up-form")).isFocused();
        window.press("1");
        window.press("w");
        page.locator("#call-what").fill("Send the list");
        steps.open(
                users.viewer(nadia),
                shop,
                new NewStep(StepKind.MEETING, theirs, LocalDate.of(2026, 11, 26), null, null));
        page.waitForResponse(
                response -> response.url().contains("/panels"),
                () -> page.locator("#wrap-up-form button.primary").click());
        assertThat(page.locator("#wrap-up-form")).hasCount(0);
        assertThat(page.locator(FORM)).containsText(theirs);
        assertThat(page.locator(FORM + " [name=what]")).hasValue("Send the list");
    }
}
