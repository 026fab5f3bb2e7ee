package com.denaq.crm.intake.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.Reach;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.intake.Entered;
import com.denaq.crm.intake.Entry;
import com.denaq.crm.intake.NewLead;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ComparisonTests {

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers dealers;

    @Autowired
    Entry entry;

    @ParameterizedTest
    @CsvSource({
        "Fargo, , Fargo, ND, same",
        "Fargo, ND, fargo, , same",
        "Fargo, ND, Fargo, ND, same",
        "Portland, OR, Portland, ME, x",
        "Fargo, , Reno, NV, x",
        ", , Reno, NV, ''",
    })
    void a_town_without_its_region_is_the_one_with_it(
            String city, String region, String knownCity, String knownRegion, String mark) {
        User ada = users.admin("Ada Quist");
        assertThat(Comparison.of(shop(ada, city, region), Reach.NONE, shop(ada, knownCity, knownRegion), Reach.NONE))
                .filteredOn(line -> line.label().equals("intake.column.city"))
                .extracting(CaseLine::mark)
                .containsExactly(mark);
    }

    private Dealer shop(User by, String city, String region) {
        Viewer viewer = users.viewer(by);
        Facts facts = Facts.of("Hansen Batteries", "US").withPlace(city, region);
        NewLead lead = NewLead.of(facts, List.of(), List.of()).evenIfHere(true);
        DealerId dealer = ((Entered.Added) entry.enter(viewer, lead)).dealer();
        return dealers.read(by, dealer);
    }
}
