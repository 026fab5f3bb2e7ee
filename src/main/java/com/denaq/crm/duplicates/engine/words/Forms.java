package com.denaq.crm.duplicates.engine.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Legal forms of the world, in the Latin reading of words; they tell little of whose name it is. */
final class Forms {

    private static final int LONGEST = 6;
    private static final Set<String> EVERYWHERE = new HashSet<>();
    private static final Set<String> AT_THE_END = new HashSet<>();
    private static final Set<String> AT_THE_BEGINNING = new HashSet<>();

    static {
        lines().forEach(line -> {
            Set<String> where = switch (line.charAt(0)) {
                case '>' -> AT_THE_END;
                case '<' -> AT_THE_BEGINNING;
                default -> EVERYWHERE;
            };
            Arrays.stream(line.replaceFirst("^[<>]", "").split(";"))
                    .map(String::strip)
                    .filter(form -> !form.isEmpty())
                    .forEach(where::add);
        });
    }

    private Forms() {}

    private static List<String> lines() {
        try (var in = Objects.requireNonNull(Forms.class.getResourceAsStream("forms.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the forms at either end; nothing where there is nothing else. */
    static List<String> without(List<String> words) {
        int from = 0;
        int to = words.size();
        for (int taken = -1; taken != 0; ) {
            taken = atEnd(words, from, to);
            to -= taken;
            int first = atBeginning(words, from, to);
            from += first;
            taken += first;
        }
        return from >= to ? List.of() : words.subList(from, to);
    }

    private static int atEnd(List<String> words, int from, int to) {
        for (int n = Math.min(LONGEST, to - from); n > 0; n--) {
            String form = String.join(" ", words.subList(to - n, to));
            if (AT_THE_END.contains(form) || EVERYWHERE.contains(form)) {
                return n;
            }
        }
        return 0;
    }

    private static int atBeginning(List<String> words, int from, int to) {
        for (int n = Math.min(LONGEST, to - from); n > 0; n--) {
            String form = String.join(" ", words.subList(from, from + n));
            if (AT_THE_BEGINNING.contains(form) || EVERYWHERE.contains(form)) {
                return n;
            }
        }
        return 0;
    }
}
