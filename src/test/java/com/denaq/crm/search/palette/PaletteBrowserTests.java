package com.denaq.crm.search.palette;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.support.Look;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.Window;
import com.denaq.crm.support.WithBrowser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The palette and the page of results, as people use them. */
class PaletteBrowserTests extends WithBrowser {

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(8000);

    User vera;
    DealerId kopeyka;

    @BeforeEach
    void a_dealer_with_a_russian_name() {
        users.admin("Nadia Weiss"); // without one there is only the first set-up to see
        vera = users.agent("Vera Sokolova");
        kopeyka = dealers.firm("Копейка Ноутбук-Сервис", vera);
        dealers.firm("Harbor Lane", vera);
    }

    private Window open(Look look) {
        db.sql("update app_user set language = :language where id = :id")
                .param("language", look.language().substring(0, 2))
                .param("id", vera.id().value())
                .update();
        return window(vera, look).visit("/dealers/" + dealers.firm("Second Screen", vera));
    }

    @Test
    void a_russian_name_is_found_in_latin_and_in_the_wrong_layout_and_opened_by_keyboard() {
        try (Window window = open(Look.DESKTOP)) {
            Page page = window.page();
            window.press("Control+k");
            Locator list = page.locator("#palette-list");
            assertThat(list).containsText("New lead", SOON); // commands stand there at once
            page.keyboard().type("kopey");
            assertThat(list).containsText("Копейка", SOON);
            window.mustBeAccessible();
            page.locator("#palette-input").fill("rjgtq"); // копей
            assertThat(list).containsText("копей", SOON);
            assertThat(list.locator("[role=option]").first()).containsText("Копейка Ноутбук-Сервис", SOON);
            window.press("Enter");
            page.waitForURL(url -> url.endsWith("/dealers/" + kopeyka));
        }
    }

    @Test
    void enter_waits_for_what_is_typed_and_what_nobody_has_becomes_a_new_lead() {
        try (Window window = open(Look.DESKTOP)) {
            Page page = window.page();
            window.press("Control+k");
            assertThat(page.locator("#palette-list")).containsText("New lead", SOON);
            page.keyboard().type("Zorglub Cells");
            window.press("Enter"); // long before the answer
            page.waitForURL(url -> url.contains("/leads/new"));
            assertThat(page.locator("#field-name")).hasValue("Zorglub Cells");
            assertThat(page.locator("#verdict")).containsText("Nothing like it so far");
        }
    }

    @Test
    void commands_are_found_in_either_language_and_layout_and_done_by_keyboard() {
        try (Window window = open(Look.DESKTOP)) {
            Page page = window.page();
            window.press("Control+k");
            Locator options = page.locator("#palette-list [role=option]");
            assertThat(options.first()).containsText("My day", SOON);
            page.locator("#palette-input").fill("zpsr"); // язык
            assertThat(options).hasText(new String[] {"Language: Русский"});
            assertThat(options).isVisible(); // on a dealer's page too, whose buttons press what its panels have
            window.press("Enter");
            assertThat(page.locator("html[lang=ru]")).hasCount(1);
            window.press("Control+k");
            page.locator("#palette-input").fill("тёмн");
            assertThat(options.first()).containsText("тёмн", SOON);
            window.press("Enter");
            assertThat(page.locator("html[data-theme=dark]")).hasCount(1);
            window.press("Control+k");
            page.locator("#palette-input").fill(">");
            assertThat(options.last()).containsText("Выйти", SOON);
            window.mustBeAccessible();
            page.locator("#palette-input").fill("копейка");
            assertThat(options.last())
                    .hasText("Внести «копейка» как лид", new LocatorAssertions.HasTextOptions().setTimeout(9000));
            page.locator("#palette-input").fill("sign out");
            assertThat(options).hasCount(1);
            window.press("Enter");
            page.waitForURL(url -> url.contains("/sign-in"));
        }
    }

    @Test
    void on_a_phone_it_speaks_of_no_keys() {
        try (Window window = open(Look.PHONE)) {
            Page page = window.page();
            page.locator(".tabbar [data-palette]").click();
            assertThat(page.locator("#palette-list [role=option]").first()).isVisible();
            assertThat(page.locator(".palette-foot")).isHidden();
            window.mustFit();
            window.mustBeAccessible();
        }
    }

    @Test
    void nothing_found_says_so_and_escape_closes() {
        try (Window window = open(Look.DESKTOP.inDark().inRussian())) {
            Page page = window.page();
            window.press("/");
            assertThat(page.locator("#palette")).isVisible();
            page.locator("#palette-input").fill("zzzz");
            assertThat(page.locator("#palette-list")).containsText("«zzzz»", SOON);
            window.mustBeAccessible();
            window.press("Escape");
            assertThat(page.locator("#palette")).isHidden();
        }
    }

    @Test
    void the_page_of_results_fits_a_phone() {
        for (Look look : new Look[] {Look.PHONE.inRussian(), Look.DESKTOP.inDark()}) {
            try (Window window = open(look)) {
                window.visit("/search?q=harbor").mustFit();
                assertThat(window.page().locator("mark").first()).hasText("Harbor");
                window.mustBeAccessible();
                window.visit("/search").mustBeAccessible();
            }
        }
    }

    @Test
    void a_lead_creator_finds_only_what_they_entered() {
        User rosa = users.leadCreator("Rosa Marin");
        dealers.lead("Harbor of Rosa", rosa);
        TestClient browser = clients.of(rosa);
        Assertions.assertThat(
                        browser.htmx().get("/palette?q=harbor").expect(200).body())
                .contains("of Rosa")
                .doesNotContain("Lane", "Vera Sokolova");
        Assertions.assertThat(browser.get("/search?q=lane").expect(200).body()).contains("Nothing found");
        clients.nobody().get("/palette?q=harbor").expect(303);
    }
}
