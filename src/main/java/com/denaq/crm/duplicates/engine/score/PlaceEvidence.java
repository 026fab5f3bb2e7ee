package com.denaq.crm.duplicates.engine.score;

import com.denaq.crm.duplicates.Reason.Code;
import com.denaq.crm.duplicates.engine.places.Street;
import com.denaq.crm.duplicates.engine.places.Town;
import com.denaq.crm.duplicates.engine.profile.Profile;
import com.denaq.crm.duplicates.engine.words.Reading;
import com.denaq.crm.duplicates.engine.words.Token;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What street, town and region say. */
record PlaceEvidence(Profile asked, Profile known, Shared shared, Sum sum) {

    private static final Pattern ZIP = Pattern.compile("\\d{5}");

    /** One house as each writes it. */
    private record House(Street asked, Street known) {}

    void place() {
        House house = house();
        town(house != null);
        if (house != null && !elsewhere()) {
            address(house);
        }
        sum.facts.otherHouse =
                house == null && !asked.streets().isEmpty() && !known.streets().isEmpty();
        if (sum.facts.otherHouse) {
            sum.say(Code.OTHER_ADDRESS, 1);
        }
    }

    private @Nullable House house() {
        for (Street here : asked.streets()) {
            for (Street there : known.streets()) {
                if (here.sameHouse(there)) {
                    return new House(here, there);
                }
            }
        }
        return null;
    }

    /** Each town has its 7 Lenin Street; the next town, of which somebody wrote the name, only within a region. */
    private boolean elsewhere() {
        boolean near = coded(asked.region()) && asked.region().equals(known.region());
        return sum.facts.otherTown && !near && !sum.facts.samePostcode;
    }

    private void address(House house) {
        sum.facts.sameHouse = true;
        sum.facts.otherUnit = house.asked.otherUnit(house.known);
        boolean many = shared.ofHouse(house.known) >= 3
                && (house.asked.unit().isEmpty() || house.known.unit().isEmpty());
        sum.add(
                sum.facts.otherUnit || many ? Code.SHARED_ADDRESS : Code.SAME_ADDRESS,
                sum.facts.otherUnit ? Weights.OTHER_UNIT : many ? Weights.SHARED : Weights.ADDRESS);
    }

    private void town(boolean house) {
        boolean regions = coded(asked.region())
                        && coded(known.region())
                        && !asked.region().equals(known.region())
                        && !townInPlaceOfRegion()
                || farApart();
        boolean countries = !asked.country().isEmpty()
                && !known.country().isEmpty()
                && !asked.country().equals(known.country());
        sum.facts.samePostcode = !asked.postcode().isEmpty() && asked.postcode().equals(known.postcode());
        if (asked.towns().isEmpty() && !countries && townInName()) {
            sum.add(null, Weights.TOWN_IN_NAME);
        }
        boolean both = !asked.towns().isEmpty() && !known.towns().isEmpty();
        boolean same = both && meet(asked.towns(), known.towns());
        if (same && !regions && !countries) {
            sum.facts.sameTown = true;
            sum.add(Code.SAME_CITY, house ? Weights.TOWN_OF_ADDRESS : Weights.TOWN);
        } else if (same) {
            sum.facts.otherTown = true;
            sum.add(Code.OTHER_CITY, Weights.OTHER_REGION);
        } else if (sum.facts.samePostcode) {
            sum.add(null, Weights.POSTCODE);
        } else if (both && !regions && !countries && any(asked.towns(), known.towns(), PlaceEvidence::perhaps)) {
            sum.facts.townPerhaps = true;
        } else if (both) {
            sum.facts.otherTown = true;
            sum.add(Code.OTHER_CITY, Weights.OTHER_TOWN);
        } else if (countries) {
            sum.facts.otherTown = true;
            sum.add(null, Weights.OTHER_COUNTRY);
        } else if (regions) {
            sum.add(null, Weights.OTHER_COUNTRY);
        }
    }

    /** No state has codes of two first digits: where a region isn't told, {@code 30911} is another Augusta than {@code 04390}. */
    private boolean farApart() {
        return !(coded(asked.region()) && coded(known.region()))
                && ZIP.matcher(asked.postcode()).matches()
                && ZIP.matcher(known.postcode()).matches()
                && known.country().equals("US")
                && (asked.country().isEmpty() || asked.country().equals("US"))
                && asked.postcode().charAt(0) != known.postcode().charAt(0);
    }

    /** {@code Quillfeather Omaha}: who is asked about is rather the one there, but perhaps only called so. */
    private boolean townInName() {
        for (Reading name : asked.names()) {
            for (Token word : name.tokens()) {
                if (known.towns().contains(word.text())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** {@code Be} is a town half typed, where nothing else is told. */
    private boolean townInPlaceOfRegion() {
        return asked.towns().isEmpty() && any(List.of(asked.region()), known.towns(), Town::begins);
    }

    private static boolean perhaps(String asked, String known) {
        return Town.begins(asked, known) || Town.within(asked, known);
    }

    private static boolean meet(List<String> some, List<String> others) {
        return any(some, others, Town::same);
    }

    private static boolean any(List<String> some, List<String> others, BiPredicate<String, String> both) {
        for (String one : some) {
            for (String other : others) {
                if (both.test(one, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A name that is no region's we know tells nothing. */
    private static boolean coded(String region) {
        return !region.isEmpty() && region.length() <= 3;
    }
}
