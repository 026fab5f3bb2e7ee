package com.denaq.crm.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClient.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Dealers that programs bring: what is made of them, and which are refused because they are here or say too little. */
class NewDealersApiTests extends TeamOfPrograms {

    static final String VOLT = """
            {"name":"Volt & Byte","site":"voltbyte.example","phones":["(813) 555-0142 / 813-555-0143","ask Joe"],
             "emails":["joe@voltbyte.example"],"city":"Tampa","region":"FL",
             "contacts":[{"name":"Joe Diaz","role":"owner","phones":["8135550144"]}],
             "externalIds":[{"system":"salesforce","id":"0015e"}]}""";

    @Autowired
    Settings settings;

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
    void an_email_that_cannot_be_read_or_not_all_of_it_is_kept_as_it_was_typed() {
        JsonNode dealer = read(api(vera).json("POST", "/api/v1/dealers", """
                        {"name":"Wexcombe Chargers","emails":["foo@@bar","two words@wexcombe.example","a @ wexcombe.example"]}""").expect(201));
        assertThat(dealer.get("emails").toString())
                .isEqualTo("[\"foo@@bar\",\"words@wexcombe.example\",\"a@wexcombe.example\"]");
        assertThat(dealer.get("unreadable").toString())
                .isEqualTo("[{\"field\":\"emails\",\"value\":\"foo@@bar\"},"
                        + "{\"field\":\"emails\",\"value\":\"two words@wexcombe.example\"}]");
    }

    @Test
    void the_state_may_stand_behind_the_town() {
        JsonNode dealer = read(api(vera)
                .json("POST", "/api/v1/dealers", "{\"name\":\"Wexcombe Chargers\",\"city\":\"Provo UT\"}")
                .expect(201));
        assertThat(dealer.get("city").asString()).isEqualTo("Provo");
        assertThat(dealer.get("region").asString()).isEqualTo("UT");
        assertThat(dealer.get("timeZone").asString()).isEqualTo("America/Denver");
        JsonNode coded = read(api(vera)
                .json("POST", "/api/v1/dealers", "{\"name\":\"Dowitcher PC\",\"city\":\"Provo UT 84601\"}")
                .expect(201));
        assertThat(coded.get("city").asString()).as("nothing is lost").isEqualTo("Provo UT 84601");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "city":"Los Angeles"                                   | US | America/Los_Angeles
            "city":"Seabrook","phones":["(206) 555-0142"]          | US | America/Los_Angeles
            "postcode":"90012"                                     | US | America/Los_Angeles
            "city":"Springfield","postcode":"62701"                | US | America/Chicago
            "city":"Tbilisi, Georgia","phones":["+995 32 214 60 03"] | GE | Asia/Tbilisi
            "phones":["+995 32 214 60 03"]                         | GE | Asia/Tbilisi
            "phones":["+7 423 244-18-19"]                          | RU | Asia/Vladivostok
            "city":"Arsenyevsk","phones":["+7 (423) 244-18-19"]    | RU | Asia/Vladivostok
            "region":"WA","phones":["+7 (423) 244-18-19"]          | US | America/Los_Angeles
            "city":"Tbilisi","region":"Georgia"                    | GE | Asia/Tbilisi
            "city":"Atlanta","region":"Georgia"                    | US | America/New_York
            "city":"Vale","region":"Georgia","phones":["+995 32 214 60 03"] | GE | Asia/Tbilisi
            "city":"Celle","region":"Germany"                      | DE | Europe/Berlin
            "city":"Celle","country":"Германия"                    | DE | Europe/Berlin
            "city":"Leeds","country":"UK"                          | GB | Europe/London
            "city":"Reno","country":"usa"                          | US | America/Los_Angeles
            """)
    void country_and_clock_are_told_by_town_postcode_or_phone(String facts, String country, String zone) {
        JsonNode dealer = read(api(vera)
                .json("POST", "/api/v1/dealers", "{\"name\":\"Whimbrel Laptops\"," + facts + "}")
                .expect(201));
        assertThat(dealer.get("country").asString()).isEqualTo(country);
        assertThat(dealer.get("timeZone").asString()).isEqualTo(zone);
        assertThat(dealer.path("city").asString("")).doesNotContain("Georgia");
        assertThat(dealer.path("region").asString("")).isNotIn("Georgia", "Germany");
    }

    @Test
    void a_country_is_said_by_its_name_or_letters_and_one_that_is_none_is_told() {
        String address = "/api/v1/dealers";
        long id = read(api(vera)
                        .json("POST", address, "{\"name\":\"Akku Welt\"}")
                        .expect(201))
                .get("id")
                .asLong();
        TestClient now = api(vera).with("If-Match", "*");
        assertThat(read(now.json("PATCH", address + "/" + id, "{\"country\":\"Germany\"}")
                                .expect(200))
                        .get("country")
                        .asString())
                .isEqualTo("DE");
        String none = "{\"name\":\"Bay Cells\",\"country\":\"Atlantis\"}";
        for (Reply refused : List.of(
                now.json("POST", address, none).expect(422),
                now.json("PATCH", address + "/" + id, none).expect(422))) {
            assertThat(read(refused).get("field").asString()).isEqualTo("country");
        }
        JsonNode batch = read(now.json("POST", address + "/batch", "{\"items\":[" + none + "]}")
                .expect(200));
        assertThat(batch.at("/items/0/problem/field").asString()).isEqualTo("country");
    }

    @Test
    void a_check_reads_numbers_as_in_the_country_that_is_named() {
        api(vera)
                .json(
                        "POST",
                        "/api/v1/dealers",
                        "{\"name\":\"Sakartvelo Akku\",\"city\":\"Tbilisi\",\"region\":\"Georgia\",\"phones\":[\"032 214 60 03\"]}")
                .expect(201);
        for (String place : List.of(
                "\"country\":\"Грузия\"",
                "\"city\":\"Tbilisi\",\"region\":\"Georgia\"",
                "\"city\":\"Tbilisi, Georgia\"")) {
            JsonNode verdict = read(api(boris)
                    .json(
                            "POST",
                            "/api/v1/duplicates/check",
                            "{\"name\":\"Sakartvelo Akku\",\"phones\":[\"+995322146003\"]," + place + "}")
                    .expect(200));
            assertThat(verdict.get("verdict").asString()).as(place).isEqualTo("ALREADY_HERE");
        }
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
        TestClient.Reply refused = api(rosa)
                .json("POST", "/api/v1/dealers", "{\"name\":\"Any\",\"phones\":[\"813-555-0142\"]}")
                .expect(429);
        assertThat(refused.body()).contains("too-many-checks").containsPattern("Ask again in (59|60).min");
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
}
