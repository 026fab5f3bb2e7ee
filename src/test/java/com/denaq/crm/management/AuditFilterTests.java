package com.denaq.crm.management;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.WithHouse;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an admin asks the audit for is what it shows, or it says what it can't read. */
class AuditFilterTests extends WithHouse {

    User nadia;
    User vera;
    DealerId shop;
    TestClient admin;

    /** The company's clocks are in New York; who looks is in UTC, five hours ahead, where a day has begun already. */
    @BeforeEach
    void late_in_the_evening() {
        clock.set(Instant.parse("2026-11-28T03:18:00Z"));
        nadia = users.admin("Nadia Weiss");
        vera = users.agent("Vera Sokolova");
        db.sql("update app_user set time_zone = 'UTC'").update();
        shop = dealers.firm("Harbor Lane", vera);
        dealers.firm("Quiet Corner", vera);
        admin = clients.of(nadia);
    }

    @Test
    void days_are_those_of_the_times_that_are_shown() {
        assertThat(audit("")).contains("value=\"2026-11-28\"", "28 Nov 3:18");
        assertThat(audit("?from=2026-11-28&to=2026-11-28")).contains("28 Nov 3:18");
        assertThat(audit("?from=2026-11-27&to=2026-11-27")).contains("Nothing was changed");
        assertThat(export("?from=2026-11-28&to=2026-11-28")).contains("Harbor Lane");
        assertThat(export("?from=2026-11-27&to=2026-11-27")).doesNotContain("Harbor Lane");
    }

    @Test
    void a_dealer_whose_number_cannot_be_read_is_said_to_be_none_and_nobody_elses_changes_are_shown() {
        String page = audit("?dealer=Zed");
        assertThat(page)
                .contains("This is no dealer’s number", "value=\"Zed\"")
                .doesNotContain("Harbor Lane", "Nothing was changed");
        assertThat(export("?dealer=Zed")).doesNotContain("Harbor Lane");
        for (String number : new String[] {"" + shop, shop.number(), "в-" + shop}) {
            assertThat(audit("?dealer=" + number))
                    .contains("Harbor Lane")
                    .doesNotContain("Quiet Corner", "no dealer’s");
        }
    }

    @Test
    void days_that_are_none_are_said_to_be_none_and_swapped_ones_are_put_right() {
        assertThat(audit("?from=2026-99-99&to=2026-11-28"))
                .contains("can’t be read", "Shown instead: 29 Oct 2026 – 28 Nov 2026", "Harbor Lane");
        assertThat(audit("?from=2026-11-28&to=2026-11-26"))
                .contains("28 Nov 3:18", "name=\"from\" type=\"date\" value=\"2026-11-26\"")
                .doesNotContain("can’t be read");
    }

    @Test
    void hand_overs_are_found_however_they_were_made() {
        User boris = users.agent("Boris Orlov");
        db.sql("update app_user set time_zone = 'UTC'").update();
        admin.post("/users/" + vera.id() + "/departure", "delete", "false", "heir", boris.id())
                .expect(303);
        assertThat(rows("hand-over")).isEqualTo(2);
        admin.post("/users/" + vera.id() + "/departure/undo").expect(303);
        assertThat(rows("hand-over")).isEqualTo(4);
        assertThat(audit("?subject=hand-over")).contains("Harbor Lane", "Quiet Corner", "Vera Sokolova", "Boris Orlov");
        assertThat(audit("?subject=dealer")).contains("Owner: ");
    }

    @Test
    void whoever_has_left_can_be_asked_for_after_the_others_as_long_as_they_stand_there() {
        User boris = users.agent("Boris Orlov");
        users.agent("Zoe Idle");
        db.sql(
                        "insert into audit_entry (at, by_user, subject, subject_id, action) values (now(), ?, 'user', ?, 'changed')")
                .params(boris.id().value(), boris.id().value())
                .update();
        db.sql("update app_user set active = false where name in ('Boris Orlov', 'Zoe Idle')")
                .update();
        String page = audit("?user=" + boris.id());
        assertThat(page)
                .containsPattern("Vera Sokolova</option>\\s*<optgroup label=\"Have left\">\\s*<option value=\""
                        + boris.id() + "\" selected[^>]*>Boris Orlov</option>")
                .doesNotContain("Zoe Idle");
    }

    private int rows(String subject) {
        return audit("?subject=" + subject).split("<tr>").length - 2; // before the heading, and the heading itself
    }

    private String audit(String filter) {
        return admin.get("/audit" + filter).expect(200).body();
    }

    private String export(String filter) {
        return admin.get("/audit/export" + filter).expect(200).body();
    }
}
