package com.denaq.crm.intake.table;

import com.denaq.crm.reading.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The parts of a {@link WholeAddress} between its commas, each told by itself and by those beside it. */
final class AddressParts {

    private enum Kind {
        OPEN,
        STREET,
        TOWN,
        REGION,
        POSTCODE,
        COUNTRY
    }

    private final List<String> parts;
    private final List<Kind> kinds = new ArrayList<>();
    private final String home;
    private @Nullable String town;
    private @Nullable String region;
    private @Nullable String postcode;
    private @Nullable String country;
    private @Nullable String named;

    /** Whether it is sure which of them is the town, whatever else stands there. */
    private boolean pinned;

    AddressParts(List<String> parts, String home) {
        this.parts = new ArrayList<>(parts);
        this.home = home;
        parts.forEach(part -> kinds.add(Kind.OPEN));
    }

    /** Null where something is left of which nobody knows what it is. */
    @Nullable
    WholeAddress read() {
        country();
        each(Kind.POSTCODE, this::postcode);
        each(Kind.TOWN, this::plainTown);
        each(Kind.STREET, WholeAddress::isStreet);
        each(Kind.REGION, this::plainRegion);
        stateAndItsTown();
        houses();
        remainingTown();
        String found = town;
        if (found == null || kinds.contains(Kind.OPEN) && !(pinned && kinds.contains(Kind.STREET))) {
            return null;
        }
        String street = street();
        boolean placed = region != null || country != null || postcode != null;
        return street == null && !placed
                ? null
                : new WholeAddress(street, found, region, postcode, country, kinds.getFirst() == Kind.COUNTRY);
    }

    private interface Test {
        boolean is(String part);
    }

    private void each(Kind kind, Test test) {
        for (int i = 0; i < parts.size(); i++) {
            if (kinds.get(i) == Kind.OPEN && test.is(parts.get(i))) {
                kinds.set(i, kind);
            }
        }
    }

    /** First, or last: {@code Израиль, Холон}; {@code Cincinnati, Ohio 45202, USA}. */
    private void country() {
        for (int i : new int[] {parts.size() - 1, 0}) {
            boolean word = i > 0 || parts.get(i).length() > 2;
            if (country == null && word && WholeAddress.country(parts.get(i), home) != null) {
                country = parts.get(i);
                named = WholeAddress.country(country, home);
                kinds.set(i, Kind.COUNTRY);
            }
        }
    }

    private boolean postcode(String part) {
        if (postcode != null || !WholeAddress.isPostcode(part)) {
            return false;
        }
        postcode = part;
        return true;
    }

    /** {@code г. Тула}, {@code 75002 Paris}, {@code Austin TX 78757}. */
    private boolean plainTown(String part) {
        String marked = town == null ? WholeAddress.marked(part) : null;
        String[] before = town == null && marked == null && postcode == null ? WholeAddress.before(part) : null;
        if (marked != null) {
            town = marked;
        } else if (before != null) {
            postcode = before[0];
            String inside = WholeAddress.marked(before[1]);
            town = inside == null ? before[1] : inside;
            country = country == null ? WholeAddress.abroad(town, home) : country;
        } else {
            return town == null && region == null && townAndState(part);
        }
        pinned = true;
        return true;
    }

    private boolean townAndState(String part) {
        String[] behind = WholeAddress.behind(part);
        String words = behind == null ? part : behind[0];
        int blank = words.lastIndexOf(' ');
        String state = words.substring(blank + 1);
        boolean coded = blank > 0 && state.length() == 2;
        if (!coded
                || WholeAddress.region(state, named, home) == null
                || WholeAddress.isStreet(part)
                || !WholeAddress.isTown(words.substring(0, blank))) {
            return false;
        }
        town = words.substring(0, blank);
        regional(state);
        postcode = behind == null ? postcode : behind[1];
        pinned = true;
        return true;
    }

    /** {@code Волгоградская обл}; one that is marked as nothing may be a town. */
    private boolean plainRegion(String part) {
        return region == null && WholeAddress.regionMarked(part) && regional(part) || WholeAddress.isDistrict(part);
    }

    private boolean regional(String part) {
        Place place = WholeAddress.region(part, named, home);
        if (place == null) {
            return false;
        }
        region = place.region();
        boolean abroad = country == null && !home.equals(place.country());
        country = abroad ? place.country() : country;
        return true;
    }

    /** {@code Savannah, GA 31401}: what stands before a state is its town. */
    private void stateAndItsTown() {
        for (int i = parts.size() - 1; i > 0 && region == null; i--) {
            String[] behind = WholeAddress.behind(parts.get(i));
            String state = behind == null ? parts.get(i) : behind[0];
            boolean ownTown = town == null && kinds.get(i - 1) == Kind.OPEN && WholeAddress.isTown(parts.get(i - 1));
            if (kinds.get(i) == Kind.OPEN && (ownTown || town != null) && regional(state)) {
                kinds.set(i, Kind.REGION);
                postcode = behind == null ? postcode : behind[1];
                if (ownTown) {
                    kinds.set(i - 1, Kind.TOWN);
                    town = parts.get(i - 1);
                    pinned = true;
                }
            }
        }
    }

    /** The number of a house, a flat or a floor beside the street. */
    private void houses() {
        for (int i = 1; i < parts.size(); i++) {
            if (kinds.get(i) == Kind.OPEN && kinds.get(i - 1) == Kind.STREET && WholeAddress.isHouse(parts.get(i))) {
                kinds.set(i, Kind.STREET);
            }
        }
    }

    /** The only one that is left, if it is known as one, or if what stands beside it is of no house. */
    private void remainingTown() {
        List<Integer> open = IntStream.range(0, parts.size())
                .filter(i -> kinds.get(i) == Kind.OPEN)
                .boxed()
                .toList();
        if (town != null || open.size() != 1) {
            return;
        }
        int i = open.getFirst();
        String[] behind = WholeAddress.behind(parts.get(i));
        String words = behind == null ? parts.get(i) : behind[0];
        boolean known = MapAddress.isTown(words);
        boolean told = postcode != null || country != null || region != null || behind != null;
        if (WholeAddress.isTown(words) && (known || told && words.indexOf(' ') < 0)) {
            kinds.set(i, Kind.TOWN);
            town = words;
            postcode = behind == null ? postcode : behind[1];
        }
    }

    private @Nullable String street() {
        String street = IntStream.range(0, parts.size())
                .filter(i -> kinds.get(i) == Kind.STREET || kinds.get(i) == Kind.OPEN)
                .mapToObj(parts::get)
                .collect(Collectors.joining(", "));
        return street.isEmpty() ? null : street;
    }
}
