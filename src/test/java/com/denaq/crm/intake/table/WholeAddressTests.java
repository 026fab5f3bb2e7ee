package com.denaq.crm.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WholeAddressTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "1710 Abercorn St, Savannah, GA 31401 | 1710 Abercorn St | Savannah | GA | 31401 | -",
                "2438 W Anderson Ln, Austin TX 78757 | 2438 W Anderson Ln | Austin | TX | 78757 | -",
                "77 Race Street, Suite 200, Cincinnati, Ohio 45202, USA | 77 Race Street, Suite 200 | Cincinnati | OH | 45202 | USA",
                "120 Main St, Westfield Mall, Pierre, SD 57501 | 120 Main St, Westfield Mall | Pierre | SD | 57501 | -",
                "12 Broadway, New York, NY 10004 | 12 Broadway | New York | NY | 10004 | -",
                "ул. Ленина 5, Тула | ул. Ленина 5 | Тула | - | - | -",
                "г. Тула, ул. Ленина, д. 5, оф. 3 | ул. Ленина, д. 5, оф. 3 | Тула | - | - | -",
                "Тула, Ленина пр-кт, 5 | Ленина пр-кт, 5 | Тула | - | - | -",
                "400005, Волгоградская обл, Волгоград г, Ленина пр-кт, дом 5 | Ленина пр-кт, дом 5 | Волгоград | VGG | 400005 | RU",
                "4 Rue de la Paix, 75002 Paris | 4 Rue de la Paix | Paris | - | 75002 | FR",
                "4 Rue de la Paix, 75002 Paris, France | 4 Rue de la Paix | Paris | - | 75002 | France",
                "Hauptstr. 5, 10827 Berlin | Hauptstr. 5 | Berlin | - | 10827 | DE",
                "60 Queen St, Ottawa, ON K1P 5Y7, Canada | 60 Queen St | Ottawa | ON | K1P 5Y7 | Canada",
                "Россия, Московская область, г. Химки, ул. Мира, 3 | ул. Мира, 3 | Химки | MOS | - | Россия",
                "Израиль, Холон | - | Холон | - | - | Израиль",
            })
    void a_whole_address_is_taken_apart(
            String typed, String street, String town, String region, String postcode, String country) {
        boolean first = country != null && typed.startsWith(country);
        assertThat(WholeAddress.of(typed, "US"))
                .isEqualTo(new WholeAddress(street, town, region, postcode, country, first));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Savannah",
                "1710 Abercorn St",
                "1710 Abercorn St Savannah",
                "ул. Ленина, 5, оф. 3",
                "120 Main St, Suite 5",
                "120 Main St, behind the church",
                "Westfield Mall, upper level",
                "5 лет на рынке, ремонт, запчасти",
            })
    void what_is_no_whole_address_or_not_sure_stays_as_typed(String typed) {
        assertThat(WholeAddress.of(typed, "US")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1710 Abercorn St Savannah | true",
                "120 Main St, behind the church | true",
                "ул. Ленина 5 Тула | true",
                "30165 Hannover, Germany | false",
                "1010 Wien | false",
                "Savannah, GA 31401 | false",
                "St. Louis, MO | false",
                "Court, TX | false",
                "St Albans | false",
            })
    void a_street_in_it_is_seen(String typed, boolean street) {
        assertThat(WholeAddress.street(typed)).isEqualTo(street);
    }
}
