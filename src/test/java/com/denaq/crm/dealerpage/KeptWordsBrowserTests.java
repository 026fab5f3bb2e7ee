package com.denaq.crm.dealerpage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.contacts.NewContact;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.support.Look;
import com.denaq.crm.support.Window;
import com.denaq.crm.support.WithBrowser;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is typed is there again after a reload or a sign-in, until it is sent or somebody goes back on it. */
class KeptWordsBrowserTests extends WithBrowser {

    @Autowired
    Contacts contacts;

    @Test
    void facts_a_next_step_and_a_refusal_are_kept_though_their_fields_were_drawn_with_something() {
        users.admin("Nadia Weiss");
        User vera = users.agent("Vera Sokolova");
        DealerId shop = dealers.firm("Harbor Lane", vera);
        contacts.add(
                users.viewer(vera),
                shop,
                NewContact.named("Dana Whitlock").reachedBy(List.of("813 555 0142", "813 555 0143"), List.of()));
        try (Window window = window(vera, Look.DESKTOP).expectError("422")) {
            Page page = window.visit("/dealers/" + shop).page();
            page.locator("#facts-edit").click();
            page.locator("#facts-form [name=name]").fill("Harbor Lane Batteries");
            page.locator("#facts-form [name=remark]").fill("Ask for Ann");
            page.reload();
            page.locator("#facts-edit").click();
            assertThat(page.locator("#facts-form [name=name]")).hasValue("Harbor Lane Batteries");
            assertThat(page.locator("#facts-form [name=remark]")).hasValue("Ask for Ann");
            page.locator("#facts-form [data-forget]").click();
            page.locator("#facts-edit").click();
            assertThat(page.locator("#facts-form [name=name]")).hasValue("Harbor Lane");
            page.locator("#facts-form [data-forget]").click();

            page.locator(".person-name button").first().click();
            page.locator("#people form [name=remark]").fill("Speaks fast");
            page.locator("#people form [name=phones]").nth(2).fill("813 555 0144");
            page.locator("#people form [name=name]").fill("");
            page.locator("#people form button.primary").click(); // drawn anew, with another row
            page.locator("#people form [name=phones]").nth(3).fill("813 555 0145");
            page.reload();
            page.locator(".person-name button").first().click();
            assertThat(page.locator("#people form [name=remark]")).hasValue("Speaks fast");
            assertThat(page.locator("#people form [name=phones]").nth(0)).hasValue("813 555 0142");
            assertThat(page.locator("#people form [name=phones]").nth(1)).hasValue("813 555 0143");
            assertThat(page.locator("#people form [name=phones]").nth(2)).hasValue("813 555 0144");
            assertThat(page.locator("#people form [name=phones]").nth(3)).hasValue("813 555 0145");
            page.locator("#people form [name=phones]").nth(2).fill("");
            page.reload();
            page.locator(".person-name button").first().click();
            assertThat(page.locator("#people form [name=phones]").nth(2)).hasValue("");
            assertThat(page.locator("#people form [name=phones]").nth(3)).hasValue("813 555 0145");
            page.locator("#people form [data-unslot]").click();

            window.press("s");
            page.locator(".step-form [name=what]").fill("Ask about the catalogue");
            page.reload();
            window.press("s");
            assertThat(page.locator(".step-form [name=what]")).hasValue("Ask about the catalogue");
            page.locator(".step-form [data-unslot]").click();

            window.press("x");
            assertThat(page.locator("#refusal")).isVisible();
            window.press("2");
            assertThat(page.locator("#refusal-form [name=reason]").nth(1)).isChecked();
            page.locator("#refusal-note").fill("Too dear for them");
            page.reload();
            window.press("x");
            assertThat(page.locator("#refusal-note")).hasValue("Too dear for them");
            assertThat(page.locator("#refusal-form [name=reason]").nth(1)).isChecked();
            window.press("Control+k"); // to look something up
            window.press("Escape");
            window.press("x");
            assertThat(page.locator("#refusal-note")).hasValue("Too dear for them");
            page.locator("#refusal footer [data-close]").click();
            window.press("x");
            assertThat(page.locator("#refusal-note")).hasValue("");
        }
    }
}
