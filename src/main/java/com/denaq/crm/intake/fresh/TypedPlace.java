package com.denaq.crm.intake.fresh;

import com.denaq.crm.intake.table.WholeAddress;
import com.denaq.crm.reading.Countries;
import com.denaq.crm.reading.Place;
import com.denaq.crm.reading.Places;
import com.denaq.crm.reading.WrittenPlace;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was typed where a town belongs: that, perhaps with its region; a whole address; or its street alone.
 *
 * @param address taken apart; null: it is none, or it isn't sure what is what in it
 * @param nowhere whether no town stands in it, but nothing or a street
 * @param written what it says of where that is
 */
record TypedPlace(String typed, @Nullable WholeAddress address, boolean nowhere, WrittenPlace written) {

    /** @param where in which country somebody wrote it */
    static TypedPlace of(String typed, String where) {
        boolean nowhere = typed.isEmpty() || WholeAddress.streetAlone(typed);
        WholeAddress address = WholeAddress.of(typed, where);
        if (address != null && address.whole()) {
            String country = address.country() == null ? null : Countries.code(address.country());
            return new TypedPlace(
                    typed, address, nowhere, new WrittenPlace(address.place(), address.postcode(), country));
        }
        return new TypedPlace(typed, null, nowhere, nowhere ? WrittenPlace.of("", where) : town(typed, where));
    }

    private static WrittenPlace town(String typed, String where) {
        WrittenPlace written = WrittenPlace.of(typed, where);
        boolean ofHouse = written.postcode() != null && WholeAddress.street(typed);
        return ofHouse ? new WrittenPlace(written.postcode() + " " + written.town(), null, written.country()) : written;
    }

    /** Whether a street stands in it, and it isn't sure which of it is the town. */
    boolean crowded() {
        return address == null && !nowhere && WholeAddress.street(typed);
    }

    @Nullable
    String street() {
        return address != null ? address.street() : nowhere && !typed.isEmpty() ? typed : null;
    }

    /** Two letters are a region; anything else a town, perhaps with its region. */
    Place in(String country) {
        String town = written.town();
        String region = Places.region(town, country);
        return town.length() == 2 && Objects.requireNonNull(region).length() == 2
                ? new Place(null, region.toUpperCase(Locale.ROOT), country)
                : written.in(country);
    }
}
