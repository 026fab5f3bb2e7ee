package com.denaq.crm.intake.fresh;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.intake.Entered;
import com.denaq.crm.intake.Entry;
import com.denaq.crm.intake.NewLead;
import com.denaq.crm.intake.fresh.Today.Sent;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class TodayTests {

    @Autowired
    TestUsers users;

    @Autowired
    TestClients clients;

    @Autowired
    Entry entry;

    @Autowired
    Today today;

    @Test
    void a_shop_without_a_name_is_told_by_what_was_typed() {
        User vera = users.agent("Vera Sokolova");
        Viewer viewer = users.viewer(vera);
        entry.enter(viewer, NewLead.of(Facts.of("Harbor Lane", "US"), List.of("(813) 254-9192"), List.of()));
        Entered again = entry.enter(viewer, NewLead.of(Facts.of("", "US"), List.of("(813) 254-9192"), List.of()));
        assertThat(again).isInstanceOf(Entered.AlreadyHere.class);
        assertThat(today.sent(viewer)).extracting(Sent::name).containsExactly("(813) 254-9192", "Harbor Lane");
        assertThat(clients.of(vera).get("/leads/attempts").expect(200).body()).contains("(813) 254-9192</strong>");
    }
}
