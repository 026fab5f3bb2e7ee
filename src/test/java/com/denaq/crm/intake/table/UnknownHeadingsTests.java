package com.denaq.crm.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.intake.table.RowReader.Read;
import com.denaq.crm.intake.table.Table.Row;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists whose columns are called otherwise, or only counted, and what stands above and below them. */
class UnknownHeadingsTests {

    private static List<Row> rows(String text) throws Exception {
        try (Table table = Table.of(text)) {
            List<Row> rows = new ArrayList<>();
            for (Row row = table.next(); row != null; row = table.next()) {
                rows.add(row);
            }
            return rows;
        }
    }

    private static Columns read(String text) throws Exception {
        return Columns.of(rows(text), "RU");
    }

    private static List<Column> columns(String text) throws Exception {
        return read(text).columns();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Контрагент",
                "Клиент",
                "Покупатель",
                "Партнёр",
                "Предприятие",
                "Мастерская",
                "Наименование контрагента",
                "Customer",
                "Customer name",
                "Client",
                "Client name",
                "Merchant",
                "Retailer",
                "Prospect",
                "Business partner",
                "Trading name"
            })
    void a_shop_has_many_names(String heading) throws Exception {
        assertThat(columns(heading + ";Телефон;Город\nЗебра;8 912 333-44-55;Пермь"))
                .containsExactly(Column.NAME, Column.PHONE, Column.CITY);
    }

    @Test
    void a_second_column_of_phones_is_one_whatever_it_is_called() throws Exception {
        assertThat(columns("Название;Телефон;WhatsApp\nЗебра;8 912 333-44-55;8 912 333-44-56"))
                .containsExactly(Column.NAME, Column.PHONE, Column.PHONE);
    }

    @Test
    void what_is_only_about_a_client_is_not_the_shop() throws Exception {
        assertThat(columns("Client since;Client;Customer ID\n2024;Harbor Lane;77"))
                .containsExactly(Column.NOTHING, Column.NAME, Column.NOTHING);
        assertThat(columns("Client;Company;Phone\nMaria Lopez;Harbor Lane;+18135550140"))
                .containsExactly(Column.REMARK, Column.NAME, Column.PHONE);
    }

    @Test
    void short_headings_are_read() throws Exception {
        assertThat(columns("Клиент;Нас. пункт;Прим.;Мыло\nЗебра;Пермь;звонить утром;zebra@mail.ru"))
                .containsExactly(Column.NAME, Column.CITY, Column.REMARK, Column.EMAIL);
        assertThat(columns("Customer;Owner First;Owner Last;Memo\nHarbor Lane;Maria;Lopez;call"))
                .containsExactly(Column.NAME, Column.CONTACT_FIRST_NAME, Column.CONTACT_LAST_NAME, Column.REMARK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"№", "#", "№ п/п", "п/п", "No.", "N", "Zeile", ""})
    void a_column_that_counts_is_nobodys_name(String heading) throws Exception {
        assertThat(columns(heading + ";Контрагент;Телефоны;Мыло;Сайт/соцсети;Адрес;ФИО;Коммент\n"
                        + "1;ООО \"Ремонт Плюс\";(343) 222-10-71;remplus@mail.ru;remplus.ru;Пермь;Иванов;утром\n"
                        + "2;Незабудка;;nez@mail.ru;nezab.ru;Тула;Сидоров;\n"))
                .containsExactly(
                        Column.NOTHING,
                        Column.NAME,
                        Column.PHONE,
                        Column.EMAIL,
                        Column.SITE,
                        Column.STREET,
                        Column.CONTACT,
                        Column.REMARK);
    }

    @Test
    void without_headings_a_column_that_counts_is_nobodys_name() throws Exception {
        assertThat(
                        columns(
                                "1,Larkspur Phones,402-555-2201,lark@lark.com,Omaha,NE\n2,Tanager Tablets,402-555-2202,,Lincoln,NE"))
                .startsWith(Column.NOTHING, Column.NAME, Column.PHONE, Column.EMAIL, Column.CITY);
        assertThat(columns("№1;Зебра;Пермь\n№2;Тапир;Тула")).startsWith(Column.NOTHING, Column.NAME);
    }

    @Test
    void the_one_column_of_free_words_is_the_shop_whatever_it_is_called() throws Exception {
        assertThat(columns("Bezeichnung;Phone;E-mail;City;Added;Ok\n"
                        + "Harbor Lane;+18135550140;a@harborlane.com;Tampa;01.02.2026;yes\n"
                        + "Old Mill;+15125550141;b@oldmill.com;Austin;02.02.2026;yes\n"
                        + "Red Fox;+15125550142;c@redfox.com;Austin;03.02.2026;yes"))
                .containsExactly(Column.NAME, Column.PHONE, Column.EMAIL, Column.CITY, Column.NOTHING, Column.NOTHING);
    }

    @Test
    void where_several_columns_could_be_the_shop_none_is_guessed() throws Exception {
        assertThat(columns("Alpha;Beta;Phone;E-mail;City\nHarbor Lane;Old Mill;+18135550140;a@harborlane.com;Tampa"))
                .startsWith(Column.NOTHING, Column.NOTHING);
    }

    @Test
    void sites_and_mailboxes_below_unknown_headings_are_taken() throws Exception {
        assertThat(columns(
                        "Company;Phone;City;Netz;Elektropost\nHarbor Lane;+18135550140;Tampa;harborlane.com;a@b.com"))
                .endsWith(Column.SITE, Column.EMAIL);
    }

    @Test
    void titles_above_a_table_are_no_companies() throws Exception {
        Columns headed = read("Прайс клиентов;;;\nна 01.11.2026;;;\n;;;\n№;Контрагент;Телефоны;Мыло\n"
                + "1;Зебра;(343) 222-10-71;z@zebra.ru\n");
        assertThat(headed.head()).isEqualTo(2);
        Columns bare = read("Прайс клиентов;;;\nна 01.11.2026;;;\n;;;\n"
                + "1;Зебра;(343) 222-10-71;z@zebra.ru\n2;Тапир;(343) 222-10-72;t@tapir.ru\n");
        assertThat(bare.head()).isEqualTo(1);
        assertThat(bare.columns()).containsExactly(Column.NOTHING, Column.NAME, Column.PHONE, Column.EMAIL);
    }

    @Test
    void a_company_of_which_only_the_name_is_known_is_no_title() throws Exception {
        assertThat(read("Зебра;;;\nТапир;;(343) 222-10-72;t@tapir.ru\nКедр;Тула;(343) 222-10-73;k@kedr.ru\n")
                        .head())
                .isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Итого", "ИТОГО:", "Всего компаний: 6", "Total", "Grand total", "Totals 12"})
    void a_total_is_no_company(String total) {
        RowReader reader = new RowReader(List.of(Column.NAME, Column.PHONE), "US");
        assertThat(reader.read(List.of(total, "6")))
                .isInstanceOfSatisfying(
                        Read.Unreadable.class, read -> assertThat(read.key()).isEqualTo("intake.row.total"));
        assertThat(reader.read(List.of(total, "813-555-0140"))).isInstanceOf(Read.Company.class);
    }

    @Test
    void german_streets_are_streets() throws Exception {
        assertThat(Columns.of(
                                rows("Müller PC Klinik|Lindwurmstr. 88|80337|München|089 4411223\n"
                                        + "Höß Rechner|Hauptstr. 1a|80331|München|089 9998877\n"
                                        + "Größe Computer|Ringstraße 4|10115|Berlin|030 5554433\n"),
                                "DE")
                        .columns())
                .containsExactly(Column.NAME, Column.STREET, Column.POSTCODE, Column.CITY, Column.PHONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ul. Długa 5",
                "al. Jerozolimskie 65/79",
                "Rue de Rivoli 12",
                "Avenue Victor-Hugo, 3 bis",
                "Calle Mayor 3",
                "C/ Mayor, 3",
                "Via Roma 7",
                "Piazza della Repubblica 10",
                "Rua Augusta 100",
                "Kalverstraat 5",
                "Storgatan 12",
                "Nørregade 7",
                "Ringstr. 4",
                "улица Ленина 5",
                "пр-т Мира, 12к2",
            })
    void a_street_is_one_in_any_of_these_languages(String street) throws Exception {
        String rows = "Zelkova PC\t%s\tz@zelkova.example\nTapir Handy\t%s\tt@tapir.example\n".formatted(street, street);
        assertThat(Columns.of(rows(rows), "US").columns()).containsExactly(Column.NAME, Column.STREET, Column.EMAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Chargers, cables 5", "Placeholder 7", "Viable 7", "Caller 3", "Rue du Commerce"})
    void a_remark_is_none(String remark) throws Exception {
        String rows = "Zelkova PC\t%s\tz@zelkova.example\nTapir Handy\t%s\tt@tapir.example\n".formatted(remark, remark);
        assertThat(Columns.of(rows(rows), "US").columns().get(1)).isNotEqualTo(Column.STREET);
    }
}
