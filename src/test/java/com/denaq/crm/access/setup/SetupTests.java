package com.denaq.crm.access.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class SetupTests {

    private static final Object[] NADIA = {
        "name",
        "Nadia Weiss",
        "email",
        "nadia@denaq.example",
        "password",
        "blue kettle on a hill",
        "zone",
        "America/Chicago"
    };

    @Autowired
    Setup setup;

    @Autowired
    Settings settings;

    @Autowired
    TestClients clients;

    @Autowired
    TestUsers users;

    @Test
    void without_an_admin_every_way_leads_to_the_setup() {
        users.agent("Vera Sokolova");
        TestClient browser = clients.nobody();
        assertThat(browser.get("/").location()).isEqualTo("/sign-in");
        assertThat(browser.get("/sign-in").location()).isEqualTo("/setup");
        browser.get("/setup").expect(200);
    }

    @Test
    void the_code_from_the_console_makes_the_first_admin_who_is_in_and_the_setup_is_gone() {
        String code = setup.freshCode();
        TestClient browser = clients.nobody();
        String form = browser.post("/setup", "code", code.toLowerCase().replace("-", " "))
                .expect(200)
                .body();
        assertThat(form).contains("action=\"/setup/admin\"").contains("Chicago");
        assertThat(browser.post("/setup/admin", with(code)).expect(303).location())
                .isEqualTo("/");
        assertThat(browser.get("/").location()).isEqualTo("/dealers");
        assertThat(settings.companyZone().getId()).isEqualTo("America/Chicago");
        browser.get("/setup").expect(404);
        browser.post("/setup/admin", with(code)).expect(409);
        assertThat(setup.isCode(code)).isFalse();
    }

    @Test
    void a_wrong_code_an_old_code_and_no_code_make_nobody() {
        String old = setup.freshCode();
        setup.freshCode();
        TestClient browser = clients.nobody();
        assertThat(browser.post("/setup", "code", old).expect(422).body())
                .contains("not the code", "another instance that has started on the same database");
        browser.post("/setup/admin", with(old)).expect(422);
        browser.post("/setup/admin", with("")).expect(422);
        assertThat(users.admin("Ada Min").id().value()).isPositive();
    }

    @Test
    void what_is_wrong_is_told_and_what_was_typed_is_kept_except_for_the_password() {
        String code = setup.freshCode();
        String page = clients.nobody()
                .post("/setup/admin", "code", code, "name", "Nadia", "email", "nadia", "password", "short", "zone", "?")
                .expect(422)
                .body();
        assertThat(page).contains("value=\"Nadia\"").contains("not an e-mail").contains("At least 10");
        assertThat(page).doesNotContain("value=\"short\"");
    }

    @Test
    void the_address_of_somebody_who_is_here_makes_no_admin_and_the_code_stays_good() {
        String code = setup.freshCode();
        users.agent("Vera Sokolova");
        TestClient browser = clients.nobody();
        Object[] hers = with(code);
        hers[3] = "Vera.Sokolova@denaq.example";
        assertThat(browser.post("/setup/admin", hers).expect(422).body())
                .contains("Somebody already signs in with this address", "value=\"Vera.Sokolova@denaq.example\"");
        browser.post("/setup/admin", with(code)).expect(303);
    }

    @Test
    void the_time_zone_is_the_browsers_until_another_is_chosen_and_then_that_one() {
        String code = setup.freshCode();
        TestClient browser = clients.nobody();
        browser.cookies().put("zone", "Asia%2FKolkata");
        assertThat(chosen(browser.post("/setup", "code", code))).isEqualTo("Asia/Calcutta");
        assertThat(chosen(browser.post("/setup/admin", "code", code, "name", "", "zone", "America/Denver")))
                .isEqualTo("America/Denver");
        browser.cookies().put("zone", "Etc%2FUTC");
        assertThat(chosen(browser.post("/setup", "code", code)))
                .isEqualTo(settings.companyZone().getId());
    }

    private static String chosen(TestClient.Reply form) {
        return Pattern.compile("<option value=\"([^\"]*)\" selected")
                .matcher(form.body())
                .results()
                .map(each -> each.group(1))
                .collect(Collectors.joining(", "));
    }

    @Test
    void the_slower_of_two_who_set_up_is_told_that_it_is_done() {
        String code = setup.freshCode();
        TestClient slower = clients.nobody();
        slower.post("/setup", "code", code).expect(200);
        clients.nobody().post("/setup/admin", with(code)).expect(303);
        for (TestClient.Reply late : List.of(
                slower.post("/setup/admin", with(code)).expect(409),
                slower.post("/setup", "code", code).expect(409),
                slower.get("/setup").expect(404))) {
            assertThat(late.body()).contains("The setup is done already", "href=\"/sign-in\"");
        }
    }

    private static Object[] with(String code) {
        Object[] fields = java.util.Arrays.copyOf(NADIA, NADIA.length + 2);
        fields[NADIA.length] = "code";
        fields[NADIA.length + 1] = code;
        return fields;
    }
}
