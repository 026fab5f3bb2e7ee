package com.denaq.crm.papers;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.files.StoredFiles;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** No file that was uploaded for a paper is hidden by a later one. */
@WebTest
class PaperFilesTests {

    @Autowired
    Papers papers;

    @Autowired
    StoredFiles files;

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers dealers;

    @Autowired
    TestClients clients;

    User vera;
    DealerId shop;

    @BeforeEach
    void a_firm_of_vera() {
        vera = users.agent("Vera Sokolova");
        shop = dealers.firm("Harbor Lane", vera);
    }

    @Test
    void every_file_of_a_paper_stands_under_it_and_in_the_timeline_with_its_link() {
        Long first = upload("unsigned.pdf").file();
        Long second = upload("signed.pdf").file();
        assertThat(papers.files(shop)).extracting(PaperFile::id).containsExactly(second, first);
        String panels = clients.of(vera)
                .htmx()
                .get("/dealers/" + shop + "/panels")
                .expect(200)
                .body();
        assertThat(panels)
                .contains("2 files")
                .containsPattern(
                        "paper-files[^§]*/files/" + second + "\"[^§]*/files/" + first + "\"[^>]*>unsigned.pdf<")
                .containsPattern("activity-head\"[^§]*<a href=\"/files/" + first + "\" download>unsigned.pdf</a>");
        assertThat(clients.of(vera).get("/files/" + first).expect(200).body()).isEqualTo("unsigned.pdf");
    }

    @Test
    void an_upload_that_was_taken_back_is_not_among_them() {
        upload("unsigned.pdf");
        Paper cat = upload("cat.png");
        papers.takeBack(users.viewer(vera), shop, "tax-form", cat.version());
        assertThat(papers.files(shop)).extracting(PaperFile::name).containsExactly("unsigned.pdf");
        TestClient page = clients.of(vera);
        page.get("/files/" + cat.file()).expect(404);
        assertThat(page.htmx().get("/dealers/" + shop + "/timeline").expect(200).body())
                .contains("cat.png", "unsigned.pdf</a>", "its file taken back")
                .doesNotContain("/files/" + cat.file(), "cat.png</a>");
    }

    @Test
    void a_name_says_what_a_file_is_and_no_more() {
        upload("../offer_\u202Efdp.exe");
        upload("\uD83D\uDE00" + "n".repeat(195) + ".pdf");
        assertThat(papers.files(shop))
                .extracting(PaperFile::name)
                .containsExactly("n".repeat(195) + ".pdf", "offer_fdp.exe");
    }

    @Test
    void the_timeline_tells_from_what_to_what_a_paper_came_and_keeps_why_it_was_rejected() {
        User nadia = users.admin("Nadia Weiss");
        upload("unsigned.pdf");
        papers.become(users.viewer(nadia), shop, "tax-form", PaperState.REJECTED, null, "No signature on page 2");
        papers.takeBack(
                users.viewer(vera), shop, "tax-form", upload("signed.pdf").version());
        assertThat(clients.of(vera)
                        .htmx()
                        .get("/dealers/" + shop + "/timeline")
                        .expect(200)
                        .body())
                .containsPattern("Tax form</strong>: received → rejected · Nadia Weiss[^§]*No signature on page 2")
                .containsPattern("Tax form</strong>: rejected → received: <strong>signed.pdf<")
                .contains("</strong>: received → rejected (taken back)")
                .doesNotContain("turned down");
    }

    private Paper upload(String name) {
        long file = files.keep(users.viewer(vera), shop, name, name.getBytes(StandardCharsets.US_ASCII));
        return papers.become(users.viewer(vera), shop, "tax-form", PaperState.RECEIVED, file, null);
    }
}
