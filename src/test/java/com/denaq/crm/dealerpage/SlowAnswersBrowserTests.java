package com.denaq.crm.dealerpage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.support.Look;
import com.denaq.crm.support.TestUsers;
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

/** What somebody does between sending something and its answer is neither lost nor undone by it. */
class SlowAnswersBrowserTests extends WithBrowser {

    private static final String NOTE = ".composer [role=tabpanel]:not([hidden]) textarea";

    User vera;
    DealerId shop;
    List<Route> held = new ArrayList<>();

    @BeforeEach
    void a_shop() {
        users.admin("Nadia Weiss");
        vera = users.agent("Vera Sokolova");
        shop = dealers.firm("Harbor Lane", vera);
    }

    @Test
    void what_is_added_to_a_note_while_it_is_being_saved_is_the_beginning_of_the_next() {
        try (Window window = window(vera, Look.DESKTOP)) {
            Page page = window.visit("/dealers/" + shop).page();
            page.route("**/activities", held::add);
            page.locator(NOTE).fill("first part");
            page.waitForRequest("**/activities", () -> window.press("Control+Enter"));
            page.keyboard().type(" and the forgotten number");
            answer(page, "**/activities");
            assertThat(page.locator(".timeline")).containsText("first part");
            assertThat(page.locator(NOTE)).hasValue("and the forgotten number");
            assertThat(page.locator(NOTE)).isFocused();
            page.keyboard().type(" 555-0199");
            page.reload();
            assertThat(page.locator(NOTE)).hasValue("and the forgotten number 555-0199");
        }
    }

    @Test
    void the_fields_of_what_closes_with_the_answer_take_nothing_meanwhile() {
        try (Window window = window(vera, Look.DESKTOP).expectError("409")) {
            Page page = window.visit("/dealers/" + shop).page();
            page.locator("#facts-edit").click();
            Locator remark = page.locator("#facts-form [name=remark]");
            remark.fill("Ask for Ann");
            page.route("**/facts", held::add);
            page.waitForRequest("**/facts", () -> remark.press("Control+Enter"));
            page.keyboard().type(" or Bob");
            assertThat(remark).hasValue("Ask for Ann");
            Locator sunday = page.locator("#facts-form [name=days][value='7']");
            sunday.locator("xpath=..").click(new Locator.ClickOptions().setForce(true));
            assertThat(sunday).not().isChecked();
            Locator country = page.locator("#facts-form [name=country]");
            country.focus();
            window.press("ArrowDown");
            assertThat(country).hasValue("US");
            db.sql("update dealer set remark = 'Ask for Cecilia', version = version + 1 where id = :id")
                    .param("id", shop.value())
                    .update();
            answer(page, "**/facts");
            assertThat(page.locator("#facts-form.conflict")).isVisible();
            assertThat(page.locator("#facts-form[aria-busy]")).hasCount(0);
        }
    }

    @Test
    void an_older_tab_goes_on_when_its_person_has_signed_in_again_and_sends_nothing_for_somebody_else() {
        User boris = users.agent("Boris Orlov");
        try (Window window = window(vera, Look.DESKTOP)
                .expectError("401") // what looks after new ones by itself, between the two
                .expectError("403")
                .expectError("htmx:")) {
            Page page = window.visit("/dealers/" + shop).page();
            page.evaluate("addEventListener('storage', event => event.stopImmediatePropagation(), true)");
            page.locator(NOTE).fill("Ask for Ann");
            signIn(page, vera);
            page.locator(NOTE).press("Control+Enter");
            assertThat(page.locator(".timeline")).containsText("Ask for Ann");

            page.locator(NOTE).fill("Ask for Bob");
            signIn(page, boris);
            page.locator(NOTE).press("Control+Enter");
            assertThat(page.locator("#toasts")).containsText("Somebody else has signed in");
            assertThat(page.locator(NOTE)).hasValue("Ask for Bob");
            Assertions.assertThat(db.sql("select count(*) from activity where body = 'Ask for Bob'")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void a_dialog_that_was_opened_meanwhile_stays_where_it_is() {
        try (Window window = window(vera, Look.DESKTOP)) {
            Page page = window.visit("/dealers/" + shop).page();
            page.route("**/panels*", held::add);
            page.locator(NOTE).fill("Sends the tax form");
            page.waitForRequest("**/panels*", () -> window.press("Control+Enter"));
            page.locator("[data-dialog=paper-file]").click();
            assertThat(page.locator("#paper-file")).isVisible();
            page.waitForResponse("**/panels*", () -> answer(page, "**/panels*"));
            assertThat(page.locator(".timeline")).containsText("Sends the tax form");
            assertThat(page.locator("#paper-file:modal")).isVisible();
            page.locator("#paper-file [data-close]").first().click();
            page.locator("[data-dialog=paper-file]").click();
            assertThat(page.locator("#paper-file:modal")).isVisible();
        }
    }

    private void answer(Page page, String path) {
        held.forEach(Route::resume);
        held.clear();
        page.unroute(path);
    }

    /** In another tab of the same browser. */
    private static void signIn(Page page, User user) {
        page.context().clearCookies();
        Page other = page.context().newPage();
        other.navigate(page.url().replaceFirst("/dealers/.*", "/sign-in"));
        other.locator("input[name=email]").fill(user.email());
        other.locator("input[name=password]").fill(TestUsers.PASSWORD);
        other.locator("main form button.primary").click();
        other.waitForURL(url -> !url.contains("/sign-in"));
        other.close();
    }
}
