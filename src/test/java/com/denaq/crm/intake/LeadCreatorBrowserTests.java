package com.denaq.crm.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.support.Look;
import com.denaq.crm.support.Window;
import com.denaq.crm.support.WithBrowser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LeadCreatorBrowserTests extends WithBrowser {

    private static final String VERDICT = "**/leads/new/verdict";

    @Autowired
    Entry entry;

    @Autowired
    Settings settings;

    User rosa;

    @BeforeEach
    void people() {
        users.admin("Ada Quist"); // before there is one, everything leads to the setup
        rosa = users.leadCreator("Rosa Marin");
        entry.enter(users.viewer(users.agent("Vera Sokolova")), EntryTests.harborLane());
    }

    private Window rosas(Look look) {
        return window(rosa, look);
    }

    @Test
    void meets_a_duplicate_and_adds_a_new_lead() {
        try (Window window = rosas(Look.DESKTOP).expectError("409")) {
            Page page = window.visit("/leads/new").page();
            page.getByLabel("Name of the shop").fill("Harbor Lane Laptops");
            page.getByLabel("Phone", new Page.GetByLabelOptions().setExact(true))
                    .fill("(813) 555-0140");
            assertThat(page.locator("#verdict h2")).hasText("Already here");
            assertThat(page.locator("#verdict")).containsText("Same phone");
            assertThat(page.locator("#verdict")).not().containsText("Vera");
            assertThat(page.getByLabel("City and state")).hasValue("Tampa, FL");
            page.waitForResponse(answer -> answer.status() == 409, () -> window.press("Control+Enter"));
            assertThat(page.locator("#lead-actions button").first()).isEnabled();
            assertThat(page.locator(".lead-recent")).containsText("Already here");
            assertThat(page.getByLabel("Name of the shop")).hasValue("Harbor Lane Laptops");
            window.press("Alt+KeyN");
            assertThat(page.locator(".lead-recent")).containsText("Already here");
            assertThat(page.getByLabel("Name of the shop")).hasValue("");
            assertThat(page.getByLabel("Name of the shop")).isFocused();

            page.getByLabel("Name of the shop").fill("Harbor Lane Laptop Repair");
            page.getByLabel("City and state").fill("Miami, FL");
            assertThat(page.locator("#verdict h2")).hasText("Looks similar");
            page.reload(); // what was typed is there again, and judged again
            assertThat(page.locator("#verdict h2")).hasText("Looks similar");
            page.waitForResponse(answer -> answer.status() == 409, () -> window.press("Control+Enter"));
            assertThat(page.locator("#verdict [role=alert]")).containsText("Choose why it is another shop");
            assertThat(page.locator("#verdict [type=radio]").first()).isFocused();
            window.press("Alt+KeyN");
            assertThat(page.getByLabel("Name of the shop")).hasValue("");

            page.getByLabel("Name of the shop").fill("Harbor Lane Laptops");
            page.locator("#field-phone").fill("813 555 0140");
            assertThat(page.locator("#verdict h2")).hasText("Already here");
            page.getByText("It is another shop: send it").click();
            assertThat(page.locator("#lead-actions")).containsText("Send for review");
            assertThat(page.locator("#verdict [name=even]")).isChecked();
            page.waitForResponse(answer -> answer.status() == 409, () -> window.press("Control+Enter"));
            assertThat(page.locator("#verdict [role=alert]")).containsText("Say in a few words why");
            window.mustBeAccessible();
            page.locator("#field-comment").fill("The old shop has moved out");
            window.press("Control+Enter");
            assertThat(page.locator("#toasts")).containsText("Harbor Lane Laptops is sent for review");

            page.locator("#field-phone").fill("12");
            assertThat(page.locator("#verdict")).containsText("The phone can’t be read");
            page.locator("#field-phone").fill("");
            page.getByLabel("Name of the shop").fill("Copper Kettle Computers");
            page.getByLabel("Site", new Page.GetByLabelOptions().setExact(true)).fill("copperkettle.com");
            assertThat(page.locator("#verdict h2")).hasText("Looks new");
            window.mustBeAccessible();
            window.press("Control+Enter");
            assertThat(page.locator("#toasts")).containsText("Copper Kettle Computers is added");
            assertThat(page.locator(".lead-recent")).containsText("New, added");
            page.locator(".lead-recent").getByText("Copper Kettle Computers").click();
            assertThat(page.locator("main")).containsText("Waits for an agent");
            window.mustBeAccessible();
            page.getByText("Take it back").click();
            assertThat(page.locator("#toasts")).containsText("Copper Kettle Computers is taken back");
        }
    }

    @Test
    void replaces_the_town_of_the_phone_by_what_is_typed_after_a_click() {
        try (Window window = rosas(Look.DESKTOP)) {
            Page page = window.visit("/leads/new").page();
            Locator city = page.locator("#field-city");
            page.locator("#field-phone").fill("912 233 4418");
            assertThat(city).hasValue("Savannah, GA");
            city.click();
            page.keyboard().insertText("120 Main St, Pierre, SD 57501");
            assertThat(city).hasValue("120 Main St, Pierre, SD 57501");
            assertThat(page.locator("#verdict")).containsText("120 Main St · Pierre · SD · 57501");
        }
    }

    @Test
    void pastes_what_a_page_tells_of_a_shop_into_its_name() {
        try (Window window = rosas(Look.DESKTOP)) {
            Page page = window.visit("/leads/new").page();
            paste(page, "Gulf Trolling\n120 Main St\nPierre, SD 57501\n850-233-4418\ninfo@gulftrolling.com");
            assertThat(page.locator("#toasts")).containsText("put into its fields");
            assertThat(page.locator("#field-name")).hasValue("Gulf Trolling");
            assertThat(page.locator("#field-phone")).hasValue("850-233-4418");
            assertThat(page.locator("#field-email")).hasValue("info@gulftrolling.com");
            assertThat(page.locator("#field-city")).hasValue("120 Main St, Pierre, SD 57501");
        }
    }

    @Test
    void loses_nothing_of_what_is_pasted_behind_a_name_and_replaces_one_that_is_selected() {
        try (Window window = rosas(Look.PHONE)) {
            Page page = window.visit("/leads/new").page();
            Locator name = page.locator("#field-name");
            name.fill("Gulf Trolling");
            page.locator("#field-phone").fill("850-233-4418");
            name.press("End");
            paste(page, "Harbor Lane Laptops\n12 Elm St\nPierre, SD 57501\n850-233-4419");
            assertThat(page.locator("#toasts")).containsText("Added for the caller to know: Harbor Lane Laptops");
            assertThat(name).hasValue("Gulf Trolling");
            assertThat(page.locator("#field-phone")).hasValue("850-233-4418; 850-233-4419");
            assertThat(page.getByLabel("Anything the caller should know")).hasValue("Harbor Lane Laptops");
            window.mustFit();
            name.selectText();
            paste(page, "Copper Kettle\nButte, MT 59701\n406-555-0131");
            assertThat(name).hasValue("Copper Kettle");
            name.selectText();
            paste(page, "Nobody knows\nwhat this is\nor whose");
            assertThat(page.locator("#toasts")).containsText("it can’t be told what is what");
            assertThat(name).hasValue("Copper Kettle");
        }
    }

    private static void paste(Page page, String block) {
        page.evaluate("""
                block => {
                  const data = new DataTransfer();
                  data.setData('text/plain', block);
                  document.getElementById('field-name').dispatchEvent(
                      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                }
                """, block);
    }

    @Test
    void hears_of_a_half_typed_field_only_when_it_is_left_or_sent() {
        try (Window window = rosas(Look.DESKTOP).expectError("409")) {
            Page page = window.visit("/leads/new").page();
            Locator complaint = page.locator("#verdict .verdict-unread");
            for (String[] half :
                    new String[][] {{"#field-site", "copperke"}, {"#field-phone", "12"}, {"#field-email", "m"}}) {
                page.waitForResponse(
                        answer -> answer.url().endsWith("/leads/new/verdict"),
                        () -> page.locator(half[0]).fill(half[1]));
                assertThat(complaint).hasCount(1);
                assertThat(complaint).isHidden();
                window.press("Tab");
                assertThat(complaint).isVisible();
                page.locator(half[0]).focus();
                assertThat(complaint).isHidden();
                page.locator(half[0]).fill("");
                assertThat(complaint).hasCount(0);
            }
            page.getByLabel("Name of the shop").fill("Harbor Lane Laptops");
            page.locator("#field-phone").fill("(813) 555-0140");
            page.locator("#field-site").fill("copperke");
            assertThat(page.locator("#verdict h2")).hasText("Already here");
            page.waitForResponse(answer -> answer.status() == 409, () -> window.press("Control+Enter"));
            page.locator("#field-site").focus();
            assertThat(complaint).isVisible();
            window.mustBeAccessible();
        }
    }

    @Test
    void says_the_country_and_is_told_by_a_phone_as_one_dials_it_there() {
        NewLead known = NewLead.of(
                Facts.of("Müßig Rechnertechnik", "DE").withPlace("Nordstemmen", null),
                List.of("+49 5069 843722"),
                List.of());
        entry.enter(users.viewer(users.agent("Boris Petrov")), known);
        try (Window window = rosas(Look.PHONE).expectError("409").expectError("422")) {
            Page page = window.visit("/leads/new").page();
            page.locator("#field-phone").fill("05069 843722");
            assertThat(page.locator("#verdict")).containsText("compared by its digits");
            page.getByLabel("Country").selectOption("DE");
            assertThat(page.locator("#verdict")).not().containsText("compared by its digits");
            assertThat(page.locator("#verdict h2")).isVisible();
            page.waitForResponse(answer -> answer.status() == 422, () -> window.press("Control+Enter"));
            assertThat(page.locator("#field-name-problem")).isVisible();
            assertThat(page.getByLabel("Country")).hasValue("DE");
            page.getByLabel("Name of the shop").fill("Müßig Rechnertechnik");
            assertThat(page.locator("#verdict h2")).hasText("Already here");
            page.waitForResponse(answer -> answer.status() == 409, () -> window.press("Control+Enter"));
            assertThat(page.getByLabel("Country")).hasValue("DE");
            window.mustBeAccessible();
            page.locator("[data-clear]").click();
            assertThat(page.getByLabel("Country")).hasValue("");
            page.getByLabel("Country").selectOption("GB");
            page.getByLabel("Name of the shop").fill("Copper Kettle Computers");
            page.locator("#field-phone").fill("0113 249 8830");
            assertThat(page.locator("#verdict h2")).hasText("Looks new");
            window.press("Control+Enter");
            assertThat(page.locator("#toasts")).containsText("Copper Kettle Computers is added");
            page.locator(".lead-recent").getByText("Copper Kettle Computers").click();
            assertThat(page.getByLabel("Country")).hasValue("GB");
            page.getByLabel("Country").selectOption("IE");
            window.press("Control+Enter");
            page.getByText("Copper Kettle Computers").first().click();
            assertThat(page.getByLabel("Country")).hasValue("IE");
        }
    }

    @Test
    void pastes_a_list() {
        try (Window window = rosas(Look.DESKTOP.inDark())) {
            Page page = window.visit("/leads/paste").page();
            window.mustBeAccessible();
            page.getByLabel("One shop a line")
                    .fill("Copper Kettle Computers\tcopperkettle.com\tButte, MT\n"
                            + "Harbor Lane Laptop Repair\tharborlane.com\tTampa, FL\n"
                            + "Harbor Lane Laptop Repair\t\tMiami, FL\n"
                            + "Copper Kettle\tcopperkettle.com\tButte, MT\n"
                            + "Salt Flat Screens\tsaltflat.com\tOgden, UT\n");
            window.press("Control+Enter");
            assertThat(page.locator("tbody tr")).hasCount(5);
            assertThat(page.locator("tbody tr").nth(1)).containsText("Already here");
            assertThat(page.locator("tbody tr").nth(3))
                    .containsText("The same as line 1 of this list (Copper Kettle Computers");
            assertThat(page.locator("tbody tr")
                            .nth(3)
                            .locator("a[href*='show=all']")
                            .last())
                    .isVisible();
            window.mustBeAccessible();
            page.getByText("Send 1 similar one for review too").click();
            assertThat(page.locator(".action-bar")).containsText("Add 2 new leads, send 1 for review");
            window.press("Control+Enter");
            assertThat(page.locator(".banner")).containsText("2 leads are added, 1 waits for review");
            String tried = "select count(*) from lead_attempt where outcome = 'BLOCKED'";
            Assertions.assertThat(db.sql(tried).query(Long.class).single())
                    .as("what is here already was tried, too")
                    .isEqualTo(1);
            page.navigate(page.url().replaceAll("/\\d+.*", ""));
            assertThat(page.locator("tbody tr")).hasCount(1);
            page.locator("tbody a").click();
            page.getByText("Take all of it back").click();
            assertThat(page.locator(".banner")).containsText("3 rows are taken back");
        }
    }

    @Test
    void sees_what_became_of_their_leads_on_a_phone_in_russian() {
        entry.enter(users.viewer(rosa), EntryTests.lead("Copper Kettle Computers", "copperkettle.com", "406 555 0131"));
        entry.enter(users.viewer(rosa), EntryTests.harborLane());
        db.sql("update app_user set language = 'ru'").update();
        try (Window window = rosas(Look.PHONE.inRussian())) {
            Page page = window.visit("/leads").page();
            assertThat(page.locator("h1")).hasText("Мои лиды");
            assertThat(page.locator("tbody[data-list] tr")).hasCount(1);
            assertThat(page.locator("tbody[data-list] tr")).containsText("Ждёт агента");
            assertThat(page.locator(".figure-tile").first()).containsText("2");
            window.mustBeAccessible();
            window.mustFit();
            page.locator("#find").fill("ничего такого");
            assertThat(page.locator(".empty")).containsText("Среди ваших лидов такого нет");
            window.visit("/leads/attempts?show=here").mustFit();
            assertThat(page.locator("tbody tr")).containsText("Уже есть");
            window.visit("/leads/new").mustFit();
            window.visit("/leads/paste").mustFit();
        }
    }

    @Test
    void adds_what_looks_similar_as_an_agent_who_has_seen_what_is_like_it() {
        try (Window window = window(users.agent("Nadia Weiss"), Look.DESKTOP).expectError("409")) {
            Page page = window.visit("/leads/new").page();
            List<Route> held = new ArrayList<>();
            page.route(VERDICT, held::add); // sent before anything was shown
            page.getByLabel("Name of the shop").fill("Harbor Lane Laptop Repair");
            page.getByLabel("City and state").fill("Miami, FL");
            page.waitForResponse(answer -> answer.status() == 409, () -> window.press("Control+Enter"));
            assertThat(page.locator("#verdict h2")).hasText("Looks similar");
            assertThat(page.locator("#lead-actions")).containsText("Add it, it is another");
            window.press("Control+Enter");
            assertThat(page.locator("#toasts")).containsText("Harbor Lane Laptop Repair is added");
            assertThat(page.getByLabel("Name of the shop")).hasValue("");
        }
    }

    @Test
    void what_is_said_of_a_company_that_was_shown_is_not_said_of_one_typed_since() {
        try (Window window = rosas(Look.DESKTOP).expectError("409")) {
            Page page = window.visit("/leads/new").page();
            page.getByLabel("Name of the shop").fill("Harbor Lane Laptops");
            page.locator("#field-phone").fill("(813) 555-0140");
            assertThat(page.locator("#verdict h2")).hasText("Already here");
            List<Route> held = new ArrayList<>();
            page.route(VERDICT, held::add);
            page.locator("#field-phone").fill("775 738 0131");
            page.getByLabel("City and state").fill("Elko, NV");
            page.waitForRequest(
                    VERDICT, () -> page.getByLabel("Name of the shop").fill("Zebra Quagga Parts"));
            page.waitForResponse(answer -> answer.status() == 409, () -> window.press("Alt+KeyN"));
            assertThat(page.locator("#toasts")).containsText("Look again");
            assertThat(page.locator("#verdict h2")).hasText("Looks new");
            assertThat(page.getByLabel("Name of the shop")).hasValue("Zebra Quagga Parts");
            assertThat(page.locator(".lead-recent")).hasCount(0);
        }
    }

    @Test
    void sees_that_nobody_could_be_asked_and_the_answer_when_the_line_is_back() {
        try (Window window =
                rosas(Look.DESKTOP).expectError("Failed to load resource").expectError("htmx:")) {
            Page page = window.visit("/leads/new").page();
            page.route(VERDICT, Route::abort);
            page.getByLabel("Name of the shop").fill("Harbor Lane Laptops");
            page.locator("#field-phone").fill("(813) 555-0140");
            assertThat(page.locator("#verdict")).containsText("couldn’t be looked up");
            window.mustBeAccessible();
            page.unroute(VERDICT);
            assertThat(page.locator("#verdict h2")).hasText("Already here");
            assertThat(page.locator("#verdict")).not().containsText("couldn’t be looked up");
        }
    }

    @Test
    void is_told_when_it_were_too_many_checks() {
        settings.put("checks.per.hour", "1");
        try (Window window = rosas(Look.DESKTOP)) {
            Page page = window.visit("/leads/new").page();
            page.getByLabel("Name of the shop").fill("Copper Kettle");
            assertThat(page.locator("#verdict")).containsText("Nothing like it so far");
            page.getByLabel("Name of the shop").fill("Quiet Canyon");
            assertThat(page.locator("#verdict [role=alert]")).containsText("many questions in a short time");
            assertThat(page.getByLabel("Name of the shop")).hasValue("Quiet Canyon");
        }
    }
}
