package com.denaq.crm.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTests {

    @ParameterizedTest
    @CsvSource({
        "Florida, US, FL",
        "fl, US, FL",
        "Fla., US, FL",
        "Флорида, US, FL",
        "new  york, US, NY",
        "Québec, CA, QC",
        "Московская область, RU, MOS",
        "Nowhere, US, Nowhere",
        "Bavaria, DE, Bavaria",
    })
    void a_region_has_its_usual_code(String typed, String country, String code) {
        assertThat(Places.region(typed, country)).isEqualTo(code);
    }

    @Test
    void a_town_and_a_region_in_one_field_are_told_apart() {
        assertThat(Places.cityAndRegion("Tampa, FL", "US")).isEqualTo(new Place("Tampa", "FL", "US"));
        assertThat(Places.cityAndRegion("Saint Petersburg, florida 33701", "US"))
                .isEqualTo(new Place("Saint Petersburg", "FL", "US"));
        assertThat(Places.cityAndRegion("Tampa fl", "US")).isEqualTo(new Place("Tampa", "FL", "US"));
        assertThat(Places.cityAndRegion("Tampa", "US")).isEqualTo(new Place("Tampa", null, "US"));
        assertThat(Places.cityAndRegion("", "US")).isEqualTo(new Place(null, null, "US"));
    }

    @Test
    void an_area_code_tells_where() {
        assertThat(Places.ofPhone("+18135550142")).isEqualTo(new Place("Tampa", "FL", "US"));
        assertThat(Places.ofPhone("+14165550142")).isEqualTo(new Place("Toronto", "ON", "CA"));
        assertThat(Places.ofPhone("+74951234567")).isEqualTo(new Place(null, null, "RU"));
        assertThat(Places.ofPhone("+18005550142"))
                .satisfies(place ->
                        assertThat(place == null || place.region() == null).isTrue());
    }
}
