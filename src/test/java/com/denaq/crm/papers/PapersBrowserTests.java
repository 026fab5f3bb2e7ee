package com.denaq.crm.papers;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.support.Browsers;
import com.denaq.crm.support.Look;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import com.denaq.crm.support.Window;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WebTest
class PapersBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers dealers;

    User nadia;
    DealerId shop;

    @BeforeEach
    void a_firm() {
        nadia = users.admin("Nadia Weiss");
        shop = dealers.firm("Harbor Lane", users.agent("Vera Sokolova"));
    }

    @Test
    void a_paper_is_asked_for_received_and_verified_from_its_menu() {
        try (Window window = Browsers.open(port, Look.DESKTOP).signIn(nadia.email(), TestUsers.PASSWORD)) {
            Page page = window.visit("/dealers/" + shop).page();
            choose(page, "Mark as asked for");
            assertThat(paper(page)).containsText("Asked");
            choose(page, "Mark as received");
            assertThat(paper(page)).containsText("Received");
            choose(page, "Verify");
            assertThat(paper(page)).containsText("Verified");
        }
    }

    private static void choose(Page page, String what) {
        paper(page).locator("button[popovertarget]").click();
        paper(page).getByText(what).click();
    }

    private static Locator paper(Page page) {
        return page.locator("li:has(#paper-tax-form)");
    }
}
