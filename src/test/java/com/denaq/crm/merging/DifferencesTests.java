package com.denaq.crm.merging;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.Reachability;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.merging.Decision.Source;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several dealers are told apart at once, and that is taken back as if it had not been done. */
@DatabaseTest
class DifferencesTests {

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers dealers;

    @Autowired
    Reachability reachability;

    @Autowired
    Decisions decisions;

    @Autowired
    Differences differences;

    @Autowired
    JdbcClient db;

    Viewer ann;
    DealerId one;
    DealerId two;
    DealerId three;

    @BeforeEach
    void three_that_look_alike() {
        User admin = users.admin("Ann Chief");
        ann = users.viewer(admin);
        one = shop("Harbor Lane Laptop Repair", admin);
        two = shop("Harbor Lane Laptop Repairs", admin);
        three = shop("Harbor Lane Laptops Repair", admin);
    }

    private DealerId shop(String name, User owner) {
        DealerId id = dealers.lead(name, owner);
        reachability.set(ann, id, List.of("+1 813 555 0142"), List.of());
        return id;
    }

    /** "one-two same" */
    private List<String> said() {
        return db.sql("""
                select a || '-' || b || case when same then ' same' else '' end from duplicate_decision
                 where ended_at is null order by a, b""").query(String.class).list();
    }

    @Test
    void what_was_said_before_holds_again() {
        decisions.decide(ann, one, two, true, Source.PAGE);
        decisions.decide(ann, two, three, false, Source.PAGE);
        List<String> before = said();
        long deed = differences.tell(ann, List.of(one, two, three), null);
        assertThat(said()).containsExactly(one + "-" + two, one + "-" + three, two + "-" + three);
        differences.takeBack(ann, deed);
        assertThat(said()).isEqualTo(before);
    }

    @Test
    void what_was_said_since_stays() {
        long deed = differences.tell(ann, List.of(one, two, three), two);
        assertThat(said()).containsExactly(one + "-" + two, two + "-" + three);
        decisions.decide(ann, one, two, true, Source.PAGE);
        differences.takeBack(ann, deed);
        assertThat(said()).containsExactly(one + "-" + two + " same");
    }

    @Test
    void it_is_its_doers_alone() {
        long deed = differences.tell(ann, List.of(one, two), null);
        differences.takeBack(users.viewer(users.admin("Max Chief")), deed);
        assertThat(said()).containsExactly(one + "-" + two);
    }

    @Test
    void what_the_engine_said_is_kept_beside_it() {
        DealerId far = shop("Zebra Screens", users.agent("Vera Sokolova"));
        reachability.set(ann, far, List.of("+1 813 555 0199"), List.of());
        differences.tell(ann, List.of(one, two, far), null);
        assertThat(db.sql("select verdict from duplicate_decision order by a, b")
                        .query(String.class)
                        .list())
                .containsExactly("ALREADY_HERE", "LOOKS_NEW", "LOOKS_NEW");
    }
}
