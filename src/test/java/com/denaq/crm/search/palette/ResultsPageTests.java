package com.denaq.crm.search.palette;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.contacts.NewContact;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** More than a page was found. */
@WebTest
class ResultsPageTests {

    private static final Pattern DEALER = Pattern.compile("<strong><a href=\"/dealers/(\\d+)\"");
    private static final int MANY = 120;

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers dealers;

    @Autowired
    TestClients clients;

    @Autowired
    Contacts contacts;

    @Test
    void shops_and_people_have_pages_of_their_own_and_none_is_shown_twice_or_left_out() {
        User vera = users.agent("Vera Sokolova");
        Viewer viewer = users.viewer(vera);
        for (int i = 0; i < MANY; i++) {
            DealerId dealer = dealers.firm("Harbor Cells " + i, vera);
            contacts.add(viewer, dealer, NewContact.named("Dana Whitlock"));
        }
        TestClient client = clients.of(vera);
        String first = client.get("/search?q=harbor").expect(200).body();
        assertThat(first).contains("1–100 of 120, best first", "/search?q=harbor&amp;dealers=101");
        String second = client.get("/search?q=harbor&dealers=101").expect(200).body();
        assertThat(second).contains("101–120 of 120, best first");
        assertThat(Collections.disjoint(found(first), found(second))).isTrue();
        Set<String> all = new HashSet<>(found(first));
        all.addAll(found(second));
        assertThat(all).hasSize(MANY);
        assertThat(client.get("/search?q=dana&people=101").expect(200).body())
                .contains("101–120 of 120", "&amp;people=101");
        assertThat(client.get("/search?q=harbor&dealers=x").expect(200).body()).contains("1–100 of 120");
    }

    @ParameterizedTest
    @ValueSource(strings = {"logout", "log out", "exit", "sign out", "выход", "выйти", "ds[jl"})
    void who_wants_to_leave_is_shown_the_way_out_and_no_new_lead(String typed) {
        assertThat(palette(typed)).contains("Sign out").doesNotContain("/leads/new");
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "/", "> sign", "/выйти", ">ds["})
    void who_asks_for_commands_is_shown_those_that_are_called_so(String typed) {
        assertThat(palette(typed)).contains("Sign out").doesNotContain("Nothing found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%_", "🔋", "!!"})
    void what_has_no_word_in_it_names_no_command(String typed) {
        assertThat(palette(typed)).contains("Nothing found").doesNotContain("Sign out", "Board");
    }

    @Test
    void the_last_page_of_as_many_as_are_looked_for_says_so() {
        List<Integer> found = Collections.nCopies(1_000, 1);
        Portion<Integer> last = Portion.at(found, "950");
        assertThat(last.from()).isEqualTo(901);
        assertThat(last.shown()).hasSize(100);
        assertThat(last.next()).isNull();
        assertThat(last.before()).isEqualTo(801);
    }

    private String palette(String typed) {
        return clients.of(users.agent("Vera Sokolova"))
                .htmx()
                .get("/palette?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8))
                .expect(200)
                .body();
    }

    private static Set<String> found(String page) {
        return DEALER.matcher(page.substring(page.indexOf("<table"), page.indexOf("</table>")))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
