package com.denaq.crm.dealerpage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.contacts.NewContact;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.support.Look;
import com.denaq.crm.support.Window;
import com.denaq.crm.support.WithBrowser;
import com.denaq.crm.timeline.Activities;
import com.denaq.crm.timeline.NewActivity;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** People, next step and timeline on the dealer's page, as an agent works with them. */
class PanelsBrowserTests extends WithBrowser {

    @Autowired
    Activities activities;

    @Autowired
    Contacts contacts;

    User vera;
    DealerId shop;

    @BeforeEach
    void a_lead_of_vera() {
        users.admin("Nadia Weiss"); // without one there is only the first set-up to see
        vera = users.agent("Vera Sokolova");
        shop = dealers.lead("Harbor Lane", vera);
    }

    private Window open(Look look) {
        db.sql("update app_user set language = :language where id = :id")
                .param("language", look.language().substring(0, 2))
                .param("id", vera.id().value())
                .update();
        return window(vera, look).visit("/dealers/" + shop);
    }

    @Test
    void a_person_is_added_and_changed_in_place_and_the_page_follows() {
        try (Window window = open(Look.DESKTOP)) {
            Page page = window.page();
            page.locator("#people header button").click();
            page.locator("#people [name=name]").fill("Dana");
            page.locator("#people [name=phones]").fill("813-555-0142 / 0143");
            window.mustBeAccessible();
            window.press("Control+Enter");
            Locator people = page.locator("#people");
            assertThat(people.locator("a[href='tel:+18135550143']")).isVisible();
            assertThat(page.locator(".track [aria-current=step]")).containsText("Firm");
            people.locator("li button").first().click();
            people.locator("[name=name]").fill("Dana Whitlock");
            people.locator("[name=doNotCall]").check();
            window.press("Control+Enter");
            assertThat(people).containsText("Do not call");
            assertThat(people.locator("a[href^=tel]")).hasCount(0);
            window.press("z");
            assertThat(people.locator("a[href^=tel]")).hasCount(2);
        }
    }

    @Test
    void a_step_is_set_by_keyboard_while_a_draft_waits_in_the_composer() {
        try (Window window = open(Look.DESKTOP)) {
            Page page = window.page();
            page.locator("#tab-call").click();
            page.locator("#panel-call textarea").fill("They asked about cells");
            page.locator("#dealer-name").click();
            window.press("s");
            page.locator(".step-form [name=what]").fill("Send the terms");
            window.press("Control+Enter");
            assertThat(page.locator("#next-step")).containsText("Send the terms");
            assertThat(page.locator(".step-form")).hasCount(0);
            assertThat(page.locator("#panel-call textarea")).hasValue("They asked about cells");
            page.reload();
            assertThat(page.locator("#panel-call textarea")).hasValue("They asked about cells");
        }
    }

    @Test
    void a_long_note_shows_its_first_lines_and_by_keyboard_all_of_it() {
        String words = "Wants cells for ThinkPads.\n".repeat(30) + "Ask for Walt.";
        activities.log(users.viewer(vera), shop, NewActivity.note(words));
        try (Window window = open(Look.DESKTOP)) {
            Page page = window.page();
            Locator note = page.locator("#line .folded");
            Locator end = note.getByText("Ask for Walt.");
            assertThat(end).isHidden();
            assertThat(note.locator("summary")).containsText("Show all, 23 more lines");
            note.locator("summary").focus();
            window.press("Enter");
            assertThat(end).isVisible();
            window.mustBeAccessible();
            page.locator("#panel-note textarea").fill("Another one");
            window.press("Control+Enter");
            assertThat(page.locator("#line")).containsText("Another one");
            assertThat(end).isVisible(); // what is open stays open when the line is drawn anew
            page.locator("#line .folded summary").focus();
            window.press("Space");
            assertThat(end).isHidden();
        }
        try (Window window = open(Look.PHONE.inRussian())) {
            assertThat(window.page().locator("#line .folded summary")).containsText("Показать всё, ещё 23 строки");
            window.mustFit();
        }
    }

    @Test
    void of_many_people_the_first_are_in_sight_and_by_keyboard_all_of_them() {
        for (int n = 1; n <= 12; n++) {
            contacts.add(
                    users.viewer(vera),
                    shop,
                    new NewContact(
                            "Person " + n, null, null, "See www.person-" + n + ".com", false, List.of(), List.of()));
        }
        try (Window window = open(Look.DESKTOP)) {
            Page page = window.page();
            Locator last =
                    page.locator("#people").getByText("Person 12", new Locator.GetByTextOptions().setExact(true));
            Locator fold = page.locator("#people > .folded > summary");
            assertThat(page.locator("#people").getByText("Person 5", new Locator.GetByTextOptions().setExact(true)))
                    .isVisible();
            assertThat(last).isHidden();
            assertThat(fold).containsText("Show all 12");
            fold.focus();
            window.press("Enter");
            assertThat(last).isVisible();
            page.locator("#people li:has-text('Person 12') button").click();
            page.locator("#people [name=role]").fill("Owner");
            window.press("Control+Enter");
            assertThat(page.locator("#people li:has-text('Person 12')")).containsText("Owner");
            assertThat(page.locator("#people li:has-text('Person 12')")).isFocused();
            window.mustBeAccessible();
            fold.focus();
            window.press("Enter");
            page.locator("#people header button").click();
            page.locator("#people [name=name]").fill("Zoe");
            window.press("Control+Enter");
            assertThat(page.locator("#people li:has-text('Zoe')")).isFocused(); // what is saved is never folded away
        }
        try (Window window = open(Look.PHONE.inRussian())) {
            window.page().locator("[data-show=facts]").click();
            assertThat(window.page().locator("#people > .folded > summary")).containsText("Показать всех: 13");
            window.mustFit();
        }
    }

    @Test
    void what_was_cancelled_turns_up_in_no_other_form() {
        try (Window window = open(Look.DESKTOP)) {
            Page page = window.page();
            window.press("s");
            page.locator(".step-form [name=what]").fill("Cancelled words");
            page.locator(".step-form [data-unslot]").click();
            page.reload();
            window.press("s");
            assertThat(page.locator(".step-form [name=what]")).hasValue("");
        }
    }

    @Test
    void a_note_is_written_with_one_key_and_stands_below() {
        try (Window window = open(Look.DESKTOP)) {
            Page page = window.page();
            window.press("n");
            page.keyboard().type("Ask for Dana");
            window.press("Control+Enter");
            assertThat(page.locator(".timeline")).containsText("Ask for Dana");
            assertThat(page.locator("#panel-note textarea")).hasValue("");
        }
    }

    @Test
    void a_note_becomes_the_next_step_with_two_presses() {
        try (Window window = open(Look.DESKTOP)) {
            Page page = window.page();
            window.press("n");
            page.keyboard().type("Send Dana the winter prices");
            window.press("Control+Enter");
            page.getByLabel("Make it a next step").click();
            assertThat(page.locator(".step-form [name=what]")).hasValue("Send Dana the winter prices");
            assertThat(page.locator(".step-form [name=what]")).isFocused();
            window.mustBeAccessible();
            window.press("Control+Enter");
            assertThat(page.locator("#next-step")).containsText("Send Dana the winter prices");
        }
    }

    @Test
    void everything_fits_and_is_accessible_everywhere() {
        for (Look look : new Look[] {Look.DESKTOP.inDark(), Look.PHONE.inRussian()}) {
            try (Window window = open(look)) {
                Page page = window.page();
                page.locator("#tab-call").click();
                page.locator("#next-step [data-key=KeyS]").click();
                assertThat(page.locator(".step-form")).isVisible();
                window.mustFit();
                window.mustBeAccessible();
            }
        }
    }
}
