package com.denaq.crm.sweeping;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.contacts.Reachability;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerRegister;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.dealers.NewDealer;
import com.denaq.crm.dealers.Source;
import com.denaq.crm.support.Look;
import com.denaq.crm.support.Window;
import com.denaq.crm.support.WithBrowser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An admin has all dealers looked through and works through what is found. */
class SweepBrowserTests extends WithBrowser {

    private static final ContainsTextOptions PATIENT = new ContainsTextOptions().setTimeout(20_000);

    @Autowired
    Reachability reachability;

    @Autowired
    DealerRegister register;

    User ann;
    User vera;
    DealerId firm;
    DealerId lead;

    @BeforeEach
    void a_company_entered_three_times() {
        ann = users.admin("Ann Chief");
        vera = users.agent("Vera Sokolova");
        firm = shop(dealers.firm("Harbor Lane Laptop Repair", vera), "+1 813 555 0142");
        lead = shop(dealers.lead("Harbor Lane Laptop Repairs", vera), "+1 813 555 0142");
        shop(dealers.lead("Harbor Lane Laptops Repair", vera), "+1 813 555 0142");
        shop(dealers.lead("Zebra Screens", vera), "+1 813 555 0143");
    }

    private DealerId shop(DealerId id, String phone) {
        reachability.set(users.viewer(ann), id, List.of(phone), List.of());
        return id;
    }

    private Window open(Look look) {
        db.sql("update app_user set language = :language where id = :id")
                .param("language", look.language().substring(0, 2))
                .param("id", ann.id().value())
                .update();
        return window(ann, look);
    }

    private static void sweep(Window window) {
        Page page = window.visit("/duplicates").page();
        page.locator("#sweep-state button").click();
        assertThat(page.locator("#clusters")).containsText("Harbor Lane Laptop Repairs", PATIENT);
    }

    @Test
    void what_is_found_is_merged_step_by_step() {
        try (Window window = open(Look.DESKTOP)) {
            Page page = window.visit("/duplicates").page();
            assertThat(page.locator("#clusters")).containsText("Nobody has looked yet");
            window.mustBeAccessible();
            sweep(window);
            assertThat(page.locator("#sweep-state")).containsText("Looked through just now: 4 dealers");
            assertThat(page.locator("#clusters")).not().containsText("Zebra");
            window.mustBeAccessible();
            page.locator(".cluster-names").first().click();
            assertThat(page.locator(".member")).hasCount(3);
            assertThat(page.locator(".member.is-staying h2")).hasText("Harbor Lane Laptop Repair"); // a firm by now
            assertThat(page.locator(".member").nth(1)).containsText("same phone");
            window.mustBeAccessible();
            window.press("1");
            assertThat(page.locator("thead")).containsText("Stays Harbor Lane Laptop Repair");
            window.press("Control+Enter");
            assertThat(page.locator("#toasts")).containsText("Merged with");
            assertThat(page.locator(".member")).hasCount(2);
            window.press("1");
            assertThat(page.locator("thead")).containsText("Stays Harbor Lane Laptop Repair");
            window.press("Control+Enter");
            assertThat(page.locator("#clusters")).containsText("Nothing waits here");
            assertThat(page.locator("#toasts")).containsText("Merged with");
            window.press("z"); // back to the cluster it was made from
            assertThat(page).hasURL(Pattern.compile(".*/duplicates/\\d+\\?show=all"));
            assertThat(page.locator(".member")).hasCount(2);
        }
    }

    @Test
    void a_group_is_merged_as_a_whole_and_parted_again() {
        try (Window window = open(Look.DESKTOP)) {
            Page page = window.page();
            sweep(window);
            page.locator(".cluster-names").first().click();
            window.press("4");
            assertThat(page.locator("#clusters")).containsText("Nothing waits here");
            assertThat(page.locator("#toasts")).containsText("2 dealers are merged into Harbor Lane Laptop Repair");
            window.press("z");
            assertThat(page.locator(".member")).hasCount(3);
            assertThat(page.locator("#toasts")).containsText("3 dealers again");
        }
    }

    @Test
    void the_branches_of_a_chain_are_kept_apart_at_once() {
        for (String city : List.of("Miami", "Orlando", "Naples", "Ocala")) {
            register.enter(
                    users.viewer(ann),
                    NewDealer.of(
                            Facts.of("Quillwort Cells", "US")
                                    .withSite("quillwortcells.com")
                                    .withPlace(city, "FL"),
                            Source.ADMIN));
        }
        try (Window window = open(Look.PHONE.inRussian().inDark())) {
            Page page = window.page();
            sweep(window);
            page.locator(".switcher a[href*=branch]").click();
            assertThat(page.locator("#clusters .cluster-names")).hasCount(6);
            window.visit("/duplicates?show=later");
            page.waitForFunction(
                    "() => { const { left, right } = document.querySelector('.switcher.scrolls > [aria-current]')"
                            + ".getBoundingClientRect(); return left >= 0 && right <= innerWidth; }");
            assertThat(page.locator(".switcher.scrolls[data-more-before]")).isVisible();
            page.locator(".switcher a[href*=branch]").click();
            page.locator(".cluster-names").first().click();
            assertThat(page.locator(".chain li")).hasCount(4);
            window.mustFit();
            window.mustBeAccessible();
            page.getByText("Это филиалы: развести всех (4)").click();
            assertThat(page.locator("#toasts")).containsText("4 дилера разведены: это запомнено");
            assertThat(page.locator("#clusters .cluster-names")).hasCount(0);
            page.locator("#toasts button").first().click();
            assertThat(page.locator(".chain li")).hasCount(4);
        }
    }

    @Test
    void what_is_another_is_told_apart_and_what_can_wait_is_put_off() {
        try (Window window = open(Look.DESKTOP.inDark())) {
            Page page = window.page();
            sweep(window);
            page.locator(".cluster-names").first().click();
            window.mustBeAccessible();
            window.press("2");
            assertThat(page.locator(".member")).hasCount(2);
            page.locator("#toasts button").first().click();
            assertThat(page.locator(".member")).hasCount(3);
            window.press("3");
            assertThat(page.locator("#clusters")).containsText("Nothing waits here");
            page.locator("#toasts button").first().click();
            assertThat(page.locator(".member")).hasCount(3);
            page.getByText("None is the same").click();
            assertThat(page.locator("#clusters")).containsText("Nothing waits here");
            assertThat(page.locator("#toasts")).containsText("that is remembered");
        }
    }

    @Test
    void it_fits_a_phone_in_russian() {
        try (Window window = open(Look.PHONE.inRussian())) {
            Page page = window.page();
            sweep(window);
            window.mustFit();
            window.mustBeAccessible();
            page.locator(".cluster-names").first().click();
            assertThat(page.locator(".member").nth(1)).containsText("тот же телефон");
            window.mustFit();
            window.mustBeAccessible();
            page.getByText("Пусть останется этот").first().click();
            assertThat(page).hasURL(Pattern.compile(".*stays=\\d+"));
        }
    }

    @Test
    void nobody_else_sees_it() {
        for (User other : List.of(vera, users.leadCreator("Rosa Marin"))) {
            for (String path : List.of("/duplicates", "/duplicates/1", "/duplicates/sweep", "/duplicates/1/next")) {
                clients.of(other).get(path).expect(404);
            }
        }
    }
}
