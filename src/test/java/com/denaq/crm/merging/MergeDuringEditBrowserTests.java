package com.denaq.crm.merging;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.contacts.Reachability;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.support.Look;
import com.denaq.crm.support.Window;
import com.denaq.crm.support.WithBrowser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** While somebody types about a dealer, another window merges it into the one that it is the same as. */
class MergeDuringEditBrowserTests extends WithBrowser {

    @Autowired
    Reachability reachability;

    User vera;
    DealerId stays;
    DealerId goes;

    @BeforeEach
    void two_of_one_company() {
        users.admin("Nadia Weiss"); // without one there is only the first set-up to see
        vera = users.agent("Vera Sokolova");
        stays = dealers.firm("Harbor Lane Batteries", vera);
        goes = dealers.firm("Harbour Lane Batterys", vera);
        reachability.set(users.viewer(vera), stays, List.of("+1 813 555 0142"), List.of());
        reachability.set(users.viewer(vera), goes, List.of("+1 813 555 0199"), List.of());
    }

    /** In a window of its own, as a colleague would. */
    private void merge() {
        try (Window other = window(vera, Look.DESKTOP)) {
            other.visit("/dealers/" + stays + "/merges/new?other=" + goes).press("Control+Enter");
            assertThat(other.page().locator("#alike")).containsText("Part them again");
        }
    }

    private Window open() {
        return window(vera, Look.DESKTOP).expectError("409").visit("/dealers/" + goes);
    }

    private static Locator sentence(Locator form) {
        return form.locator("[role=alert]:has-text('merged into')");
    }

    private void toldIn(Locator form) {
        assertThat(sentence(form)).hasCount(1);
        assertThat(sentence(form)).containsText("merged into Harbor Lane Batteries (D-" + stays + ")");
        assertThat(form.page().locator(".desk")).hasCount(1);
        assertThat(form.page().locator("nav.side, .side")).hasCount(1);
    }

    private Page follow(Locator form) {
        sentence(form).locator("a").click();
        assertThat(form.page()).hasURL(java.util.regex.Pattern.compile(".*/dealers/" + stays));
        return form.page();
    }

    @Test
    void facts_that_were_typed_stay_and_wait_where_it_leads() {
        try (Window window = open()) {
            Page page = window.page();
            page.locator("#facts-edit").click();
            Locator form = page.locator("#facts-form");
            form.locator("[name=remark]").fill("Ask for Ann");
            form.locator("[name=days][value='6']").check();
            merge();
            window.press("Control+Enter");
            toldIn(form);
            assertThat(form.locator("[name=remark]")).hasValue("Ask for Ann");
            window.press("Control+Enter"); // again: still one sentence
            assertThat(page.locator(".htmx-request")).hasCount(0); // the sentence of before stands there meanwhile
            toldIn(form);
            window.mustBeAccessible();
            follow(form).locator("#facts-edit").click();
            assertThat(form.locator("[name=remark]")).hasValue("Ask for Ann");
            assertThat(form.locator("[name=days][value='6']")).isChecked();
            assertThat(form.locator("[name=name]")).hasValue("Harbor Lane Batteries"); // nobody typed the other's
            window.press("Control+Enter");
            assertThat(page.locator("#facts")).containsText("Ask for Ann");
            assertThat(page.locator("#dealer-name")).hasText("Harbor Lane Batteries");
        }
    }

    @Test
    void facts_opened_by_their_own_address_say_it_too() {
        try (Window window = open().visit("/dealers/" + goes + "/facts/edit")) {
            Locator form = window.page().locator("dialog #facts-form");
            form.locator("[name=remark]").fill("Ask for Ann");
            merge();
            form.locator("button.primary").click();
            toldIn(form);
            assertThat(form.locator("[name=remark]")).hasValue("Ask for Ann");
        }
    }

    @Test
    void a_note_stays_and_waits_in_the_composer_there() {
        try (Window window = open()) {
            Page page = window.page();
            Locator form = page.locator("#note-" + goes);
            form.locator("textarea").fill("They moved to Tampa");
            merge();
            window.press("Control+Enter");
            toldIn(form);
            assertThat(form.locator("textarea")).hasValue("They moved to Tampa");
            follow(form);
            assertThat(page.locator("#note-" + stays + " textarea")).hasValue("They moved to Tampa");
            page.locator("#note-" + stays + " textarea").focus();
            window.press("Control+Enter");
            assertThat(page.locator(".timeline")).containsText("They moved to Tampa");
            page.reload();
            assertThat(page.locator("#note-" + stays + " textarea")).hasValue("");
        }
    }

    @Test
    void a_person_a_next_step_and_a_refusal_stay_as_they_were_typed() {
        try (Window window = open()) {
            Page page = window.page();
            page.locator("#people header button").click();
            Locator person = page.locator("#people form");
            person.locator("[name=name]").fill("Dana Whitlock");
            window.press("Escape");
            page.locator(".desk-head, #dealer-name").first().click();
            window.press("s");
            Locator step = page.locator(".step-form");
            step.locator("[name=what]").fill("Ask about the catalogue");
            merge();
            person.locator("button.primary").click();
            toldIn(person);
            assertThat(person.locator("[name=name]")).hasValue("Dana Whitlock");
            step.locator("button.primary").click();
            toldIn(step);
            assertThat(step.locator("[name=what]")).hasValue("Ask about the catalogue");
            follow(step);
            page.locator("#people header button").click();
            assertThat(person.locator("[name=name]")).hasValue("Dana Whitlock");
        }
    }

    @Test
    void a_refusal_in_its_dialog_says_it_there() {
        try (Window window = open()) {
            window.press("x");
            Locator form = window.page().locator("#refusal-form");
            form.locator("[name=reason]").first().check();
            form.locator("#refusal-note").fill("Too dear for them");
            merge();
            window.press("Control+Enter");
            toldIn(form);
            assertThat(form.locator("#refusal-note")).hasValue("Too dear for them");
        }
    }

    @Test
    void a_button_without_anything_typed_says_it_above_the_desk() {
        try (Window window = open()) {
            Page page = window.page();
            page.locator("#note-" + goes + " textarea").fill("Half a word");
            merge();
            page.evaluate(
                    "goes => htmx.ajax('POST', `/dealers/${goes}/second-try`, { target: '#dealer-dialog', swap: 'outerHTML' })",
                    goes.toString());
            toldIn(page.locator(".desk"));
            assertThat(page.locator("#note-" + goes + " textarea")).hasValue("Half a word");
        }
    }
}
