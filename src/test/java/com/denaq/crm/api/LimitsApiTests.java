package com.denaq.crm.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClient.Reply;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How much fits into a field, and that the field is named which holds too much or something else than it should. */
class LimitsApiTests extends FirmOfAnAgent {

    @Test
    void what_is_too_long_or_too_many_is_refused_by_the_name_of_its_field() {
        Map<String, Object> person = Map.of("name", "Joe");
        Map<String, Object> wordy = Map.of("name", "Joe", "role", letters(201));
        wrong("/api/v1/dealers", Map.of("name", "A", "phones", List.of(letters(301))), "phones");
        wrong("/api/v1/dealers", Map.of("name", "A", "phones", numbers(101)), "phones");
        wrong("/api/v1/dealers", Map.of("name", "A", "phones", inEntriesOf(10, numbers(110))), "phones");
        wrong("/api/v1/dealers", Map.of("name", "A", "emails", List.of(letters(301))), "emails");
        wrong("/api/v1/dealers", Map.of("name", "A", "does", letters(5_001)), "does");
        wrong("/api/v1/dealers", Map.of("name", "A", "speaks", letters(1_001)), "speaks");
        wrong("/api/v1/dealers", Map.of("name", "A", "country", letters(9_000)), "country");
        wrong("/api/v1/dealers", Map.of("name", "A", "owner", letters(9_000)), "owner");
        wrong("/api/v1/dealers", Map.of("name", "A", "contacts", Collections.nCopies(201, person)), "contacts");
        wrong("/api/v1/dealers", Map.of("name", "A", "contacts", List.of(person, wordy)), "contacts[1].role");
        wrong("/api/v1/dealers", Map.of("name", "A", "contacts", List.of(person, Map.of())), "contacts[1].name");
        wrong(path + "/contacts", wordy, "role");
        wrong(path + "/contacts", Map.of("name", "Joe", "phones", numbers(101)), "phones");
        wrong(path + "/contacts", Map.of("name", "Joe", "remark", letters(1_001)), "remark");
        wrong(path + "/transitions", Map.of("to", "account", "reason", letters(20_001)), "reason");
    }

    @Test
    void what_is_larger_than_ten_megabytes_is_refused_whether_it_says_so_or_not() {
        byte[] large = ("{\"name\":\"" + letters(10_100_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        for (BodyPublisher body : List.of(
                BodyPublishers.ofByteArray(large),
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))) {
            for (TestClient each : List.of(api, api.with("Idempotency-Key", "k1"))) {
                Reply reply = each.send("POST", "/api/v1/duplicates/check", body, "application/json");
                assertThat(reply.expect(413).body()).contains("10 MB");
            }
        }
    }

    @Test
    void a_hundred_numbers_are_kept() {
        JsonNode dealer = read(api.json(
                        "POST",
                        "/api/v1/dealers",
                        json.writeValueAsString(Map.of("name", "Switchboard", "phones", numbers(100))))
                .expect(201));
        assertThat(dealer.get("phones").size()).isEqualTo(100);
    }

    @Test
    void what_has_the_wrong_type_is_refused_by_the_name_of_its_field() {
        unreadable("POST", path + "/transitions", "{\"to\":\"dead-end\",\"tryAgainOn\":\"yesterday\"}", "tryAgainOn");
        unreadable("POST", path + "/next-steps", "{\"what\":\"Call\",\"time\":\"25:00\"}", "time");
        unreadable("POST", "/api/v1/dealers", "{\"phones\":\"813\"}", "phones");
        unreadable(
                "POST", "/api/v1/dealers", "{\"contacts\":[{\"name\":\"Joe\"},{\"emails\":7}]}", "contacts[1].emails");
        unreadable("PATCH", path, "{\"phones\":\"813\"}", "phones");
        unreadable("POST", "/api/v1/duplicates/check", "{\"items\":[{},{\"name\":[]}]}", "items[1].name");
        assertThat(read(api.json("POST", path + "/next-steps", "{\"date\":\"soon\"}"))
                        .get("detail")
                        .asString())
                .contains("2026-12-01");
    }

    @Test
    void a_check_refuses_what_could_not_be_entered() {
        for (String where : List.of("/api/v1/dealers", "/api/v1/duplicates/check")) {
            refused(where, "{\"name\":\"" + letters(301) + "\"}", "name");
        }
        refused("/api/v1/duplicates/check", "{\"items\":[{},{\"name\":\"" + letters(301) + "\"}]}", "items[1].name");
        String good = "{\"name\":\"" + letters(300) + "\",\"country\":\"us\"}";
        api.json("POST", "/api/v1/duplicates/check", good).expect(200);
    }

    private void refused(String where, String body, String field) {
        JsonNode problem = read(api.json("POST", where, body).expect(422));
        assertThat(problem.get("field").asString()).isEqualTo(field);
    }

    @Test
    void an_item_of_the_wrong_type_hinders_no_other() {
        JsonNode items = read(api.json(
                                "POST",
                                "/api/v1/dealers/batch",
                                "{\"items\":[{\"name\":\"Quay Cells\"},{\"name\":\"A\",\"phones\":\"813\"},7]}")
                        .expect(200))
                .get("items");
        assertThat(items.at("/0/id").asLong()).isPositive();
        assertThat(items.at("/1/problem/field").asString()).isEqualTo("phones");
        assertThat(items.at("/2/problem/status").asInt()).isBetween(400, 422);
    }

    private void wrong(String where, Map<String, ?> body, String field) {
        JsonNode problem =
                read(api.json("POST", where, json.writeValueAsString(body)).expect(422));
        assertThat(problem.get("field").asString()).isEqualTo(field);
    }

    private void unreadable(String method, String where, String body, String field) {
        TestClient client = api.with("If-Match", api.get(path).header("ETag"));
        JsonNode problem = read(client.json(method, where, body).expect(400));
        assertThat(problem.get("field").asString()).isEqualTo(field);
    }

    private static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj("+1 212 555 %04d"::formatted).toList();
    }

    private static List<String> inEntriesOf(int several, List<String> numbers) {
        return IntStream.range(0, numbers.size() / several)
                .mapToObj(i ->
                        numbers.subList(i * several, (i + 1) * several).stream().collect(Collectors.joining(", ")))
                .toList();
    }

    private static String letters(int characters) {
        return "x".repeat(characters);
    }
}
