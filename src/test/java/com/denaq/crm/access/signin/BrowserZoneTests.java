package com.denaq.crm.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.NewUser;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.User;
import com.denaq.crm.access.Users;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WithHouse;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who has chosen no time zone has that of their computer; the company's is America/New_York. */
class BrowserZoneTests extends WithHouse {

    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
    private static final ZoneId COMPANY = ZoneId.of("America/New_York");
    private static final String TOLD = "Times are shown in Los Angeles time, as your computer has it";

    @Autowired
    Users people;

    @Autowired
    PasswordLinks links;

    User vera;

    @BeforeEach
    void team() {
        users.admin("Nadia Weiss");
        vera = users.agent("Vera Sokolova");
    }

    private TestClient signedIn(String zone) {
        TestClient browser = clients.nobody();
        browser.cookies().put("zone", zone);
        browser.signIn(vera.email(), TestUsers.PASSWORD).expect(303);
        return browser;
    }

    private ZoneId zone(User user) {
        return people.find(user.id()).orElseThrow().zone();
    }

    @Test
    void it_is_told_once_and_what_is_written_names_it() {
        DealerId shop = dealers.firm("Harbor Lane", vera);
        TestClient browser = signedIn("America%2FLos_Angeles");
        assertThat(zone(vera)).isEqualTo(LOS_ANGELES);
        assertThat(browser.get("/my-day").expect(200).body()).contains(TOLD, "href=\"/me\"");
        assertThat(browser.get("/dealers/" + shop).expect(200).body())
                .contains("just now. Los Angeles time")
                .doesNotContain(TOLD);
        assertThat(browser.htmx()
                        .get("/dealers/" + shop + "/next-steps/new")
                        .expect(200)
                        .body())
                .contains("Time in Tampa.");
        assertThat(signedIn("America%2FLos_Angeles").get("/my-day").body()).doesNotContain(TOLD);
    }

    @Test
    void the_computer_that_shows_the_company_s_time_is_not_worth_a_word() {
        assertThat(signedIn("America%2FDetroit").get("/my-day").expect(200).body())
                .doesNotContain("as your computer has it");
        assertThat(zone(vera)).isEqualTo(ZoneId.of("America/Detroit"));
    }

    @Test
    void without_scripts_and_with_nonsense_it_is_the_company_s() {
        clients.of(vera);
        assertThat(zone(vera)).isEqualTo(COMPANY);
        signedIn("Mars%2FBase");
        assertThat(zone(vera)).isEqualTo(COMPANY);
    }

    @Test
    void who_has_chosen_the_company_s_keeps_it() {
        TestClient browser = signedIn("America%2FLos_Angeles");
        browser.post("/me", "name", "Vera S.", "zone", "America/Los_Angeles")
                .expect(303); // not a choice: it stood there
        signedIn("America%2FDenver");
        assertThat(zone(vera)).isEqualTo(ZoneId.of("America/Denver"));
        browser.post("/me", "name", "Vera S.", "zone", "").expect(303);
        assertThat(signedIn("America%2FLos_Angeles").get("/my-day").body()).doesNotContain(TOLD);
        assertThat(zone(vera)).isEqualTo(COMPANY);
    }

    @Test
    void who_is_invited_has_it_from_the_first_password_on() {
        User boris = people.create(new NewUser("boris@denaq.example", "Boris Orlov", Role.AGENT, null, "en"), null)
                .orElseThrow();
        TestClient browser = clients.nobody();
        browser.cookies().put("zone", "America%2FLos_Angeles");
        browser.post(links.make(boris.id(), null), "password", "three blue kettles")
                .expect(303);
        assertThat(zone(boris)).isEqualTo(LOS_ANGELES);
        assertThat(browser.get("/my-day").expect(200).body()).contains(TOLD);
    }
}
