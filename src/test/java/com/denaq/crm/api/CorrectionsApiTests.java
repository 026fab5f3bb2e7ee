package com.denaq.crm.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.reading.Clocks;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClient.Reply;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What programs correct in a dealer, each from what it has read. */
class CorrectionsApiTests extends TeamOfPrograms {

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

    /** Of {@code +03:00} the database would make three hours behind. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Moscow, Europe/Moscow",
        "+03:00, Etc/GMT-3",
        "GMT-5, Etc/GMT+5",
        "UTC+00:00, Etc/GMT+0",
        "Z, Z",
        "CET, Europe/Brussels",
        "EET, Europe/Athens"
    })
    void a_time_zone_is_kept_as_the_database_reads_it(String told, String kept) {
        String path = "/api/v1/dealers/" + dealers.firm("Harbor Lane", vera);
        TestClient client = api(vera).with("If-Match", "*");
        assertThat(read(client.json("PATCH", path, "{\"timeZone\":\"" + told + "\"}")
                                .expect(200))
                        .get("timeZone")
                        .asString())
                .isEqualTo(kept);
        assertThat(db.sql(
                                "select extract(hour from timestamptz '2026-11-28 12:00Z' at time zone time_zone) from dealer -- all dealers: a test")
                        .query(Integer.class)
                        .single())
                .isEqualTo(Instant.parse("2026-11-28T12:00:00Z")
                        .atZone(ZoneId.of(told))
                        .getHour());
        client.json("PATCH", path, "{\"timeZone\":\"+05:30\"}").expect(422);
    }

    /** Some names are abbreviations to the database, which know no summer time. */
    @Test
    void the_database_reads_every_time_zone_as_it_is_kept_summer_and_winter() {
        List<String> told = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        String[] kept = told.stream()
                .map(each -> Clocks.read(each).orElseThrow().getId())
                .toArray(String[]::new);
        for (String day : List.of("2026-01-15T12:00:00Z", "2026-07-15T12:00:00Z")) {
            List<String> local = db.sql("""
                    select each || to_char(cast(:day as timestamptz) at time zone kept, ' DD HH24:MI')
                      from unnest(:told::text[], :kept::text[]) with ordinality z (each, kept, place) order by place""")
                    .param("day", day)
                    .param("told", told.toArray(String[]::new))
                    .param("kept", kept)
                    .query(String.class)
                    .list();
            assertThat(local)
                    .isEqualTo(told.stream()
                            .map(each -> each
                                    + DateTimeFormatter.ofPattern(" dd HH:mm")
                                            .format(Instant.parse(day).atZone(ZoneId.of(each))))
                            .toList());
        }
    }

    @Test
    void a_time_zone_that_would_not_be_taken_today_may_be_sent_back_as_it_was_read() {
        DealerId shop = dealers.firm("Harbor Lane", vera);
        String path = "/api/v1/dealers/" + shop;
        db.sql("update dealer set time_zone = '+05:30' where id = ?")
                .param(shop.value())
                .update();
        TestClient client = api(vera).with("If-Match", "*");
        client.json("PATCH", path, api(vera).get(path).body()).expect(200);
        assertThat(read(api(vera).get(path)).get("timeZone").asString()).isEqualTo("+05:30");
        client.json("PATCH", path, "{\"timeZone\":\"+04:30\"}").expect(422);
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
}
