package com.denaq.crm.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.intake.table.Table.Row;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headings that say who or what only beside the others. */
class HeadingsTests {

    private static List<Column> columns(String text) throws Exception {
        return columns(text, "US");
    }

    private static List<Column> columns(String text, String country) throws Exception {
        try (Table table = Table.of(text)) {
            List<Row> rows = new ArrayList<>();
            for (Row row = table.next(); row != null; row = table.next()) {
                rows.add(row);
            }
            Columns columns = table.columns(rows, country);
            assertThat(columns.head()).isZero();
            return columns.columns();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Имя компании;Телефон",
                "Имя фирмы;Телефон",
                "Имя организации;Телефон",
                "Company's name;Phone",
                "Company’s name;Phone",
                "Shop's name;Phone",
                "Name of company;Phone"
            })
    void the_name_of_a_company_is_nobodys(String headings) throws Exception {
        assertThat(columns(headings + "\nHarbor Lane;(813) 555-0140")).containsExactly(Column.NAME, Column.PHONE);
    }

    @Test
    void an_address_and_a_phone_may_be_called_shortly_or_as_in_other_languages() throws Exception {
        assertThat(columns("Company,Addr1,Telefon\nKölner Dronenklinik,Domstr. 5,0221/471122"))
                .containsExactly(Column.NAME, Column.STREET, Column.PHONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Страна, город", "Город, страна", "City, country", "Country / City", "Страна и город"})
    void a_country_and_a_town_in_one_column_are_the_town(String heading) throws Exception {
        assertThat(columns("Название;" + heading + ";Конт. лицо\nРахфан;Израиль, Холон;Марина"))
                .containsExactly(Column.NAME, Column.CITY, Column.CONTACT);
    }

    @Test
    void st_is_the_state_where_states_stand_below_it() throws Exception {
        assertThat(
                        columns(
                                "Company,Phone,City,ST\nHarbor Lane,(813) 555-0140,Tampa,FL\nOld Mill,(512) 555-0141,Austin,tx"))
                .containsExactly(Column.NAME, Column.PHONE, Column.CITY, Column.REGION);
        assertThat(columns("Company,Phone,ST,City\nHarbor Lane,(813) 555-0140,12 Main Street,Tampa"))
                .containsExactly(Column.NAME, Column.PHONE, Column.STREET, Column.CITY);
    }

    @Test
    void st_is_the_state_where_another_column_is_the_street_or_nothing_stands_below_it() throws Exception {
        List<Column> state = List.of(Column.NAME, Column.REGION, Column.STREET);
        assertThat(columns("Company,ST,Address\nHarbor Lane,,12 Main Street")).isEqualTo(state);
        assertThat(columns("Company,ST,Address\nHarbor Lane,NSW,12 Main Street"))
                .isEqualTo(state);
        assertThat(columns("Company,ST,Phone\nHarbor Lane,,(813) 555-0140"))
                .containsExactly(Column.NAME, Column.REGION, Column.PHONE);
        assertThat(columns("Company,ST,State\nHarbor Lane,,FL"))
                .containsExactly(Column.NAME, Column.STREET, Column.REGION);
        assertThat(columns("Company,ST,Phone\nHarbor Lane,NSW,(02) 5550 1400", "AU"))
                .containsExactly(Column.NAME, Column.REGION, Column.PHONE);
    }

    @Test
    void a_company_with_a_name_has_people_with_names_beside_it() throws Exception {
        assertThat(columns("Имя компании;Имя;Фамилия\nЗебра;Иван;Петров"))
                .containsExactly(Column.NAME, Column.CONTACT_FIRST_NAME, Column.CONTACT_LAST_NAME);
        assertThat(columns("Company’s name;Contact’s name\nHarbor Lane;Maria Lopez"))
                .containsExactly(Column.NAME, Column.CONTACT);
    }

    @Test
    void a_name_is_a_persons_where_the_company_has_a_heading_of_its_own() throws Exception {
        assertThat(columns("Name;Surname;Company\nMaria;Lopez;Harbor Lane"))
                .containsExactly(Column.CONTACT_FIRST_NAME, Column.CONTACT_LAST_NAME, Column.NAME);
        assertThat(columns("Company;Name;Phone\nHarbor Lane;Maria Lopez;(813) 555-0140"))
                .containsExactly(Column.NAME, Column.CONTACT, Column.PHONE);
        assertThat(columns("Name;Company size;Phone\nHarbor Lane;5;(813) 555-0140"))
                .first()
                .isEqualTo(Column.NAME);
        assertThat(columns("Name;Company;Contact person\nHarbor Lane;Harbor Lane LLC;Maria Lopez"))
                .containsExactly(Column.NAME, Column.NOTHING, Column.CONTACT);
    }

    @Test
    void a_title_is_a_job_only_where_nothing_else_is_and_nobody_is_addressed_by_it() throws Exception {
        assertThat(columns("Title;First Name;Last Name;Company;Job Title\n;Maria;Lopez;Harbor Lane;Owner"))
                .containsExactly(
                        Column.NOTHING,
                        Column.CONTACT_FIRST_NAME,
                        Column.CONTACT_LAST_NAME,
                        Column.NAME,
                        Column.CONTACT_ROLE);
        String people = "First Name;Last Name;Company;Title\nMaria;Lopez;Harbor Lane;";
        assertThat(columns(people + "Owner")).last().isEqualTo(Column.CONTACT_ROLE);
        for (String addressed : Arrays.asList("Ms.", "mrs", "Dr.", "Г-жа")) {
            assertThat(columns(people + addressed)).as(addressed).last().isEqualTo(Column.NOTHING);
        }
    }

    @Test
    void a_title_where_no_person_and_no_company_has_a_column_is_the_shops() throws Exception {
        assertThat(columns("Title;Address;Website;Phone\nHarbor Lane;12 Main St;harborlane.com;(813) 555-0140"))
                .containsExactly(Column.NAME, Column.STREET, Column.SITE, Column.PHONE);
        assertThat(columns("Title;Company;Phone\nOwner;Harbor Lane;(813) 555-0140"))
                .containsExactly(Column.CONTACT_ROLE, Column.NAME, Column.PHONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Contacts",
                "Контакты",
                "Контактные лица",
                "Managers",
                "Ansprechpartner",
                "Owners",
                "Contact Name(s)",
                "Менеджер",
                "Interlocuteurs",
                "Persona de contacto",
                "Osoby kontaktowe",
                "Контактна особа",
                "Decision maker"
            })
    void people_are_read_below_whatever_they_are_called(String heading) throws Exception {
        String people =
                "\nHarbor Lane;John Smith (owner), Mary Jones - buyer\nOld Mill;Ivan Petrov +1 303 555 0177\nRed Fox;n/a";
        assertThat(columns("Company;" + heading + people)).containsExactly(Column.NAME, Column.CONTACT);
        assertThat(columns("Company;Abcdefg" + people)).containsExactly(Column.NAME, Column.CONTACT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Contacts", "Contact", "Контакты", "Контактные данные", "Kontakt", "Contactos"})
    void what_stands_below_contacts_tells_whether_they_are_people(String heading) throws Exception {
        assertThat(columns("Company;" + heading + "\nHarbor Lane;(813) 555-0140\nOld Mill;512 555 0141"))
                .containsExactly(Column.NAME, Column.PHONE);
        assertThat(columns("Company;Phone;" + heading + "\nHarbor Lane;;a@harbor.com\nOld Mill;;b@oldmill.com"))
                .containsExactly(Column.NAME, Column.PHONE, Column.EMAIL);
        assertThat(columns("Company;" + heading
                        + "\nHarbor Lane;Ann Lee ann@harbor.com\nOld Mill;Bob Ray bob@oldmill.com"))
                .containsExactly(Column.NAME, Column.CONTACT);
    }

    @ParameterizedTest
    @CsvSource({
        "Firma;Straße;PLZ;Ort;Telefon;E-Mail;Webseite;Ansprechpartner;Bemerkung",
        "Entreprise;Adresse;Code postal;Ville;Téléphone;Courriel;Site web;Interlocuteur;Remarques",
        "Empresa;Dirección;Código postal;Ciudad;Teléfono;Correo electrónico;Página web;Contacto;Observaciones",
        "Ragione sociale;Indirizzo;CAP;Città;Telefono;Posta elettronica;Sito web;Referente;Note",
        "Nazwa firmy;Ulica;Kod pocztowy;Miasto;Numer telefonu;E-mail;Strona www;Osoba kontaktowa;Uwagi",
        "Назва;Адреса;Індекс;Місто;Номер телефону;Пошта;Сайт;Контактна особа;Примітки",
    })
    void headings_are_read_in_other_languages_with_their_marks_or_without(String headings) throws Exception {
        for (String written : List.of(headings, Normalizer.normalize(headings, Normalizer.Form.NFD))) {
            assertThat(columns(written + "\nHarbor Lane;Elm 5;10115;X;0;0;0;Ann Lee;x"))
                    .containsExactly(
                            Column.NAME,
                            Column.STREET,
                            Column.POSTCODE,
                            Column.CITY,
                            Column.PHONE,
                            Column.EMAIL,
                            Column.SITE,
                            Column.CONTACT,
                            Column.REMARK);
        }
        assertThat(columns("Telefono;Direccion;Tienda\n0;Elm 5;Harbor Lane"))
                .containsExactly(Column.PHONE, Column.STREET, Column.NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Firma;Name;Vorname", "Société;Nom;Prénom", "Company;Name;First name"})
    void a_name_beside_a_first_name_is_the_last(String headings) throws Exception {
        assertThat(columns(headings + "\nHarbor Lane;Lopez;Maria"))
                .containsExactly(Column.NAME, Column.CONTACT_LAST_NAME, Column.CONTACT_FIRST_NAME);
    }

    @Test
    void several_columns_of_people_are_all_taken() throws Exception {
        assertThat(
                        columns(
                                "Company;Contact 1;Phone 1;Contact 2;Owner\nHarbor Lane;Ann Lee;813 555 0140;Bob Ray;Vera Holt"))
                .containsExactly(Column.NAME, Column.CONTACT, Column.PHONE, Column.CONTACT, Column.CONTACT);
    }

    /** What each heading of a list's file is; a new one needs its decision here. */
    private static final Map<String, Column> EXPORTED = Map.ofEntries(
            Map.entry("number", Column.NOTHING),
            Map.entry("name", Column.NAME),
            Map.entry("site", Column.SITE),
            Map.entry("phone", Column.PHONE),
            Map.entry("stage", Column.STAGE),
            Map.entry("reason", Column.REFUSAL_REASON),
            Map.entry("again", Column.TRY_AGAIN_ON),
            Map.entry("place", Column.CITY),
            Map.entry("zone", Column.NOTHING),
            Map.entry("owner", Column.OWNER),
            Map.entry("step", Column.NOTHING),
            Map.entry("due", Column.NOTHING),
            Map.entry("last", Column.NOTHING),
            Map.entry("last-at", Column.NOTHING),
            Map.entry("entered", Column.NOTHING),
            Map.entry("entered-by", Column.NOTHING));

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void the_headings_of_our_own_lists_are_what_they_are(String language) throws Exception {
        Properties messages = new Properties();
        try (Reader file =
                Files.newBufferedReader(Path.of("src/main/resources/messages/listing_" + language + ".properties"))) {
            messages.load(file);
        }
        String prefix = "listing.export.";
        List<String> codes = messages.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .sorted()
                .toList();
        assertThat(codes).containsExactlyInAnyOrderElementsOf(EXPORTED.keySet());
        List<String> headings =
                codes.stream().map(code -> messages.getProperty(prefix + code)).toList();
        String row =
                "\nTampa;Tampa;Tampa;Tampa;Tampa;Tampa;Tampa;Tampa;Tampa;Tampa;Tampa;Tampa;Tampa;Tampa;Tampa;Tampa";
        assertThat(columns(String.join(";", headings) + row))
                .isEqualTo(codes.stream().map(EXPORTED::get).toList());
        String few = List.of("number", "name", "phone", "owner").stream()
                .map(code -> messages.getProperty(prefix + code))
                .collect(Collectors.joining(";"));
        assertThat(columns(few + "\nD-12;Harbor Lane;(813) 555-0140;Vera Sokolova"))
                .as("our numbers tell")
                .containsExactly(Column.NOTHING, Column.NAME, Column.PHONE, Column.OWNER);
    }
}
