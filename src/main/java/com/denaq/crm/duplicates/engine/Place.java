package com.denaq.crm.duplicates.engine;

import com.denaq.crm.reading.Names;
import com.denaq.crm.reading.Places;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Town, region, postcode in the reading in which they are compared; absent is empty. */
record Place(String town, String region, String postcode) {

    private static final Map<String, String> SPELT = Map.ofEntries(
            Map.entry("st", "saint"),
            Map.entry("ste", "sainte"),
            Map.entry("ft", "fort"),
            Map.entry("mt", "mount"),
            Map.entry("sankt", "saint"),
            Map.entry("peterburg", "petersburg"),
            Map.entry("spb", "saintpetersburg"),
            Map.entry("moskva", "moscow"),
            Map.entry("kiev", "kyiv"),
            Map.entry("nyc", "newyork"));
    private static final Set<String> LEFT_OUT = Set.of("g", "gorod", "city", "town", "of");
    private static final Set<String> NO_STREET = Set.of(
            "n",
            "s",
            "e",
            "w",
            "ne",
            "nw",
            "se",
            "sw",
            "north",
            "south",
            "east",
            "west",
            "st",
            "street",
            "ave",
            "avenue",
            "av",
            "rd",
            "road",
            "blvd",
            "boulevard",
            "dr",
            "drive",
            "ln",
            "lane",
            "hwy",
            "highway",
            "pkwy",
            "ct",
            "court",
            "pl",
            "place",
            "sq",
            "square",
            "ul",
            "ulitsa",
            "pr",
            "prospekt",
            "prosp",
            "pr-t",
            "per",
            "pereulok",
            "sh",
            "shosse",
            "nab",
            "naberezhnaya",
            "bul",
            "bulvar",
            "d",
            "dom",
            "the",
            "suite",
            "ste",
            "unit",
            "old",
            "new");

    static Place of(@Nullable String city, @Nullable String region, @Nullable String postcode, String country) {
        String code = region == null ? null : Places.region(region, country);
        return new Place(
                town(city == null ? "" : city),
                code == null ? "" : String.join("", Names.searchWords(code)),
                postcode == null ? "" : postcode(postcode));
    }

    private static String town(String city) {
        StringBuilder town = new StringBuilder();
        for (String word : Names.searchWords(city)) {
            if (!LEFT_OUT.contains(word)) {
                town.append(SPELT.getOrDefault(word, word));
            }
        }
        return town.toString();
    }

    private static String postcode(String typed) {
        String plain = String.join("", Names.searchWords(typed));
        return plain.matches("\\d{9}") ? plain.substring(0, 5) : plain;
    }

    /** House number and first real word of the street: {@code 123 N Main St, Suite 4} is {@code 123 main}; null for less. */
    static @Nullable String house(@Nullable String street) {
        List<String> words = street == null ? List.of() : Names.searchWords(street);
        String number = null;
        String name = null;
        for (String word : words) {
            if (number == null && word.matches("\\d+[a-z]?")) {
                number = word;
            } else if (name == null && word.length() > 1 && !word.matches("\\d+") && !NO_STREET.contains(word)) {
                name = word;
            }
        }
        return number == null || name == null ? null : number + " " + name;
    }

    boolean sameTown(Place other) {
        return !town.isEmpty() && town.equals(other.town) && !otherRegion(other);
    }

    boolean samePostcode(Place other) {
        return !postcode.isEmpty() && postcode.equals(other.postcode);
    }

    boolean otherTown(Place other) {
        return !town.isEmpty() && !other.town.isEmpty() && (!town.equals(other.town) || otherRegion(other));
    }

    boolean otherRegion(Place other) {
        return !region.isEmpty() && !other.region.isEmpty() && !region.equals(other.region);
    }
}
