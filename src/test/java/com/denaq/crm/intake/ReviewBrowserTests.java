package com.denaq.crm.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.support.Look;
import com.denaq.crm.support.Window;
import com.denaq.crm.support.WithBrowser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReviewBrowserTests extends WithBrowser {

    @Autowired
    Entry entry;

    @Autowired
    Dealers dealers;

    @Test
    void an_admin_says_same_takes_it_back_and_says_another() {
        User ada = users.admin("Ada Quist");
        Viewer admin = users.viewer(ada);
        Viewer vera = users.viewer(users.agent("Vera Sokolova"));
        Viewer rosa = users.viewer(users.leadCreator("Rosa Marin"));
        DealerId known = ((Entered.Added) entry.enter(vera, EntryTests.harborLane())).dealer();
        DealerId lead = ((Entered.Added) entry.enter(rosa, EntryTests.similar())).dealer();
        try (Window window = window(ada, Look.DESKTOP)) {
            Page page = window.visit("/review").page();
            assertThat(page.locator("main")).containsText("Entered by Rosa Marin");
            assertThat(page.locator(".side")).containsText("Review");
            window.mustBeAccessible();
            window.press("Digit1");
            assertThat(page.locator(".empty")).containsText("Nothing waits for review");
            assertThat(page.locator("[aria-labelledby=accuracy-title]")).containsText("100%");
            window.mustBeAccessible();
            org.assertj.core.api.Assertions.assertThat(dealers.find(admin, lead))
                    .isEmpty();
            window.press("KeyZ");
            assertThat(page.locator("#case-title")).containsText("Harbor Lane Laptop Repair");
            org.assertj.core.api.Assertions.assertThat(dealers.read(admin, lead).inReview())
                    .isTrue();
            window.press("Digit2");
            assertThat(page.locator("#toasts")).containsText("is in the pool");
            org.assertj.core.api.Assertions.assertThat(dealers.read(vera, lead).inReview())
                    .isFalse();
            org.assertj.core.api.Assertions.assertThat(dealers.read(vera, known).name())
                    .isEqualTo("Harbor Lane Laptop Repair");
        }
        entry.enter(
                rosa,
                EntryTests.lead("Harbor Lane Laptop Repair", "", "")
                        .placed(EntryTests.similar().facts().withPlace("Orlando", "FL")));
        try (Window window = window(ada, Look.PHONE.inDark())) {
            window.visit("/review").mustFit();
            window.mustBeAccessible();
            window.click(AriaRole.LINK, "Same: merge the two…");
            assertThat(window.page().locator("h1")).hasText("Merge two dealers");
            window.press("Control+Enter");
            assertThat(window.page().locator(".empty")).containsText("Nothing waits for review");
        }
    }
}
