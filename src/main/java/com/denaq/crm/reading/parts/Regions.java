package com.denaq.crm.reading.parts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** States and provinces with their codes, names and main zones; towns with a clock of their own; area codes. */
public final class Regions {

    private static final Map<String, String> CODES = new HashMap<>();
    private static final Set<String> STATES = new HashSet<>();
    private static final Set<String> COUNTRIES = new HashSet<>();
    private static final Map<String, String> ZONES = new HashMap<>();
    private static final Map<String, String> TOWN_ZONES = new HashMap<>();
    private static final Map<String, String> COUNTRY_ZONES = new HashMap<>();
    private static final Map<String, String[]> AREA_CODES = new HashMap<>();
    private static final Set<String> AREA_TOWNS = new HashSet<>();
    private static final Map<String, Set<String>> AREA_REGIONS = new HashMap<>();

    static {
        Lists.of("regions.txt").forEach(Regions::addRegion);
        Lists.of("city-zones.txt").forEach(Regions::addTowns);
        Lists.of("country-zones.txt").forEach(line -> COUNTRY_ZONES.put(line.substring(0, 2), line.substring(3)));
        Lists.of("area-codes.txt").forEach(Regions::addAreaCodes);
    }

    private Regions() {}

    private static void addRegion(String line) {
        String[] parts = line.split("\\s*\\|\\s*");
        String country = parts[0].substring(0, 2);
        String code = parts[0].substring(3);
        STATES.add(code);
        COUNTRIES.add(country);
        ZONES.put(parts[0], parts[1]);
        CODES.put(key(country, code), code);
        for (String name : parts[2].split(",")) {
            CODES.putIfAbsent(key(country, name), code);
        }
    }

    private static void addTowns(String line) {
        String[] parts = line.split("\\s*[|:]\\s*");
        for (String town : parts[2].split(",")) {
            TOWN_ZONES.put(key(parts[1].strip(), town), parts[0]);
        }
    }

    private static void addAreaCodes(String line) {
        String[] parts = line.split(":\\s*");
        for (String each : parts[1].split(",\\s*")) {
            String city = each.length() > 4 ? each.substring(4) : "";
            if (!city.isEmpty()) {
                AREA_TOWNS.add(key(parts[0], city));
                AREA_REGIONS
                        .computeIfAbsent(key(parts[0].substring(0, 2), city), town -> new HashSet<>())
                        .add(parts[0].substring(3));
            }
            AREA_CODES.put(each.substring(0, 3), new String[] {parts[0].substring(0, 2), parts[0].substring(3), city});
        }
    }

    private static String key(String where, String name) {
        return where + " " + Alphabets.latin(name).replaceAll("[^a-z0-9]", "");
    }

    /** By its code or name; null when it is none we know. */
    public static @Nullable String code(String country, String typed) {
        return CODES.get(key(country, typed));
    }

    /** Whether a state or province of any country has that code. */
    public static boolean isCode(String typed) {
        return STATES.contains(typed.strip().toUpperCase(Locale.ROOT));
    }

    /** By its code or name, in each country that has one so called. */
    public static SortedSet<String> codes(String typed) {
        SortedSet<String> codes = new TreeSet<>();
        for (String country : COUNTRIES) {
            String code = code(country, typed);
            if (code != null) {
                codes.add(code);
            }
        }
        return codes;
    }

    public static @Nullable String zone(String country, String region) {
        return ZONES.get(country + " " + region);
    }

    /** Where the town's clock is known apart from its region's; the region may be empty. */
    public static @Nullable String zoneOfTown(String country, String region, String town) {
        return TOWN_ZONES.get(key(region.isEmpty() ? country : country + " " + region, town));
    }

    public static @Nullable String zoneOfCountry(String country) {
        return COUNTRY_ZONES.get(country);
    }

    /** Whether a town of that region has most numbers of an area code. */
    public static boolean hasAreaCode(String country, String region, String town) {
        return AREA_TOWNS.contains(key(country + " " + region, town));
    }

    /** In which regions a town of that name has most numbers of an area code. */
    public static Set<String> withAreaCodes(String country, String town) {
        return AREA_REGIONS.getOrDefault(key(country, town), Set.of());
    }

    /** Country, region and (perhaps empty) town of a North American area code. */
    public static String @Nullable [] areaCode(String code) {
        return AREA_CODES.get(code);
    }
}
