package com.denaq.crm.intake.table;

import com.denaq.crm.reading.Countries;
import com.denaq.crm.reading.Places;
import com.denaq.crm.reading.WrittenPlace;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Of which country phones without a code of it are. */
record LikelyCountry(List<Column> columns, String homeCountry) {

    /** The columns of places tell. */
    String of(List<String> cells) {
        WrittenPlace place = WrittenPlace.of("", homeCountry);
        String region = null;
        List<String> phones = new ArrayList<>();
        for (int i = 0; i < cells.size() && i < columns.size(); i++) {
            if (columns.get(i) == Column.COUNTRY) {
                String said = Countries.code(cells.get(i));
                if (said != null) {
                    return said;
                }
            }
            if (columns.get(i) == Column.CITY) {
                place = WrittenPlace.of(cells.get(i), homeCountry);
            }
            if (columns.get(i) == Column.REGION) {
                region = cells.get(i);
            }
            if (columns.get(i) == Column.PHONE) {
                phones.add(cells.get(i));
            }
        }
        return of(place, region, phones);
    }

    /** A region of the home country is there, unless it is called like a country in which its town is known. */
    String of(WrittenPlace place, @Nullable String region, List<String> phones) {
        boolean home = region != null && Places.isRegion(region, homeCountry);
        if (!home || place.country() != null) {
            return place.country(phones, homeCountry);
        }
        return place.town().isEmpty()
                ? homeCountry
                : WrittenPlace.of(place.town() + ", " + region, homeCountry).country(phones, homeCountry);
    }
}
