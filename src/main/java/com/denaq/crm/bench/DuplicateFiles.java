package com.denaq.crm.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.json.JsonMapper;

/** Reads companies and questions, as CSV and as a line of JSON each. */
final class DuplicateFiles {

    private static final JsonMapper JSON = new JsonMapper();

    private DuplicateFiles() {}

    static List<Map<String, String>> rows(Path csv) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader in = Files.newBufferedReader(csv)) {
            return format.parse(in).stream().map(CSVRecord::toMap).toList();
        }
    }

    static List<Map<String, String>> questions(Path lines) throws IOException {
        List<Map<String, String>> questions = new ArrayList<>();
        for (String line : Files.readAllLines(lines)) {
            if (!line.isBlank()) {
                Map<String, String> question = new LinkedHashMap<>();
                JSON.readTree(line)
                        .properties()
                        .forEach(each ->
                                question.put(each.getKey(), each.getValue().asString()));
                questions.add(question);
            }
        }
        return questions;
    }

    static List<DuplicateTruth> truths(Path csv) throws IOException {
        return rows(csv).stream().map(DuplicateFiles::truth).toList();
    }

    private static DuplicateTruth truth(Map<String, String> row) {
        Set<String> right = Arrays.stream(row.getOrDefault("match_ids", "").split("\\|"))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toSet());
        return new DuplicateTruth(
                row.getOrDefault("query_id", ""),
                row.getOrDefault("expect", ""),
                right,
                row.getOrDefault("category", ""));
    }

    /** As the API wants it. */
    static Map<String, Object> body(Map<String, String> row) {
        Map<String, Object> body = new LinkedHashMap<>();
        row.forEach((field, value) -> {
            if (value != null && !value.isBlank()) {
                switch (field) {
                    case "name", "country", "region", "city", "postcode" -> body.put(field, value);
                    case "address" -> body.put("street", value);
                    case "website" -> body.put("site", value);
                    case "phone" -> body.put("phones", List.of(value));
                    case "email" -> body.put("emails", List.of(value));
                    default -> {} // ids
                }
            }
        });
        return body;
    }
}
