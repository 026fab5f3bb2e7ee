package com.denaq.crm.dealerpage.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealerpage.facts.FactsDesk.Corrected;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestClock;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What facts were before a correction is kept for a day. */
@DatabaseTest
class FactsForgettingTests {

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers dealers;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    FactsDesk desk;

    @Autowired
    FactsForgetting forgetting;

    private Corrected.Saved correct(Viewer viewer, DealerId dealer) {
        FactsForm was = desk.now(viewer, dealer);
        Map<String, String> fields = new HashMap<>(was.fields());
        fields.put("remark", "Ask for Maria");
        return (Corrected.Saved) desk.correct(viewer, dealer, was, new FactsForm(fields));
    }

    @Test
    void a_correction_is_forgotten_after_a_day_though_the_dealer_is_never_corrected_again() {
        User vera = users.agent("Vera Sokolova");
        Viewer viewer = users.viewer(vera);
        DealerId shop = dealers.firm("Harbor Lane", vera);
        correct(viewer, shop);
        clock.advance(Duration.ofHours(25));
        DealerId other = dealers.firm("Copper Kettle", vera);
        long fresh = correct(viewer, other).change();
        forgetting.forgetOld();
        assertThat(db.sql("select id from facts_undo").query(Long.class).list()).containsExactly(fresh);
        assertThat(desk.takeBack(viewer, other, fresh)).isTrue();
    }
}
