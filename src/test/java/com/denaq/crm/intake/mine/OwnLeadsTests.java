package com.denaq.crm.intake.mine;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.activation.EvidenceKind;
import com.denaq.crm.activation.Evidences;
import com.denaq.crm.activation.NewProof;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerLife;
import com.denaq.crm.dealers.DealerOwners;
import com.denaq.crm.dealers.DealerRegister;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.dealers.Outcome;
import com.denaq.crm.intake.Entered;
import com.denaq.crm.intake.Entry;
import com.denaq.crm.intake.NewLead;
import com.denaq.crm.support.ClashForm;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.WithHouse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** My leads shows what a lead creator entered themselves, not what others made of it. */
class OwnLeadsTests extends WithHouse {

    private static final NewProof ON_ITS_SITE =
            new NewProof(EvidenceKind.SITE, "https://quaycells.example", null, LocalDate.of(2026, 11, 20));

    @Autowired
    Entry entry;

    @Autowired
    DealerRegister register;

    @Autowired
    DealerOwners owners;

    @Autowired
    DealerLife life;

    @Autowired
    Evidences evidences;

    private User rosa;
    private User vera;
    private User nadia;
    private DealerId id;

    @BeforeEach
    void a_lead_of_rosa() {
        rosa = users.leadCreator("Rosa Finder");
        vera = users.agent("Vera Sokolova");
        nadia = users.admin("Nadia Weiss");
        Facts facts = Facts.of("Quay Cells", "US").withPlace("Tampa", "FL").withSite("quaycells.example");
        id = ((Entered.Added) entry.enter(users.viewer(rosa), NewLead.of(facts, List.of(), List.of()))).dealer();
    }

    @Test
    void a_lead_that_an_admin_corrects_while_its_maker_types_keeps_what_both_wrote() {
        TestClient page = clients.of(rosa);
        String form = page.get("/leads/" + id).expect(200).body();
        correct(nadia, "Quay Cells", "quaycells.example", "Miami");
        String told = page.post(
                        "/leads/" + id,
                        "name",
                        "Quay Cells & Tablets",
                        "site",
                        "quaycells.example",
                        "city",
                        "Tampa, FL",
                        "country",
                        "US",
                        "version",
                        value(form, "version"),
                        "mark",
                        value(form, "mark"),
                        "was",
                        ClashForm.was(form))
                .expect(409)
                .body();
        assertThat(told)
                .contains("Somebody changed this while you were typing", "Miami")
                .doesNotContain("type=\"radio\"");
        page.post("/leads/" + id, ClashForm.sent(told)).expect(303);
        Facts both = dealers.read(nadia, id).facts();
        assertThat(both.name()).isEqualTo("Quay Cells & Tablets");
        assertThat(both.city()).isEqualTo("Miami");
    }

    private static String value(String form, String field) {
        Matcher value =
                Pattern.compile("name=\"" + field + "\" value=\"([^\"]*)\"").matcher(form);
        assertThat(value.find()).isTrue();
        return value.group(1);
    }

    @Test
    void what_an_agent_corrected_is_neither_shown_nor_found() {
        taken();
        correct(vera, "Binnacle Mobile", "binnaclemobile.example", "Miami");
        TestClient page = clients.of(rosa);
        for (String path : List.of("/leads", "/leads?find=quay", "/leads?find=quaycells.ex", "/leads?find=Tampa")) {
            assertThat(page.get(path).expect(200).body())
                    .contains("Quay Cells", "quaycells.example", "Tampa, FL")
                    .doesNotContainIgnoringCase("binnacle")
                    .doesNotContain("Miami");
        }
        assertThat(page.get("/leads/" + id).expect(200).body())
                .contains("Quay Cells", "Tampa, FL")
                .doesNotContainIgnoringCase("binnacle");
        for (String words : List.of("Binnacle", "binnaclemobile", "Miami")) {
            assertThat(page.get("/leads?find=" + words).expect(200).body()).doesNotContain("/leads/" + id);
        }
    }

    @Test
    void what_they_corrected_themselves_before_it_was_taken_is() {
        correct(rosa, "Quay Cell Repair", "quayrepair.example", "Orlando");
        taken();
        correct(vera, "Binnacle Mobile", "binnaclemobile.example", "Miami");
        TestClient page = clients.of(rosa);
        for (String path :
                List.of("/leads", "/leads?find=cell%20rep", "/leads?find=quayrepair", "/leads?find=orlando")) {
            assertThat(page.get(path).expect(200).body())
                    .contains("Quay Cell Repair", "quayrepair.example", "Orlando, FL")
                    .doesNotContainIgnoringCase("binnacle");
        }
    }

    @Test
    void what_is_still_theirs_to_change_is_shown_as_it_is() {
        correct(nadia, "Binnacle Mobile", "binnaclemobile.example", "Miami");
        assertThat(clients.of(rosa).get("/leads?find=binnacle").expect(200).body())
                .contains("Binnacle Mobile", "binnaclemobile.example", "Miami, FL");
    }

    @Test
    void a_word_typed_on_the_other_keyboard_is_found() {
        assertThat(clients.of(rosa)
                        .get("/leads?find=%D0%99%D0%93%D0%A4%D0%9D")
                        .expect(200)
                        .body())
                .contains("Quay Cells");
    }

    @Test
    void what_was_entered_before_the_latest_is_found_by_any_part_of_it() {
        older_than_the_latest();
        TestClient page = clients.of(rosa);
        for (String words : List.of(
                "QUAY",
                "uay%20Ce",
                "cells+%26+quay",
                "ay+cells",
                "ycells.ex",
                "tampa",
                "qu",
                "q",
                "%D0%99%D0%93%D0%A4%D0%9D",
                "%D0%B9%D0%B3")) {
            assertThat(page.get("/leads?find=" + words).expect(200).body())
                    .as(words)
                    .contains("/leads/" + id);
        }
        for (String words : List.of("uays", "cells+quax", "ua", "ua+ce", "quax", "%25", "--")) {
            assertThat(page.get("/leads?find=" + words).expect(200).body())
                    .as(words)
                    .doesNotContain("/leads/" + id);
        }
    }

    @Test
    void before_the_latest_as_well_what_others_made_of_it_is_found_by_who_may_read_it_only() {
        DealerId free = entered(rosa, "Xylo Phones");
        older_than_the_latest();
        correct(nadia, free, "Zither Phones", "zither.example", "Miami");
        correct(rosa, id, "Quay Cell Repair", "quayrepair.example", "Orlando");
        taken();
        correct(vera, id, "Binnacle Mobile", "binnaclemobile.example", "Miami");
        TestClient page = clients.of(rosa);
        assertThat(page.get("/leads?find=zither").body()).contains("/leads/" + free);
        assertThat(page.get("/leads?find=xylo").body()).doesNotContain("/leads/" + free);
        for (String words : List.of("quay+cell+rep", "orlando", "quayrepair", "tampa", "quaycells")) {
            assertThat(page.get("/leads?find=" + words).body()).as(words).contains("/leads/" + id);
        }
        for (String words : List.of("Binnacle", "binnaclemobile")) {
            assertThat(page.get("/leads?find=" + words).body()).as(words).doesNotContain("/leads/" + id);
        }
        assertThat(clients.of(users.leadCreator("Somebody Else"))
                        .get("/leads?find=quay")
                        .body())
                .doesNotContain("Quay");
    }

    @Test
    void words_that_stand_in_what_was_entered_and_in_what_was_corrected_are_found_together() {
        DealerId taken = id;
        DealerId free = entered(rosa, "Xylo Phones");
        older_than_the_latest();
        TestClient page = clients.of(rosa);
        correct(rosa, taken, "Quay Cell Repair", "quaycells.example", "Tampa");
        correct(rosa, free, "Xylo Phones", "xylo.example", null);
        correct(nadia, free, "Zither Phones", "xylo.example", null);
        for (String words : List.of("repair+tampa", "tampa+quaycells+cell", "quay+repair+example")) {
            assertThat(page.get("/leads?find=" + words).body()).as(words).contains("/leads/" + taken);
        }
        assertThat(page.get("/leads?find=zither+example").body()).contains("/leads/" + free);
        correct(rosa, taken, "Quay Cell Repair", "quaycells.example", "Orlando");
        taken();
        correct(vera, taken, "Quay Binnacle", "quaycells.example", "Miami");
        for (String words : List.of("repair+tampa", "repair+orlando", "orlando+quaycells")) {
            assertThat(page.get("/leads?find=" + words).body()).as(words).contains("/leads/" + taken);
        }
        for (String words : List.of("repair+miami", "binnacle+tampa", "repair+zither")) {
            assertThat(page.get("/leads?find=" + words).body()).as(words).doesNotContain("/leads/" + taken);
        }
    }

    @Test
    void where_all_have_been_looked_at_the_other_keyboard_is_tried_as_well_and_signs_find_nothing() {
        TestClient page = clients.of(rosa);
        assertThat(page.get("/leads?find=%D0%B9%D0%B3%D1%84%D0%BD").body()).contains("/leads/" + id);
        assertThat(page.get("/leads?find=%D1%85%D1%8A").body()).as("[]").doesNotContain("/leads/" + id);
    }

    @Test
    void what_is_found_goes_on_where_a_page_ends() {
        older_than_the_latest();
        List<Long> shown = new ArrayList<>();
        String address = "/leads?find=common";
        while (address != null) {
            String body = clients.of(rosa).get(address).expect(200).body();
            Matcher lead = Pattern.compile("href=\"/leads/(\\d+)\"").matcher(body);
            while (lead.find()) {
                shown.add(Long.valueOf(lead.group(1)));
            }
            Matcher next = Pattern.compile("href=\"([^\"]*[?&;]after=[^\"]*)\"").matcher(body);
            address = next.find() ? next.group(1).replace("&amp;", "&") : null;
        }
        assertThat(shown).doesNotHaveDuplicates().hasSize(LATEST);
    }

    private static final int LATEST = 205;

    @Test
    void what_became_of_it_is_told_with_the_day_of_just_that() {
        clock.advance(Duration.ofDays(1));
        taken();
        assertThat(became()).contains("An agent has it, today");
        moved(() -> life.startWork(users.viewer(vera), id), "In work: today");
        moved(() -> life.refuse(users.viewer(vera), id, dealers.refusal("price")), "Refused, ");
        moved(() -> life.tryAgain(users.viewer(vera), id), "Out of the dead end, in work again: today");
        moved(() -> life.agree(users.viewer(nadia), id, "Known for years"), "Agreed: today");
        evidences.add(users.viewer(vera), id, ON_ITS_SITE);
        moved(() -> life.startReselling(users.viewer(vera), id), "Sells our goods: today");
        moved(() -> life.stopReselling(users.viewer(vera), id), "Stopped selling our goods: today");
    }

    /** On the next day. */
    private void moved(Supplier<Outcome> move, String told) {
        clock.advance(Duration.ofDays(1));
        assertThat(move.get()).isInstanceOf(Outcome.Moved.class);
        assertThat(became()).contains(told).doesNotContain("yesterday");
    }

    private String became() {
        return clients.of(rosa).get("/leads").expect(200).body();
    }

    /** More than are looked at one by one. */
    private void older_than_the_latest() {
        entry.enterAll(
                users.viewer(rosa),
                IntStream.range(0, LATEST)
                        .mapToObj(n -> lead("Common " + Integer.toString(n + 400, 36) + " Kiosk"
                                + Integer.toString(n * 7919 + 50_000, 36)))
                        .toList(),
                null);
    }

    private DealerId entered(User by, String name) {
        return ((Entered.Added) entry.enter(users.viewer(by), lead(name))).dealer();
    }

    private static NewLead lead(String name) {
        return NewLead.of(Facts.of(name, "US"), List.of(), List.of());
    }

    private void taken() {
        owners.handOver(users.viewer(nadia), id, vera.id());
    }

    private void correct(User by, String name, String site, String city) {
        correct(by, id, name, site, city);
    }

    private void correct(User by, DealerId lead, String name, String site, @Nullable String city) {
        Facts facts = Facts.of(name, "US").withPlace(city, "FL").withSite(site);
        register.correct(users.viewer(by), lead, facts);
    }
}
