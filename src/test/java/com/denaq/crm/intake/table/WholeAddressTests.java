package com.denaq.crm.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.dealers.Facts;
import java.util.ArrayList;
import java.util.List;
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

    /** In a field of its own, in a line behind the name, below it in one line or several, on a map. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "1200 W Fulton Market, Chicago, IL 60607 | 1200 W Fulton Market | Chicago | IL | 60607 | US",
                "1710 Abercorn St, Suite 5, Savannah, GA 31401 | 1710 Abercorn St, Suite 5 | Savannah | GA | 31401 | US",
                "1234 Mission St San Francisco, CA 94103 | 1234 Mission St | San Francisco | CA | 94103 | US",
                "77 Race St Ste 200 Cincinnati OH 45202 | 77 Race St Ste 200 | Cincinnati | OH | 45202 | US",
                "PO Box 512, Macon, GA 31201 | PO Box 512 | Macon | GA | 31201 | US",
                "12 Elm St, Mexico, MO 65265 | 12 Elm St | Mexico | MO | 65265 | US",
                "60 Queen St, Ottawa, ON K1P 5Y7 | 60 Queen St | Ottawa | ON | K1P 5Y7 | CA",
                "60 Queen St, Ottawa, ON K1P 5Y7, Canada | 60 Queen St | Ottawa | ON | K1P 5Y7 | CA",
                "221 Baker Street, London NW1 6XE, United Kingdom | 221 Baker Street | London | - | NW1 6XE | GB",
                "Unit 4, 12 Mill Lane, Leeds, LS1 4DY, UK | Unit 4, 12 Mill Lane | Leeds | - | LS1 4DY | GB",
                "Hauptstr. 5, 10827 Berlin | Hauptstr. 5 | Berlin | - | 10827 | DE",
                "Friedrichstraße 43, 10117 Berlin, Germany | Friedrichstraße 43 | Berlin | - | 10117 | DE",
                "12, rue de Rivoli, 75004 Paris, France | 12, rue de Rivoli | Paris | - | 75004 | FR",
                "Calle Mayor, 5, 28013 Madrid, Spain | Calle Mayor, 5 | Madrid | - | 28013 | ES",
                "Via Roma 12, 20121 Milano, Italy | Via Roma 12 | Milano | - | 20121 | IT",
                "ul. Długa 5, 00-238 Warszawa, Poland | ul. Długa 5 | Warszawa | - | 00-238 | PL",
                "Kalverstraat 12, 1012 PH Amsterdam, Netherlands | Kalverstraat 12 | Amsterdam | - | 1012 PH | NL",
                "Mariahilfer Str. 12, 1060 Wien, Austria | Mariahilfer Str. 12 | Wien | - | 1060 | AT",
                "12 Rustaveli Ave, Tbilisi 0108, Georgia | 12 Rustaveli Ave | Tbilisi | - | 0108 | GE",
                "Dizengoff St 50, Tel Aviv-Yafo, 6433222, Israel | Dizengoff St 50 | Tel Aviv-Yafo | - | 6433222 | IL",
                "Khreshchatyk St, 22, Kyiv, Ukraine, 02000 | Khreshchatyk St, 22 | Kyiv | - | 02000 | UA",
                "вул. Хрещатик, 22, Київ, Україна | вул. Хрещатик, 22 | Київ | - | - | UA",
                "ул. Тверская, 18, корп. 1, Москва, Россия, 125009 | ул. Тверская, 18, корп. 1 | Москва | - | 125009 | RU",
                "Россия, Новосибирск, ул. Военная, 5, офис 12 | ул. Военная, 5, офис 12 | Новосибирск | - | - | RU",
                "630099, Новосибирск, Ленина 52 | Ленина 52 | Новосибирск | - | 630099 | RU",
                "Тверская улица, 18к1, Тула | Тверская улица, 18к1 | Тула | - | - | RU",
            })
    void wherever_it_stands_it_is_read_alike(
            String typed, String street, String town, String region, String postcode, String country) throws Exception {
        String ragged = "\nQuillwort\nZzyzx Fixery, Barstow, CA, 760-555-0143, zzyzx.com";
        for (String text : List.of(
                "Name\tAddress\nHarbor Lane Laptops\t" + typed,
                "Harbor Lane Laptops, " + typed + ", harborlane.com" + ragged,
                "Harbor Lane Laptops\n" + typed + "\nharborlane.com",
                "Harbor Lane Laptops\n" + typed.replaceFirst("(\\d.*?), (?=[^,]*" + town + ")", "$1\n")
                        + "\nharborlane.com",
                "Harbor Lane Laptops\n4.5(120)\nComputer repair service\n" + typed + "\nOpen\nharborlane.com")) {
            assertThat(facts(text))
                    .as(text)
                    .extracting("name", "street", "city", "region", "postcode", "country", "remark")
                    .containsExactly("Harbor Lane Laptops", street, town, region, postcode, country, null);
        }
    }

    private static Facts facts(String text) throws Exception {
        try (Table table = Table.pasted(text, "US")) {
            List<Table.Row> rows = new ArrayList<>();
            for (Table.Row row = table.next(); row != null; row = table.next()) {
                rows.add(row);
            }
            Columns columns = table.columns(rows, "US");
            RowReader reader = new RowReader(columns.columns(), "US");
            Table.Row first = rows.get(columns.head() + 1);
            return ((RowReader.Read.Company) reader.read(first.cells())).lead().facts();
        }
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

    @ParameterizedTest
    @CsvSource({
        "88 Pine St, true",
        "'1200 N Main St., Suite 5', true",
        "1200 Main Street NE, true",
        "100 Broadway, true",
        "ул. Ленина 5, true",
        "'ул. Ленина, д. 5', true",
        "1710 Abercorn St Savannah, false",
        "'88 Pine St, Boise', false",
        "St Louis, false",
        "Springfield, false",
        "30165 Hannover, false",
        "'', false",
    })
    void a_street_alone_is_told_from_one_with_its_town(String typed, boolean alone) {
        assertThat(WholeAddress.streetAlone(typed)).isEqualTo(alone);
    }
}
