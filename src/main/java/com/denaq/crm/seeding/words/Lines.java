package com.denaq.crm.seeding.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** The lines of a file by section; a line may hold several, parted by semicolons. */
final class Lines {

    private final Map<String, List<String>> sections = new HashMap<>();

    private Lines() {}

    static Lines of(String file) {
        Lines lines = new Lines();
        List<String> section = new ArrayList<>();
        for (String line : raw(file)) {
            if (line.startsWith("[")) {
                section =
                        lines.sections.computeIfAbsent(line.substring(1, line.length() - 1), name -> new ArrayList<>());
            } else {
                section.addAll(Stream.of(line.split("; ")).map(String::strip).toList());
            }
        }
        return lines;
    }

    static List<String> raw(String file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Lines.class.getResourceAsStream("/com/denaq/crm/seeding/words/" + file), file),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> all(String section) {
        return Objects.requireNonNull(sections.get(section), section);
    }

    String any(String section, SplittableRandom chance) {
        List<String> all = all(section);
        return all.get(chance.nextInt(all.size()));
    }
}
