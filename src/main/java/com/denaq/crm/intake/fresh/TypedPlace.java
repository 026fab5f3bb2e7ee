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
 */
record TypedPlace(String typed, String where, @Nullable WholeAddress address) {

    /** @param where in which country somebody wrote it */
    static TypedPlace of(String typed, String where) {
        WholeAddress address = WholeAddress.of(typed, where);
        return new TypedPlace(typed, where, address != null && address.whole() ? address : null);
    }

    WrittenPlace written() {
        if (address != null) {
            String country = address.country() == null ? null : Countries.code(address.country());
            return new WrittenPlace(address.place(), address.postcode(), country);
        }
        WrittenPlace written = WrittenPlace.of(nowhere() ? "" : typed, where);
        return crowded() && written.postcode() != null // of a house, that is
                ? new WrittenPlace(written.postcode() + " " + written.town(), null, written.country())
                : written;
    }

    /** Whether no town stands in it, but nothing or a street. */
    boolean nowhere() {
        return typed.isEmpty() || WholeAddress.streetAlone(typed);
    }

    /** Whether a street stands in it, and it isn't sure which of it is the town. */
    boolean crowded() {
        return address == null && !nowhere() && WholeAddress.street(typed);
    }

    @Nullable
    String street() {
        return address != null ? address.street() : nowhere() && !typed.isEmpty() ? typed : null;
    }

    /** Two letters are a region; anything else a town, perhaps with its region. */
    Place in(String country) {
        String town = written().town();
        String region = Places.region(town, country);
        return town.length() == 2 && Objects.requireNonNull(region).length() == 2
                ? new Place(null, region.toUpperCase(Locale.ROOT), country)
                : written().in(country);
    }
}
