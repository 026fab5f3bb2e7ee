package com.denaq.crm.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClient.Reply;
import com.denaq.crm.support.WithHouse;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The one character that no text in the database can hold harms nobody, by whatever way it comes. */
class HarmlessTextTests extends WithHouse {

    private TestClient browser;
    private TestClient program;
    private DealerId shop;

    @BeforeEach
    void a_firm_of_vera() {
        users.admin("Nadia Weiss");
        User vera = users.agent("Vera Sokolova");
        browser = clients.of(vera);
        program = clients.api(vera);
        shop = dealers.firm("Harbor Lane", vera);
    }

    @Test
    void in_a_form_each_field_goes_without_it() {
        browser.post("/me", "name", "\0Vera\0").expect(303);
        browser.post(
                        "/dealers/" + shop + "/contacts",
                        "name",
                        "Dana\0",
                        "phones",
                        "813 555 0142",
                        "phones",
                        "813\0 555 0143")
                .expect(303);
        browser.post("/dealers/" + shop + "/activities", "kind", "note", "body", "They \0moved")
                .expect(303);
        assertThat(db.sql("select name from app_user where role = 'AGENT' union all select name from contact"
                                + " union all select typed from phone union all select body from activity"
                                + " where kind = 'NOTE'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("Vera", "Dana", "813 555 0142", "813 555 0143", "They moved");
    }

    @Test
    void in_a_form_with_a_file_the_fields_go_without_it_and_a_files_name_must() {
        upload("offer.pdf").expect(404); // there is no such paper
        upload("offer%00.pdf").expect(400);
    }

    private Reply upload(String name) {
        String body = "--x\r\nContent-Disposition: form-data; name=\"paper\"\r\n\r\nno\0ne\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename*=UTF-8''" + name
                + "\r\n\r\nx\r\n--x--\r\n";
        return browser.withFormToken()
                .send(
                        "POST",
                        "/dealers/" + shop + "/papers/files",
                        BodyPublishers.ofString(body),
                        "multipart/form-data; boundary=x");
    }

    @Test
    void in_an_address_and_in_an_address_within_it_nobody_looks_for_it() {
        for (String path : List.of(
                "/dealers?text=Harbor%00&city=%00",
                "/dealers?figure=owned&figure.of=%00",
                "/board?text=Harbor%00",
                "/search?q=Harbor%00",
                "/palette?q=Harbor%00",
                "/distribute?filter=city%3D%2500")) {
            assertThat(browser.get(path).status()).as(path).isIn(200, 404);
        }
        browser.post("/dealers/views", "name", "Mine", "query", "city=Tam%00pa").expect(303);
        assertThat(browser.get("/dealers").expect(200).body()).contains("Mine");
    }

    @Test
    void in_a_site_it_is_no_part_of_whose_page_that_is() {
        for (String site :
                List.of("https://www.facebook.com/harbor%00lane", "https://www.facebook.com/profile.php?id=1%00")) {
            browser.htmx()
                    .post("/leads/new/verdict", "name", "Harbor", "site", site)
                    .expect(200);
            program.json(
                            "POST",
                            "/api/v1/dealers",
                            "{\"name\":\"Quay %s\",\"site\":\"%s\",\"evenIfSimilar\":true}"
                                    .formatted(site.length(), site))
                    .expect(201);
        }
    }

    @Test
    void what_programs_send_goes_without_it() {
        String path = "/api/v1/dealers/" + shop;
        program.with("If-Match", program.get(path).header("ETag"))
                .json(
                        "PATCH",
                        path,
                        json(
                                "{'city':'Tam~pa','remark':'~','phones':['813~ 555 0142'],'externalIds':[{'system':'s~','id':'1~'}]}"))
                .expect(200);
        program.json(
                        "POST",
                        path + "/contacts",
                        json("{'name':'Dana~','role':'~','remark':'x~','emails':['dana~@example.com']}"))
                .expect(201);
        program.json("POST", path + "/activities", json("{'kind':'note~','body':'They ~moved','subject':'~'}"))
                .expect(201);
        program.json("POST", path + "/next-steps", json("{'what':'Call~','date':'2026-11-25'}"))
                .expect(201);
        program.json("POST", path + "/transitions", json("{'to':'dead-end','reason':'price','note':'Too ~dear'}"))
                .expect(200);
        program.json("POST", "/api/v1/duplicates/check", json("{'name':'Harbor~','city':'~'}"))
                .expect(200);
    }

    private static String json(String text) {
        return text.replace('\'', '"').replace("~", "\\u0000");
    }
}
