package com.denaq.crm.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.denaq.crm.access.User;
import com.denaq.crm.dealers.Client;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerLife;
import com.denaq.crm.dealers.Outcome;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.timeline.Activity;
import com.denaq.crm.timeline.Story;
import com.denaq.crm.timeline.Timeline;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class EvidenceTests {

    static final NewProof ON_ITS_SITE =
            new NewProof(EvidenceKind.SITE, "https://harbor.example/batteries", null, LocalDate.parse("2026-11-20"));

    @Autowired
    Evidences evidences;

    @Autowired
    DealerLife life;

    @Autowired
    Timeline timeline;

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers dealers;

    User vera;
    DealerId shop;

    @BeforeEach
    void an_account_of_vera() {
        vera = users.agent("Vera Sokolova");
        shop = dealers.account("Harbor Lane", vera, users.admin("Nadia Weiss"));
    }

    @Test
    void an_account_becomes_a_client_only_with_evidence() {
        assertThat(life.startReselling(users.viewer(vera), shop)).isInstanceOf(Outcome.Lacks.class);
        evidences.add(users.viewer(vera), shop, ON_ITS_SITE);
        assertThat(life.startReselling(users.viewer(vera), shop)).isInstanceOf(Outcome.Moved.class);
        assertThat(dealers.read(vera, shop).standing()).isInstanceOf(Client.class);
    }

    @Test
    void removed_evidence_shows_nothing_until_it_is_back() {
        long evidence = evidences.add(users.viewer(vera), shop, ON_ITS_SITE);
        evidences.remove(users.viewer(vera), shop, evidence);
        assertThat(evidences.of(shop)).isEmpty();
        assertThat(life.startReselling(users.viewer(vera), shop)).isInstanceOf(Outcome.Lacks.class);
        evidences.restore(users.viewer(vera), shop, evidence);
        assertThat(evidences.of(shop)).extracting(Proof::addedBy).containsExactly("Vera Sokolova");
    }

    @Test
    void what_was_added_and_removed_stands_in_the_history_with_what_it_was_and_only_once() {
        long evidence = evidences.add(users.viewer(vera), shop, ON_ITS_SITE);
        evidences.remove(users.viewer(vera), shop, evidence);
        evidences.remove(users.viewer(vera), shop, evidence);
        assertThat(timeline.page(shop, List.of(), null, 9).activities())
                .extracting(Activity::story)
                .filteredOn(Story.Evidence.class::isInstance)
                .containsExactly(told("removed"), told("added"));
    }

    private static Story.Evidence told(String deed) {
        return new Story.Evidence(deed, "site", ON_ITS_SITE.seenOn(), ON_ITS_SITE.link(), null);
    }

    @Test
    void a_colleague_adds_none() {
        User boris = users.agent("Boris Adler");
        assertThatThrownBy(() -> evidences.add(users.viewer(boris), shop, ON_ITS_SITE))
                .isInstanceOf(NotFound.class);
    }
}
