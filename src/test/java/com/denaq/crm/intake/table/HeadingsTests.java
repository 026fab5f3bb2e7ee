package com.denaq.crm.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.intake.table.Table.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
}
