package com.denaq.crm.management;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.duplicates.DuplicateCheck;
import com.denaq.crm.duplicates.Question;
import com.denaq.crm.duplicates.Thresholds;
import com.denaq.crm.duplicates.Verdict;
import com.denaq.crm.intake.Entered;
import com.denaq.crm.intake.Entry;
import com.denaq.crm.intake.NewLead;
import com.denaq.crm.management.thresholds.Effect;
import com.denaq.crm.management.thresholds.Effect.Fate;
import com.denaq.crm.management.thresholds.Effects;
import com.denaq.crm.management.thresholds.ThresholdSettings;
import com.denaq.crm.merging.Decision.Source;
import com.denaq.crm.merging.Decisions;
import com.denaq.crm.support.Browsers;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import com.denaq.crm.support.Window;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An admin moves the thresholds of the duplicate check and sees what others would have done. */
@WebTest
class ThresholdTests {

    private static final Question CHATTERBOX = Question.of("Chatterbox Cell Repair", null, null, null, "Topeka");

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @Autowired
    Entry entry;

    @Autowired
    Decisions decisions;

    @Autowired
    DuplicateCheck duplicates;

    @Autowired
    Effects effects;

    @Autowired
    ThresholdSettings thresholds;

    @Autowired
    TestClients clients;

    @Autowired
    JdbcClient db;

    User nadia;

    @BeforeEach
    void somebody_entered_two_that_look_alike() {
        nadia = users.admin("Nadia Weiss");
        DealerId first = added(lead("Chatterbox Cell Repair", "Topeka", "785 232 0144"));
        DealerId second = added(lead("Chatterbox Cell Repair", "Wichita", "316 264 0190"));
        decisions.decide(users.viewer(nadia), first, second, false, Source.PAGE);
    }

    private DealerId added(NewLead lead) {
        return entry.enter(users.viewer(nadia), lead) instanceof Entered.Added made ? made.dealer() : new DealerId(0);
    }

    private static NewLead lead(String name, String city, String phone) {
        return NewLead.of(Facts.of(name, "US").withPlace(city, null), List.of(phone), List.of());
    }

    @Test
    void entries_and_decisions_of_the_last_month_are_judged_anew() {
        Effect same = effects.of(thresholds.now(), thresholds.now());
        assertThat(same.after(Fate.ADDED, "LOOKS_NEW")).isEqualTo(same.before(Fate.ADDED, "LOOKS_NEW"));
        assertThat(same.after(Fate.ANYWAY, "LOOKS_SIMILAR")).isPositive();
        Effect strict = effects.of(thresholds.now(), new Thresholds(3000, 2900));
        assertThat(strict.before(Fate.ANYWAY, "LOOKS_SIMILAR")).isEqualTo(same.after(Fate.ANYWAY, "LOOKS_SIMILAR"));
        assertThat(strict.after(Fate.ANYWAY, "LOOKS_SIMILAR")).isZero();
        assertThat(strict.after(Fate.ANYWAY, "LOOKS_NEW")).isPositive();
        assertThat(strict.pairs("LOOKS_SIMILAR", false, false)).isPositive();
        assertThat(strict.pairs("LOOKS_NEW", false, true)).isGreaterThan(strict.pairs("LOOKS_NEW", false, false));
    }

    @Test
    void a_month_of_which_nothing_can_be_counted_is_no_month_in_which_nobody_did_anything() {
        db.sql("delete from duplicate_decision").update();
        assertThat(clients.of(nadia).get("/settings/duplicates").expect(200).body())
                .doesNotContain("Nobody has entered", "can be counted:");
        db.sql("update lead_attempt set shown_bits = null, sure_bits = null").update();
        assertThat(clients.of(nadia).get("/settings/duplicates").expect(200).body())
                .contains("Nothing of the last 30 days can be counted")
                .doesNotContain("Nobody has entered");
    }

    @Test
    void the_check_judges_by_what_was_saved_until_it_is_set_back() {
        assertThat(duplicates.judge(users.viewer(nadia), CHATTERBOX).verdict()).isEqualTo(Verdict.Kind.ALREADY_HERE);
        thresholds.save(users.viewer(nadia), new Thresholds(2900, 2800), seen());
        assertThat(duplicates.judge(users.viewer(nadia), CHATTERBOX).verdict()).isEqualTo(Verdict.Kind.LOOKS_NEW);
        assertThat(thresholds
                        .save(users.viewer(nadia), Thresholds.MEASURED, "50 -600")
                        .stale())
                .as("drawn before somebody else moved them")
                .isTrue();
        thresholds.save(users.viewer(nadia), Thresholds.MEASURED, seen());
        assertThat(duplicates.judge(users.viewer(nadia), CHATTERBOX).verdict()).isEqualTo(Verdict.Kind.ALREADY_HERE);
    }

    private String seen() {
        return thresholds.now().here() + " " + thresholds.now().similar();
    }

    @Test
    void an_admin_moves_a_threshold_sees_what_it_would_have_done_and_saves() {
        try (Window window = Browsers.open(port).signIn(nadia.email(), TestUsers.PASSWORD)) {
            Page page = window.expectError("422")
                    .expectError("409")
                    .visit("/settings/duplicates")
                    .page();
            assertThat(page.getByText("Move a threshold to see")).isVisible();
            page.locator("#field-similar").fill("28");
            page.locator("#field-here").fill("29");
            assertThat(page.locator("#effect ins").first()).isVisible();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save the thresholds"))
                    .click();
            assertThat(page.getByText("judges by the new thresholds")).isVisible();
            assertThat(thresholds.now()).isEqualTo(new Thresholds(2900, 2800));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Back to the measured ones"))
                    .click();
            assertThat(page.getByText("judges by the measured thresholds again"))
                    .isVisible();
            assertThat(page.locator("#field-here")).hasValue("0.5");
            assertThat(page.locator("#field-similar")).hasValue("−6");
            assertThat(page.locator("#field-similar-hint")).containsText("Measured best: −6.");
            page.locator("[data-slides=field-similar]").press("ArrowRight");
            assertThat(page.locator("#field-similar")).hasValue("−5.5");
            page.locator("#field-here").fill("-7");
            assertThat(page.locator("#effect .problem")).containsText("has to begin above");
            assertThat(page.locator("#effect ins")).hasCount(0);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save the thresholds"))
                    .click();
            assertThat(page.locator("#field-here-problem")).containsText("has to begin above");
            assertThat(page.locator("#field-here")).hasValue("-7");
            assertThat(thresholds.now()).isEqualTo(Thresholds.MEASURED);
            page.locator("#field-here").fill("7");
            thresholds.save(users.viewer(nadia), new Thresholds(900, -600), seen());
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save the thresholds"))
                    .click();
            Response effect = page.waitForResponse(
                    each -> each.url().contains("/effect"),
                    () -> page.getByRole(AriaRole.RADIO).first().check());
            assertThat(effect.url()).contains("here=9", "similar=-");
            assertThat(effect.text()).contains("id=\"effect-t\"").doesNotContain("class=\"problem");
        }
    }
}
