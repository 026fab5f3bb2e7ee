package com.denaq.crm.merging;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.intake.Entered;
import com.denaq.crm.intake.Entry;
import com.denaq.crm.intake.NewLead;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestUsers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ReasonsTests {

    @Autowired
    TestUsers users;

    @Autowired
    Entry entry;

    @Autowired
    Dealers dealers;

    @Autowired
    Reasons reasons;

    @Test
    void two_that_look_alike_are_told_so_however_many_are_nearer() {
        Viewer ada = users.viewer(users.admin("Ada Quist"));
        DealerId first = entered(ada, "Harbor Lane Laptop Repair", "harborlane.com", "813 555 0140");
        for (int i = 0; i < 65; i++) {
            entered(ada, "Harbor Lane Laptop Repair", "harborlane.com", "813 555 0140");
        }
        DealerId last = entered(ada, "Quondam Batteries", "", "813 555 0140");
        assertThat(reasons.between(dealers.read(ada, first), dealers.read(ada, last)))
                .isNotEmpty();
        assertThat(reasons.between(dealers.read(ada, last), dealers.read(ada, first)))
                .isNotEmpty();
    }

    private DealerId entered(Viewer viewer, String name, String site, String phone) {
        Facts facts = Facts.of(name, "US").withSite(site).withPlace("Tampa", "FL");
        NewLead lead = NewLead.of(facts, List.of(phone), List.of()).evenIfHere(true);
        return ((Entered.Added) entry.enter(viewer, lead)).dealer();
    }
}
