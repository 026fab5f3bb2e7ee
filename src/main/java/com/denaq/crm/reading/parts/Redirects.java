package com.denaq.crm.reading.parts;

import com.denaq.crm.reading.Storable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Hosts that pass one on to somebody's site: search engines, social networks, mail, translators, archives. */
public final class Redirects {

    /** {@code http} in Base64. */
    private static final String CODED = "aHR0c";

    /** {@code cache:d1Xk:harbor-lane.com}. */
    private static final Pattern CACHED = Pattern.compile("^cache:(?:[\\w-]{6,}:)?");

    private static final Map<String, List<Rule>> RULES = new HashMap<>();

    static {
        for (String line : Lists.of("redirects.txt")) {
            String[] words = line.split("\\s+");
            RULES.computeIfAbsent(words[0], host -> new ArrayList<>())
                    .add(new Rule(words[1], List.of(words).subList(2, words.length)));
        }
    }

    private Redirects() {}

    /** Where a redirect leads, as it was written in it. */
    public static Optional<String> behind(Address address) {
        String host = address.host();
        for (String name = host; name.indexOf('.') > 0; name = name.substring(name.indexOf('.') + 1)) {
            String any = SharedHosts.ENDING.matcher(name).replaceFirst(".*");
            for (Rule rule : RULES.getOrDefault(name, RULES.getOrDefault(any, List.of()))) {
                Optional<String> found = rule.behind(address, host.substring(0, host.length() - name.length()));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /**
     * @param path how its path begins
     * @param ways where the address stands, tried in this order
     */
    private record Rule(String path, List<String> ways) {

        Optional<String> behind(Address address, String before) {
            return address.path().startsWith(path) || path.equals("/")
                    ? ways.stream()
                            .map(way -> found(way, address, before))
                            .filter(found -> found != null && found.indexOf('.') > 0)
                            .findFirst()
                            .map(String::valueOf)
                    : Optional.empty();
        }

        private @Nullable String found(String way, Address address, String before) {
            return switch (way) {
                case "<host" -> undashed(before);
                case "<query" -> web(SharedHosts.decoded(address.query()));
                case "<path" ->
                    web(address.path()
                            .substring(Math.min(path.length(), address.path().length())));
                default ->
                    way.endsWith("=") ? part(way, address.path()) : plain(SharedHosts.parameter(address.query(), way));
            };
        }

        /** {@code harbor--lane-com.} is {@code harbor-lane.com}. */
        private static String undashed(String before) {
            return before.replaceFirst("\\.$", "")
                    .replace("--", "\n")
                    .replace('-', '.')
                    .replace('\n', '-');
        }

        /** From where the last address of the web in it begins, or the first name with a dot. */
        private static String web(String text) {
            int at = Math.max(text.lastIndexOf("http://"), text.lastIndexOf("https://"));
            return at < 0 ? text.replaceFirst("^(?:[^/.]*/)+", "") : text.substring(at);
        }

        private static @Nullable String part(String start, String path) {
            return Arrays.stream(path.split("/"))
                    .filter(part -> part.startsWith(start))
                    .findFirst()
                    .map(part -> SharedHosts.decoded(part.substring(start.length())))
                    .orElse(null);
        }

        private static @Nullable String plain(@Nullable String found) {
            int coded = found == null ? -1 : found.indexOf(CODED);
            if (found == null || coded < 0 || coded > 2) {
                return found == null ? null : CACHED.matcher(found).replaceFirst("");
            }
            try {
                return Storable.text(
                        new String(Base64.getUrlDecoder().decode(found.substring(coded)), StandardCharsets.UTF_8));
            } catch (IllegalArgumentException e) { // cut off
                return null;
            }
        }
    }
}
