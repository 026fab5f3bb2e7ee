package com.denaq.crm.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.support.TestClient.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a PATCH of a dealer writes, and what it refuses. */
class ChangesApiTests extends FirmOfAnAgent {

    @Test
    void the_ids_in_other_systems_are_replaced_as_a_whole() {
        String before = api.get(path).header("ETag");
        Reply changed = patch("{\"externalIds\":[{\"system\":\"erp\",\"id\":\"7\"},{\"system\":\"crm\",\"id\":\"a\"}]}")
                .expect(200);
        assertThat(changed.header("ETag")).isNotEqualTo(before);
        assertThat(read(changed).get("externalIds").toString())
                .isEqualTo("[{\"system\":\"crm\",\"id\":\"a\"},{\"system\":\"erp\",\"id\":\"7\"}]");
        patch("{\"externalIds\":[{\"system\":\"erp\",\"id\":\"7\"},{\"system\":\"erp\",\"id\":\"8\"}]}")
                .expect(200);
        assertThat(ids()).isEqualTo("[{\"system\":\"erp\",\"id\":\"7\"},{\"system\":\"erp\",\"id\":\"8\"}]");
        patch("{\"city\":\"Reno\"}").expect(200);
        assertThat(ids()).contains("7", "8");
        patch("{\"externalIds\":null}").expect(200);
        assertThat(ids()).isEqualTo("[]");
    }

    @Test
    void an_id_that_another_dealer_has_is_refused_and_nothing_is_written() {
        DealerId other = dealers.firm("Quay Cells", vera);
        String ids = "{\"street\":\"Bay 1\",\"externalIds\":[{\"system\":\"erp\",\"id\":\"7\"}]}";
        String there = "/api/v1/dealers/" + other;
        api.with("If-Match", api.get(there).header("ETag"))
                .json("PATCH", there, ids)
                .expect(200);
        JsonNode problem = read(patch(ids).expect(409));
        assertThat(problem.get("code").asString()).isEqualTo("id-taken");
        assertThat(problem.get("dealer").asLong()).isEqualTo(other.value());
        assertThat(read(api.get(path)).get("street").isNull()).isTrue();
        assertThat(ids()).isEqualTo("[]");
        patch("{\"externalIds\":[{\"system\":\"\"}]}").expect(422);
    }

    @Test
    void a_lead_creator_tries_no_ids_of_other_systems_but_may_send_back_what_was_read() {
        DealerId other = dealers.firm("Quay Cells", vera);
        String there = "/api/v1/dealers/" + other;
        String taken = "{\"externalIds\":[{\"system\":\"erp\",\"id\":\"7\"}]}";
        api.with("If-Match", "*").json("PATCH", there, taken).expect(200);
        User rosa = users.leadCreator("Rosa Marin");
        api = clients.api(rosa);
        path = "/api/v1/dealers/" + dealers.lead("Volt and Byte", rosa);
        for (String id : List.of("7", "8")) {
            JsonNode problem = read(patch(taken.replace("7", id)).expect(422));
            assertThat(problem.get("code").asString()).isEqualTo("ids-elsewhere");
            assertThat(problem.get("field").asString()).isEqualTo("externalIds");
        }
        patch(api.get(path).body()).expect(200);
        JsonNode entered = read(api.json(
                        "POST",
                        "/api/v1/dealers",
                        "{\"name\":\"Harbor Batteries\",\"site\":\"harbor-batteries.com\"," + taken.substring(1))
                .expect(409));
        assertThat(entered.get("code").asString()).isEqualTo("id-taken");
        assertThat(entered.has("dealer")).isFalse();
        assertThat(entered.has("inRecycleBin")).isFalse();
    }

    @Test
    void people_are_written_elsewhere_and_a_country_there_must_be() {
        JsonNode people = read(patch("{\"contacts\":[{\"name\":\"Joe\"}]}").expect(422));
        assertThat(people.get("field").asString()).isEqualTo("contacts");
        assertThat(people.get("detail").asString()).contains(path + "/contacts");
        for (String none : new String[] {"null", "\"\"", "\" \""}) {
            assertThat(read(patch("{\"country\":" + none + "}").expect(422))
                            .get("field")
                            .asString())
                    .isEqualTo("country");
        }
        patch(api.get(path).body()).expect(200);
    }

    private String ids() {
        return read(api.get(path)).get("externalIds").toString();
    }
}
