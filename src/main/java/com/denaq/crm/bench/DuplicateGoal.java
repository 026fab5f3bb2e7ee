package com.denaq.crm.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of one run over duplicates; without files, the development set of {@code bench/duplicates}.
 *
 * @param data emptied before
 * @param dealers so many made-up ones are here already; 0: none
 */
record DuplicateGoal(
        Path root,
        List<Path> bases,
        List<Path> queries,
        List<Path> truths,
        @Nullable Path json,
        Path data,
        int dealers) {

    static DuplicateGoal read(String... arguments) {
        Path root = Path.of(arguments[0]);
        Map<String, List<Path>> files = new LinkedHashMap<>();
        List<Path> some = null;
        for (int i = 1; i < arguments.length; i++) {
            String word = arguments[i];
            if (List.of("--base", "--queries", "--truth", "--json", "--data", "--dealers")
                    .contains(word)) {
                some = files.computeIfAbsent(word, w -> new ArrayList<>());
            } else if (word.isBlank()) {
                throw new IllegalArgumentException("There is an option with an empty value.");
            } else if (some == null || word.startsWith("--")) {
                throw new IllegalArgumentException("Unknown: " + word + ".");
            } else {
                some.add(Path.of(word));
            }
        }
        Path set = root.resolve("bench/duplicates");
        boolean own = files.containsKey("--base") || files.containsKey("--queries") || files.containsKey("--truth");
        return new DuplicateGoal(
                root,
                some(files, "--base", own, set, "base.csv", "real_base.csv"),
                some(files, "--queries", own, set, "queries.jsonl", "real_queries.jsonl"),
                some(files, "--truth", own, set, "truth.csv", "real_truth.csv"),
                files.containsKey("--json") ? one(files, "--json") : null,
                files.containsKey("--data") ? one(files, "--data") : root.resolve("data/bench-duplicates"),
                files.containsKey("--dealers") ? number(one(files, "--dealers").toString()) : 0);
    }

    private static List<Path> some(
            Map<String, List<Path>> files, String option, boolean own, Path set, String... otherwise) {
        List<Path> named = files.getOrDefault(option, List.of());
        if (own && named.isEmpty()) {
            throw new IllegalArgumentException("--base, --queries and --truth go together.");
        }
        return own ? named : List.of(otherwise).stream().map(set::resolve).toList();
    }

    private static Path one(Map<String, List<Path>> files, String option) {
        List<Path> named = files.getOrDefault(option, List.of());
        if (named.size() != 1) {
            throw new IllegalArgumentException(option + " needs a value.");
        }
        return named.getFirst();
    }

    private static int number(String typed) {
        if (!typed.matches("\\d{1,8}")) {
            throw new IllegalArgumentException("--dealers needs a number.");
        }
        return Integer.parseInt(typed);
    }

    /** For {@link Application}. */
    Goal application() {
        return new Goal(root, dealers, data, 0, 0, null, null);
    }
}
