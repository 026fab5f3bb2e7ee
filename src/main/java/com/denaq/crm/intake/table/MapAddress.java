package com.denaq.crm.intake.table;

import com.denaq.crm.reading.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** An address as a map writes it: a street, a town with its state, or both. */
final class MapAddress {

    private static final int LONGEST = 300;
    private static final Pattern HOUSE = Pattern.compile(
            "(?:\\p{L}{1,6}\\.?\\s*)?#?\\d{1,5}\\s?\\p{L}?(?:[/-]\\d+\\p{L}?)?(?:\\s?(?:эт|этаж|floor)\\.?)?");

    private MapAddress() {}

    /** Whether larger towns are called so: {@code Омск}, {@code г. Омск}. */
    static boolean isTown(String words) {
        return Places.isTown(Places.bareTown(words));
    }

    static Map<Column, List<String>> of(String text, String country) {
        List<String> cells = housed(Cut.line(text));
        String first = cells.getFirst();
        boolean town = isTown(first)
                || town(first, country)
                || placed(first)
                || cells.size() > 1 && placed(cells.get(1))
                || Places.cityAndRegion(first, country).region() != null;
        return Line.address(cells, town, country);
    }

    /** Whether it is a town with its state or postcode. */
    static boolean town(String part, String country) {
        return part.length() <= LONGEST
                && (part.indexOf(',') > 0 && Places.cityAndRegion(part, country).region() != null
                        || Columns.town(part));
    }

    /** {@code ул. Ленина, 5, офис 3}: the number of a house is no part of its own. */
    private static List<String> housed(List<String> cells) {
        List<String> parts = new ArrayList<>();
        for (String cell : cells) {
            boolean house = HOUSE.matcher(cell).matches()
                    && !placed(cell)
                    && !Columns.POSTCODE.matcher(cell).matches();
            if (house && !parts.isEmpty()) {
                parts.set(parts.size() - 1, parts.getLast() + ", " + cell);
            } else {
                parts.add(cell);
            }
        }
        return parts;
    }

    private static boolean placed(String cell) {
        return Columns.REGION.matcher(cell).matches()
                || Line.REGION_AND_POSTCODE.matcher(cell).matches();
    }
}
