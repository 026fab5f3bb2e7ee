package com.denaq.crm.listing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.denaq.crm.access.User;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.steps.NewStep;
import com.denaq.crm.steps.NextSteps;
import com.denaq.crm.steps.StepKind;
import com.denaq.crm.support.Look;
import com.denaq.crm.support.Window;
import com.denaq.crm.support.WithBrowser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DealersBrowserTests extends WithBrowser {

    private static final List<String> NAMES = List.of(
            "Harbor Lane Laptop Repair", "Ninth Street Notebook Clinic", "Great Lakes Battery Barn", "Prairie Byte");

    @Autowired
    NextSteps steps;

    User vera;
    User ada;

    @BeforeEach
    void shops() {
        vera = users.agent("Vera Sokolova");
        ada = users.admin("Ada Petrova");
        User boris = users.agent("Boris Orlov");
        int day = 19;
        for (String name : NAMES) {
            DealerId id = dealers.firm(name, vera);
            steps.open(
                    users.viewer(vera),
                    id,
                    new NewStep(StepKind.CALL, "Call back: ThinkPad cells", LocalDate.of(2026, 11, day++), null, null));
        }
        dealers.firm("Lone Pine Batteries", vera);
        dealers.deadEnd("Sunset Charge Co.", vera);
        dealers.account("Second Screen Phone Repair", boris, ada);
        for (int i = 10; i < 70; i++) {
            dealers.lead("Free Shop " + i, ada);
        }
    }

    @Test
    void an_agent_sorts_filters_and_comes_back_to_the_line_they_opened() {
        try (Window window = window(Look.DESKTOP, vera)) {
            Page page = window.visit("/dealers").page();
            assertThat(page.locator("tbody tr")).hasCount(6);
            assertThat(page.locator("tbody tr").first()).containsText("Harbor Lane");
            window.mustBeAccessible();
            page.locator("thead").getByText("Dealer").click();
            assertThat(page.locator("tbody tr").first()).containsText("Great Lakes");
            window.press("f");
            page.locator("#filter-step").selectOption("late");
            page.locator("#filter button.primary").click();
            assertThat(page.locator("tbody tr")).hasCount(4);
            assertThat(page.locator(".chip")
                            .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("late")))
                    .isVisible();
            window.press("j").press("j");
            assertThat(page.locator("tbody tr").nth(1).locator("a").first()).isFocused();
            window.press("Enter");
            page.waitForURL("**/dealers/*");
            page.goBack();
            assertThat(page.locator("tbody tr").nth(1)).hasClass("is-current");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Remove filter: Next step is late"))
                    .click();
            assertThat(page.locator("tbody tr")).hasCount(6);
        }
    }

    @Test
    void a_colleague_s_dealer_shows_on_a_phone_what_its_card_does_and_nothing_of_a_next_step() {
        try (Window window = window(Look.PHONE, vera)) {
            Page page = window.visit("/dealers?q=Second+Screen").page();
            assertThat(page.locator("tbody tr .only-narrow")).hasText("Account · Tampa, FL · Boris Orlov");
            assertThat(page.locator("tbody")).not().containsText("No next step");
            window.mustFit();
        }
    }

    @Test
    void pages_turn_there_and_back() {
        try (Window window = window(Look.DESKTOP, vera)) {
            Page page = window.visit("/dealers?owner=free&stage=lead&sort=name").page();
            assertThat(page.locator("tbody tr")).hasCount(50);
            assertThat(page.locator(".pager")).containsText("1–50 of 60");
            page.getByText("After “Free Shop 59”").click();
            assertThat(page.locator(".pager")).containsText("51–60 of 60");
            page.getByText("Before", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator(".pager")).containsText("1–50 of 60");
        }
    }

    @Test
    void from_a_dealer_one_walks_on_in_the_list_and_goes_back_to_it() {
        try (Window window = window(Look.DESKTOP, vera)) {
            Page page = window.visit("/dealers?owner=free&stage=lead&sort=name").page();
            page.getByText("Free Shop 58", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.locator("#dealer-name")).hasText("Free Shop 58");
            assertThat(page.locator("[data-walk-text]")).hasText("49 of 60 in “Free leads”");
            window.mustBeAccessible();
            window.press("j");
            assertThat(page.locator("#dealer-name")).hasText("Free Shop 59");
            window.press("j");
            assertThat(page.locator("#dealer-name")).hasText("Free Shop 60");
            assertThat(page.locator("[data-walk-text]")).containsText("51 of 60");
            window.press("k");
            assertThat(page.locator("#dealer-name")).hasText("Free Shop 59");
            page.goBack();
            assertThat(page.locator("tbody tr.is-current")).containsText("Free Shop 59");
        }
    }

    @Test
    void selected_dealers_are_handed_over_and_come_back() {
        try (Window window = window(Look.DESKTOP, vera)) {
            Page page = window.visit("/dealers").page();
            assertThat(page.locator("#bulk")).isHidden();
            double second = page.locator("tbody tr").nth(1).boundingBox().y;
            window.press("j").press("Space");
            assertThat(page.locator("#bulk")).isVisible();
            assertEquals(second, page.locator("tbody tr").nth(1).boundingBox().y); // the next click hits it
            window.press("j").press("Space");
            assertThat(page.locator("[data-selected]")).hasText("2");
            window.mustBeAccessible();
            page.getByText("Hand over").click();
            page.locator("#give-menu button").first().click();
            assertThat(page.locator("#toasts")).containsText("2 dealers are Boris Orlov’s now");
            assertThat(page.locator("tbody tr")).hasCount(4);
            window.press("z");
            assertThat(page.locator("tbody tr")).hasCount(6);
        }
    }

    @Test
    void one_step_is_planned_with_several_dealers_and_taken_back() {
        try (Window window = window(Look.DESKTOP, vera)) {
            Page page = window.visit("/dealers?owner=me&step=none").page();
            page.getByLabel("Select all on this page").check();
            page.locator("#bulk").getByText("Plan a step").click();
            page.locator("#plan-what").fill("Offer the winter prices");
            window.mustBeAccessible();
            page.getByText("Plan the step").click();
            assertThat(page.locator("#toasts"))
                    .containsText("The step is planned with 1 dealer; 1 stands in the dead end");
            window.press("z");
            assertThat(page.locator("#toasts")).containsText("Taken back for 1 dealer");
        }
    }

    @Test
    void the_whole_list_goes_to_distribute_not_only_the_page() {
        try (Window window = window(Look.DESKTOP, ada)) {
            Page page = window.visit("/dealers?stage=lead").page();
            page.getByLabel("Select all on this page").check();
            page.getByText("Select all 60").click();
            assertThat(page.getByText("Select all 60")).isHidden();
            page.locator("#bulk").getByText("Distribute").click();
            assertThat(page.locator("#leads-title")).hasText("60 dealers");
            page.getByLabel("All to one").click();
            page.locator("#field-one").selectOption(vera.id().toString());
            assertThat(page.locator(".action-bar button")).hasText("Give 60 dealers to 1 agent");
        }
    }

    @Test
    void a_view_is_saved_under_a_name() {
        try (Window window = window(Look.DESKTOP, vera).expectError("422")) {
            Page page = window.visit("/dealers?owner=me&stage=firm").page();
            page.locator(".view-tabs").getByText("Save this view").click();
            page.locator("#save-view button.primary").click();
            assertThat(page.locator("#save-view")).containsText("Give it a name");
            page.locator("#view-form-name").fill("Firms of mine");
            window.press("Enter");
            assertThat(page.locator(".view-tabs [aria-current]")).containsText("Firms of mine 5");
        }
    }

    @Test
    void a_colleagues_dealer_shows_only_its_card() {
        try (Window window = window(Look.DESKTOP, vera)) {
            Page page = window.visit("/dealers?all=1&stage=account").page();
            assertThat(page.locator("tbody tr")).hasCount(1);
            assertThat(page.locator("tbody tr")).containsText("Account");
            assertThat(page.locator("thead th a").getByText("Next step")).hasCount(0);
            page.locator("#find").fill("nothing like it");
            window.press("Enter");
            assertThat(page.locator(".empty")).containsText("No dealer matches these 2 filters");
            window.mustBeAccessible();
        }
    }

    @Test
    void on_a_phone_the_chosen_view_is_in_sight() {
        try (Window window = window(Look.PHONE, ada)) {
            Page page = window.visit("/dealers").page();
            page.locator(".view-tabs > a").last().click();
            assertThat(page.locator(".view-tabs > a").last()).hasAttribute("aria-current", "page");
            page.waitForFunction("() => { const { left, right } = document.querySelector('.view-tabs > [aria-current]')"
                    + ".getBoundingClientRect(); return left >= 0 && right <= innerWidth; }");
        }
    }

    @Test
    void everybody_can_read_it_in_the_dark_on_a_phone_and_in_russian() {
        db.sql("update app_user set language = 'ru'").update();
        try (Window window = window(Look.PHONE.inDark(), ada)) {
            Page page = window.visit("/dealers").page();
            page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Дилеры"))
                    .waitFor();
            window.mustBeAccessible();
            window.mustFit();
            page.locator(".chip-add").click();
            window.mustBeAccessible();
            window.mustFit();
        }
        try (Window window = window(Look.DESKTOP, ada)) {
            window.visit("/dealers").press("f").mustBeAccessible();
        }
    }

    private Window window(Look look, User user) {
        return window(user, look).expectError("/my-day");
    }
}
