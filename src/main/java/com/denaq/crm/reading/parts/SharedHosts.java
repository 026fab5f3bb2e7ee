package com.denaq.crm.reading.parts;

import com.denaq.crm.reading.Storable;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Marketplaces, social networks, maps, site builders: hosts whose name tells nothing, but a page of theirs does. */
public final class SharedHosts {

    private static final Map<String, List<String>> RULES = new HashMap<>();
    /** The ending of amazon.com, google.co.uk, yandex.com.tr. */
    static final Pattern ENDING = Pattern.compile("\\.(?:com?\\.)?[a-z]{2,4}$");

    static {
        for (String line : Lists.of("shared-hosts.txt")) {
            List<String> words = List.of(line.split("\\s+"));
            RULES.put(words.getFirst(), words.subList(1, words.size()));
        }
    }

    /** In front of the name by which a host is better known. */
    private static final String ALSO = "=";

    private SharedHosts() {}

    /** The rule for the host or the nearest name above it, or null where the host is somebody's own. */
    public static @Nullable Rule rule(String host) {
        for (String name = host; name.indexOf('.') > 0; name = name.substring(name.indexOf('.') + 1)) {
            String any = ENDING.matcher(name).replaceFirst(".*");
            List<String> ways = RULES.getOrDefault(name, RULES.get(any));
            if (ways != null) {
                boolean also = ways.getFirst().startsWith(ALSO);
                String label = also
                        ? ways.getFirst().substring(ALSO.length())
                        : RULES.containsKey(name) ? name : any.substring(0, any.length() - 2);
                return new Rule(label, name, also ? ways.subList(1, ways.size()) : ways);
            }
        }
        return null;
    }

    static @Nullable String parameter(String query, String name) {
        for (String pair : query.split("&")) {
            if (pair.startsWith(name + "=")) {
                return decoded(pair.substring(name.length() + 1));
            }
        }
        return null;
    }

    static String decoded(String text) {
        try {
            return Storable.text(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) { // a stray per cent sign
            return text;
        }
    }

    /** How one host tells its inhabitants apart. */
    public record Rule(String label, String host, List<String> ways) {

        private static final Pattern PAGE_OF_THE_HOST = Pattern.compile(
                "(?:index|home|login|signup|search|help|about|watch|explore|maps?|shop|store|stores|itm|p|dp|gp|s|reel|share|marketplace|groups|events|posts?|feed|hashtag|profile\\.php|l\\.php|catalog|category|c)(?:\\.\\w+)?");

        /** {@code facebook.com/harborlane}; null for a page that is the host's own. */
        public @Nullable String key(Address address) {
            List<String> path = Arrays.stream(address.path().split("/"))
                    .map(part -> decoded(part).toLowerCase(Locale.ROOT).strip())
                    .filter(part -> !part.isEmpty())
                    .toList();
            for (String way : ways) {
                String found = found(way, path, address);
                if (found != null) {
                    return label + "/" + found.replaceAll("\\s+", "-");
                }
            }
            return null;
        }

        private @Nullable String found(String way, List<String> path, Address address) {
            if (way.equals("-")) {
                return null;
            }
            if (way.equals("*")) {
                return first(path);
            }
            if (way.startsWith("?")) {
                return filled(parameter(address.query(), way.substring(1)));
            }
            if (way.endsWith("%")) {
                String start = way.substring(0, way.length() - 1);
                return path.stream()
                        .map(part -> numbered(part, start))
                        .filter(part -> part.length() > start.length())
                        .findFirst()
                        .orElse(null);
            }
            if (way.equals("sub")) {
                String before = address.host().substring(0, address.host().length() - host.length());
                return before.isEmpty() || before.equals("m.") || before.equals("stores.") || before.equals("shop.")
                        ? (before.equals("stores.") ? first(path) : null)
                        : before.substring(0, before.length() - 1);
            }
            int at = path.indexOf(way.toLowerCase(Locale.ROOT));
            return at < 0 || at + 1 >= path.size() ? null : numbered(path.subList(at + 1, path.size()));
        }

        /** {@code c123} of {@code c123-harbor-lane.html}. */
        private static String numbered(String part, String start) {
            int end = part.startsWith(start) ? start.length() : 0;
            while (end >= start.length() && end < part.length() && Character.isDigit(part.charAt(end))) {
                end++;
            }
            return part.substring(0, end);
        }

        /** A plus in front of a number is a blank as well. */
        private static @Nullable String filled(@Nullable String value) {
            String plain = value == null ? "" : value.replaceFirst("^[+\\s]+", "");
            return plain.isBlank() ? null : plain.toLowerCase(Locale.ROOT);
        }

        private static @Nullable String first(List<String> path) {
            String first = path.isEmpty() ? null : path.getFirst().replaceFirst("^@", "");
            return first == null
                            || first.isEmpty()
                            || PAGE_OF_THE_HOST.matcher(first).matches()
                    ? null
                    : first;
        }

        /** A long number among the next two parts names it for good; else the next part does. */
        private static String numbered(List<String> path) {
            return path.stream()
                    .limit(2)
                    .filter(part -> part.matches("\\d{6,}"))
                    .findFirst()
                    .orElse(path.getFirst());
        }
    }
}
