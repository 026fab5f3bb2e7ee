package com.denaq.crm.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.contacts.Reachability;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.support.Look;
import com.denaq.crm.support.TestWorkbook;
import com.denaq.crm.support.Window;
import com.denaq.crm.support.WithBrowser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An admin brings a workbook and works through its report. */
class ImportBrowserTests extends WithBrowser {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Autowired
    Reachability reachability;

    User ada;

    @BeforeEach
    void people() {
        ada = users.admin("Ada Quist");
        DealerId shop = dealers.lead("Harbor Lane Laptops", ada);
        reachability.set(users.viewer(ada), shop, List.of("(813) 555-0140"), List.of());
    }

    @Test
    void nothing_is_added_upon_a_choice_that_did_not_reach_us() {
        byte[] file = "Company,City\nQuillwort Cells,Butte\nCopper Kettle,Tampa\n".getBytes(StandardCharsets.UTF_8);
        try (Window window = window(ada, Look.DESKTOP).expectError("503").expectError("/choice")) {
            Page page = window.visit("/import").page();
            page.locator("#field-file").setInputFiles(new FilePayload("list.csv", "text/csv", file));
            page.locator("form button.primary").click();
            page.locator(".action-bar button.primary").click();
            Locator first = page.locator("[name=chosen]").first();
            assertThat(page.locator(".action-bar")).containsText("Add 2 leads");
            assertThat(page.locator(".action-bar button.primary")).isEnabled(); // not before all are looked at
            List<Route> held = new ArrayList<>();
            page.route("**/choice", held::add);
            page.waitForRequest("**/choice", first::uncheck);
            page.locator(".action-bar button.primary").click();
            held.getFirst().fulfill(new Route.FulfillOptions().setStatus(503));
            assertThat(page.locator("#toasts")).containsText("Nothing was added");
            assertThat(first).isChecked();
            page.unroute("**/choice");
            for (boolean chosen : List.of(false, true, false)) { // before an answer: what is chosen last counts
                first.setChecked(chosen);
            }
            page.locator(".action-bar button.primary").click();
            assertThat(page.locator(".banner")).containsText("1 lead is added");
        }
    }

    private static FilePayload workbook() {
        return new FilePayload(
                "leads.xlsx",
                XLSX,
                new TestWorkbook()
                        .sheet(TestWorkbook.row("Company", "Website", "Phone", "City", "State", "Contact person")
                                + TestWorkbook.row(
                                        "Harbor Lane Laptops", "harborlane,com", "813 555 0140", "Tampa", "FL", "Maria")
                                + TestWorkbook.row("Harbor Lane Laptops", "", "", "Miami", "FL", "")
                                + TestWorkbook.row("Copper Kettle", "copperkettle.com", "call us", "Butte", "MT", "")
                                + TestWorkbook.row("Copper Kettle Inc", "copperkettle.com", "", "Butte", "MT", "Ann"))
                        .bytes());
    }

    @Test
    void merges_adds_and_skips_all_of_a_kind_and_takes_it_all_back() {
        try (Window window = window(ada, Look.DESKTOP)) {
            Page page = window.visit("/import").page();
            page.getByLabel("A file with leads").setInputFiles(workbook());
            window.press("Control+Enter");
            assertThat(page.locator(".columns-table select")).hasCount(6);
            window.press("Control+Enter");
            assertThat(page.locator("tbody tr")).hasCount(4);
            assertThat(page.locator("tbody tr").first()).containsText("“harborlane,com” is read as harborlane.com");
            assertThat(page.locator("tbody tr").nth(2)).containsText("Phone “call us” can’t be read, kept as it is");
            window.mustBeAccessible();
            page.getByLabel("What to do with Copper Kettle Inc").selectOption("MERGE");
            assertThat(page.locator(".action-bar")).containsText("Add 1 lead, merge 1");
            page.getByText("Already here", new Page.GetByTextOptions().setExact(false))
                    .first()
                    .click();
            page.getByText("Merge all that can be").click();
            assertThat(page.locator(".action-bar")).containsText("Add 1 lead, merge 2");
            window.press("Control+Enter");
            assertThat(page.locator(".banner")).containsText("1 lead is added, 2 rows are merged");
            page.getByText("Take all of it back").click();
            assertThat(page.locator(".banner")).containsText("3 rows are taken back");
            Locator undone = page.locator("tbody tr.is-undone");
            assertThat(undone).hasCount(3);
            assertThat(page.locator("tbody")).containsText("All that came in from this line is out again");
            assertThat(page.locator("tbody")).not().containsText("Nothing here looks like");
            page.navigate(page.url().replaceAll("/\\d+.*", ""));
            page.getByLabel("A file with leads").setInputFiles(workbook());
            window.press("Control+Enter");
            assertThat(page.locator(".paste-source")).containsText("Columns as the last time with these headings");
        }
    }

    /** It is drawn anew while the list is at work. */
    @Test
    void what_is_left_out_stays_open_while_the_page_asks_for_itself() {
        try (Window window = window(ada, Look.DESKTOP)) {
            Page page = window.visit("/leads/paste").page();
            page.locator("textarea[name=text]")
                    .fill("Harbor Lane Cells\n4.5(120)\nWebsite\nOld Mill Notebooks\n4.1(7)\nWebsite");
            page.locator("form button.primary").click();
            page.locator(".action-bar button.primary").waitFor();
            db.sql("update lead_list set state = 'CHECKING', checked = 0, resumes_at = now() + interval '1 hour'")
                    .update(); // rests: nobody works on it, and the page asks again and again
            page.reload();
            page.locator(".left-out summary").click();
            for (int i = 0; i < 2; i++) {
                page.waitForResponse(each -> each.url().contains("/leads/paste/"), () -> {});
            }
            assertThat(page.locator(".left-out li").first()).isVisible();
            db.sql("update lead_list set state = 'CHECKED', checked = total, resumes_at = null")
                    .update();
            assertThat(page.locator(".progress")).hasCount(0);
            assertThat(page.locator(".left-out li").first()).isVisible();
        }
    }

    @Test
    void chooses_by_keyboard_into_which_of_several_a_row_is_merged() {
        dealers.lead("Wolverine Wireless", ada);
        DealerId second = dealers.lead("Wolverine Wireless", ada);
        byte[] file = "Company,City\nWolverine Wireless,\nCopper Kettle,Butte\n".getBytes(StandardCharsets.UTF_8);
        try (Window window = window(ada, Look.DESKTOP)) {
            Page page = window.visit("/import").page();
            page.locator("#field-file").setInputFiles(new FilePayload("list.csv", "text/csv", file));
            page.locator("form button.primary").click();
            page.locator(".action-bar button.primary").click();
            page.locator("#others-1").focus();
            window.press("Enter");
            assertThat(page.locator("dialog[open]")).containsText("Which one is Wolverine Wireless?");
            window.mustBeAccessible();
            window.mustReadWellInDark();
            Locator wanted = page.locator("[name=dealer][value='" + second + "']");
            for (int i = 0; i < 2 && !wanted.isChecked(); i++) {
                window.press("ArrowDown");
            }
            assertThat(wanted).isChecked();
            window.press("Control+Enter");
            assertThat(page.locator("dialog[open]")).hasCount(0);
            assertThat(page.locator("tbody tr").first()).containsText("Merge");
            assertThat(page.getByLabel("What to do with Wolverine Wireless")).hasValue("MERGE");
            assertThat(page.locator("#others-1")).isFocused();
            assertThat(page.locator(".action-bar")).containsText("Add 1 lead, merge 1");
            window.press("Control+Enter");
            assertThat(page.locator(".banner")).containsText("1 lead is added, 1 row is merged");
            assertThat(page.locator("tbody tr").first().locator("a").first())
                    .hasAttribute("href", "/dealers/" + second);
        }
    }

    @Test
    void fits_a_phone_in_the_dark_in_russian() {
        try (Window window = window(ada, Look.PHONE.inDark().inRussian())) {
            Page page = window.visit("/import").page();
            page.locator("#field-file").setInputFiles(workbook());
            page.locator("form button.primary").click();
            page.locator(".action-bar button.primary").click();
            assertThat(page.locator("tbody tr")).hasCount(4);
            window.mustFit();
            window.mustBeAccessible();
            page.locator(".switcher a[href*=similar]").click();
            assertThat(page.locator(".list-apart li")).hasCount(1);
            window.mustFit();
            window.mustBeAccessible();
        }
    }

    @Test
    void says_in_which_row_the_headings_are_and_sees_what_comes_of_it() {
        byte[] file = "Liste\nPood,Linn,Kutse\nHarbor Lane,Tampa,813 555 0140\nCopper Kettle,Butte,406 555 0177\n"
                .getBytes(StandardCharsets.UTF_8);
        try (Window window = window(ada, Look.PHONE)) {
            Page page = window.visit("/import").page();
            page.locator("#field-file").setInputFiles(new FilePayload("liste.csv", "text/csv", file));
            page.locator("form button.primary").click();
            assertThat(page.locator("tbody tr").first()).containsText("Liste · Pood · Harbor Lane");
            page.locator("#column-1").selectOption("REMARK");
            page.locator("[name=similar]").check();
            page.getByLabel("Its headings").selectOption("1");
            assertThat(page.locator("tbody tr").first()).containsText("Harbor Lane · Copper Kettle");
            assertThat(page.locator("#column-1")).hasValue("REMARK");
            assertThat(page.locator("[name=similar]")).isChecked();
            assertThat(page.locator("tbody th").nth(2)).containsText("Kutse");
            assertThat(page.locator("#column-2")).hasValue("PHONE");
            assertThat(page.locator(".columns-head")).containsText("“Liste” above is left out");
            window.mustFit();
            window.mustBeAccessible();
            page.locator(".action-bar button.primary").click();
            assertThat(page.locator(".lead-rows tbody tr")).hasCount(2);
            assertThat(page.locator(".paste-source")).containsText("1 line above the headings is left out");
            assertThat(page.locator(".row-shop").first()).containsText("Harbor Lane");
            double shop = page.locator(".row-shop").first().boundingBox().width;
            Assertions.assertThat(shop).as("room for the shop").isGreaterThan(250);
            window.mustFit();
            window.mustBeAccessible();
            page.locator("[name=chosen]").first().uncheck(); // the only one to add
            page.locator("[name=chosen]").first().check(); // before an answer: what is chosen last counts
            page.locator(".action-bar button.primary").click();
            assertThat(page.locator(".banner")).containsText("1 lead is added");
            assertThat(page.locator("#list-actions")).isHidden();
        }
    }
}
