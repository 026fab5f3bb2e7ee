package com.denaq.crm.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.denaq.crm.contacts.NewContact;
import com.denaq.crm.intake.NewLead;
import com.denaq.crm.intake.table.RowReader.Read;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowReaderTests {

    @ParameterizedTest
    @ValueSource(strings = {";;;", "-", "...", "\"\""})
    void a_row_without_a_letter_is_no_company(String cell) {
        assertThat(new RowReader(List.of(Column.ANYTHING), "US").read(List.of(cell)))
                .isEqualTo(Read.Unreadable.because("intake.row.nameless", "site", "null"));
    }

    /** Lists have 200,000 of them. */
    @ParameterizedTest
    @MethodSource
    void no_cell_takes_long_to_read(Column column, String cell) {
        RowReader reader = new RowReader(List.of(Column.NAME, column), "US");
        assertTimeout(Duration.ofSeconds(4), () -> {
            for (int i = 0; i < 40; i++) {
                reader.read(List.of("Harbor Lane", cell));
            }
        });
    }

    static Stream<Arguments> no_cell_takes_long_to_read() {
        return Stream.of(
                Arguments.of(Column.STREET, "a".repeat(100) + " ".repeat(199) + "x"),
                Arguments.of(Column.CITY, "a".repeat(100) + " ".repeat(199) + "x"),
                Arguments.of(Column.REGION, "a".repeat(100) + " ".repeat(199) + "x"),
                Arguments.of(Column.STREET, "1 " + "st ".repeat(99)),
                Arguments.of(Column.SITE, "ps" + " ".repeat(297) + "x"),
                Arguments.of(Column.PHONE, "1 ".repeat(99)),
                Arguments.of(Column.CONTACT, "A; ".repeat(330)),
                Arguments.of(Column.CONTACT, "&".repeat(1_000)),
                Arguments.of(Column.CONTACT, "Lee" + " ".repeat(990) + ";"),
                Arguments.of(Column.CONTACT, "1 ".repeat(490)),
                Arguments.of(Column.CONTACT, ", ".repeat(490) + "Ann"),
                Arguments.of(
                        Column.CONTACT, " ".repeat(400) + "Ann" + " ".repeat(400) + "813 555 0140 (" + "m:".repeat(90)),
                Arguments.of(Column.CONTACT, "813 555 0140 Ann ".repeat(58)),
                Arguments.of(Column.CONTACT, "ann@b.com/".repeat(98)),
                Arguments.of(Column.CONTACT, "tel ".repeat(240) + "@a.b"),
                Arguments.of(Column.EMAIL, "@".repeat(300)),
                Arguments.of(Column.REMARK, "@".repeat(1_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://", "https://www.", "www", "12345", "12 345"})
    void a_number_or_the_beginning_of_an_address_alone_is_no_company(String cell) {
        assertThat(new RowReader(List.of(Column.ANYTHING), "US").read(List.of(cell)))
                .isEqualTo(Read.Unreadable.because("intake.row.no-name", "text", cell));
        assertThat(read(List.of(Column.NAME, Column.PHONE), "365", "(214) 555-0127")
                        .lead()
                        .facts()
                        .name())
                .isEqualTo("365");
    }

    @ParameterizedTest
    @CsvSource({
        "STREET, Lenina 5",
        "POSTCODE, 634000",
        "CONTACT, Ivan",
        "EXTERNAL_ID, 0015",
        "OWNER, Vera",
        "STAGE, Firm",
        "PHONE, call us",
    })
    void a_company_may_be_called_a_number_where_more_is_told_of_it(Column column, String cell) {
        assertThat(read(List.of(Column.NAME, column), "1001", cell)
                        .lead()
                        .facts()
                        .name())
                .isEqualTo("1001");
        assertThat(new RowReader(List.of(Column.NAME, Column.REMARK), "US").read(List.of("1001", "see below")))
                .isInstanceOf(Read.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "нет",
                "Нет.",
                "no",
                "No e-mail",
                "n/a",
                "N/A",
                "-",
                "—",
                "none",
                "отсутствует",
                "не указан",
                "нет сайта",
                "?"
            })
    void that_there_is_none_is_nothing(String cell) {
        List<Column> columns = List.of(
                Column.NAME, Column.PHONE, Column.SITE, Column.EMAIL, Column.CONTACT_PHONE, Column.CONTACT_EMAIL);
        Read.Company read = read(columns, "Harbor Lane Laptops", cell, cell, cell, cell, cell);
        assertThat(read.repairs()).isEmpty();
        assertThat(read.lead().facts().site()).isNull();
        assertThat(read.lead().phones()).isEmpty();
        assertThat(read.lead().emails()).isEmpty();
    }

    @Test
    void what_only_sounds_like_none_is_kept() {
        Read.Company read = read(List.of(Column.NAME, Column.PHONE), "Harbor Lane Laptops", "no idea, ask Ann");
        assertThat(read.lead().phones()).containsExactly("no idea, ask Ann");
    }

    @ParameterizedTest
    @CsvSource({
        "'1710 Abercorn St, Savannah, GA 31401', 1710 Abercorn St, Savannah, GA, 31401, US",
        "'4 Rue de la Paix, 75002 Paris, France', 4 Rue de la Paix, Paris,, 75002, FR",
        "'Hauptstr. 5, 10827 Berlin', Hauptstr. 5, Berlin,, 10827, DE",
        "'400005, Волгоградская обл, Волгоград г, Ленина пр-кт, дом 5', 'Ленина пр-кт, дом 5', Волгоград, VGG, 400005, RU",
    })
    void a_whole_address_in_one_column_is_taken_apart_and_told(
            String typed, String street, String town, String region, String postcode, String country) {
        for (Column column : List.of(Column.STREET, Column.CITY)) {
            Read.Company read = read(List.of(Column.NAME, column), "Harbor Lane Laptops", typed);
            assertThat(read.lead().facts())
                    .extracting("street", "city", "region", "postcode", "country")
                    .containsExactly(street, town, region, postcode, country);
            assertThat(read.repairs()).singleElement().satisfies(note -> {
                assertThat(note.typed()).isEqualTo(typed);
                assertThat(note.repaired()).contains(town);
            });
        }
    }

    @Test
    void a_phone_beside_a_whole_address_is_of_its_country() {
        Read.Company read = read(
                List.of(Column.NAME, Column.STREET, Column.PHONE),
                "Весы и кассы",
                "400005, Волгоградская обл, Волгоград г, Ленина пр-кт, дом 5",
                "(8442) 33-44-18");
        assertThat(read.lead().facts().country()).isEqualTo("RU");
    }

    @Test
    void an_address_of_which_nobody_knows_the_town_stays_as_typed_and_is_told() {
        Read.Company read =
                read(List.of(Column.NAME, Column.STREET), "Harbor Lane Laptops", "120 Main St, behind the church");
        assertThat(read.lead().facts().street()).isEqualTo("120 Main St, behind the church");
        assertThat(read.repairs()).containsExactly(new Repair(Column.CITY, "120 Main St, behind the church", null));
        assertThat(read(List.of(Column.NAME, Column.STREET), "Harbor Lane Laptops", "120 Main St, Suite 5")
                        .repairs())
                .isEmpty();
    }

    @Test
    void an_address_beside_its_town_keeps_what_the_town_says() {
        Read.Company read = read(
                List.of(Column.NAME, Column.CITY, Column.STREET),
                "Harbor Lane Laptops",
                "Savannah, GA",
                "1710 Abercorn St, Savannah, GA 31401");
        assertThat(read.lead().facts())
                .extracting("street", "city", "region", "postcode")
                .containsExactly("1710 Abercorn St", "Savannah", "GA", "31401");
        Read.Company other = read(
                List.of(Column.NAME, Column.CITY, Column.STREET),
                "Harbor Lane Laptops",
                "Atlanta, GA",
                "1710 Abercorn St, Savannah, GA 31401");
        assertThat(other.lead().facts().street()).isEqualTo("1710 Abercorn St, Savannah, GA 31401");
    }

    @Test
    void a_state_with_its_postcode_in_one_column_is_both() throws Exception {
        try (Table table = Table.of("Quillwort, 12 Main St, Tampa, FL 33602\nLotos, 9 Elm St, Macon, GA 31201\n")) {
            List<Table.Row> rows = List.of(Objects.requireNonNull(table.next()), Objects.requireNonNull(table.next()));
            RowReader reader = new RowReader(Columns.of(rows, "US").columns(), "US");
            assertThat(((Read.Company) reader.read(rows.get(1).cells())).lead().facts())
                    .extracting("street", "city", "region", "postcode")
                    .containsExactly("9 Elm St", "Macon", "GA", "31201");
        }
    }

    @Test
    void a_country_may_stand_before_its_town() {
        Read.Company read = read(List.of(Column.NAME, Column.CITY), "Rahfan Drones", "Израиль, Холон");
        assertThat(read.lead().facts()).extracting("city", "country").containsExactly("Холон", "IL");
    }

    @Test
    void a_phone_in_the_column_of_towns_is_a_phone() {
        RowReader reader = new RowReader(List.of(Column.NAME, Column.PHONE, Column.CITY), "US");
        Read read = reader.read(List.of("Volt & Anvil", "Dallas TX", "(214) 555-0127"));
        assertThat(read)
                .isInstanceOfSatisfying(
                        Read.Company.class,
                        company -> assertThat(company.lead().phones()).contains("(214) 555-0127"));
    }

    private static Read.Company read(List<Column> columns, String... cells) {
        return (Read.Company) new RowReader(columns, "US").read(List.of(cells));
    }

    @ParameterizedTest
    @CsvSource({
        "Новосибирск, RU, Новосибирск, false",
        "'Leeds, UK', GB, Leeds, true",
        "30165 Hannover, DE, Hannover, false",
        "'Tampa, FL', US, Tampa, false",
    })
    void a_row_is_in_the_country_that_its_town_tells(String typed, String country, String town, boolean said) {
        NewLead lead =
                read(List.of(Column.NAME, Column.CITY), "Quillwort", typed).lead();
        assertThat(lead.facts().country()).isEqualTo(country);
        assertThat(lead.facts().city()).isEqualTo(town);
        assertThat(lead.question().country()).isEqualTo(said ? country : null);
    }

    @Test
    void a_local_phone_is_one_of_the_country_that_the_row_says() {
        List<Column> columns = List.of(Column.NAME, Column.PHONE, Column.CITY, Column.COUNTRY);
        assertThat(read(columns, "Quillwort", "0113 249 8830", "Leeds", "UK").repairs())
                .isEmpty();
        assertThat(read(columns.subList(0, 3), "Quillwort", "227-14-09", "Новосибирск, Россия")
                        .lead()
                        .phones())
                .containsExactly("227-14-09");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Company,First Name,Last Name,Phone | Quillwort,Maria,Lopez,813 555 0140 | Maria Lopez",
                "Last Name,First Name,Account Name | Lopez,Maria,Quillwort | Maria Lopez",
                "First Name,Middle Name,Last Name,Company | Maria,J.,Lopez,Quillwort | Maria J. Lopez",
                "Company,Contact First Name,Contact Last Name | Quillwort,Maria,Lopez | Maria Lopez",
                "Company,Contact name,Contact surname | Quillwort,Maria,Lopez | Maria Lopez",
                "Company,Contact name,Surname | Quillwort,Maria Lopez,Lopez | Maria Lopez",
                "Company,First Name,Last Name | Quillwort,,Lopez | Lopez",
                "First Name,Last Name,Email,Contact owner,Company | Maria,Lopez,a@b.com,Vera Holt,Quillwort | Maria Lopez",
                "Компания,Фамилия,Имя,Отчество | Квилворт,Петров,Иван,Ильич | Иван Ильич Петров",
                "Компания,Имя контакта,Фамилия контакта | Квилворт,Иван,Петров | Иван Петров",
                "Компания,Контакт: фамилия,Контакт: имя | Квилворт,Петров,Иван | Иван Петров",
                "Компания,Имя,Телефон | Квилворт,Иван Петров,813 555 0140 | Иван Петров",
                "Компания,\"Фамилия, имя\",Телефон | Квилворт,Петров Иван,813 555 0140 | Петров Иван",
            })
    void a_name_in_several_columns_is_of_one_person(String headings, String cells, String name) throws Exception {
        assertThat(people(headings, cells)).containsExactly(name);
    }

    @Test
    void what_somebody_chose_for_the_whole_name_and_its_parts_is_told_once() {
        List<Column> columns =
                List.of(Column.NAME, Column.CONTACT, Column.CONTACT_FIRST_NAME, Column.CONTACT_LAST_NAME);
        assertThat(read(columns, "Quillwort", "Maria", "Maria", "Lopez")
                        .lead()
                        .people()
                        .getFirst()
                        .name())
                .isEqualTo("Maria Lopez");
    }

    private static List<String> people(String headings, String cells) throws Exception {
        List<Table.Row> rows = new ArrayList<>();
        try (Table table = Table.of(headings + "\n" + cells)) {
            for (Table.Row row = table.next(); row != null; row = table.next()) {
                rows.add(row);
            }
        }
        String[] last = rows.getLast().cells().toArray(String[]::new);
        return read(Columns.of(rows, "US").columns(), last).lead().people().stream()
                .map(NewContact::name)
                .toList();
    }

    /** Joined with a dot they would all be of {@code com.https}. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://a.com,https://facebook.com/a | https://a.com | https://facebook.com/a",
                "a.com;b.com | a.com | b.com",
                "www.a.com ; www.b.com | www.a.com | www.b.com",
                "a.com, b.com | a.com | b.com",
                "https://a.com/,https://facebook.com/a | https://a.com/ | https://facebook.com/a",
                "facebook.com;a.com | a.com | facebook.com",
                "a.com,ask | a.com | ask",
                "a.com,ua | a.com.ua | ",
                "a.co,uk | a.co.uk | ",
                "http://a.com/x,y | http://a.com/x,y | ",
            })
    void of_several_sites_in_a_cell_the_first_is_its_own(String typed, String site, String remark) {
        Read.Company row = read(List.of(Column.NAME, Column.SITE), "Quillwort", typed);
        assertThat(row.lead().facts().site()).isEqualTo(site);
        assertThat(row.lead().facts().remark()).isEqualTo(remark);
        assertThat(row.repairs())
                .isEqualTo(typed.equals(site) ? List.of() : List.of(new Repair(Column.SITE, typed, site)));
    }

    @Test
    void a_number_without_the_code_of_its_town_is_told() {
        for (String local : List.of("73-72-73", "35-35-69", "292-15-30")) {
            Read.Company row = read(List.of(Column.NAME, Column.PHONE, Column.CITY), "Лотос", local, "Астрахань");
            assertThat(row.lead().phones()).containsExactly(local);
            assertThat(row.repairs()).containsExactly(new Repair(Column.PHONE, local, null));
        }
    }

    @Test
    void a_state_that_is_called_like_a_country_is_one_where_its_town_is_there() {
        List<Column> columns = List.of(Column.NAME, Column.CITY, Column.REGION, Column.PHONE);
        assertThat(countries(
                        columns,
                        List.of("Tbilisi", "Georgia", ""),
                        List.of("Gori", "Georgia", "+995 32 214 60 03"),
                        List.of("Macon", "Georgia", ""),
                        List.of("", "Georgia", ""),
                        List.of("", "Georgia", "+995 32 214 60 03"),
                        List.of("Paris", "TX", ""),
                        List.of("Celle", "Germany", "")))
                .containsExactly("GE", "GE", "US", "US", "GE", "US", "DE");
        NewLead lead = read(columns, "Lotos", "Tbilisi", "Georgia").lead();
        assertThat(lead.facts().region()).isNull();
        assertThat(lead.countrySaid()).isTrue();
    }

    @SafeVarargs
    private static List<String> countries(List<Column> columns, List<String>... rows) {
        return Stream.of(rows)
                .map(row -> read(columns, "Lotos", row.get(0), row.get(1), row.get(2))
                        .lead()
                        .facts()
                        .country())
                .toList();
    }

    @Test
    void headings_that_stand_once_more_in_the_middle_are_no_company() {
        List<Column> columns = List.of(Column.NAME, Column.PHONE, Column.CITY);
        assertThat(new RowReader(columns, "US").read(List.of("Company name", "Phone", "City")))
                .isEqualTo(Read.Unreadable.because("intake.row.headings"));
        assertThat(read(columns, "Company", "(214) 555-0127", "Dallas")).isNotNull();
        assertThat(read(columns, "Office")).isNotNull();
    }

    @Test
    void a_postcode_that_a_sheet_kept_as_a_number_gets_its_zeros_again() {
        List<Column> columns = List.of(Column.NAME, Column.REGION, Column.POSTCODE, Column.COUNTRY);
        assertThat(read(columns, "Quillwort", "CT", "6103", "US").lead().facts().postcode())
                .isEqualTo("06103");
        assertThat(read(columns, "Quillwort", "", "8001", "Switzerland")
                        .lead()
                        .facts()
                        .postcode())
                .isEqualTo("8001");
        assertThat(read(columns, "Quillwort", "CT", "6103", "US").repairs())
                .as("told, as all that is repaired")
                .containsExactly(new Repair(Column.POSTCODE, "6103", "06103"));
        assertThat(read(columns, "Quillwort", "Connecticut", "6103", "")
                        .lead()
                        .facts()
                        .postcode())
                .isEqualTo("06103");
        assertThat(read(List.of(Column.NAME, Column.CITY, Column.POSTCODE), "Quillwort", "Hartford, CT", "6103")
                        .lead()
                        .facts()
                        .postcode())
                .isEqualTo("06103");
    }

    @Test
    void a_postcode_of_a_country_that_nobody_said_stays_as_it_is() {
        Read.Company row = read(List.of(Column.NAME, Column.POSTCODE), "Elektro Huber", "4870");
        assertThat(row.lead().facts().postcode()).isEqualTo("4870");
        assertThat(row.repairs()).isEmpty();
    }

    @Test
    void a_site_below_a_host_where_many_live_names_a_shop_by_its_own_address() {
        for (String[] each : List.of(
                new String[] {"https://somebodyelse.wixsite.com/laptops", "somebodyelse.wixsite.com"},
                new String[] {"https://www.facebook.com/harborlane", "facebook.com/harborlane"},
                new String[] {"http://www.harborlane.com/shop", "harborlane.com"})) {
            assertThat(read(List.of(Column.SITE), each[0]).lead().facts().name())
                    .isEqualTo(each[1]);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.etsy.com/shop/ElmCityChargers?ref=x, etsy.com/shop/ElmCityChargers",
        "facebook.com/harborlane, facebook.com/harborlane",
        "https://harborlane.com/contact, harborlane.com",
    })
    void a_company_without_a_name_is_called_by_an_address_that_is_there(String site, String name) {
        assertThat(read(List.of(Column.SITE), site).lead().facts().name()).isEqualTo(name);
    }
}
