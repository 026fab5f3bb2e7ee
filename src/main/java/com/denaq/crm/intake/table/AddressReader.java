package com.denaq.crm.intake.table;

import com.denaq.crm.intake.table.AddressParts.Kind;
import com.denaq.crm.reading.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the parts of an address one from another, by themselves and by those beside them: what is surest comes first. */
final class AddressReader {

    private final AddressParts address;
    private final List<String> parts;
    private final String home;

    AddressReader(AddressParts address, List<String> parts, String home) {
        this.address = address;
        this.parts = parts;
        this.home = home;
    }

    void tell() {
        if (parts.stream().anyMatch(part -> part.length() > AddressParts.LONGEST)) {
            return;
        }
        address.each(Kind.POSTCODE, address::postcode);
        country();
        address.each(Kind.TOWN, part -> address.town == null && (markedTown(part) || townAndState(part)));
        address.each(Kind.STREET, Street::is);
        states();
        address.each(Kind.TOWN, part -> AddressPart.isPostcodeAndTown(part) && townBehindCode(part));
        address.each(
                Kind.REGION,
                part -> address.region == null && AddressPart.regionMarked(part) && address.regional(part));
        address.each(Kind.DISTRICT, AddressPart::isDistrict);
        onlyKnownTown();
        address.each(Kind.TOWN, part -> !mayBeFirstStreet(part) && townBehindCode(part));
        address.each(Kind.REGION, part -> address.town == null && loneState(part));
        onlyTown();
        houses();
        if (address.town != null) {
            address.each(Kind.STREET, Street::maybe);
            address.each(Kind.POSTCODE, address::postcodeBesideTown);
        }
    }

    /** Last, perhaps before a postcode, or first: {@code Израиль, Холон}; {@code Cincinnati, Ohio 45202, USA}. */
    private void country() {
        int last = parts.size() - 1;
        while (last > 0 && !address.open(last)) {
            last--;
        }
        if (last > 0) {
            country(last, parts.get(last - 1));
        }
        boolean ofTown = parts.size() > 1 && AddressPart.region(ahead(parts.get(1)), null, home) != null;
        if (address.country == null && parts.getFirst().length() > 2 && address.open(0)) {
            country(0, parts.size() > 1 ? parts.get(1) : null);
            if (ofTown
                    && address.country != null
                    && AddressPart.region(ahead(parts.get(1)), address.named, home) == null) {
                address.country = null; // {@code Mexico, MO} is a town
                address.named = null;
                address.kinds.set(0, Kind.OPEN);
            }
        }
    }

    private void country(int i, @Nullable String beside) {
        String town = beside == null ? null : beside.replaceAll("\\d", "").strip();
        String told = AddressPart.country(parts.get(i), town, home);
        if (told != null) {
            address.country = parts.get(i);
            address.named = told;
            address.kinds.set(i, Kind.COUNTRY);
        }
    }

    private static String ahead(String part) {
        String[] behind = AddressPart.behind(part);
        return behind == null ? part : behind[0];
    }

    private boolean markedTown(String part) {
        String marked = AddressPart.marked(part);
        return marked != null && address.town(marked, part, true);
    }

    /** {@code Austin TX 78757}, {@code 1234 Mission St San Francisco CA 94103}. */
    private boolean townAndState(String part) {
        String words = ahead(part);
        int blank = words.lastIndexOf(' ');
        String state = words.substring(blank + 1);
        boolean coded = address.region == null && blank > 0 && state.length() == 2;
        if (!coded || AddressPart.region(state, address.named, home) == null) {
            return false;
        }
        String name = words.substring(0, blank);
        boolean street = Street.is(part);
        if (street ? !hanging(parts.indexOf(part), name) : !AddressPart.isTown(name)) {
            return false;
        }
        address.regional(state);
        address.behind(part);
        return !street && address.town(name, name, true);
    }

    /** A street that is followed by its town without a comma: what it is stays, and the town is told. */
    private boolean hanging(int i, String streetAndTown) {
        String[] both = Street.andTown(streetAndTown);
        if (both == null) {
            return false;
        }
        parts.set(i, both[0]);
        address.kinds.set(i, Kind.STREET);
        return address.town(both[1], both[1], true);
    }

    /** {@code Savannah, GA 31401}: what stands before a state is its town. */
    private void states() {
        for (int i = parts.size() - 1; i > 0 && address.region == null; i--) {
            String state = ahead(parts.get(i));
            Place place = address.open(i) ? AddressPart.region(state, address.named, home) : null;
            if (place == null || AddressPart.isTownItself(state, place)) {
                continue;
            }
            boolean own = address.town == null && address.open(i - 1) && AddressPart.isTown(parts.get(i - 1));
            boolean hangs =
                    address.town == null && address.kinds.get(i - 1) == Kind.STREET && hanging(i - 1, parts.get(i - 1));
            if (own) {
                address.kinds.set(i - 1, Kind.TOWN);
                address.town(parts.get(i - 1), parts.get(i - 1), true);
            }
            if (own || hangs || address.town != null) {
                address.kinds.set(i, Kind.REGION);
                address.regional(state);
                address.behind(parts.get(i));
            }
        }
    }

    /** {@code FL 33602}: by itself, the town stands elsewhere. */
    private boolean loneState(String part) {
        boolean coded = address.region == null && ahead(part).length() == 2;
        boolean state = coded && address.regional(ahead(part));
        if (state) {
            address.behind(part);
        }
        return state;
    }

    /** {@code 1200 Fulton Market}: a house of four digits, as long as there is no other street. */
    private boolean mayBeFirstStreet(String part) {
        return !address.hasStreet() && Street.looksSo(part);
    }

    /** {@code 75002 Paris}. */
    private boolean townBehindCode(String part) {
        String[] before = address.town == null && address.postcode == null ? AddressPart.before(part) : null;
        if (before == null) {
            return false;
        }
        address.postcode = before[0];
        String inside = AddressPart.marked(before[1]);
        address.abroad = AddressPart.abroad(before[1], home);
        return address.town(inside == null ? before[1] : inside, part, true);
    }

    /** The only one that is known as a town is it; surely so where a street or a country is beside it. */
    private void onlyKnownTown() {
        List<Integer> known = address.open().stream()
                .filter(i -> AddressPart.isKnownTown(ahead(parts.get(i))))
                .toList();
        if (address.town == null && known.size() == 1) {
            int i = known.getFirst();
            boolean sure = told() || address.hasStreet() || !ahead(parts.get(i)).equals(parts.get(i));
            remaining(i, sure);
        }
    }

    /** The only one that is left, if what stands beside it is of no house. */
    private void onlyTown() {
        List<Integer> open = address.open().stream()
                .filter(i -> !Street.maybe(parts.get(i)) && !Street.isHouse(parts.get(i)))
                .toList();
        if (address.town != null || open.size() != 1) {
            return;
        }
        String part = parts.get(open.getFirst());
        String words = ahead(part);
        boolean told = told() || !words.equals(part);
        if (AddressPart.isTown(words) && told && words.indexOf(' ') < 0) {
            remaining(open.getFirst(), false);
        }
    }

    private boolean told() {
        return address.postcode != null || address.country != null || address.region != null;
    }

    private void remaining(int i, boolean sure) {
        String words = ahead(parts.get(i));
        address.kinds.set(i, Kind.TOWN);
        address.town(words, words, sure);
        address.behind(parts.get(i));
    }

    /** The number of a house, a flat or a floor beside the street; where the town is told, without a street, too. */
    private void houses() {
        for (int i = 0; i < parts.size(); i++) {
            boolean beside = i > 0 && address.kinds.get(i - 1) == Kind.STREET || address.pinned;
            if (address.open(i) && beside && Street.isHouse(parts.get(i))) {
                address.kinds.set(i, Kind.STREET);
            }
        }
    }
}
