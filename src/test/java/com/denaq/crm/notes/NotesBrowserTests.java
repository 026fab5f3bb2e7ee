package com.denaq.crm.notes;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.support.Look;
import com.denaq.crm.support.Window;
import com.denaq.crm.support.WithBrowser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class NotesBrowserTests extends WithBrowser {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Autowired
    NoteWriting writing;

    User vera;
    User boris;
    DealerId shop;

    @BeforeEach
    void notes_for_vera() {
        User nadia = users.admin("Nadia Weiss");
        vera = users.agent("Vera Sokolova");
        boris = users.agent("Boris Orlov");
        shop = dealers.firm("Harbor Lane Laptop Repair", vera);
        leave(boris, vera.id(), shop, "Walt likes short answers, no brochures.", MONDAY);
        leave(nadia, vera.id(), null, "Dell 6-cell packs are back in stock on Wednesday.", null);
        leave(vera, boris.id(), null, "Can you take the quarterly talk?", null);
    }

    @Test
    void a_note_is_done_and_another_answered_by_keyboard() {
        try (Window window = open(Look.DESKTOP, "/notes")) {
            Page page = window.page();
            assertThat(page.locator(".note-wall > li"))
                    .containsText(new String[] {"Wanted by today", "no brochures", "The others", "back in stock"});
            window.mustBeAccessible();
            window.press("d");
            assertThat(page.locator(".note-wall .sticky")).hasCount(1);
            assertThat(page.locator(".toast")).containsText("The note from Boris Orlov is done");
            window.press("r");
            assertThat(page.locator(".note-answer textarea")).isFocused();
            page.keyboard().type("Thank you");
            window.press("Control+Enter");
            assertThat(page.getByRole(AriaRole.HEADING, named("No note for you")))
                    .isVisible();
            assertThat(page.locator("#notes-left")).containsText("Thank you");
        }
    }

    @Test
    void a_note_is_left_from_the_keyboard_and_what_was_typed_stays_when_something_is_missing() {
        try (Window window = open(Look.DESKTOP, "/notes")) {
            Page page = window.page();
            window.press("n");
            assertThat(page.locator("#note-to")).isFocused();
            page.locator("#note-to").selectOption(boris.id().toString());
            window.press("Control+Enter");
            assertThat(page.getByText("The note is still empty")).isVisible();
            assertThat(page.locator("#note-to")).hasValue(boris.id().toString());
            page.locator("#note-text").fill("Call them on Friday");
            window.press("Control+Enter");
            assertThat(page.locator(".toast")).containsText("The note is left");
            assertThat(page.locator("#notes-left")).containsText("Call them on Friday");
            assertThat(page.locator("#note-text")).hasValue("");
            assertThat(page.locator("#note-text")).not().isFocused();
            window.press("r");
            assertThat(page.locator(".note-answer textarea").first()).isFocused();
        }
    }

    @Test
    void a_dealer_that_was_typed_but_not_chosen_is_asked_for() {
        dealers.firm("Harbor Street Batteries", vera);
        try (Window window = open(Look.DESKTOP, "/notes")) {
            Page page = window.expectError("422").page();
            page.locator("#note-to").selectOption(boris.id().toString());
            page.locator("#note-about").fill("harbor");
            page.locator("#note-text").fill("He asks for you");
            window.press("Control+Enter");
            assertThat(page.locator("#note-about-problem")).containsText("Choose one of the dealers");
            page.locator("#note-dealers").getByText("Harbor Lane").click();
            window.mustBeAccessible();
            window.press("Control+Enter");
            assertThat(page.locator("#notes-left")).containsText("Harbor Lane Laptop Repair");
        }
    }

    @Test
    void who_goes_back_sees_how_things_stand_now() {
        try (Window window = open(Look.DESKTOP, "/notes")) {
            Page page = window.page();
            assertThat(page.locator(".note-wall .sticky")).hasCount(2);
            window.visit("/dealers");
            leave(boris, vera.id(), null, "A third one.", null);
            page.goBack();
            assertThat(page.locator(".note-wall .sticky")).hasCount(3);
        }
    }

    @Test
    void beside_a_dealer_stand_the_notes_about_it_and_one_more_is_left_there() {
        try (Window window = open(Look.DESKTOP, "/dealers/" + shop)) {
            Page page = window.page();
            page.locator("#dealer-notes")
                    .getByText("Leave a note for a colleague")
                    .click();
            window.mustBeAccessible();
            page.locator("#note-to").selectOption(boris.id().toString());
            page.locator("#note-text").fill("He asks for you");
            window.press("Control+Enter");
            assertThat(page.locator("#dealer-notes")).containsText("You to Boris Orlov");
            page.locator("#dealer-notes")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Done"))
                    .click();
            assertThat(page.locator("#dealer-notes")).not().containsText("Walt likes");
        }
    }

    @Test
    void notes_fit_a_phone_in_russian_and_in_the_dark() {
        clients.of(vera).post("/language", "language", "ru");
        try (Window window = open(Look.PHONE.inDark(), "/notes")) {
            assertThat(window.page()
                            .getByRole(AriaRole.HEADING, named("Записки"))
                            .first())
                    .isVisible();
            window.mustFit();
            window.mustBeAccessible();
            window.visit("/notes?show=left").mustFit();
            window.mustBeAccessible();
        }
    }

    private void leave(User from, UserId to, @Nullable DealerId about, String text, @Nullable LocalDate wanted) {
        writing.leave(users.viewer(from), new NewNote(List.of(to), about, text, wanted));
    }

    private Window open(Look look, String path) {
        return window(vera, look).expectError("409").expectError("422").visit(path);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
