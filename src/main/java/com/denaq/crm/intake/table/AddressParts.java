package com.denaq.crm.intake.table;

import com.denaq.crm.reading.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an address between its commas, and what each of them is: of one in a field, in a line of a list, in a block,
 * on a map.
 */
final class AddressParts {

    static final int LONGEST = 300;
    private static final int LONGEST_TOWN = 40;
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,;|\\n\\t]\\s*|\\s+—\\s+");

    /** {@code Repair and parts} is no town. */
    private static final Pattern SEVERAL = Pattern.compile(".*\\s(?:and|и)\\s.*");

    enum Kind {
        OPEN,
        STREET,
        TOWN,
        REGION,
        DISTRICT,
        POSTCODE,
        COUNTRY
    }

    private final List<String> parts;
    private final String home;
    final List<Kind> kinds = new ArrayList<>();

    @Nullable
    String town;

    @Nullable
    String region;

    @Nullable
    String postcode;

    /** As it was named, or the code of the one whose region it is, if that isn't home. */
    @Nullable
    String country;

    /** The code of the one that was named. */
    @Nullable
    String named;

    /** The one in which that town lies, where nothing but the place of its postcode tells that it isn't home. */
    @Nullable
    String abroad;

    /** Whether it is sure which of them is the town, whatever else stands there. */
    boolean pinned;

    /** The town as it was written, with its mark and the postcode before it. */
    private String written = "";

    private AddressParts(List<String> parts, String home) {
        this.parts = Street.withNumbers(parts);
        this.home = home;
        this.parts.forEach(part -> kinds.add(Kind.OPEN));
        new AddressReader(this, this.parts, home).tell();
    }

    static AddressParts of(String text, String home) {
        List<String> parts = text.length() > LONGEST ? List.of() : cut(text);
        return of(parts.isEmpty() ? List.of(text) : parts, home);
    }

    /** @param parts one or more */
    static AddressParts of(List<String> parts, String home) {
        return new AddressParts(parts, home);
    }

    static List<String> cut(String text) {
        return Arrays.stream(BETWEEN.split(text.strip()))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    void each(Kind kind, Predicate<String> test) {
        for (int i = 0; i < parts.size(); i++) {
            if (open(i) && test.test(parts.get(i))) {
                kinds.set(i, kind);
            }
        }
    }

    boolean open(int i) {
        return kinds.get(i) == Kind.OPEN;
    }

    List<Integer> open() {
        return IntStream.range(0, parts.size()).filter(this::open).boxed().toList();
    }

    boolean postcode(String part) {
        return AddressPart.isPostcode(part) && onlyPostcode(part);
    }

    /** {@code Sydney, NSW, 2000}. */
    boolean postcodeBesideTown(String part) {
        return AddressPart.isPostcodeBesideTown(part) && onlyPostcode(part);
    }

    private boolean onlyPostcode(String part) {
        boolean first = postcode == null;
        postcode = first ? part : postcode;
        return first;
    }

    void behind(String part) {
        String[] behind = AddressPart.behind(part);
        postcode = behind == null ? postcode : behind[1];
    }

    boolean town(String name, String asWritten, boolean sure) {
        town = name;
        written = asWritten;
        pinned = sure;
        return true;
    }

    boolean regional(String part) {
        Place place = AddressPart.region(part, named, home);
        if (place == null) {
            return false;
        }
        region = place.region();
        boolean other = country == null && !home.equals(place.country());
        country = other ? place.country() : country;
        return true;
    }

    boolean hasStreet() {
        return kinds.contains(Kind.STREET);
    }

    /** Whether there surely is a town, a state or a postcode. */
    boolean placed() {
        return town != null && (pinned || country != null || AddressPart.isKnownTown(town))
                || postcode != null
                || region != null
                || parts.size() > 1 && open().stream().map(parts::get).anyMatch(AddressPart::isKnownTown);
    }

    /** Whether there is a state, or a postcode by itself or with a town: nobody is called so. */
    boolean coded() {
        return region != null || postcode != null && (pinned || parts.size() == 1 && town == null);
    }

    /** Null where something is left of which nobody knows what it is. */
    @Nullable
    WholeAddress whole() {
        String found = town;
        boolean coded = parts.size() > 1 || postcode != null && !written.contains(postcode);
        boolean told =
                open().isEmpty() || pinned && (hasStreet() || open().stream().allMatch(this::mayBeBuilding));
        if (found == null || !coded || !told) {
            return null;
        }
        String street = joined(Kind.STREET, Kind.OPEN, Kind.DISTRICT);
        String where = country == null ? abroad : country;
        boolean placed = street != null || region != null || where != null || postcode != null;
        return placed
                ? new WholeAddress(street, found, region, postcode, where, kinds.getFirst() == Kind.COUNTRY)
                : null;
    }

    /** {@code Westfield Mall, Tampa, FL 33602}: its street by its own name, where there is no other. */
    private boolean mayBeBuilding(int i) {
        return postcode != null && parts.get(i).indexOf(' ') > 0 && !AddressPart.isKnownTown(parts.get(i));
    }

    private @Nullable String joined(Kind... of) {
        String all = IntStream.range(0, parts.size())
                .filter(i -> List.of(of).contains(kinds.get(i)))
                .mapToObj(parts::get)
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? null : all;
    }

    /**
     * All of it, that of which nobody knows what it is, too.
     *
     * @param alone whether nothing else stands there: then it begins with the street, unless with a town
     */
    Map<Column, List<String>> columns(boolean alone) {
        if (!hasStreet()) {
            open().stream()
                    .filter(i -> Street.looksSo(parts.get(i)) || alone && i == 0 && !(parts.size() == 1 && placed()))
                    .findFirst()
                    .ifPresent(i -> kinds.set(i, Kind.STREET));
        }
        Map<Column, List<String>> columns = new EnumMap<>(Column.class);
        open().forEach(i -> {
            String part = parts.get(i);
            boolean townLike = town == null && part.length() <= LONGEST_TOWN && AddressPart.isTown(part);
            if (townLike && !SEVERAL.matcher(part).matches()) {
                kinds.set(i, Kind.TOWN);
                town(part, part, false);
            } else if (!inStreet(i)) {
                add(columns, Column.REMARK, part);
            } else {
                kinds.set(i, Kind.STREET);
            }
        });
        add(columns, Column.STREET, joined(Kind.STREET, Kind.DISTRICT));
        add(columns, Column.CITY, written);
        add(columns, Column.REGION, region);
        add(columns, Column.POSTCODE, postcode != null && written.contains(postcode) ? null : postcode);
        add(columns, Column.COUNTRY, country == null && hasStreet() ? abroad : country);
        return columns;
    }

    /** Whether it stands between the street and the town. */
    private boolean inStreet(int i) {
        return kinds.subList(0, i).contains(Kind.STREET)
                && kinds.subList(i, kinds.size()).contains(Kind.TOWN);
    }

    private static void add(Map<Column, List<String>> columns, Column column, @Nullable String told) {
        if (told != null && !told.isEmpty()) {
            columns.computeIfAbsent(column, each -> new ArrayList<>()).add(told);
        }
    }
}
