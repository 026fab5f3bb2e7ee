package com.denaq.crm.management;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.support.Look;
import com.denaq.crm.support.Window;
import com.denaq.crm.support.WithBrowser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an admin does, as they see it. */
class AdminBrowserTests extends WithBrowser {

    private static final List<String> SCREENS = List.of(
            "/distribute",
            "/distribute/territories",
            "/distribute?rule=TERRITORY",
            "/statistics",
            "/statistics/list?figure=entered",
            "/settings",
            "/settings/duplicates",
            "/audit",
            "/bin");

    User nadia;
    User vera;
    User boris;
    List<DealerId> shops;

    @BeforeEach
    void ten_dealers_of_vera() {
        nadia = users.admin("Nadia Weiss");
        vera = users.agent("Vera Sokolova");
        boris = users.agent("Boris Orlov");
        shops = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            shops.add(dealers.firm("Harbor Shop " + i, vera));
        }
    }

    @Test
    void an_admin_hands_ten_dealers_over_and_takes_it_back() {
        try (Window window = window(nadia, Look.DESKTOP)) {
            Page page = window.visit("/distribute").page();
            page.locator("#field-from").selectOption(vera.id().toString());
            assertThat(page.locator("#leads-title")).hasText("10 dealers");
            settled(page);
            page.getByLabel("All to one").click();
            page.locator("#field-one").waitFor();
            settled(page);
            page.locator("#field-one").selectOption(boris.id().toString());
            Locator give = page.locator(".action-bar button");
            assertThat(give).hasText("Give 10 dealers to 1 agent");
            page.locator("#field-region").pressSequentially("TX"); // not left yet
            BoundingBox there = give.boundingBox();
            page.mouse().click(there.x + there.width / 2, there.y + there.height / 2);
            assertThat(give).isDisabled();
            assertThat(page.locator("#leads-title")).hasText("0 dealers");
            page.locator("#field-region").fill("");
            window.press("Enter");
            assertThat(give).hasText("Give 10 dealers to 1 agent");
            settled(page);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Give 10 dealers to 1 agent"))
                    .click();
            assertThat(page.getByText("10 dealers changed hands")).isVisible();
            assertThat(shops)
                    .allMatch(
                            shop -> boris.id().equals(dealers.read(nadia, shop).owner()));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"))
                    .first()
                    .click();
            assertThat(page.getByText("10 dealers went back")).isVisible();
            window.visit("/distribute/hand-overs"); // as a page it is Distribute, where the list comes a little later
            assertThat(page.locator("section:has(#recent-title) tbody tr")).containsText("10 dealers");
            assertThat(shops)
                    .allMatch(shop -> vera.id().equals(dealers.read(nadia, shop).owner()));
            window.visit("/audit?dealer=" + shops.getFirst());
            assertThat(page.locator("tbody tr").first()).containsText("Boris Orlov Vera Sokolova");
        }
    }

    @Test
    void an_admin_unticks_all_and_picks_a_row_of_dealers_with_shift_without_waiting_for_an_answer() {
        try (Window window = window(nadia, Look.DESKTOP)) {
            Page page = window.visit("/distribute?from=" + vera.id()).page();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("None"))
                    .click();
            page.locator("[name=pick]").nth(1).click();
            page.locator("[name=pick]")
                    .nth(4)
                    .click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
            assertThat(page.locator("#leads-title")).hasText("4 of 10 dealers");
            page.locator("#field-region").fill("TX");
            page.keyboard().press("Enter"); // also sends what was typed: of two requests the first is given up
            assertThat(page.locator("#leads-title")).hasText("0 dealers");
        }
    }

    /** htmx listens to what it has drawn a moment after it can be seen; people are slower than that. */
    private static void settled(Page page) {
        assertThat(page.locator(".htmx-request, .htmx-swapping, .htmx-settling"))
                .hasCount(0);
    }

    @Test
    void a_figure_opens_the_list_that_makes_it() {
        try (Window window = window(nadia, Look.DESKTOP)) {
            Page page = window.visit("/statistics").page();
            Locator tile = page.locator("a.figure-tile", new Page.LocatorOptions().setHasText("became firms"));
            assertThat(tile.locator("strong")).hasText("10");
            tile.click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("10 became firms");
            assertThat(page.locator("tbody tr")).hasCount(10);
        }
    }

    @Test
    void rules_are_saved_and_the_second_admin_is_shown_what_changed() {
        try (Window first = window(nadia, Look.DESKTOP);
                Window second = window(users.admin("Olga Petrova"), Look.DESKTOP)) {
            first.visit("/settings");
            second.visit("/settings").expectError("409");
            save(first.page(), "9");
            assertThat(first.page().getByText("The rules are saved")).isVisible();
            save(second.page(), "21");
            assertThat(second.page().getByText("Neglected after, days: 9 now, 21 typed"))
                    .isVisible();
            second.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save the rules"))
                    .click();
            assertThat(second.page().getByLabel("Neglected after, days")).hasValue("21");
            first.visit("/audit");
            assertThat(first.page().locator("td.p3").getByText("Neglected after, days: 9 21"))
                    .isVisible();
        }
    }

    private static void save(Page page, String days) {
        page.getByLabel("Neglected after, days").fill(days);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save the rules"))
                .click();
    }

    @Test
    void a_reason_is_added_renamed_and_retired() {
        try (Window window = window(nadia, Look.DESKTOP)) {
            Page page = window.expectError("422").visit("/settings").page();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add a reason"))
                    .click();
            Locator dialog = page.locator("dialog[open]");
            dialog.getByLabel("Name in English").fill("Moved away");
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save"))
                    .click();
            assertThat(page.locator("dialog[open]").getByText("Give it a name in both languages"))
                    .isVisible();
            page.locator("dialog[open]").getByLabel("Name in Russian").fill("Переехал");
            page.locator("dialog[open]")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save"))
                    .click();
            assertThat(page.getByText("moved-away")).isVisible();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Retire Moved away"))
                    .click();
            assertThat(page.getByText("Out of use").first()).isVisible();
        }
    }

    @Test
    void every_screen_is_accessible_and_fits_a_phone_in_both_languages() {
        try (Window light = window(nadia, Look.DESKTOP);
                Window phone = window(nadia, Look.PHONE.inDark().inRussian())) {
            for (String screen : SCREENS) {
                light.visit(screen).mustBeAccessible();
                phone.visit(screen).mustBeAccessible();
                phone.mustFit();
            }
        }
    }
}
