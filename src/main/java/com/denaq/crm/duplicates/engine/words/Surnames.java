package com.denaq.crm.duplicates.engine.words;

import com.denaq.crm.reading.Names;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What many people are called: {@code Carson} and {@code Carlson} are two, however alike. */
public final class Surnames {

    private static final Set<String> ALL = read();
    private static final Pattern UMLAUT = Pattern.compile("([aou])e");

    private Surnames() {}

    private static Set<String> read() {
        try (var in = Objects.requireNonNull(Surnames.class.getResourceAsStream("surnames.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .map(name -> String.join("", Names.searchWords(name)))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether these words, in their Latin reading, are what two different people are called; a wife has her own, too. */
    public static boolean two(String a, String b) {
        return !plain(a).equals(plain(b)) && (ALL.contains(a) && ALL.contains(b) || wife(a, b) || wife(b, a));
    }

    /** {@code Schroeder} is Schröder, as one writes him who has no such key. */
    private static String plain(String name) {
        return UMLAUT.matcher(name).replaceAll("$1");
    }

    /** {@code Petrov, Petrova} */
    private static boolean wife(String a, String b) {
        return b.length() == a.length() + 1
                && b.endsWith("a")
                && b.startsWith(a)
                && (a.endsWith("ov") || a.endsWith("ev") || a.endsWith("in"));
    }
}
