package com.denaq.crm.reading.parts;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Zones by how a postcode or a phone begins. */
public final class NumberZones {

    private static final int LONGEST = 3;
    private static final Map<String, String> ZONES = new HashMap<>();

    static {
        Lists.of("number-zones.txt").forEach(NumberZones::add);
    }

    private NumberZones() {}

    private static void add(String line) {
        String[] parts = line.split("\\s*[|:]\\s*");
        for (String each : parts[2].split(",\\s*")) {
            String[] ends = each.split("-");
            String from = ends[0];
            String to = ends[ends.length - 1];
            if (from.equals(to)) {
                ZONES.put(parts[1] + from, parts[0]);
                continue;
            }
            for (int i = Integer.parseInt(from); i <= Integer.parseInt(to); i++) {
                ZONES.put(parts[1] + String.format("%0" + from.length() + "d", i), parts[0]);
            }
        }
    }

    /** Null where it tells none, or more than one. */
    public static @Nullable String ofPostcode(String country, String postcode) {
        return longest(country, postcode.strip().toUpperCase(Locale.ROOT));
    }

    /** Of a phone with its plus; null where it tells none. */
    public static @Nullable String ofPhone(String e164) {
        for (int code = 2; code <= Math.min(LONGEST, e164.length()); code++) {
            String zone = longest(e164.substring(0, code), e164.substring(code));
            if (zone != null) {
                return zone;
            }
        }
        return null;
    }

    private static @Nullable String longest(String where, String number) {
        for (int length = Math.min(LONGEST, number.length()); length > 0; length--) {
            String zone = ZONES.get(where + number.substring(0, length));
            if (zone != null) {
                return zone;
            }
        }
        return null;
    }
}
