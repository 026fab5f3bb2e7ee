package com.denaq.crm.duplicates.engine.score;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Makers of what the dealers sell: their sites stand at many dealers and are nobody's of these. */
final class Brands {

    private static final Set<String> DOMAINS = read();

    private Brands() {}

    private static Set<String> read() {
        try (var in = Objects.requireNonNull(Brands.class.getResourceAsStream("brands.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split("\\s+")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean has(String domain) {
        int dot = domain.indexOf('.');
        return dot > 0 && domain.indexOf('/') < 0 && DOMAINS.contains(domain.substring(0, dot));
    }
}
