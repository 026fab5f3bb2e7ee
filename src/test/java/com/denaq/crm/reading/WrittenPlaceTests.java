package com.denaq.crm.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenPlaceTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Новосибирск, Россия       | Новосибирск | RU |
            Leeds, UK                 | Leeds       | GB |
            Leeds (England)           | Leeds       | GB |
            Hannover, Germany         | Hannover    | DE |
            30165 Hannover            | Hannover    |    | 30165
            D-30165 Hannover, Deutschland | Hannover | DE | D-30165
            İzmir, Türkiye            | İzmir       | TR |
            Izmir, Turkey             | Izmir       | TR |
            Алматы, Казахстан         | Алматы      | KZ |
            Warszawa, PL              | Warszawa    | PL |
            Paris, TX, USA            | Paris, TX   | US |
            Tampa, FL                 | Tampa, FL   |    |
            Atlanta, Georgia          | Atlanta, Georgia |  |
            Toronto, CA               | Toronto, CA |    |
            Springfield               | Springfield |    |
            Tbilisi, Georgia          | Tbilisi     | GE |
            г. Томск                  | Томск       |    |
            634050, г.Томск           | Томск       |    | 634050
            """)
    void a_country_behind_a_town_is_its_country(
            String typed, String town, @Nullable String country, @Nullable String postcode) {
        assertThat(WrittenPlace.of(typed, "US")).isEqualTo(new WrittenPlace(town, postcode, country));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Екатеринбург              |                  | RU
            Тверь                     | 227-14-09        | RU
            Алматы                    |                  | KZ
            Чернівці                  |                  | UA
            Чикаго                    |                  | US
            Майами                    | (305) 555-0142   | US
            Екатеринбург              | 343 227-14-09    | RU
            Тампа, Флорида            |                  | US
            Hannover                  | +49 511 8437220  | DE
            Tampa, FL                 | +49 511 8437220  | US
            Atlanta, Georgia          | (404) 555-0142   | US
            Gori, Georgia             | +995 322 14 60 03 | GE
            Gori, Georgia             |                  | US
            Hannover                  | 0511 8437220     | DE
            Hannover                  |                  | DE
            Hannover                  | (305) 555-0142   | US
            30165 Hannover            |                  | DE
            Hannover                  | +49 305 5550142  | DE
            Казань                    | 843 227-14-09    | RU
            München                   |                  | DE
            Muenchen                  |                  | DE
            Lyon                      |                  | FR
            Lyon, MS                  |                  | US
            Leeds                     |                  | US
            Leeds                     | 0113 249 8830    | GB
            Leeds, AL                 | 0113 249 8830    | US
            Vancouver                 |                  | CA
            Springfield               |                  | US
            Nowhere                   | 0113 249 8830    | US
            """)
    void town_and_phone_tell_the_country(String typed, @Nullable String phone, String country) {
        List<String> phones = phone == null ? List.of() : List.of(phone);
        assertThat(WrittenPlace.of(typed, "US").country(phones, "US")).isEqualTo(country);
    }

    @ParameterizedTest
    @CsvSource({"Киев, RU, UA", "Tampa, RU, US", "Birmingham, US, US", "Birmingham, GB, GB", "Birmingham, RU, GB"})
    void a_town_that_is_known_elsewhere_only_is_there(String typed, String home, String country) {
        assertThat(WrittenPlace.of(typed, home).country(List.of(), home)).isEqualTo(country);
    }

    @ParameterizedTest
    @CsvSource({"Щучинск, KZ, KZ", "Чернівці, KZ, KZ"})
    void where_Cyrillic_is_written_at_home_it_tells_nothing(String typed, String home, String country) {
        assertThat(WrittenPlace.of(typed, home).country(List.of(), home)).isEqualTo(country);
    }

    @Test
    void the_name_of_the_country_is_no_part_of_the_town() {
        assertThat(WrittenPlace.of("Gori, Georgia", "US").in("GE")).isEqualTo(new Place("Gori", null, "GE"));
        assertThat(WrittenPlace.of("Macon, Georgia", "US").in("US")).isEqualTo(new Place("Macon", "GA", "US"));
    }

    @Test
    void a_region_alone_is_no_town() {
        assertThat(WrittenPlace.of("FL", "US").in("US")).isEqualTo(new Place(null, "FL", "US"));
        assertThat(WrittenPlace.of("ZZ", "US").in("US")).isEqualTo(new Place("ZZ", null, "US"));
    }
}
