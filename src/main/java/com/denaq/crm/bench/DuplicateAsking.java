package com.denaq.crm.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fills the base and asks it, as a program would. */
final class DuplicateAsking {

    private static final int PORTION = 200;
    private static final int WARM_UP = 100;

    private final Client client;
    private final JsonMapper json = new JsonMapper();
    private final Map<Long, String> ids = new HashMap<>();
    private Latency latency = new Latency(new double[0]);

    DuplicateAsking(Client client) {
        this.client = client;
    }

    int loaded() {
        return ids.size();
    }

    Latency latency() {
        return latency;
    }

    /** Seconds it took. */
    double load(List<Map<String, String>> rows) throws Exception {
        long began = System.nanoTime();
        for (int from = 0; from < rows.size(); from += PORTION) {
            List<Map<String, String>> some = rows.subList(from, Math.min(rows.size(), from + PORTION));
            List<Map<String, Object>> items = new ArrayList<>();
            for (Map<String, String> row : some) {
                Map<String, Object> item = DuplicateFiles.body(row);
                item.put("evenIfSimilar", true);
                items.add(item);
            }
            JsonNode made =
                    post("/api/v1/dealers/batch", Map.of("items", items)).get("items");
            for (int i = 0; i < some.size(); i++) {
                if (!made.get(i).has("id")) {
                    throw new IllegalStateException("Could not be entered: " + some.get(i) + ": " + made.get(i));
                }
                ids.put(made.get(i).get("id").asLong(), some.get(i).getOrDefault("id", ""));
            }
        }
        return (System.nanoTime() - began) / 1e9;
    }

    Map<String, List<DuplicateAnswer>> ask(List<Map<String, String>> questions) throws Exception {
        for (Map<String, String> question : questions.subList(0, Math.min(WARM_UP, questions.size()))) {
            check(question);
        }
        Map<String, List<DuplicateAnswer>> answers = new LinkedHashMap<>();
        long[] nanos = new long[questions.size()];
        for (int i = 0; i < nanos.length; i++) {
            Map<String, String> question = questions.get(i);
            long began = System.nanoTime();
            JsonNode verdict = check(question);
            nanos[i] = System.nanoTime() - began;
            answers.put(question.getOrDefault("query_id", ""), answers(verdict));
        }
        latency = Latency.ofNanos(nanos);
        return answers;
    }

    private List<DuplicateAnswer> answers(JsonNode verdict) {
        List<DuplicateAnswer> matches = new ArrayList<>();
        for (JsonNode match : verdict.get("matches")) {
            long id = match.get("id").asLong();
            matches.add(new DuplicateAnswer(
                    ids.getOrDefault(id, Long.toString(id)),
                    match.get("verdict").asString().equals("ALREADY_HERE")));
        }
        return matches;
    }

    private JsonNode check(Map<String, String> question) throws Exception {
        var answer = client.send(
                Request.json("/api/v1/duplicates/check", json.writeValueAsString(DuplicateFiles.body(question))));
        return json.readTree(checked("/api/v1/duplicates/check", answer.status(), Wire.text(answer)));
    }

    private JsonNode post(String path, Object body) throws Exception {
        var answer = client.send(Request.json(path, json.writeValueAsString(body)));
        return json.readTree(checked(path, answer.status(), Wire.text(answer)));
    }

    private static String checked(String path, int status, String text) {
        if (status >= 400) {
            throw new IllegalStateException(path + " answered " + status + ": " + text);
        }
        return text;
    }
}
