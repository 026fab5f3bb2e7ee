package com.denaq.crm.dealerpage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.contacts.ContactId;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.contacts.NewContact;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.steps.NewStep;
import com.denaq.crm.steps.NextStep;
import com.denaq.crm.steps.NextSteps;
import com.denaq.crm.steps.StepChange;
import com.denaq.crm.steps.StepKind;
import com.denaq.crm.support.Look;
import com.denaq.crm.support.Window;
import com.denaq.crm.support.WithBrowser;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is typed is there again after a reload or a sign-in, until it is sent or somebody goes back on it. */
class KeptWordsBrowserTests extends WithBrowser {

    @Autowired
    Contacts contacts;

    @Autowired
    NextSteps steps;

    @Test
    void facts_a_next_step_and_a_refusal_are_kept_though_their_fields_were_drawn_with_something() {
        users.admin("Nadia Weiss");
        User vera = users.agent("Vera Sokolova");
        DealerId shop = dealers.firm("Harbor Lane", vera);
        contacts.add(
                users.viewer(vera),
                shop,
                NewContact.named("Dana Whitlock").reachedBy(List.of("813 555 0142", "813 555 0143"), List.of()));
        try (Window window = window(vera, Look.DESKTOP).expectError("422")) {
            Page page = window.visit("/dealers/" + shop).page();
            page.locator("#facts-edit").click();
            page.locator("#facts-form [name=name]").fill("Harbor Lane Batteries");
            page.locator("#facts-form [name=remark]").fill("Ask for Ann");
            page.reload();
            assertThat(page.locator("#facts-form [name=name]")).hasValue("Harbor Lane Batteries");
            assertThat(page.locator("#facts-form [name=remark]")).hasValue("Ask for Ann");
            page.locator("#facts-form [data-forget]").click();
            page.locator("#facts-edit").click();
            assertThat(page.locator("#facts-form [name=name]")).hasValue("Harbor Lane");
            page.locator("#facts-form [data-forget]").click();

            page.locator(".person-name button").first().click();
            page.locator("#people form [name=remark]").fill("Speaks fast");
            page.locator("#people form [name=phones]").nth(2).fill("813 555 0144");
            page.locator("#people form [name=name]").fill("");
            page.locator("#people form button.primary").click(); // drawn anew, with another row
            page.locator("#people form [name=phones]").nth(3).fill("813 555 0145");
            page.reload();
            assertThat(page.locator("#people form [name=remark]")).hasValue("Speaks fast");
            assertThat(page.locator("#people form [name=phones]").nth(0)).hasValue("813 555 0142");
            assertThat(page.locator("#people form [name=phones]").nth(1)).hasValue("813 555 0143");
            assertThat(page.locator("#people form [name=phones]").nth(2)).hasValue("813 555 0144");
            assertThat(page.locator("#people form [name=phones]").nth(3)).hasValue("813 555 0145");
            page.locator("#people form [name=phones]").nth(2).fill("");
            page.reload();
            assertThat(page.locator("#people form [name=phones]").nth(2)).hasValue("");
            assertThat(page.locator("#people form [name=phones]").nth(3)).hasValue("813 555 0145");
            page.locator("#people form [data-unslot]").click();

            window.press("s");
            page.locator(".step-form [name=what]").fill("Ask about the catalogue");
            page.reload();
            assertThat(page.locator(".step-form [name=what]")).hasValue("Ask about the catalogue");
            page.locator(".step-form [data-unslot]").click();

            window.press("x");
            assertThat(page.locator("#refusal")).isVisible();
            window.press("2");
            assertThat(page.locator("#refusal-form [name=reason]").nth(1)).isChecked();
            page.locator("#refusal-note").fill("Too dear for them");
            page.reload();
            window.press("x");
            assertThat(page.locator("#refusal-note")).hasValue("Too dear for them");
            assertThat(page.locator("#refusal-form [name=reason]").nth(1)).isChecked();
            window.press("Control+k"); // to look something up
            window.press("Escape");
            window.press("x");
            assertThat(page.locator("#refusal-note")).hasValue("Too dear for them");
            page.locator("#refusal footer [data-close]").click();
            window.press("x");
            assertThat(page.locator("#refusal-note")).hasValue("");
        }
    }

    @Test
    void facts_and_a_next_step_in_which_somebody_typed_are_open_again_also_in_the_other_language() {
        users.admin("Nadia Weiss");
        User vera = users.agent("Vera Sokolova");
        DealerId shop = dealers.firm("Harbor Lane", vera);
        try (Window window = window(vera, Look.DESKTOP)) {
            Page page = window.visit("/dealers/" + shop).page();
            page.locator("#facts-edit").click();
            page.locator("#facts-form [name=remark]").fill("Ask for Ann");
            page.locator(".next-step [data-key=KeyS]").click();
            page.locator(".step-form [name=what]").fill("Ask about the catalogue");
            page.locator("form[action='/language'] button[lang=ru]").first().click();
            assertThat(page.locator("#facts-form [name=remark]")).hasValue("Ask for Ann");
            assertThat(page.locator(".step-form [name=what]")).hasValue("Ask about the catalogue");
            page.locator("#facts-form button.primary").click();
            assertThat(page.locator("#facts-form")).hasCount(0);
            page.locator(".step-form button.primary").click();
            assertThat(page.locator(".step-form")).hasCount(0);
            page.reload();
            assertThat(page.locator("#facts-edit")).isVisible();
            assertThat(page.locator("#facts-form, .step-form")).hasCount(0);
        }
    }

    @Test
    void who_has_been_shown_what_a_colleague_changed_saves_over_it_and_nothing_old_comes_back() {
        User nadia = users.admin("Nadia Weiss");
        User vera = users.agent("Vera Sokolova");
        DealerId shop = dealers.firm("Harbor Lane", vera);
        NextStep planned = plan(vera, shop, "Send the list", 27);
        try (Window window = window(vera, Look.DESKTOP).expectError("409")) {
            Page page = window.visit("/dealers/" + shop).page();
            page.locator(".next-step [data-key=KeyS]").click();
            page.locator(".step-form [name=what]").fill("Send the new list");
            steps.move(users.viewer(nadia), planned.id(), planned.version(), LocalDate.of(2026, 12, 2), null);
            page.locator(".step-form button.primary").click();
            assertThat(page.locator(".step-form .banner")).containsText("Nadia Weiss");
            page.reload(); // and it still waits; what it was typed over is told again
            page.locator(".step-form:not(.conflict) button.primary").click();
            page.locator(".step-form.conflict button.primary").click();
            assertThat(page.locator(".step-form")).hasCount(0);
            assertThat(page.locator(".next-step")).containsText("Send the new list");

            page.locator("#facts-edit").click();
            page.locator("#facts-form [name=remark]").fill("Ask for Ann");
            db.sql("update dealer set remark = 'Ask for Bob', version = version + 1 where id = :id")
                    .param("id", shop.value())
                    .update();
            page.locator("#facts-form button.primary").click();
            page.locator("#facts-form.conflict button.primary").click();
            assertThat(page.locator("#facts-form")).hasCount(0);
            page.reload();
            assertThat(page.locator("#facts-edit")).isVisible();
            assertThat(page.locator("#facts-form")).hasCount(0);
        }
    }

    @Test
    void a_mix_that_cannot_be_saved_waits_as_it_was_chosen_and_not_as_it_was_typed_first() {
        users.admin("Nadia Weiss");
        User vera = users.agent("Vera Sokolova");
        DealerId shop = dealers.firm("Harbor Lane", vera);
        try (Window window = window(vera, Look.DESKTOP).expectError("409").expectError("422")) {
            Page page = window.visit("/dealers/" + shop).page();
            page.locator("#facts-edit").click();
            page.locator("#facts-form [name=opens]").fill("14:00");
            page.locator("#facts-form [name=remark]").fill("Ask for Ann");
            db.sql("update dealer set remark = 'Ask for Bob', closes = '13:00', version = version + 1 where id = :id")
                    .param("id", shop.value())
                    .update();
            page.locator("#facts-form button.primary").click();
            page.locator("#facts-form.conflict [name=remark]").first().check();
            page.locator("#facts-form.conflict button.primary").click();
            for (boolean later : List.of(false, true)) {
                if (later) {
                    page.reload();
                }
                assertThat(page.locator("#facts-form:not(.conflict) [name=remark]"))
                        .hasValue("Ask for Bob");
                assertThat(page.locator("#facts-form [name=opens]")).hasValue("14:00");
                assertThat(page.locator("#facts-form [name=closes]")).hasValue("13:00");
            }
            page.locator("#facts-form [name=closes]").fill("19:00");
            page.locator("#facts-form button.primary").click();
            assertThat(page.locator("#facts-form")).hasCount(0);
            assertThat(page.locator("#facts")).containsText("Ask for Bob");
        }
    }

    @Test
    void what_was_typed_about_somebody_whom_a_colleague_has_removed_waits_as_somebody_new() {
        User nadia = users.admin("Nadia Weiss");
        User vera = users.agent("Vera Sokolova");
        DealerId shop = dealers.firm("Harbor Lane", vera);
        ContactId dana = contacts.add(users.viewer(vera), shop, NewContact.named("Dana Whitlock"))
                .id();
        try (Window window = window(vera, Look.DESKTOP).expectError("409")) {
            Page page = window.visit("/dealers/" + shop).page();
            page.locator(".person-name button").first().click();
            page.locator("#people form [name=remark]").fill("Speaks fast");
            contacts.delete(users.viewer(nadia), shop, dana);
            page.locator("#people form button.primary").click();
            assertThat(page.locator("#people form")).containsText("Nadia Weiss removed Dana Whitlock");
            window.mustBeAccessible();
            page.reload();
            assertThat(page.locator("#people form [name=remark]")).hasValue("Speaks fast");
            page.locator("#people form button.primary").click();
            assertThat(page.locator("#people form")).hasCount(0);
            assertThat(page.locator("#people")).containsText("Dana Whitlock");
        }
    }

    @Test
    void words_for_a_first_step_wait_also_when_a_colleague_has_planned_one_since_and_that_is_told() {
        User nadia = users.admin("Nadia Weiss");
        User vera = users.agent("Vera Sokolova");
        DealerId shop = dealers.firm("Harbor Lane", vera);
        try (Window window = window(vera, Look.DESKTOP).expectError("409")) {
            Page page = window.visit("/dealers/" + shop).page();
            page.locator(".next-step [data-key=KeyS]").click();
            page.locator(".step-form [name=what]").fill("Send the new list");
            plan(nadia, shop, "Bring the contract", 27);
            page.reload();
            assertThat(page.locator(".next-step")).containsText("Bring the contract");
            assertThat(page.locator(".step-form [name=what]")).hasValue("Send the new list");
            page.locator(".step-form button.primary").click();
            assertThat(page.locator(".step-form .banner")).containsText("Nadia Weiss planned one");
            page.locator(".step-form button.primary").click();
            assertThat(page.locator(".step-form")).hasCount(0);
            assertThat(page.locator(".next-step")).containsText("Send the new list");
        }
    }

    private NextStep plan(User by, DealerId shop, String what, int day) {
        NewStep step = new NewStep(StepKind.CALL, what, LocalDate.of(2026, 11, day), null, null);
        return ((StepChange.Opened) steps.open(users.viewer(by), shop, step)).step();
    }
}
