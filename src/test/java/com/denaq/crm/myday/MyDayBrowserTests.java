package com.denaq.crm.myday;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.contacts.NewContact;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerRegister;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.dealers.NewDealer;
import com.denaq.crm.dealers.Source;
import com.denaq.crm.steps.NewStep;
import com.denaq.crm.steps.NextSteps;
import com.denaq.crm.steps.StepKind;
import com.denaq.crm.support.Look;
import com.denaq.crm.support.Window;
import com.denaq.crm.support.WithBrowser;
import com.denaq.crm.timeline.Activities;
import com.denaq.crm.timeline.CallOutcome;
import com.denaq.crm.timeline.Direction;
import com.denaq.crm.timeline.NewActivity;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** My day as an agent sees it. It is Monday, ten o'clock in New York. */
class MyDayBrowserTests extends WithBrowser {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Autowired
    NextSteps steps;

    @Autowired
    Activities activities;

    @Autowired
    DealerRegister register;

    @Autowired
    Contacts contacts;

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
    void what_to_do_when_nothing_waits_stands_where_one_looks_on_a_phone_and_amid_the_desk_elsewhere() {
        try (Window window = open(Look.PHONE)) {
            Locator list = window.page().locator("#day-list");
            assertThat(list).containsText("What is due appears here by itself");
            assertThat(list.getByText("Add a lead")).isVisible();
            window.mustBeAccessible();
        }
        try (Window window = open(Look.DESKTOP)) {
            Page page = window.page();
            assertThat(page.locator("#day-list").getByText("Add a lead")).isHidden();
            double above = page.locator("#dealer .empty").boundingBox().y;
            double whole = page.locator("#dealer").boundingBox().height;
            Assertions.assertThat(above).isBetween(whole / 5, whole / 2);
        }
    }

    @Test
    void the_queue_stands_beside_the_dealer_and_each_row_opens_as_it_is_reached() {
        aDay();
        try (Window window = open(Look.DESKTOP)) {
            Page page = window.page();
            assertThat(heading(page)).hasText("Second Screen Phone Repair");
            assertThat(page.locator(".queue-item")).hasCount(5);
            window.mustBeAccessible();
            window.press("j");
            assertThat(heading(page)).hasText("Ninth Street Notebook Clinic");
            window.press("ArrowDown");
            assertThat(heading(page)).hasText("Redwood Re-Power");
            assertThat(page.locator(".queue-item[aria-current]")).containsText("Redwood Re-Power");
            window.press("k");
            assertThat(heading(page)).hasText("Ninth Street Notebook Clinic");
            page.reload();
            assertThat(heading(page)).hasText("Ninth Street Notebook Clinic");
        }
    }

    @Test
    void the_rest_of_a_long_queue_comes_as_its_end_is_reached_with_the_keys_too() {
        IntStream.range(0, 33).forEach(n -> dealers.firm("Shop " + n, vera));
        try (Window window = open(Look.DESKTOP)) {
            Page page = window.page();
            assertThat(page.locator(".queue-item")).hasCount(30);
            page.locator(".queue-item").nth(28).evaluate("row => row.focus({ preventScroll: true })");
            window.press("j");
            assertThat(page.locator(".queue-item")).hasCount(33);
            assertThat(page.locator(".queue-item").nth(29)).isFocused();
            window.press("j");
            assertThat(page.locator(".queue-item").nth(30)).isFocused();
        }
    }

    @Test
    void a_call_that_is_not_written_down_opens_again_with_its_dealer_and_with_no_other() {
        aDay();
        try (Window window = open(Look.DESKTOP)) {
            Page page = window.page();
            window.press("j").press("j");
            assertThat(heading(page)).hasText("Redwood Re-Power");
            window.press("c");
            Locator wrapUp = page.locator("#wrap-up-form");
            assertThat(wrapUp).isVisible();
            window.press("3");
            window.visit("/my-day");
            assertThat(heading(page)).hasText("Redwood Re-Power");
            assertThat(wrapUp.locator("[name=outcome]:checked")).hasValue("IN_WRITING");
            page.locator(".queue-item").first().click();
            assertThat(heading(page)).hasText("Second Screen Phone Repair");
            assertThat(wrapUp).hasCount(0);
            page.locator(".queue-item").nth(2).click();
            assertThat(wrapUp.locator("[name=outcome]:checked")).hasValue("IN_WRITING");
            page.evaluate("for (const key of Object.keys(localStorage).filter((each) => /^(later|kept) /.test(each))) {"
                    + " localStorage.setItem(key.replace(/\\d+$/, '999999'), localStorage.getItem(key));"
                    + " localStorage.removeItem(key); }");
            window.visit("/my-day"); // of a dealer that is no longer theirs it leads nowhere
            page.waitForURL(Pattern.compile("/my-day$").asPredicate());
            assertThat(heading(page)).hasText("Second Screen Phone Repair");
        }
    }

    @Test
    void what_somebody_else_changes_appears_without_stealing_the_place() {
        aDay();
        try (Window window = open(Look.DESKTOP)) {
            Page page = window.page();
            window.press("j");
            assertThat(heading(page)).hasText("Ninth Street Notebook Clinic");
            dealers.lead("Maple Main Electronics", vera);
            page.evaluate("document.body.dispatchEvent(new Event('dealer-changed'))");
            assertThat(page.locator(".queue-item")).hasCount(6);
            assertThat(page.locator(".queue-item:focus")).containsText("Ninth Street");
            assertThat(page.locator(".queue-item[aria-current]")).containsText("Ninth Street");
        }
    }

    @Test
    void after_a_dealer_is_worked_the_next_one_opens_by_itself() {
        aDay();
        try (Window window = open(Look.DESKTOP)) {
            Page page = window.page();
            window.press("j");
            assertThat(heading(page)).hasText("Ninth Street Notebook Clinic");
            assertThat(page.locator(".side-nav [data-go=KeyM] .count")).hasText("2");
            assertThat(page.locator(".pane-head")).containsText("2 to do now");
            clients.of(vera);
            steps.openOf(new DealerId(id(page))).ifPresent(step -> steps.done(viewer, step.id(), later()));
            page.evaluate("for (const name of ['dealer-changed', 'dealer-worked'])"
                    + " document.body.dispatchEvent(new Event(name, { bubbles: true }))");
            assertThat(heading(page)).hasText("Redwood Re-Power");
            assertThat(page.locator(".queue-item")).hasCount(4);
            assertThat(page.locator(".pane-head")).containsText("1 done today");
            assertThat(page.locator(".side-nav [data-go=KeyM] .count")).hasText("1");
            assertThat(page.locator(".pane-head")).containsText("1 to do now");
        }
    }

    @Test
    void with_nothing_left_an_agent_takes_free_leads_and_may_give_them_back() {
        for (int i = 0; i < 3; i++) {
            dealers.lead("Free " + i, nadia);
        }
        try (Window window = open(Look.DESKTOP)) {
            Page page = window.page();
            assertThat(page.getByRole(AriaRole.HEADING, named("Nothing waits for you today")))
                    .isVisible();
            window.mustBeAccessible();
            window.click(AriaRole.BUTTON, "Take 3 free leads");
            assertThat(page.locator(".queue-item")).hasCount(3);
            assertThat(page.locator(".toast")).containsText("3 free leads are yours now");
            page.evaluate("document.querySelector('.toast').remove()"); // as after a while, and Z goes on
            window.press("z");
            assertThat(page.locator(".queue-item")).hasCount(0);
        }
    }

    @Test
    void on_a_phone_there_is_one_pane_at_a_time_and_all_of_it_in_russian_and_in_the_dark() {
        aDay();
        try (Window window = open(Look.PHONE.inDark())) {
            Page page = window.page();
            users.agent("Boris Orlov");
            clients.of(vera).post("/language", "language", "ru");
            page.reload();
            assertThat(page.getByRole(AriaRole.HEADING, named("Мой день")).first())
                    .isVisible();
            window.mustFit();
            window.mustBeAccessible();
            page.locator(".queue-item").nth(1).click();
            assertThat(heading(page)).isVisible();
            assertThat(page.locator(".pane-list")).isHidden();
            window.mustFit();
            page.locator("[data-show=list]").first().click();
            assertThat(page.locator(".pane-list")).isVisible();
            page.locator(".queue-item").first().click();
            assertThat(page.locator(".pane-list")).isHidden();
            page.waitForURL("**/my-day?at=*");
            page.goBack();
            assertThat(page.locator(".pane-list")).isVisible();
            assertThat(heading(page)).isHidden();
        }
    }

    @Test
    void in_russian_too_each_part_of_the_desk_keeps_to_its_column() {
        DealerId shop = dealers.firm("Second Screen Phone Repair", vera);
        for (NewActivity each : List.of(
                NewActivity.call(Direction.OUT, CallOutcome.INTERESTED, null, null, "Wants cells"),
                NewActivity.mail(Direction.OUT, null, "Terms", "As promised"),
                NewActivity.message(Direction.OUT, null, "On my way"),
                NewActivity.meeting(null, null, "Showed the samples"),
                NewActivity.note("Ask for Walt"))) {
            activities.log(viewer, shop, each);
        }
        clients.of(vera).post("/language", "language", "ru");
        try (Window window = open(Look.DESKTOP)) {
            Page page = window.visit("/my-day?at=" + shop).page();
            assertThat(page.locator("#line .switcher button")).hasCount(7);
            assertThat(page.locator("#tab-message")).isVisible();
            Assertions.assertThat(page.evaluate("['#line .switcher', '#tab-message'].filter(each => {"
                            + " const part = document.querySelector(each);"
                            + " const column = part.closest('.desk-line, .composer').getBoundingClientRect();"
                            + " return part.getBoundingClientRect().right > column.right + 1; })"))
                    .as("parts that stick out")
                    .isEqualTo(List.of());
        }
    }

    @Test
    void toasts_cover_nothing_that_is_needed_next() {
        DealerId shop = dealers.firm("Second Screen Phone Repair", vera);
        String name = "Dana Wolfeschlegelsteinhausenbergerdorff"; // wider than the form on a phone
        contacts.add(viewer, shop, NewContact.named(name).reachedBy(List.of("813 555 0142"), List.of()));
        for (Look look : List.of(Look.DESKTOP, Look.PHONE)) {
            try (Window window = open(look)) {
                Page page = window.page();
                if (look == Look.PHONE) {
                    page.getByRole(AriaRole.BUTTON, named("Dealer")).first().click();
                }
                assertThat(heading(page)).isVisible();
                page.locator("[data-key=KeyC]:visible").first().click();
                page.evaluate(
                        "for (const detail of [{ text: 'Saved', undo: '/x' }, { text: 'Try again', danger: true }])"
                                + " document.dispatchEvent(new CustomEvent('toast', { detail }));"
                                + " for (const each of document.querySelectorAll('.toast'))" // that holds them
                                + " each.dispatchEvent(new PointerEvent('pointerenter'))");
                assertThat(page.locator(".toast")).hasCount(2);
                Locator save = page.locator("#wrap-up-form button.primary");
                save.click(new Locator.ClickOptions().setTrial(true));
                page.waitForFunction(
                        "() => document.querySelector('#wrap-up-form button.primary').getBoundingClientRect().bottom"
                                + " <= document.querySelector('.toast')?.getBoundingClientRect().top");
                window.mustFit();
            }
        }
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

    private static long id(Page page) {
        return Long.parseLong(
                page.locator(".queue-item[aria-current]").getAttribute("id").replace("queue-", ""));
    }

    private static NewStep later() {
        return new NewStep(StepKind.CALL, "Call back", MONDAY.plusDays(7), null, null);
    }

    private void aDay() {
        DealerId missed = dealers.firm("Second Screen Phone Repair", vera);
        activities.log(viewer, missed, NewActivity.call(Direction.IN, CallOutcome.MISSED, null, null, null));
        DealerId due = dealers.firm("Ninth Street Notebook Clinic", vera);
        steps.open(
                viewer,
                due,
                new NewStep(StepKind.CALL, "Call back: cells for ThinkPads", MONDAY, LocalTime.of(9, 0), null));
        DealerId west = register.enter(
                viewer,
                NewDealer.of(Facts.of("Redwood Re-Power", "US").withPlace("Oakland", "CA"), Source.AGENT)
                        .ownedBy(vera.id()));
        steps.open(viewer, west, new NewStep(StepKind.CALL, "First reorder: which models?", MONDAY, null, null));
        dealers.lead("Northgate Notebook Repair", vera);
        dealers.firm("Lone Pine Batteries", vera);
    }
}
