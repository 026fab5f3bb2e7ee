package com.denaq.crm.myday;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.contacts.NewContact;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.steps.NewStep;
import com.denaq.crm.steps.NextSteps;
import com.denaq.crm.steps.StepKind;
import com.denaq.crm.support.Look;
import com.denaq.crm.support.Window;
import com.denaq.crm.support.WithBrowser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an agent does all day, without a mouse. It is Monday, ten o'clock in New York. */
class AgentDayBrowserTests extends WithBrowser {

    private static final List<String> NAMES = List.of(
            "Harbor Lane Laptop Repair",
            "Second Screen Phone Repair",
            "Ninth Street Notebook Clinic",
            "Prairie Byte",
            "Blue Heron PC");
    /** The question with which program to open a number would take the keyboard away. */
    private static final String NO_TELEPHONE = "document.addEventListener('click', event =>"
            + " { if (event.target.closest('a[href^=\"tel:\"]')) event.preventDefault(); }, true)";

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Autowired
    NextSteps steps;

    @Autowired
    Contacts contacts;

    @Autowired
    Queue queue;

    User nadia;
    User vera;
    Viewer viewer;

    @BeforeEach
    void vera_comes_in() {
        nadia = users.admin("Nadia Weiss");
        vera = users.agent("Vera Sokolova");
        viewer = users.viewer(vera);
    }

    @Test
    void an_agent_works_a_queue_of_five_by_keyboard_only() {
        for (String name : NAMES) {
            DealerId dealer = dealers.firm(name, vera);
            steps.open(viewer, dealer, new NewStep(StepKind.CALL, "Call " + name, MONDAY, null, null));
        }
        DealerId first = queue.page(viewer, null, 1).items().getFirst().dealer();
        contacts.add(viewer, first, NewContact.named("Dana Whitlock").reachedBy(List.of("813 555 0142"), List.of()));
        try (Window window = open(Look.DESKTOP)) {
            Page page = window.page();
            page.evaluate(NO_TELEPHONE);
            for (int i = 0; i < NAMES.size(); i++) {
                assertThat(heading(page)).hasText(NAMES.get(i));
                window.press("c");
                assertThat(page.locator("#wrap-up-form")).isFocused();
                String next = i + 1 < NAMES.size() ? "Save and open " + NAMES.get(i + 1) : "Save the call";
                assertThat(page.locator("#wrap-up-form .primary span")).hasText(next);
                if (i == 2) {
                    refuse(window);
                } else {
                    window.press(Integer.toString(i + 1)).press("t").press("Enter");
                }
            }
            assertThat(page.getByRole(AriaRole.HEADING, named("5 dealers done, nothing left today")))
                    .isVisible();
            assertThat(page.locator(".queue-item")).hasCount(0);
            assertThat(page.locator(".day-figures")).containsText("5 calls · 3 talks · 4 steps done");
            window.mustBeAccessible();
        }
    }

    @Test
    void who_did_not_answer_is_called_again_unless_somebody_chooses_otherwise() {
        DealerId late = dealers.firm(NAMES.get(0), vera);
        steps.open(viewer, late, new NewStep(StepKind.MAIL, "Send the terms", MONDAY.minusDays(4), null, null));
        DealerId planned = dealers.firm(NAMES.get(1), vera);
        steps.open(viewer, planned, new NewStep(StepKind.MAIL, "Send the prices", MONDAY, null, null));
        try (Window window = open(Look.DESKTOP)) {
            Page page = window.page();
            page.evaluate(NO_TELEPHONE);
            window.press("c");
            assertThat(page.locator("#wrap-up-form")).isFocused();
            window.press("4").press("Enter");
            assertThat(heading(page)).hasText(NAMES.get(1));
            org.assertj.core.api.Assertions.assertThat(
                            steps.openOf(late).orElseThrow().kind())
                    .isEqualTo(StepKind.CALL);
            window.press("c");
            assertThat(page.locator("#wrap-up-form")).isFocused();
            Locator keep = page.locator("#wrap-up-form [name=next][value=keep]");
            assertThat(keep).isChecked();
            assertThat(page.getByText("In place of: Send the prices")).not().isVisible();
            window.press("2");
            assertThat(page.locator("#wrap-up-form [name=next][value=tomorrow]"))
                    .isChecked();
            assertThat(page.getByText("In place of: Send the prices")).isVisible();
            window.press("1");
            assertThat(keep).isChecked();
            window.press("w").press("2");
            assertThat(page.locator("#wrap-up-form [name=next][value=week]")).isChecked();
            window.press("l");
            page.reload();
            assertThat(keep).isChecked();
        }
    }

    @Test
    void who_takes_a_refusal_back_is_with_that_dealer_again_though_the_next_had_opened() {
        for (String name : NAMES.subList(0, 3)) {
            DealerId dealer = dealers.firm(name, vera);
            steps.open(viewer, dealer, new NewStep(StepKind.CALL, "Call " + name, MONDAY, null, null));
        }
        for (Look look : List.of(Look.DESKTOP, Look.PHONE)) {
            try (Window window = open(look)) {
                Page page = window.page();
                page.locator(".queue-item").nth(1).press("Enter");
                assertThat(heading(page)).hasText(NAMES.get(1));
                assertThat(heading(page)).isVisible();
                window.press("c");
                assertThat(page.locator("#wrap-up-form")).isFocused();
                refuse(window);
                assertThat(heading(page)).hasText(NAMES.get(2));
                if (look.equals(Look.DESKTOP)) {
                    assertThat(row(page, NAMES.get(2))).isFocused();
                }
                window.press("z");
                assertThat(page.locator(".toast")).containsText("The refusal is taken back");
                assertThat(heading(page)).hasText(NAMES.get(1));
                assertThat(heading(page)).isVisible();
                assertThat(page.locator(".queue-item[aria-current]")).containsText(NAMES.get(1));
                assertThat(look.equals(Look.DESKTOP) ? row(page, NAMES.get(1)) : page.locator("#dealer"))
                        .isFocused();
            }
        }
    }

    private static Locator row(Page page, String name) {
        return page.locator(".queue-item", new Page.LocatorOptions().setHasText(name));
    }

    private static void refuse(Window window) {
        window.press("7").press("Enter");
        assertThat(window.page().getByRole(AriaRole.DIALOG)).isVisible();
        window.press("1").press("Control+Enter");
    }

    private Window open(Look look) {
        return window(vera, look);
    }

    private static Locator heading(Page page) {
        return page.locator("#dealer-name");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
