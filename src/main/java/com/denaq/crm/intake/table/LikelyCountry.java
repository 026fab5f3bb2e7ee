package com.denaq.crm.intake.table;

import com.denaq.crm.reading.Countries;
import com.denaq.crm.reading.WrittenPlace;
import java.util.ArrayList;
import java.util.List;

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
        return place.country(region, phones, homeCountry);
    }
}
