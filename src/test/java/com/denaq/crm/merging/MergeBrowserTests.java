package com.denaq.crm.merging;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.contacts.NewContact;
import com.denaq.crm.contacts.Reachability;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerRegister;
import com.denaq.crm.support.Look;
import com.denaq.crm.support.Window;
import com.denaq.crm.support.WithBrowser;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An agent sees that two dealers are one, merges them, and thinks better of it. */
class MergeBrowserTests extends WithBrowser {

    @Autowired
    Reachability reachability;

    @Autowired
    Contacts contacts;

    @Autowired
    DealerRegister register;

    User vera;
    DealerId lead;
    DealerId firm;

    @BeforeEach
    void two_of_one_company() {
        users.admin("Nadia Weiss"); // without one there is only the first set-up to see
        vera = users.agent("Vera Sokolova");
        Viewer viewer = users.viewer(vera);
        lead = dealers.lead("Harbor Lane Laptop Repair", vera);
        firm = dealers.firm("Harbor Lane Laptop Repairs", vera);
        for (DealerId each : List.of(lead, firm)) {
            reachability.set(viewer, each, List.of("+1 813 555 0142"), List.of());
        }
        contacts.add(viewer, firm, NewContact.named("Maria Lopez"));
    }

    private Window open(Look look) {
        db.sql("update app_user set language = :language where id = :id")
                .param("language", look.language().substring(0, 2))
                .param("id", vera.id().value())
                .update();
        return window(vera, look);
    }

    @Test
    void two_become_one_and_two_again() {
        try (Window window = open(Look.DESKTOP)) {
            Page page = window.visit("/dealers/" + lead).page();
            assertThat(page.locator("#alike")).containsText("Harbor Lane Laptop Repairs");
            assertThat(page.locator("#alike")).containsText("Same phone: (813) 555-0142");
            window.mustBeAccessible();
            page.locator("#alike a.button").first().click();
            assertThat(page.locator("thead")).containsText("Stays Harbor Lane Laptop Repairs"); // it has come further
            page.locator("[name=name][value=other]").check();
            window.mustBeAccessible();
            window.press("Control+Enter");
            assertThat(page.locator("#dealer-name")).hasText("Harbor Lane Laptop Repair");
            assertThat(page.locator("#people")).containsText("Maria Lopez");
            assertThat(page.locator(".timeline")).containsText("Merged with Harbor Lane Laptop Repair");
            assertThat(page.locator("#alike")).containsText("Part them again");
            window.visit("/dealers/" + lead);
            assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/dealers/" + firm));
            page.locator("#alike form button").first().click();
            assertThat(page.locator("#toasts")).containsText("is back as it was");
            assertThat(page.locator("#dealer-name")).hasText("Harbor Lane Laptop Repairs");
            window.visit("/dealers/" + lead);
            assertThat(page.locator("#dealer-name")).hasText("Harbor Lane Laptop Repair");
        }
    }

    @Test
    void what_is_another_company_is_told_apart_and_can_be_shown_again() {
        try (Window window = open(Look.DESKTOP.inDark())) {
            Page page = window.visit("/dealers/" + lead).page();
            page.locator("#alike form button").first().click();
            assertThat(page.locator("#alike")).containsText("1 told apart");
            assertThat(page.getByText("is another company: it won’t be shown here again"))
                    .isVisible();
            assertThat(page.locator("#alike .reasons")).hasCount(0);
            page.locator("#alike summary").click();
            window.mustBeAccessible();
            page.locator("#alike details button").click();
            assertThat(page.locator("#alike .reasons")).hasCount(1);
        }
    }

    @Test
    void somebody_who_was_faster_is_shown_and_the_choice_is_kept() {
        try (Window window = open(Look.DESKTOP)) {
            window.expectError("409");
            Page page = window.visit("/dealers/" + firm + "/merges/new?other=" + lead)
                    .page();
            page.locator("[name=name][value=other]").check();
            Dealer now = dealers.read(vera, firm);
            register.correct(users.viewer(vera), firm, now.facts().withRemark("Closed on Mondays"));
            window.press("Control+Enter");
            assertThat(page.locator("[role=alert]")).containsText("Nothing is merged yet");
            assertThat(page.locator("[name=name][value=other]")).isChecked();
            assertThat(page.locator("tbody")).containsText("Closed on Mondays");
            window.press("Control+Enter");
            assertThat(page.locator("#dealer-name")).hasText("Harbor Lane Laptop Repair");
        }
    }

    @Test
    void the_other_one_is_found_by_name_or_number_on_a_phone_in_russian() {
        try (Window window = open(Look.PHONE.inRussian())) {
            Page page = window.visit("/dealers/" + lead + "/merges/new").page();
            window.mustFit();
            window.mustBeAccessible();
            page.locator("#field-q").fill("D-" + firm);
            window.press("Enter");
            page.locator(".merge-found a").first().click();
            assertThat(page.locator(".merge-table")).isVisible();
            window.mustFit();
            window.mustBeAccessible();
            window.visit("/dealers/" + lead);
            page.locator("[data-show=facts]").click();
            assertThat(page.locator("#alike")).containsText("Возможные дубли");
            window.mustFit();
        }
    }
}
