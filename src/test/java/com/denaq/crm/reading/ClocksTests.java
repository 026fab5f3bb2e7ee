package com.denaq.crm.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClocksTests {

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
        assertThat(Clocks.at(city, region, null, country, List.of())).isEqualTo(ZoneId.of(zone));
    }

    @Test
    void every_country_has_a_clock() {
        for (String country : Locale.getISOCountries()) {
            assertThat(Clocks.at(null, null, null, country, List.of())).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Los Angeles          |        |              | US | America/Los_Angeles
            Chicago              |        |              | US | America/Chicago
            Denver               |        |              | US | America/Denver
            Honolulu             |        |              | US | Pacific/Honolulu
            Austin               |        |              | US | America/Chicago
            El Paso              |        |              | US | America/Denver
            Los Angeles CA 90012 |        |              | US | America/Los_Angeles
                                 | 90012  |              | US | America/Los_Angeles
                                 | 79901  |              | US | America/Denver
            Nowhere              | 37902-1234 |          | US | America/New_York
            Nowhere              |        | +13105550142 | US | America/Los_Angeles
            Nowhere              |        | +19155550142 | US | America/Denver
            Nowhere              |        | +18005550142 | US | America/New_York
            Springfield          |        | +12175550142 | US | America/Chicago
            Springfield          |        | +14135550142 | US | America/New_York
            г. Томск             |        |              | RU | Asia/Tomsk
            Курган г             |        |              | RU | Asia/Yekaterinburg
            г.ИЖЕВСК             |        |              | RU | Europe/Samara
            город Чита           |        |              | RU | Asia/Chita
            Гороховец            | 601483 |              | RU | Europe/Moscow
                                 | 690091 |              | RU | Asia/Vladivostok
            Арсеньев             |        | +74236123456 | RU | Asia/Vladivostok
                                 | V6B 1A1 |             | CA | America/Vancouver
                                 |        | +61892345678 | AU | Australia/Perth
            Manaus               |        |              | BR | America/Manaus
            """)
    void where_the_region_isnt_told_town_postcode_and_phone_tell_it(
            @Nullable String city, @Nullable String postcode, @Nullable String phone, String country, String zone) {
        List<String> phones = phone == null ? List.of() : List.of(phone);
        assertThat(Clocks.at(city, null, postcode, country, phones)).isEqualTo(ZoneId.of(zone));
    }

    @Test
    void a_region_counts_more_than_a_phone() {
        assertThat(Clocks.at(null, "NY", null, "US", List.of("+13105550142"))).isEqualTo(ZoneId.of("America/New_York"));
    }

    @Test
    void where_nothing_tells_it_is_a_guess() {
        assertThat(Clocks.guessed("Springfield", null, null, "US", List.of())).isTrue();
        assertThat(Clocks.guessed("Springfield", null, null, "US", List.of("+12175550142")))
                .isFalse();
        assertThat(Clocks.guessed("Springfield", "IL", null, "US", List.of())).isFalse();
        assertThat(Clocks.guessed("Boston", null, null, "US", List.of())).isFalse();
        assertThat(Clocks.guessed("Springe", null, null, "DE", List.of())).isFalse();
    }
}
