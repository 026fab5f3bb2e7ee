package com.denaq.crm.papers;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.support.Look;
import com.denaq.crm.support.Window;
import com.denaq.crm.support.WithBrowser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PapersBrowserTests extends WithBrowser {

    User nadia;
    DealerId shop;

    @BeforeEach
    void a_firm() {
        nadia = users.admin("Nadia Weiss");
        shop = dealers.firm("Harbor Lane", users.agent("Vera Sokolova"));
    }

    @Test
    void a_paper_is_asked_for_received_and_verified_from_its_menu() {
        try (Window window = window(nadia, Look.DESKTOP)) {
            Page page = window.visit("/dealers/" + shop).page();
            assertThat(paper(page)).containsText("Not asked for yet"); // read out, where others see no tag
            choose(page, "Mark as asked for");
            assertThat(paper(page)).containsText("Asked");
            choose(page, "Mark as received");
            assertThat(paper(page)).containsText("Received");
            choose(page, "Verify");
            assertThat(paper(page)).containsText("Verified");
        }
    }

    @Test
    void a_second_file_stands_beside_the_first_and_the_keys_of_the_page_work_on() {
        try (Window window = window(nadia, Look.DESKTOP)) {
            Page page = window.visit("/dealers/" + shop).page();
            for (String name : List.of("unsigned.pdf", "signed.pdf")) {
                page.locator("[data-dialog=paper-file]").click();
                page.locator("#paper-which").selectOption("tax-form");
                page.locator("#paper-content")
                        .setInputFiles(
                                new FilePayload(name, "application/pdf", name.getBytes(StandardCharsets.US_ASCII)));
                window.press("Control+Enter");
                assertThat(page.locator("#paper-file")).isHidden();
                assertThat(page.locator(".timeline")).containsText(name);
            }
            page.locator(".paper-files summary").click();
            assertThat(page.locator(".paper-files a")).hasText(new String[] {"signed.pdf", "unsigned.pdf"});
            window.mustBeAccessible();
            page.locator("#dealer-name").click();
            window.press("s");
            assertThat(page.locator(".step-form")).isVisible();
        }
    }

    @Test
    void a_file_keeps_the_quotation_marks_of_its_name() {
        try (Window window = window(nadia, Look.DESKTOP)) {
            Page page = window.visit("/dealers/" + shop).page();
            page.locator("[data-dialog=paper-file]").click();
            page.locator("#paper-which").selectOption("tax-form");
            page.locator("#paper-content")
                    .setInputFiles(new FilePayload("the \"final\" one.pdf", "application/pdf", new byte[] {1}));
            page.locator("#paper-file button.primary").click();
            assertThat(page.locator(".timeline")).containsText("the \"final\" one.pdf");
        }
    }

    @Test
    void without_a_file_the_form_says_so_itself_and_stays_open() {
        for (Look look : List.of(Look.DESKTOP, Look.PHONE)) {
            try (Window window = window(nadia, look)) {
                Page page = window.visit("/dealers/" + shop).page();
                page.evaluate("document.addEventListener('invalid', () => document.body.dataset.bubble = 'yes', true)");
                if (look == Look.PHONE) {
                    page.locator("[data-show=facts]").first().click();
                }
                page.locator("[data-dialog=paper-file]").click();
                page.locator("#paper-file button.primary").click();
                assertThat(page.locator("#paper-content-said")).hasText("Choose the file first");
                assertThat(page.locator("#paper-content")).isFocused();
                assertThat(page.locator("#paper-content")).hasAttribute("aria-invalid", "true");
                assertThat(page.locator("body[data-bubble]")).hasCount(0);
                window.mustBeAccessible();
                page.locator("#paper-content")
                        .setInputFiles(new FilePayload("empty.pdf", "application/pdf", new byte[0]));
                page.locator("#paper-file button.primary").click();
                assertThat(page.locator("#paper-content-said")).hasText("The file is empty. Choose another one");
                page.locator("#paper-content")
                        .setInputFiles(new FilePayload("signed.pdf", "application/pdf", new byte[] {1}));
                assertThat(page.locator("#paper-content-said")).hasText("");
                page.locator("#paper-file button.primary").click();
                assertThat(page.locator("#paper-file")).isHidden();
            }
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
