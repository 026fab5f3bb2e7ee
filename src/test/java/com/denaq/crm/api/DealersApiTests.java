package com.denaq.crm.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClient.Reply;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WebTest
class DealersApiTests {

    static final String VOLT = """
            {"name":"Volt & Byte","site":"voltbyte.example","phones":["(813) 555-0142 / 813-555-0143","ask Joe"],
             "emails":["joe@voltbyte.example"],"city":"Tampa","region":"FL",
             "contacts":[{"name":"Joe Diaz","role":"owner","phones":["8135550144"]}],
             "externalIds":[{"system":"salesforce","id":"0015e"}]}""";

    @Autowired
    TestClients clients;

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers dealers;

    @Autowired
    JsonMapper json;

    @Autowired
    Settings settings;

    @Autowired
    JdbcClient db;

    User vera;
    User boris;
    User nadia;
    User rosa;

    @BeforeEach
    void two_agents_an_admin_and_a_lead_creator() {
        vera = users.agent("Vera Sokolova");
        boris = users.agent("Boris Adler");
        nadia = users.admin("Nadia Weiss");
        rosa = users.leadCreator("Rosa Marin");
    }

    @Test
    void a_dealer_is_created_with_people_and_what_cannot_be_read_is_kept_and_flagged() {
        Reply made = api(vera).json("POST", "/api/v1/dealers", VOLT).expect(201);
        JsonNode dealer = read(made);
        assertThat(made.header("Location"))
                .isEqualTo("/api/v1/dealers/" + dealer.get("id").asLong());
        assertThat(dealer.get("stage").asString()).isEqualTo("lead");
        assertThat(dealer.get("deadEnd").isNull()).isTrue();
        assertThat(dealer.at("/owner/email").asString()).isEqualTo(vera.email());
        assertThat(dealer.get("phones").toString()).isEqualTo("[\"+18135550142\",\"+18135550143\",\"ask Joe\"]");
        assertThat(dealer.at("/unreadable/0/value").asString()).isEqualTo("ask Joe");
        assertThat(dealer.get("timeZone").asString()).isEqualTo("America/New_York");
        JsonNode people = read(api(vera)
                .get("/api/v1/dealers/" + dealer.get("id") + "/contacts")
                .expect(200));
        assertThat(people.at("/items/0/name").asString()).isEqualTo("Joe Diaz");
    }

    @Test
    void a_company_that_is_here_already_is_refused_with_its_matches_unless_an_agent_insists() {
        api(vera).json("POST", "/api/v1/dealers", VOLT).expect(201);
        String again = VOLT.replace("0015e", "0015f");
        JsonNode problem =
                read(api(boris).json("POST", "/api/v1/dealers", again).expect(409));
        assertThat(problem.get("code").asString()).isEqualTo("already-here");
        assertThat(problem.at("/matches/0/name").asString()).isEqualTo("Volt & Byte");
        String insisting = again.replaceFirst("\\{", "{\"evenIfSimilar\":true,");
        api(rosa).json("POST", "/api/v1/dealers", insisting).expect(409);
        api(boris).json("POST", "/api/v1/dealers", insisting).expect(201);
    }

    @Test
    void a_blocked_attempt_counts_and_so_does_its_check() {
        api(vera).json("POST", "/api/v1/dealers", VOLT).expect(201);
        settings.put("checks.per.hour", "2");
        api(rosa).json("POST", "/api/v1/dealers", VOLT.replace("0015e", "a")).expect(409);
        api(rosa)
                .json("POST", "/api/v1/dealers", "{\"name\":\"Byte & Volt\",\"site\":\"voltbyte.example\"}")
                .expect(409);
        api(rosa)
                .json("POST", "/api/v1/dealers", "{\"name\":\"Any\",\"phones\":[\"813-555-0142\"]}")
                .expect(429);
        assertThat(db.sql("select count(*) from lead_attempt where by_user = :rosa and outcome = 'BLOCKED'")
                        .param("rosa", rosa.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void the_number_of_a_person_who_is_brought_along_tells_that_a_dealer_is_here() {
        api(vera).json("POST", "/api/v1/dealers", VOLT).expect(201);
        String other =
                "{\"name\":\"Byte Volt Computers\",\"contacts\":[{\"name\":\"Joe\",\"phones\":[\"813-555-0142\"]}]}";
        api(rosa).json("POST", "/api/v1/dealers", other).expect(409);
    }

    @Test
    void another_owner_is_no_fact_to_be_written() {
        String path = "/api/v1/dealers/" + dealers.firm("Harbor Lane", vera);
        TestClient client =
                api(vera).with("If-Match", api(vera).get(path).expect(200).header("ETag"));
        client.json("PATCH", path, "{\"owner\":\"" + boris.email() + "\"}").expect(422);
        client.json("PATCH", path, api(vera).get(path).body()).expect(200);
    }

    @Test
    void another_systems_id_names_one_dealer() {
        api(vera).json("POST", "/api/v1/dealers", VOLT).expect(201);
        String other =
                "{\"name\":\"Volt & Byte\",\"city\":\"Tampa\",\"externalIds\":[{\"system\":\"salesforce\",\"id\":\"0015e\"}]}";
        JsonNode problem = read(api(vera).json("POST", "/api/v1/dealers", other).expect(409));
        assertThat(problem.get("code").asString()).isEqualTo("id-taken");
        assertThat(problem.at("/matches/0/id").asLong())
                .isEqualTo(problem.get("dealer").asLong());
    }

    @Test
    void the_same_key_and_body_create_one_dealer_and_another_body_is_a_mistake() {
        TestClient once = api(vera).with("Idempotency-Key", "k-1");
        long first = read(once.json("POST", "/api/v1/dealers", VOLT).expect(201))
                .get("id")
                .asLong();
        assertThat(read(once.json("POST", "/api/v1/dealers", VOLT).expect(201))
                        .get("id")
                        .asLong())
                .isEqualTo(first);
        JsonNode another = read(
                once.json("POST", "/api/v1/dealers", "{\"name\":\"Fix Point\"}").expect(422));
        assertThat(another.get("code").asString()).isEqualTo("once-another");
        assertThat(another.get("detail").asString()).contains("a new key");
        JsonNode unread = read(api(vera).get("/api/v1/dealers?limit=abc").expect(400));
        assertThat(unread.get("field").asString()).isEqualTo("limit");
    }

    @Test
    void a_change_needs_the_etag_of_what_it_starts_from() {
        DealerId shop = dealers.firm("Harbor Lane", vera);
        String path = "/api/v1/dealers/" + shop;
        String etag = api(vera).get(path).expect(200).header("ETag");
        api(vera).json("PATCH", path, "{\"city\":\"Reno\"}").expect(428);
        Reply changed = api(vera)
                .with("If-Match", etag)
                .json("PATCH", path, "{\"city\":\"Reno\",\"region\":\"NV\",\"phones\":[\"775 555 0101\"]}")
                .expect(200);
        assertThat(read(changed).get("timeZone").asString()).isEqualTo("America/Los_Angeles");
        assertThat(read(changed).at("/phones/0").asString()).isEqualTo("+17755550101");
        api(vera)
                .with("If-Match", etag)
                .json("PATCH", path, "{\"city\":\"Elko\"}")
                .expect(412);
        assertThat(read(api(vera).get(path)).get("city").asString()).isEqualTo("Reno");
    }

    @Test
    void whoever_may_not_change_it_gets_404_before_anything_else() {
        DealerId shop = dealers.firm("Harbor Lane", vera);
        String path = "/api/v1/dealers/" + shop;
        api(boris).json("PATCH", path, "{\"city\":\"Reno\"}").expect(404);
        api(boris).json("DELETE", path, null).expect(404);
        api(vera).json("DELETE", path, null).expect(404);
        api(rosa).get(path).expect(404);
        JsonNode card = read(api(boris).get(path).expect(200));
        assertThat(card.get("name").asString()).isEqualTo("Harbor Lane");
        assertThat(card.get("phones").size()).isZero();
        assertThat(card.get("version").isNull()).isTrue();
    }

    @Test
    void the_etag_of_a_card_tells_nothing_of_the_phones_it_hides() {
        DealerId shop = dealers.firm("Harbor Lane", vera);
        String path = "/api/v1/dealers/" + shop;
        String before = api(boris).get(path).expect(200).header("ETag");
        db.sql("insert into phone (dealer_id, typed, e164, position) values (:shop, '813-555-0177', '+18135550177', 7)")
                .param("shop", shop.value())
                .update();
        assertThat(api(boris).get(path).expect(200).header("ETag")).isEqualTo(before);
        api(vera).with("If-Match", "*").json("PATCH", path, "{\"phones\":[]}").expect(200);
        assertThat(api(boris).get(path).expect(200).header("ETag")).isEqualTo(before);
        api(vera)
                .with("If-Match", "*")
                .json("PATCH", path, "{\"city\":\"Reno\"}")
                .expect(200);
        assertThat(api(boris).get(path).expect(200).header("ETag")).isNotEqualTo(before);
    }

    @Test
    void what_cannot_be_read_of_a_person_is_flagged_too() {
        String path = "/api/v1/dealers/" + dealers.firm("Harbor Lane", vera) + "/contacts";
        JsonNode joe = read(api(vera)
                .json(
                        "POST",
                        path,
                        "{\"name\":\"Joe\",\"phones\":[\"ask Ann\",\"813-555-0142\"],\"emails\":[\"joe at home\"]}")
                .expect(201));
        assertThat(joe.get("unreadable").toString())
                .isEqualTo(
                        "[{\"field\":\"phones\",\"value\":\"ask Ann\"},{\"field\":\"emails\",\"value\":\"joe at home\"}]");
    }

    @Test
    void a_lead_creator_keeps_what_they_entered_and_learns_nothing_of_what_others_made_of_it() {
        String typed = """
                {"name":"Harbor Lane","site":"harborlane.example","phones":["(813) 555-0142"],
                 "emails":["Joe@harborlane.example"],"street":"12 Pier Rd","city":"Tampa","region":"FL","remark":"Nice"}""";
        long id = read(api(rosa).json("POST", "/api/v1/dealers", typed).expect(201))
                .get("id")
                .asLong();
        String path = "/api/v1/dealers/" + id;
        api(nadia)
                .json("POST", "/api/v1/assignments", "{\"dealers\":[" + id + "],\"to\":\"" + vera.email() + "\"}")
                .expect(200);
        api(vera)
                .with("If-Match", "*")
                .json(
                        "PATCH",
                        path,
                        "{\"name\":\"Harbor II\",\"phones\":[\"813-555-0199\"],\"remark\":\"Rude\",\"does\":\"Repairs\",\"city\":\"Reno\"}")
                .expect(200);
        JsonNode own = read(api(rosa).get(path).expect(200));
        assertThat(own.get("name").asString()).isEqualTo("Harbor Lane");
        assertThat(own.get("site").asString()).isEqualTo("harborlane.example");
        assertThat(own.get("phones").toString()).isEqualTo("[\"(813) 555-0142\"]");
        assertThat(own.get("emails").toString()).isEqualTo("[\"Joe@harborlane.example\"]");
        assertThat(own.get("street").asString()).isEqualTo("12 Pier Rd");
        assertThat(own.get("city").asString()).isEqualTo("Tampa");
        assertThat(own.get("region").asString()).isEqualTo("FL");
        assertThat(own.get("remark").asString()).isEqualTo("Nice");
        assertThat(own.get("createdAt").isNull()).isFalse();
        assertThat(own.get("owner").isNull()).isTrue();
        assertThat(own.get("does").isNull()).isTrue();
        assertThat(read(api(rosa).get("/api/v1/dealers").expect(200)).at("/items/0"))
                .isEqualTo(own);
        api(vera)
                .json("POST", path + "/transitions", "{\"to\":\"dead-end\",\"reason\":\"price\"}")
                .expect(200);
        assertThat(read(api(rosa).get(path).expect(200)).get("phones").toString())
                .isEqualTo("[\"(813) 555-0142\"]");
        assertThat(read(api(boris).get(path).expect(200)).get("phones").size()).isZero();
    }

    @Test
    void a_corrected_country_reads_the_numbers_anew_that_were_typed_without_one() {
        String typed = """
                {"name":"Akku Welt","country":"US","phones":["030 1239871","+1 813-555-0142","030 555 1234"],
                 "contacts":[{"name":"Jan","phones":["030 1239872"]}]}""";
        long id = read(api(vera).json("POST", "/api/v1/dealers", typed).expect(201))
                .get("id")
                .asLong();
        String path = "/api/v1/dealers/" + id;
        JsonNode moved = read(api(vera)
                .with("If-Match", "*")
                .json("PATCH", path, "{\"country\":\"DE\"}")
                .expect(200));
        assertThat(moved.get("phones").toString()).isEqualTo("[\"+49301239871\",\"+18135550142\",\"+49305551234\"]");
        assertThat(moved.get("unreadable").size()).isZero();
        assertThat(read(api(vera).get(path + "/contacts"))
                        .at("/items/0/phones/0")
                        .asString())
                .isEqualTo("+49301239872");
    }

    @Test
    void the_country_may_be_corrected_together_with_the_numbers_or_with_all_that_was_read() {
        String typed = "{\"name\":\"Akku Welt\",\"country\":\"US\",\"phones\":[\"030 1239871\"]}";
        long id = read(api(vera).json("POST", "/api/v1/dealers", typed).expect(201))
                .get("id")
                .asLong();
        String path = "/api/v1/dealers/" + id;
        db.sql("update phone set e164 = '+10301239871' where dealer_id = :id") // as it was once read
                .param("id", id)
                .update();
        String read = api(vera).get(path).expect(200).body();
        JsonNode moved = read(api(vera)
                .with("If-Match", "*")
                .json("PATCH", path, read.replace("\"country\":\"US\"", "\"country\":\"DE\""))
                .expect(200));
        assertThat(moved.get("phones").toString()).isEqualTo("[\"+49301239871\"]");
        JsonNode again = read(api(vera)
                .with("If-Match", "*")
                .json("PATCH", path, "{\"country\":\"AT\",\"phones\":[\"030 1239871\"]}")
                .expect(200));
        assertThat(again.get("phones").toString()).isEqualTo("[\"+43301239871\"]");
    }

    @Test
    void an_admin_deletes_into_the_recycle_bin() {
        String path = "/api/v1/dealers/" + dealers.firm("Harbor Lane", vera);
        String etag = api(nadia).get(path).header("ETag");
        api(nadia).json("DELETE", path, null).expect(428);
        api(nadia).with("If-Match", etag).json("DELETE", path, null).expect(204);
        api(nadia).get(path).expect(404);
    }

    @Test
    void a_list_is_read_in_pieces_that_neither_repeat_nor_leave_out() {
        for (int i = 0; i < 5; i++) {
            dealers.lead("Shop " + i, i % 2 == 0 ? vera : nadia);
        }
        dealers.firm("Not hers", boris);
        JsonNode first = read(api(vera).get("/api/v1/dealers?limit=3").expect(200));
        JsonNode second = read(api(vera)
                .get("/api/v1/dealers?limit=3&cursor=" + first.get("next").asString())
                .expect(200));
        assertThat(first.get("items").size()).isEqualTo(3);
        assertThat(second.get("items").size()).isEqualTo(2);
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(first.toString() + second).contains("Shop 0", "Shop 1", "Shop 2", "Shop 3", "Shop 4");
    }

    @Test
    void a_list_of_firms_has_all_whose_stage_is_firm() {
        DealerId firm = dealers.firm("Harbor Lane", vera);
        DealerId end = dealers.deadEnd("Screens & Co", vera);
        dealers.lead("Volt & Byte", vera);
        JsonNode first =
                read(api(vera).get("/api/v1/dealers?stage=firm&limit=1").expect(200));
        JsonNode second = read(api(vera)
                .get("/api/v1/dealers?stage=firm&limit=1&cursor="
                        + first.get("next").asString())
                .expect(200));
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(List.of(
                        first.at("/items/0/id").asLong(),
                        second.at("/items/0/id").asLong()))
                .containsExactlyInAnyOrder(firm.value(), end.value());
        JsonNode ends = read(api(vera).get("/api/v1/dealers?stage=dead-end").expect(200));
        assertThat(ends.get("items").size()).isEqualTo(1);
        assertThat(ends.at("/items/0/id").asLong()).isEqualTo(end.value());
    }

    @Test
    void an_id_that_a_dealer_in_the_recycle_bin_keeps_is_told_as_such() {
        long id = read(api(vera).json("POST", "/api/v1/dealers", VOLT).expect(201))
                .get("id")
                .asLong();
        api(nadia)
                .with("If-Match", "*")
                .json("DELETE", "/api/v1/dealers/" + id, null)
                .expect(204);
        JsonNode problem = read(api(vera).json("POST", "/api/v1/dealers", VOLT).expect(409));
        assertThat(problem.get("code").asString()).isEqualTo("id-taken");
        assertThat(problem.get("inRecycleBin").asBoolean()).isTrue();
        assertThat(problem.get("detail").asString()).contains("recycle bin");
    }

    @Test
    void what_is_sent_is_what_it_says() {
        String path = "/api/v1/dealers/" + dealers.firm("Harbor Lane", vera);
        for (String body : List.of(
                "{\"name\":true}",
                "{\"name\":\"\\u200b\\u200d\"}",
                "{\"name\":\"\\ud800\"}",
                "{\"name\":\"A\",\"contacts\":[{\"name\":\"Joe\",\"doNotCall\":1}]}")) {
            int status = api(vera).json("POST", "/api/v1/dealers", body).status();
            assertThat(status).as(body).isIn(400, 422);
        }
        api(vera)
                .json("POST", path + "/next-steps", "{\"what\":\"Call\",\"date\":\"2026-12-01T10:00:00Z\"}")
                .expect(400);
        api(vera)
                .json("POST", path + "/next-steps", "{\"what\":\"Call\",\"date\":\"2026-12-01\"}")
                .expect(201);
        assertThat(read(api(vera)
                                .json("POST", "/api/v1/dealers", "{\"name\":\"Mira \\ud83d\\ude00 \\ud800Shop\"}")
                                .expect(201))
                        .get("name")
                        .asString())
                .isEqualTo("Mira 😀 Shop");
    }

    @Test
    void a_body_that_cannot_be_read_is_the_callers_mistake() {
        api(vera).json("POST", "/api/v1/dealers", "{\"name\":").expect(400);
        assertThat(read(api(vera).json("POST", "/api/v1/dealers", "{}").expect(422))
                        .get("field")
                        .asString())
                .isEqualTo("name");
        api(vera).get("/api/v1/dealers/none").expect(404);
        clients.nobody().json("POST", "/api/v1/dealers", VOLT).expect(401);
    }

    private TestClient api(User user) {
        return clients.api(user);
    }

    private JsonNode read(Reply reply) {
        return json.readTree(reply.body());
    }
}
