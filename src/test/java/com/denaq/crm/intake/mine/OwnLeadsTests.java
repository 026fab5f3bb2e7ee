package com.denaq.crm.intake.mine;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerOwners;
import com.denaq.crm.dealers.DealerRegister;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.intake.Entered;
import com.denaq.crm.intake.Entry;
import com.denaq.crm.intake.NewLead;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.WithHouse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** My leads shows what a lead creator entered themselves, not what others made of it. */
class OwnLeadsTests extends WithHouse {

    @Autowired
    Entry entry;

    @Autowired
    DealerRegister register;

    @Autowired
    DealerOwners owners;

    private User rosa;
    private User vera;
    private User nadia;
    private DealerId id;

    @BeforeEach
    void a_lead_of_rosa() {
        rosa = users.leadCreator("Rosa Finder");
        vera = users.agent("Vera Sokolova");
        nadia = users.admin("Nadia Weiss");
        Facts facts = Facts.of("Quay Cells", "US").withPlace("Tampa", "FL").withSite("quaycells.example");
        id = ((Entered.Added) entry.enter(users.viewer(rosa), NewLead.of(facts, List.of(), List.of()))).dealer();
    }

    @Test
    void what_an_agent_corrected_is_neither_shown_nor_found() {
        taken();
        correct(vera, "Binnacle Mobile", "binnaclemobile.example", "Miami");
        TestClient page = clients.of(rosa);
        for (String path : List.of("/leads", "/leads?find=quay", "/leads?find=quaycells.ex", "/leads?find=Tampa")) {
            assertThat(page.get(path).expect(200).body())
                    .contains("Quay Cells", "quaycells.example", "Tampa, FL")
                    .doesNotContainIgnoringCase("binnacle")
                    .doesNotContain("Miami");
        }
        assertThat(page.get("/leads/" + id).expect(200).body())
                .contains("Quay Cells", "Tampa, FL")
                .doesNotContainIgnoringCase("binnacle");
        for (String words : List.of("Binnacle", "binnaclemobile", "Miami")) {
            assertThat(page.get("/leads?find=" + words).expect(200).body()).doesNotContain("/leads/" + id);
        }
    }

    @Test
    void what_they_corrected_themselves_before_it_was_taken_is() {
        correct(rosa, "Quay Cell Repair", "quayrepair.example", "Orlando");
        taken();
        correct(vera, "Binnacle Mobile", "binnaclemobile.example", "Miami");
        TestClient page = clients.of(rosa);
        for (String path :
                List.of("/leads", "/leads?find=cell%20rep", "/leads?find=quayrepair", "/leads?find=orlando")) {
            assertThat(page.get(path).expect(200).body())
                    .contains("Quay Cell Repair", "quayrepair.example", "Orlando, FL")
                    .doesNotContainIgnoringCase("binnacle");
        }
    }

    @Test
    void what_is_still_theirs_to_change_is_shown_as_it_is() {
        correct(nadia, "Binnacle Mobile", "binnaclemobile.example", "Miami");
        assertThat(clients.of(rosa).get("/leads?find=binnacle").expect(200).body())
                .contains("Binnacle Mobile", "binnaclemobile.example", "Miami, FL");
    }

    @Test
    void a_word_typed_on_the_other_keyboard_is_found() {
        assertThat(clients.of(rosa)
                        .get("/leads?find=%D0%99%D0%93%D0%A4%D0%9D")
                        .expect(200)
                        .body())
                .contains("Quay Cells");
    }

    private void taken() {
        owners.handOver(users.viewer(nadia), id, vera.id());
    }

    private void correct(User by, String name, String site, String city) {
        Dealer now = dealers.read(nadia, id);
        Facts facts = Facts.of(name, "US").withPlace(city, "FL").withSite(site);
        register.correct(users.viewer(by), id, now.version(), facts);
    }
}
