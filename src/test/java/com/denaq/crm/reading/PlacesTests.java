package com.denaq.crm.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
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

    @ParameterizedTest
    @CsvSource({
        "Tampa, FL, US, America/New_York",
        "Pensacola, Florida, US, America/Chicago",
        "El Paso, TX, US, America/Denver",
        "Houston, TX, US, America/Chicago",
        "Knoxville, TN, US, America/New_York",
        "Nashville, TN, US, America/Chicago",
        "Chattanooga, TN, US, America/New_York",
        "Phoenix, AZ, US, America/Phoenix",
        "Gary, IN, US, America/Chicago",
        "Calgary, , CA, America/Edmonton",
        "Toronto, ON, CA, America/Toronto",
        "Tijuana, , MX, America/Tijuana",
        "Екатеринбург, , RU, Asia/Yekaterinburg",
        "Владивосток, Приморский край, RU, Asia/Vladivostok",
        "Москва, , RU, Europe/Moscow",
        "Киев, , UA, Europe/Kyiv",
        "Berlin, , DE, Europe/Berlin",
        "Paris, , FR, Europe/Paris",
        "Atlantis, , US, America/New_York",
    })
    void a_place_has_its_clock(String city, String region, String country, String zone) {
        assertThat(Places.zone(city, region, country)).isEqualTo(ZoneId.of(zone));
    }

    @Test
    void every_country_has_a_clock() {
        for (String country : Locale.getISOCountries()) {
            assertThat(Places.zone(null, null, country)).isNotNull();
        }
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
