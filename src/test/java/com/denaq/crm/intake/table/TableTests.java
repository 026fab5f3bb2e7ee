package com.denaq.crm.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.denaq.crm.intake.NewLead;
import com.denaq.crm.intake.table.RowReader.Read;
import com.denaq.crm.intake.table.Table.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;

class TableTests {

    private static final String RUSSIAN =
            "Название;Сайт;Город\nНоутбук-Сервис;noutbuk.ru;Москва\nЗаряд;zaryad.ru;Тула\n";

    private static List<Row> rows(Table table) throws BadTable, IOException {
        try (table) {
            List<Row> rows = new ArrayList<>();
            for (Row row = table.next(); row != null; row = table.next()) {
                rows.add(row);
            }
            return rows;
        }
    }

    private static List<Row> file(byte[] bytes) throws BadTable, IOException {
        return rows(Table.of(new ByteArrayResource(bytes)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251", "IBM866", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void the_encoding_of_a_file_is_found_out(String name) throws Exception {
        String latin = RUSSIAN + "Harbor Lane Laptops;harborlane.com;Tampa\n";
        List<Row> rows = file(latin.getBytes(Charset.forName(name)));
        assertThat(rows.get(1).cells()).containsExactly("Ноутбук-Сервис", "noutbuk.ru", "Москва");
        assertThat(rows.get(3).line()).isEqualTo(4);
    }

    @Test
    void a_line_without_a_blank_is_read_as_fast_as_any() throws Exception {
        List<Row> rows = rows(Table.of("ж".repeat(30_000)));
        assertThat(Columns.of(rows, "US").columns()).hasSize(1);
        assertThat(Columns.Cell.of("@".repeat(100_000), "US")).isEqualTo(Columns.Cell.WORDS);
    }

    @Test
    void western_letters_are_not_taken_for_russian_ones() throws Exception {
        byte[] bytes = "name,city\nCafé Portátil,Bogotá\n".getBytes(Charset.forName("windows-1252"));
        assertThat(file(bytes).get(1).cells()).containsExactly("Café Portátil", "Bogotá");
    }

    /** Which are letters of DOS. */
    @ParameterizedTest
    @CsvSource({
        "windows-1252, Café Mobile;———",
        "windows-1252, Café Mobile;Harbor Lane\u00A0\u00A0\u00A0",
        "windows-1252, Café Mobile;“call back…”—Dana",
        "windows-1252, Café;olé…”;Zed",
        "windows-1251, Smart City;———;Омск;Уфа",
        "windows-1251, Ремонт;———"
    })
    void dashes_and_quotes_in_a_row_are_no_russian_words(String encoding, String row) throws Exception {
        String file = "name;phone\n" + (row + "\nHarbor Lane;———\n").repeat(10);
        assertThat(file(file.getBytes(Charset.forName(encoding))).get(1).cells())
                .containsExactly(rows(Table.of(file)).get(1).cells().toArray(String[]::new));
    }

    /** Where a field is cut after so many bytes, half a letter is left of some. */
    @Test
    void half_a_letter_does_not_make_another_encoding_of_a_file() throws Exception {
        byte[] half = "Ремонт ноутбуко".getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(half, half.length - 1);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(RUSSIAN.getBytes(StandardCharsets.UTF_8));
        file.write(cut);
        file.write("x;remont.ru;Пермь\n".getBytes(StandardCharsets.UTF_8));
        file.write(cut);
        List<Row> rows = file(file.toByteArray());
        assertThat(rows.get(1).cells()).containsExactly("Ноутбук-Сервис", "noutbuk.ru", "Москва");
        assertThat(rows.get(3).cells()).containsExactly("Ремонт ноутбук\uFFFDx", "remont.ru", "Пермь");
        byte[] old = "ВСЁ;№1\n«ПЁС»;ёж – её\n".getBytes(Charset.forName("windows-1251"));
        assertThat(file(old).get(1).cells()).containsExactly("«ПЁС»", "ёж – её");
        byte[] older = "Название;Город\nСтарт Тест;Тверь\n".getBytes(Charset.forName("IBM866"));
        assertThat(file(older).get(1).cells()).containsExactly("Старт Тест", "Тверь");
    }

    @Test
    void lines_of_old_macs_are_lines() throws Exception {
        String file = "Name,Phone,City\rHarbor; Lane,813 555 0140,Tampa\rOld Mill,813 555 0177,Tampa\r";
        assertThat(file(file.getBytes(StandardCharsets.UTF_8)).get(1))
                .isEqualTo(new Row(2, List.of("Harbor; Lane", "813 555 0140", "Tampa")));
        assertThat(rows(Table.of(file.replace("\r", "\r\n")))).hasSize(3);
    }

    @Test
    void a_mark_before_the_first_heading_is_none_of_it() throws Exception {
        assertThat(file("\uFEFFname,site\na,b.com\n".getBytes(StandardCharsets.UTF_8))
                        .getFirst()
                        .cells())
                .containsExactly("name", "site");
    }

    @Test
    void a_short_file_of_which_a_sign_was_damaged_is_what_it_was() throws Exception {
        byte[] start = "name,city\nCafé Zed,Paris\nBad ".getBytes(StandardCharsets.UTF_8);
        byte[] end = " thing,Lyon\n".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(start);
        file.write(new byte[] {(byte) 0xFF, (byte) 0xFE});
        file.write(end);
        assertThat(file(file.toByteArray()).get(1).cells()).containsExactly("Café Zed", "Paris");
        byte[] russian = "name,city\nЛёд,Уфа\nОоо Тёмный Ёж,Орёл\n".getBytes(Charset.forName("windows-1251"));
        assertThat(file(russian).get(1).cells()).containsExactly("Лёд", "Уфа");
        byte[] western = "name,city\nÉlan “Größe” déjà,Köln\n".getBytes(Charset.forName("windows-1252"));
        assertThat(file(western).get(1).cells()).containsExactly("Élan “Größe” déjà", "Köln");
    }

    @Test
    void tabs_semicolons_and_commas_part_cells() throws Exception {
        assertThat(rows(Table.of("a\tb, c\nd\te")).getFirst().cells()).containsExactly("a", "b, c");
        assertThat(rows(Table.of("a;b, c\nd;e")).getFirst().cells()).containsExactly("a", "b, c");
        assertThat(rows(Table.of("\"a, inc\",b\nd,e")).getFirst().cells()).containsExactly("a, inc", "b");
        assertThat(rows(Table.of("Smith, Jones & Co\nHarbor Lane\nOld Mill"))
                        .getFirst()
                        .cells())
                .containsExactly("Smith, Jones & Co");
    }

    @Test
    void a_lonely_quotation_mark_in_a_pasted_list_is_part_of_a_name() throws Exception {
        assertThat(rows(Table.of("The \"Best Laptops\nOther"))).hasSize(2);
    }

    @Test
    void what_is_no_table_is_told_in_words() {
        assertBad(new byte[0], "intake.table.empty");
        assertBad("  \n \n".getBytes(StandardCharsets.UTF_8), "intake.table.empty");
        assertBad(new byte[] {'a', ',', 'b', '\n', 0, 1, 2, 3, 'x', 0}, "intake.table.binary");
        assertBad(("a" + ",b".repeat(500) + "\n").repeat(2).getBytes(StandardCharsets.UTF_8), "intake.table.columns");
        assertBad(("name,site\nx," + "y".repeat(1 << 20) + "\n").getBytes(StandardCharsets.UTF_8), "intake.table.long");
        assertBad("name,site\n\"x,y\nz,u\n".getBytes(StandardCharsets.UTF_8), "intake.table.quote");
    }

    private static void assertBad(byte[] bytes, String key) {
        assertThatThrownBy(() -> file(bytes))
                .isInstanceOfSatisfying(
                        BadTable.class, bad -> assertThat(bad.key()).isEqualTo(key));
    }

    @Test
    void columns_are_known_by_their_headings_in_both_languages() throws Exception {
        assertThat(columns(
                                "Company Name,Website URL,Business Phone,Billing City,State/Province,Contact Person,Job Title")
                        .columns())
                .containsExactly(
                        Column.NAME,
                        Column.SITE,
                        Column.PHONE,
                        Column.CITY,
                        Column.REGION,
                        Column.CONTACT,
                        Column.CONTACT_ROLE);
        assertThat(columns("Наименование;Адрес сайта;Телефон фирмы;Эл. почта;Город;ФИО;Примечание")
                        .columns())
                .containsExactly(
                        Column.NAME,
                        Column.SITE,
                        Column.PHONE,
                        Column.EMAIL,
                        Column.CITY,
                        Column.CONTACT,
                        Column.REMARK);
    }

    @Test
    void a_phone_or_e_mail_of_a_contact_is_theirs() throws Exception {
        assertThat(columns("Компания;Контактное лицо;E-mail контакта;Телефон контактного лица;Контактный телефон")
                        .columns())
                .containsExactly(Column.NAME, Column.CONTACT, Column.CONTACT_EMAIL, Column.CONTACT_PHONE, Column.PHONE);
        assertThat(columns("Company,Contact's e-mail,Phone of contact,Owner email,Contact")
                        .columns())
                .containsExactly(
                        Column.NAME, Column.CONTACT_EMAIL, Column.CONTACT_PHONE, Column.CONTACT_EMAIL, Column.CONTACT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Account Name,Billing Street,Billing City,Billing State/Province,Billing Zip/Postal Code,Phone,Website",
                "First Name,Last Name,Company / Account,Email,Mobile Phone,Lead Status,Rating 2024",
                "Shop,Town",
                "#,Shop Name,Web,Tel.,Zip",
                "№ п/п,Название фирмы,Тел. (моб.),Сайт,Комментарий менеджера",
                "Полное наименование,ИНН/КПП,Юридический адрес,Контактный телефон,E-mail компании",
                "Company*,Contact no.,Some Score"
            })
    void rows_of_headings_are_told_from_companies(String headings) throws Exception {
        Columns columns = columns(headings + "\nHarbor Lane,x\n");
        assertThat(columns.head()).isZero();
        assertThat(columns.columns()).contains(Column.NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Phone Shop,Mobile,AL",
                "State Street Mobile,Reno",
                "Contact Lens Store,Phone City",
                "Home Office Supply,Main",
                "Магазин Телефон,Город Мастеров",
                "The Mobile Company,Boise,ID",
                "Store,Reno"
            })
    void companies_are_told_from_headings(String company) throws Exception {
        assertThat(columns(company + "\nHarbor Lane,x\n").head()).isEqualTo(-1);
    }

    @Test
    void columns_without_headings_are_known_by_what_stands_in_them() throws Exception {
        Columns columns = columns("""
                Copper Kettle Computers\tcopperkettle.com\tButte, MT
                Harbor Lane Laptops\t(813) 555-0140\tTampa, FL
                Mango Street Mobile\tmangostreet.com\tHialeah, FL
                Old Mill Notebooks\t978 555 0188\tLowell, MA""");
        assertThat(columns.headings()).isNull();
        assertThat(columns.columns()).containsExactly(Column.NAME, Column.ANYTHING, Column.CITY);
        assertThat(columns("harborlane.com\nCopper Kettle\noldmill.com").columns())
                .containsExactly(Column.ANYTHING);
        assertThat(columns("Harbor Lane Computer Store\nCopper Kettle").headings())
                .isNull();
    }

    @Test
    void headings_that_nobody_knows_stand_out_from_what_is_below_them() throws Exception {
        Columns columns = columns("Betrieb;Erreichbar unter\n" + "Harbor Lane;(813) 555-0140\n".repeat(4));
        assertThat(columns.headings()).containsExactly("Betrieb", "Erreichbar unter");
        assertThat(columns.columns()).containsExactly(Column.NAME, Column.PHONE);
        assertThat(rows(Table.of("Company,Website,Phone,City\nHarbor Lane,harborlane.com"))
                        .get(1)
                        .cells())
                .as("rows that end early")
                .containsExactly("Harbor Lane", "harborlane.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Кто",
                "Who",
                "People",
                "Кого спросить",
                "С кем говорить",
                "Кого спросить (имя)",
                "Ask for",
                "Who to ask for",
                "Спросить",
                "Ask for (name)"
            })
    void a_heading_that_asks_for_somebody_is_of_the_contact(String who) throws Exception {
        assertThat(columns("Контора;Звонить;" + who + "\n" + "Зебра;(813) 555-0140;Иван Петров\n".repeat(4))
                        .columns())
                .containsExactly(Column.NAME, Column.PHONE, Column.CONTACT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Number of people",
                "People count",
                "Who entered",
                "Who called",
                "Кто добавил",
                "Кто звонил",
                "С кем конкурирует",
                "Количество человек"
            })
    void people_who_are_counted_or_did_something_are_no_contacts(String heading) throws Exception {
        assertThat(columns("Company;Phone;" + heading + ";Contact name\nHarbor Lane;(813) 555-0140;12;Maria Lopez")
                        .columns())
                .containsExactly(Column.NAME, Column.PHONE, Column.NOTHING, Column.CONTACT);
    }

    @Test
    void a_column_of_towns_beside_phones_is_no_name_whether_the_phones_have_a_heading_or_not() throws Exception {
        String rows = "(208) 555-0142;Boise\n(813) 555-0143;Tampa";
        assertThat(columns(rows).columns()).containsExactly(Column.PHONE, Column.CITY);
        assertThat(columns("Phone;\n" + rows).columns()).containsExactly(Column.PHONE, Column.CITY);
    }

    @Test
    void who_is_called_the_contact_takes_that_place_from_a_mere_who() throws Exception {
        assertThat(columns("Company;Who;Contact name\nHarbor Lane;Vera;Maria Lopez")
                        .columns())
                .containsExactly(Column.NAME, Column.REMARK, Column.CONTACT);
        assertThat(columns("Company;Contact name;Who\nHarbor Lane;Maria Lopez;Vera")
                        .columns())
                .containsExactly(Column.NAME, Column.CONTACT, Column.REMARK);
    }

    @Test
    void a_row_becomes_a_company() {
        NewLead lead = company(
                List.of(
                        Column.NAME,
                        Column.ANYTHING,
                        Column.CITY,
                        Column.COUNTRY,
                        Column.CONTACT,
                        Column.CONTACT_PHONE),
                "Harbor Lane",
                "(813) 555-0140",
                "Tampa, FL",
                "USA",
                "Maria Lopez",
                "813 555 0141");
        assertThat(lead.phones()).containsExactly("(813) 555-0140");
        assertThat(lead.facts().city()).isEqualTo("Tampa");
        assertThat(lead.facts().region()).isEqualTo("FL");
        assertThat(lead.facts().country()).isEqualTo("US");
        assertThat(lead.people().getFirst().phones()).containsExactly("813 555 0141");
        assertThat(company(List.of(Column.ANYTHING), "https://www.harborlane.com/shop")
                        .facts()
                        .name())
                .isEqualTo("harborlane.com");
    }

    @Test
    void what_spreadsheets_and_hurried_fingers_do_is_repaired_and_noted() {
        String[][] cells = {
            {"PHONE", "1.3105551234E10", "13105551234"},
            {"PHONE", "3105551234.0", "3105551234"},
            {"PHONE", "310/555/1234", "310-555-1234"},
            {"SITE", "foo,com", "foo.com"},
            {"SITE", "foo .com", "foo.com"},
            {"SITE", "http//foo.com", "foo.com"},
            {"SITE", "http;//foo.com", "foo.com"},
            {"SITE", "https://https://foo.com", "foo.com"},
            {"SITE", "www foo com", "foo.com"},
            {"EMAIL", "info@foo.com.", "info@foo.com"},
            {"EMAIL", "mailto:hi@foo.com", "hi@foo.com"},
            {"EMAIL", "hi @ foo.com", "hi@foo.com"},
            {"EMAIL", "hi@foo,com", "hi@foo.com"},
            {"EMAIL", "hi@@foo..com", "hi@foo.com"},
            {"PHONE", "1.31056E+10", null},
            {"PHONE", "call after five", null},
            {"SITE", "coming soon", null},
            {"EMAIL", "ask Bob", null},
        };
        for (String[] each : cells) {
            Column column = Column.valueOf(each[0]);
            assertThat(repairs(column, each[1])).as(each[1]).containsExactly(new Repair(column, each[1], each[2]));
        }
        for (String plain :
                List.of("1 (310) 555-12-34 ext 5", "310.555.1234/35", "www.foo.com", "http://foo.com/a,b")) {
            assertThat(repairs(plain.contains("foo") ? Column.SITE : Column.PHONE, plain))
                    .as(plain)
                    .isEmpty();
        }
    }

    private static List<Repair> repairs(Column column, String cell) {
        return ((Read.Company) read(List.of(Column.NAME, column), "Harbor Lane", cell)).repairs();
    }

    @Test
    void a_row_that_is_no_company_says_why() {
        assertThat(read(List.of(Column.NAME, Column.PHONE), "", "call us")).isInstanceOf(Read.Unreadable.class);
        assertThat(((Read.Unreadable) read(List.of(Column.NAME), "x".repeat(301))).key())
                .isEqualTo("intake.row.name-long");
    }

    @Test
    void a_country_that_is_not_known_is_kept_and_told() {
        Read.Company read = (Read.Company)
                read(List.of(Column.NAME, Column.COUNTRY, Column.PHONE), "Harbor Lane", "Atlantis", "813-555-0140");
        assertThat(read.repairs()).containsExactly(new Repair(Column.COUNTRY, "Atlantis", null));
        assertThat(read.lead().facts().remark()).isEqualTo("Atlantis");
        assertThat(read.lead().facts().country()).isEqualTo("US");
        Read.Company known = (Read.Company) read(List.of(Column.NAME, Column.COUNTRY), "Зебра", "Республика Беларусь");
        assertThat(known.lead().facts().country()).isEqualTo("BY");
        assertThat(known.repairs()).isEmpty();
    }

    @Test
    void a_phone_alone_is_enough_to_ask_whose_it_is() {
        for (Column column : List.of(Column.ANYTHING, Column.NAME, Column.PHONE)) {
            NewLead lead = company(List.of(column), "813 555 0140");
            assertThat(lead.phones()).as(column.name()).containsExactly("813 555 0140");
            assertThat(lead.facts().name()).as(column.name()).isEmpty();
        }
        assertThat(company(List.of(Column.NAME), "Booking.com").facts().site()).isEqualTo("Booking.com");
    }

    private static Columns columns(String text) throws BadTable, IOException {
        return Columns.of(rows(Table.of(text)), "US");
    }

    private static Read read(List<Column> columns, String... cells) {
        return new RowReader(columns, "US").read(List.of(cells));
    }

    private static NewLead company(List<Column> columns, String... cells) {
        return ((Read.Company) read(columns, cells)).lead();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><table><tr><td>A</td></tr></table></html>",
                "\uFEFF <!DOCTYPE html>",
                "<?xml version='1.0'?>"
            })
    void a_page_of_the_web_under_the_name_of_a_table_is_refused(String text) {
        assertThatThrownBy(() -> Table.of(new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOfSatisfying(
                        BadTable.class, bad -> assertThat(bad.key()).isEqualTo("intake.table.page"));
    }
}
