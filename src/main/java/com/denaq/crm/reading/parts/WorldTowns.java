package com.denaq.crm.reading.parts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Of which countries a town may be, by its name alone. */
public final class WorldTowns {

    private static final Pattern SIGNS = Pattern.compile("[^a-z0-9]");
    private static final Map<String, List<String>> COUNTRIES = new HashMap<>();

    static {
        Lists.of("world-towns.txt").forEach(WorldTowns::addWorld);
        Lists.of("area-codes.txt").forEach(WorldTowns::addOfAreaCodes);
    }

    private WorldTowns() {}

    private static void addWorld(String line) {
        String[] parts = line.split(":\\s*");
        for (String town : parts[1].split("\\s*,\\s*")) {
            add(town, parts[0]);
        }
    }

    private static void addOfAreaCodes(String line) {
        String[] parts = line.split(":\\s*");
        for (String each : parts[1].split(",\\s*")) {
            if (each.length() > 4) {
                add(each.substring(4), line.substring(0, 2));
            }
        }
    }

    private static void add(String town, String country) {
        COUNTRIES.merge(
                key(town),
                List.of(country),
                (known, one) -> known.contains(country)
                        ? known
                        : Stream.concat(known.stream(), one.stream()).toList());
    }

    private static String key(String town) {
        return SIGNS.matcher(Alphabets.latin(town)).replaceAll("");
    }

    /** The likeliest first; none where it isn't known. */
    public static List<String> countries(String town) {
        return COUNTRIES.getOrDefault(key(town), List.of());
    }
}
