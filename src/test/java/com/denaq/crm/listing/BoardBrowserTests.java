package com.denaq.crm.listing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.support.Look;
import com.denaq.crm.support.Window;
import com.denaq.crm.support.WithBrowser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoardBrowserTests extends WithBrowser {

    User vera;
    User ada;

    @BeforeEach
    void shops() {
        vera = users.agent("Vera Sokolova");
        ada = users.admin("Ada Petrova");
        dealers.lead("Maple & Main", vera);
        dealers.firm("Prairie Byte", vera);
        dealers.account("Second Screen", vera, ada);
        dealers.deadEnd("Sunset Charge", vera);
        for (int i = 10; i < 35; i++) {
            dealers.lead("Free Shop " + i, ada);
        }
    }

    @Test
    void a_card_moves_by_keyboard_and_back_by_undo() {
        try (Window window = window(Look.DESKTOP, vera)) {
            Page page = window.visit("/board").page();
            window.mustBeAccessible();
            card(page, "Maple & Main").locator("a").focus();
            window.press("Space").press("ArrowRight").press("Space");
            assertThat(column(page, "FIRM")).containsText("Maple & Main");
            assertThat(page.locator("#count-firm")).hasText("2");
            assertThat(page.locator("#count-lead")).hasText("0");
            window.press("z");
            assertThat(column(page, "LEAD")).containsText("Maple & Main");
            card(page, "Maple & Main").locator("a").focus();
            window.press("Space").press("ArrowRight").press("Escape");
            assertThat(column(page, "LEAD")).containsText("Maple & Main");
        }
    }

    @Test
    void by_keyboard_every_step_is_told_and_the_focus_stays_with_the_card_also_when_its_move_is_taken_back() {
        try (Window window = window(Look.DESKTOP, vera).expectError("409")) {
            Page page = window.visit("/board").page();
            Locator says = page.locator("#board-says");
            card(page, "Maple & Main").locator("a").focus();
            window.press("Space");
            assertThat(says).containsText("Maple & Main is lifted");
            window.press("ArrowRight");
            assertThat(says).hasText("Maple & Main, over Firm: Drop to start work");
            window.press("ArrowRight");
            assertThat(says).hasText("Maple & Main, over Account: it can’t go there from where it stands");
            window.press("Space");
            assertThat(says).containsText("Maple & Main can’t go there");
            assertThat(card(page, "Maple & Main").locator("a")).isFocused();
            window.press("Space").press("ArrowRight").press("ArrowLeft");
            assertThat(says).hasText("Maple & Main is back where it was");
            window.press("ArrowRight").press("Space");
            assertThat(column(page, "FIRM")).containsText("Maple & Main");
            assertThat(page.locator("#count-firm")).hasText("2");
            window.press("z");
            assertThat(column(page, "LEAD")).containsText("Maple & Main");
            assertThat(card(page, "Maple & Main").locator("a")).isFocused();
            card(page, "Prairie Byte").locator("a").focus();
            window.press("Space").press("ArrowRight").press("Space");
            assertThat(page.locator("#guard")).isVisible();
            assertThat(says).hasText("Prairie Byte is back where it was");
            window.press("Escape");
            assertThat(card(page, "Prairie Byte").locator("a")).isFocused();
        }
    }

    @Test
    void a_card_that_is_dropped_where_it_may_go_stays_there_and_keys_reach_it() {
        try (Window window = window(Look.DESKTOP, vera)) {
            Page page = window.visit("/board").page();
            card(page, "Maple & Main").dragTo(column(page, "FIRM"));
            Locator moved = column(page, "FIRM").locator(".card[data-stands=FIRM]");
            assertThat(moved.filter(new Locator.FilterOptions().setHasText("Maple & Main")))
                    .isVisible();
            assertThat(column(page, "LEAD").locator(".card")).hasCount(0);
            assertThat(card(page, "Maple & Main").locator("a")).isFocused();
            window.press("m");
            assertThat(page.locator("#move-menu")).isVisible();
            window.press("Escape");
            card(page, "Maple & Main").locator("a").focus();
            window.press("x");
            assertThat(page.locator("#refusal")).isVisible();
            window.press("Escape");
            card(page, "Maple & Main").locator("a").focus();
            window.press("s");
            assertThat(page.locator("#next-step form")).isVisible();
        }
    }

    @Test
    void a_column_takes_a_card_as_far_down_as_the_board_goes_and_its_heading_stays_in_sight() {
        try (Window window = window(Look.DESKTOP, vera)) {
            Page page = window.visit("/board").page();
            double low = page.locator(".board").boundingBox().height - 60;
            card(page, "Maple & Main")
                    .dragTo(column(page, "FIRM"), new Locator.DragToOptions().setTargetPosition(60, low));
            assertThat(column(page, "FIRM")).containsText("Maple & Main");
        }
        try (Window window = window(Look.DESKTOP, ada)) {
            Page page = window.visit("/board").page();
            page.getByText("Show more").first().scrollIntoViewIfNeeded();
            assertThat(column(page, "LEAD").locator(".card")).hasCount(25);
            column(page, "LEAD").locator(".card").last().scrollIntoViewIfNeeded();
            assertThat(column(page, "ACCOUNT").locator("h2")).isInViewport();
        }
    }

    @Test
    void a_guard_asks_for_what_is_missing_and_the_card_stays_until_then() {
        try (Window window = window(Look.DESKTOP, vera).expectError("409")) {
            Page page = window.visit("/board").page();
            column(page, "ACCOUNT").locator("header").scrollIntoViewIfNeeded();
            card(page, "Prairie Byte").dragTo(column(page, "ACCOUNT"));
            assertThat(page.locator("#guard")).containsText("needs 4 more papers");
            assertThat(column(page, "FIRM")).containsText("Prairie Byte");
            window.mustBeAccessible();
            window.press("Escape");
            card(page, "Prairie Byte").dragTo(column(page, "DEAD_END"));
            assertThat(page.locator("#refusal")).isVisible();
            window.press("2");
            page.locator("#refusal button.primary").click();
            assertThat(column(page, "DEAD_END")).containsText("Prairie Byte");
            assertThat(page.locator("#count-dead-end")).hasText("2");
            card(page, "Maple & Main").dragTo(column(page, "CLIENT"));
            assertThat(page.locator("#toasts")).containsText("moves stage by stage");
            assertThat(column(page, "LEAD")).containsText("Maple & Main");
            assertThat(card(page, "Maple & Main").locator("a")).isFocused();
        }
    }

    @Test
    void an_admin_sees_everybodys_and_more_and_lets_one_pass() {
        try (Window window = window(Look.DESKTOP, ada).expectError("409")) {
            Page page = window.visit("/board").page();
            assertThat(page.locator("#count-lead")).hasText("26");
            assertThat(column(page, "LEAD").locator(".card")).hasCount(12);
            page.getByText("Show more").first().scrollIntoViewIfNeeded();
            assertThat(column(page, "LEAD").locator(".card")).hasCount(26);
            column(page, "ACCOUNT").locator("header").scrollIntoViewIfNeeded();
            card(page, "Prairie Byte").dragTo(column(page, "ACCOUNT"));
            page.locator("#override-reason").fill("Old friend of the house");
            page.locator("#override-form button").click();
            assertThat(column(page, "ACCOUNT")).containsText("Prairie Byte");
        }
    }

    @Test
    void on_a_phone_in_the_dark_and_in_russian_a_menu_moves_it() {
        db.sql("update app_user set language = 'ru'").update();
        try (Window window = window(Look.PHONE.inDark(), vera)) {
            Page page = window.visit("/board").page();
            window.mustBeAccessible();
            window.mustFit();
            card(page, "Maple & Main").locator("[data-move-menu]").click();
            page.locator("[data-move-to=FIRM]").click();
            assertThat(column(page, "FIRM")).containsText("Maple & Main");
        }
    }

    private static Locator card(Page page, String name) {
        return page.locator(".card", new Page.LocatorOptions().setHasText(name));
    }

    private static Locator column(Page page, String standing) {
        return page.locator("[data-column=" + standing + "]");
    }

    private Window window(Look look, User user) {
        return window(user, look).expectError("/my-day");
    }
}
