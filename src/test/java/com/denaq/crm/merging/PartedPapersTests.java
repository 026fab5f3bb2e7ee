package com.denaq.crm.merging;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.files.StoredFiles;
import com.denaq.crm.papers.Paper;
import com.denaq.crm.papers.PaperState;
import com.denaq.crm.papers.Papers;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Papers of two that were one for a while. */
@DatabaseTest
class PartedPapersTests {

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers dealers;

    @Autowired
    Merges merges;

    @Autowired
    Papers papers;

    @Autowired
    StoredFiles files;

    @Autowired
    ComingAlong coming;

    @Autowired
    JdbcClient db;

    @Test
    void a_paper_that_was_verified_meanwhile_stays_with_a_file_of_its_own() {
        User vera = users.agent("Vera Sokolova");
        User ann = users.admin("Ann Chief");
        DealerId stays = dealers.firm("Harbor Lane", vera);
        DealerId goes = dealers.firm("Harbor Lane Computers", vera);
        long file = files.keep(users.viewer(vera), goes, "form.pdf", "%PDF".getBytes(StandardCharsets.US_ASCII));
        papers.become(users.viewer(vera), goes, "tax-form", PaperState.RECEIVED, file, null);
        merges.merge(users.viewer(vera), MergeWish.of(stays, goes));
        papers.become(users.viewer(ann), stays, "tax-form", PaperState.VERIFIED, null, null);
        merges.undo(users.viewer(vera), stays, null);
        Paper kept = form(stays);
        assertThat(kept.state()).isEqualTo(PaperState.VERIFIED);
        assertThat(owner(file(stays))).isEqualTo(stays.value());
        assertThat(files.read(users.viewer(vera), file(stays)).name()).isEqualTo("form.pdf");
        assertThat(file(goes)).isEqualTo(file);
        assertThat(owner(file)).isEqualTo(goes.value());
        papers.takeBack(users.viewer(ann), stays, "tax-form", kept.version());
        assertThat(owner(file(stays))).isEqualTo(stays.value());
    }

    @Test
    void only_papers_that_are_further_are_told_to_come_along() {
        User vera = users.agent("Vera Sokolova");
        Viewer viewer = users.viewer(vera);
        DealerId stays = dealers.firm("Harbor Lane", vera);
        DealerId goes = dealers.firm("Harbor Lane Computers", vera);
        papers.become(viewer, goes, "tax-form", PaperState.ASKED, null, null);
        assertThat(papers(stays, goes)).isEqualTo(1);
        papers.become(viewer, stays, "tax-form", PaperState.ASKED, null, null);
        assertThat(papers(stays, goes)).isZero();
    }

    private long papers(DealerId stays, DealerId goes) {
        return coming.of(stays, goes, coming.together(stays, goes)).papers();
    }

    private Paper form(DealerId dealer) {
        return papers.of(dealer).stream()
                .filter(each -> each.code().equals("tax-form"))
                .findFirst()
                .orElseThrow();
    }

    private long file(DealerId dealer) {
        return Objects.requireNonNull(form(dealer).file());
    }

    private long owner(long file) {
        return db.sql("select dealer_id from stored_file where id = :file")
                .param("file", file)
                .query(Long.class)
                .single();
    }
}
