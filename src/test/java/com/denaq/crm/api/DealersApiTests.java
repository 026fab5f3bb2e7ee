package com.denaq.crm.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.dealers.DealerId;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who reads what of a dealer, and lists of them. */
class DealersApiTests extends TeamOfPrograms {

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
}
