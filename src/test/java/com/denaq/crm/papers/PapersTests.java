package com.denaq.crm.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.denaq.crm.access.User;
import com.denaq.crm.dealers.Account;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerLife;
import com.denaq.crm.dealers.Missing;
import com.denaq.crm.dealers.StageHistory;
import com.denaq.crm.dealers.StageMove;
import com.denaq.crm.files.StoredFiles;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class PapersTests {

    @Autowired
    Papers papers;

    @Autowired
    StoredFiles files;

    @Autowired
    DealerLife life;

    @Autowired
    StageHistory history;

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers dealers;

    User vera;
    User nadia;
    DealerId shop;

    @BeforeEach
    void a_firm_of_vera() {
        vera = users.agent("Vera Sokolova");
        nadia = users.admin("Nadia Weiss");
        shop = dealers.firm("Harbor Lane", vera);
    }

    @Test
    void a_firm_begins_with_the_four_required_papers_and_nothing_done() {
        assertThat(papers.of(shop))
                .hasSize(4)
                .allSatisfy(paper -> assertThat(paper.state()).isNull());
        assertThat(life.missingPapers(shop))
                .extracting(Missing::code)
                .containsExactly("dealer-application", "tax-form", "resale-certificate", "reseller-agreement");
    }

    @Test
    void a_firm_whose_papers_are_all_verified_becomes_an_account_without_an_override() {
        for (Paper paper : papers.of(shop)) {
            become(nadia, paper.code(), PaperState.VERIFIED);
        }
        assertThat(life.missingPapers(shop)).isEmpty();
        life.agree(users.viewer(nadia), shop, "The tax form is late"); // verified since the page was drawn
        assertThat(dealers.read(vera, shop).standing()).isInstanceOf(Account.class);
        assertThat(history.of(shop).getLast())
                .returns(null, StageMove::override)
                .returns("The tax form is late", StageMove::note);
    }

    @Test
    void an_agent_asks_and_receives_but_only_an_admin_verifies() {
        become(vera, "tax-form", PaperState.ASKED);
        assertThat(become(vera, "tax-form", PaperState.RECEIVED).state()).isEqualTo(PaperState.RECEIVED);
        assertThatThrownBy(() -> become(vera, "tax-form", PaperState.VERIFIED)).isInstanceOf(NotFound.class);
        assertThat(papers.of(shop).get(1).state()).isEqualTo(PaperState.RECEIVED);
        assertThat(life.missingPapers(shop).get(1).state()).isEqualTo("RECEIVED");
    }

    @Test
    void a_colleague_neither_changes_papers_nor_reads_their_files() {
        User boris = users.agent("Boris Adler");
        long file = files.keep(users.viewer(vera), shop, "C:\\scans\\tax form.pdf", bytes());
        assertThatThrownBy(() -> become(boris, "tax-form", PaperState.ASKED)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.read(users.viewer(boris), file)).isInstanceOf(NotFound.class);
        assertThat(files.read(users.viewer(vera), file))
                .matches(read -> read.name().equals("tax form.pdf"))
                .matches(read -> read.contentType().equals("application/pdf"));
    }

    @Test
    void the_last_change_can_be_taken_back_unless_somebody_changed_it_since() {
        int asked = become(vera, "tax-form", PaperState.ASKED).version();
        int received = become(vera, "tax-form", PaperState.RECEIVED).version();
        assertThat(papers.takeBack(users.viewer(vera), shop, "tax-form", asked)).isFalse();
        assertThat(papers.takeBack(users.viewer(vera), shop, "tax-form", received))
                .isTrue();
        assertThat(papers.of(shop).get(1).state()).isEqualTo(PaperState.ASKED);
    }

    @Test
    void an_agent_does_not_take_an_admins_word_back() {
        become(nadia, "tax-form", PaperState.VERIFIED);
        int rejected = become(nadia, "tax-form", PaperState.REJECTED).version();
        assertThat(papers.takeBack(users.viewer(vera), shop, "tax-form", rejected))
                .isFalse();
        assertThat(papers.takeBack(users.viewer(nadia), shop, "tax-form", rejected))
                .isTrue();
    }

    @Test
    void what_an_admin_has_verified_an_agent_leaves_verified_also_with_a_further_file() {
        become(nadia, "tax-form", PaperState.VERIFIED);
        assertThatThrownBy(() -> become(vera, "tax-form", PaperState.ASKED)).isInstanceOf(NotFound.class);
        long file = files.keep(users.viewer(vera), shop, "newer.pdf", bytes());
        papers.become(users.viewer(vera), shop, "tax-form", PaperState.RECEIVED, file, null);
        assertThat(papers.of(shop).get(1).state()).isEqualTo(PaperState.VERIFIED);
        assertThat(papers.files(shop)).extracting(PaperFile::name).containsExactly("newer.pdf");
    }

    @Test
    void the_first_change_taken_back_leaves_nothing() {
        int asked = become(vera, "tax-form", PaperState.ASKED).version();
        papers.takeBack(users.viewer(vera), shop, "tax-form", asked);
        assertThat(papers.of(shop).get(1).state()).isNull();
        assertThat(papers.of(shop).get(1).since()).isNotNull();
    }

    private Paper become(User by, String code, PaperState state) {
        return papers.become(users.viewer(by), shop, code, state, null, null);
    }

    private static byte[] bytes() {
        return "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
    }
}
