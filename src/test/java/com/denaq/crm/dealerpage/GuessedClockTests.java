package com.denaq.crm.dealerpage;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.contacts.Reachability;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerRegister;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.dealers.NewDealer;
import com.denaq.crm.dealers.Source;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

@WebTest
class GuessedClockTests {

    private static final Pattern WAS = Pattern.compile("name=\"was\" value=\"([^\"]*)\"");
    private static final String GUESS = "clock is a guess: add state or ZIP";

    @Autowired
    TestUsers users;

    @Autowired
    TestClients clients;

    @Autowired
    DealerRegister register;

    @Autowired
    Reachability reachability;

    @Test
    void the_page_says_that_the_clock_is_a_guess_until_something_tells_it() {
        User vera = users.agent("Vera Sokolova");
        DealerId shop = lead(vera, Facts.of("Harbor Lane", "US").withPlace("Springfield", null));
        assertThat(page(vera, shop)).contains(GUESS);
        reachability.set(users.viewer(vera), shop, List.of("(217) 555-0142"), List.of());
        assertThat(page(vera, shop)).as("it tells another").contains(GUESS);
        reachability.set(users.viewer(vera), shop, List.of("(413) 555-0142"), List.of());
        assertThat(page(vera, shop)).doesNotContain(GUESS);
    }

    @Test
    void a_corrected_phone_tells_the_clock() {
        User vera = users.agent("Vera Sokolova");
        DealerId shop = lead(vera, Facts.of("Harbor Lane", "US").withPlace("Springfield", null));
        TestClient desk = clients.of(vera).htmx();
        Matcher was = WAS.matcher(
                desk.get("/dealers/" + shop + "/facts/edit").expect(200).body());
        assertThat(was.find()).isTrue();
        desk.post(
                        "/dealers/" + shop + "/facts",
                        "was",
                        HtmlUtils.htmlUnescape(was.group(1)),
                        "name",
                        "Harbor Lane",
                        "city",
                        "Springfield",
                        "country",
                        "US",
                        "phones",
                        "(217) 555-0142",
                        "opens",
                        "09:00",
                        "closes",
                        "18:00",
                        "days",
                        "1")
                .expect(200);
        assertThat(page(vera, shop)).contains("America/Chicago").doesNotContain(GUESS);
    }

    @Test
    void where_the_place_tells_it_nothing_is_said() {
        User vera = users.agent("Vera Sokolova");
        assertThat(page(vera, lead(vera, Facts.of("Harbor Lane", "US").withPlace("Boston", null))))
                .doesNotContain(GUESS);
        assertThat(page(vera, lead(vera, Facts.of("Dock Street", "DE").withPlace("Springe", null))))
                .doesNotContain(GUESS);
    }

    private DealerId lead(User vera, Facts facts) {
        return register.enter(
                users.viewer(vera), NewDealer.of(facts, Source.AGENT).ownedBy(vera.id()));
    }

    private String page(User vera, DealerId shop) {
        return clients.of(vera).get("/dealers/" + shop).expect(200).body();
    }
}
