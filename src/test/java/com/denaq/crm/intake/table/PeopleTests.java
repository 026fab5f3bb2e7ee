package com.denaq.crm.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.contacts.NewContact;
import com.denaq.crm.intake.table.RowReader.Read;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a row names, what they do and how they are reached, however that stands in its cells. */
class PeopleTests {

    private static Read.Company read(List<Column> columns, String... cells) {
        return (Read.Company) new RowReader(columns, "US").read(List.of(cells));
    }

    private static List<NewContact> people(String cell) {
        return read(List.of(Column.NAME, Column.CONTACT), "Quillwort", cell)
                .lead()
                .people();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ann Lee, Bob Ray | Ann Lee; Bob Ray",
                "Anna Kim / Boris Orlov; Vera | Anna Kim; Boris Orlov; Vera",
                "Ann Lee (owner), Bob Ray (manager) | Ann Lee = owner; Bob Ray = manager",
                "Ann Lee, owner; Bob Ray - sales manager | Ann Lee = owner; Bob Ray = sales manager",
                "Owner: Ann Lee; Buyer: Bob Ray | Ann Lee = Owner; Bob Ray = Buyer",
                "Ann (owner), Bob (parts, repairs) | Ann = owner; Bob = parts, repairs",
                "Ann Lee and Bob Ray & Vera Holt | Ann Lee; Bob Ray; Vera Holt",
                "Anna, Boris, Vera | Anna; Boris; Vera",
                "Lee, Ann; Ray, Bob J. | Lee, Ann; Ray, Bob J.",
                "Иванов Иван Иванович (директор), Петрова А.А. – гл. бухгалтер | Иванов Иван Иванович = директор; Петрова А.А. = гл. бухгалтер",
                "Анна Ким и Борис Орлов | Анна Ким; Борис Орлов",
                "Анна/Борис | Анна; Борис",
                "Ann Lee (owner) | Ann Lee = owner",
                "директор, Петров И. И. | Петров И. И. = директор",
                "Lee, Ann | Lee, Ann",
                "Lee, Ann, owner | Lee, Ann = owner",
                "Garcia Lopez, Maria | Garcia Lopez, Maria",
                "Smith, Dr. John, Jr. | Smith, Dr. John, Jr.",
                "Ann Lee, Jr., Bob Ray | Ann Lee, Jr.; Bob Ray",
                "Иванов, Иван Иванович | Иванов, Иван Иванович",
                "Иванов, Иван, Иванович | Иванов, Иван, Иванович",
                "Ann & Bob Lee | Ann & Bob Lee",
                "c/o Ann Lee | c/o Ann Lee",
                "Ann (Annie) Lee | Ann (Annie) Lee",
                "Ann Lee (Tampa) | Ann Lee (Tampa)",
                "Sales Manager | Sales Manager",
                "Anne-Marie Lee | Anne-Marie Lee",
                "Ann (owner, Bob | Ann (owner, Bob",
                "Dr. Anna Q. Public, PhD & Tom O'Neil | Dr. Anna Q. Public, PhD; Tom O'Neil",
                "John Smith (owner), Mary Jones - buyer, Bob Lee | John Smith = owner; Mary Jones = buyer; Bob Lee",
                "Mr. John Q. Smith / Ms. Jane Doe | Mr. John Q. Smith; Ms. Jane Doe",
                "Ann Lee, parts and returns; Bob Ray | Ann Lee = parts and returns; Bob Ray",
                "Ann Lee sales manager | Ann Lee = sales manager",
                "Менеджер по продажам Ольга Ким | Ольга Ким = Менеджер по продажам",
                "Geschäftsführer: Jörg Ames, Uta Brand – Einkauf | Jörg Ames = Geschäftsführer; Uta Brand = Einkauf",
                "Jean Dupont (gérant) / Marie Curie | Jean Dupont = gérant; Marie Curie",
                "Ana Ruiz y Luis Soto | Ana Ruiz; Luis Soto",
                "n/a; Ann Lee | Ann Lee",
                "Ann Lee, - | Ann Lee",
            })
    void of_several_people_in_a_cell_each_is_one(String cell, String people) {
        assertThat(people(cell).stream()
                        .map(each -> each.role() == null ? each.name() : each.name() + " = " + each.role())
                        .collect(Collectors.joining("; ")))
                .isEqualTo(people);
    }

    @Test
    void each_of_several_people_has_their_own_phone_where_there_are_as_many() {
        List<Column> columns =
                List.of(Column.NAME, Column.CONTACT, Column.CONTACT_ROLE, Column.CONTACT_PHONE, Column.CONTACT_EMAIL);
        assertThat(read(columns, "Quillwort", "Ann Lee, Bob Ray", "Owner / Buyer", "813 555 0140 / 0141", "a@b.com")
                        .lead()
                        .people())
                .containsExactly(
                        new NewContact(
                                "Ann Lee", "Owner", null, null, false, List.of("813 555 0140"), List.of("a@b.com")),
                        new NewContact("Bob Ray", "Buyer", null, null, false, List.of("813 5550141"), List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ivan Petrov +1 303 555 0177 | Ivan Petrov: +1 303 555 0177",
                "Ann Lee, 813 555 0140 | Ann Lee: 813 555 0140",
                "Ivan Petrov +1 303 555 0177; | Ivan Petrov: +1 303 555 0177",
                "Ivan Petrov, +1 303 555 0178; Olga Kim (sales) olga@rhea.example | Ivan Petrov: +1 303 555 0178; Olga Kim = sales: olga@rhea.example",
                "Ivan Petrov +1 303 555 0177; Olga (sales) | Ivan Petrov: +1 303 555 0177; Olga = sales",
                "+1 303 555 0177 Ivan Petrov, +1 303 555 0178 Olga Kim | Ivan Petrov: +1 303 555 0177; Olga Kim: +1 303 555 0178",
                "+1 303 555 0177, Ivan Petrov, +1 303 555 0178, Olga Kim | Ivan Petrov: +1 303 555 0177; Olga Kim: +1 303 555 0178",
                "Ivan Petrov 303-555-0177 Olga Kim 303-555-0178 | Ivan Petrov: 303-555-0177; Olga Kim: 303-555-0178",
                "Ivan, 303-555-0177, Olga, 303-555-0178 | Ivan: 303-555-0177; Olga: 303-555-0178",
                "Petrov, Ivan, 303-555-0177, Kim, Olga, 303-555-0178 | Petrov, Ivan: 303-555-0177; Kim, Olga: 303-555-0178",
                "Petrov, Ivan (303) 555-0177 | Petrov, Ivan: (303) 555-0177",
                "Ivan Petrov; Olga Kim; 303-555-0177; 303-555-0178 | Ivan Petrov: 303-555-0177; Olga Kim: 303-555-0178",
                "Ivan Petrov, Olga Kim, ivan@rhea.example, olga@rhea.example | Ivan Petrov: ivan@rhea.example; Olga Kim: olga@rhea.example",
                "Olga Kim <olga@rhea.example>, Ivan Petrov <ivan@rhea.example> | Olga Kim: olga@rhea.example; Ivan Petrov: ivan@rhea.example",
                "owner: Ivan Petrov (mob. 303-555-0177, ivan@rhea.example) | Ivan Petrov = owner: 303-555-0177 ivan@rhea.example",
                "Olga Kim (sales, +1 303 555 0177) | Olga Kim = sales: +1 303 555 0177",
                "Ivan Petrov 303-555-0177 (owner) / Olga Kim | Ivan Petrov = owner: 303-555-0177; Olga Kim",
                "Ivan Petrov, owner, 303-555-0177, Olga Kim, buyer, 303-555-0178 | Ivan Petrov = owner: 303-555-0177; Olga Kim = buyer: 303-555-0178",
                "Ivan Petrov – 303-555-0177 – and Olga Kim: 303-555-0178 ext. 4 | Ivan Petrov: 303-555-0177; Olga Kim: 303-555-0178 ext. 4",
                "Иванов И.И., тел.: 8 (495) 123-45-67, директор | Иванов И.И. = директор: 8 (495) 123-45-67",
                "директор Иванов Иван +7 495 123-45-67; бухгалтер Петрова Анна моб. +7 916 123-45-67 | Иванов Иван = директор: +7 495 123-45-67; Петрова Анна = бухгалтер: +7 916 123-45-67",
                "Sales manager +1 303 555 0177 | Sales manager: +1 303 555 0177",
                "Ivan Petrov, @ivanp, https://t.me/ivanp | Ivan Petrov (@ivanp, https://t.me/ivanp)",
                "Ivan Petrov wa.me/13035550177 | Ivan Petrov: +13035550177",
                "Ivan Petrov (since 2019) 303-555-0177 | Ivan Petrov (since 2019): 303-555-0177",
                "Ivan Petrov, ИНН 7712345678 | Ivan Petrov, ИНН 7712345678",
                "N/A | ''",
                "- | ''",
                "нет | ''",
                "нет контакта | ''",
                "k.A. | ''",
                "; | ''",
            })
    void what_somebody_is_reached_by_in_the_cell_of_their_name_is_theirs(String cell, String people) {
        assertThat(people(cell).stream().map(PeopleTests::told).collect(Collectors.joining("; ")))
                .isEqualTo(people);
    }

    private static String told(NewContact person) {
        String reached = Stream.concat(person.phones().stream(), person.emails().stream())
                .collect(Collectors.joining(" "));
        return person.name()
                + (person.role() == null ? "" : " = " + person.role())
                + (person.remark() == null ? "" : " (" + person.remark() + ")")
                + (reached.isEmpty() ? "" : ": " + reached);
    }

    @Test
    void lines_of_a_cell_are_people_or_what_is_said_of_them() {
        assertThat(people("Anna Lee\nBo Rae, tech").stream().map(PeopleTests::told))
                .containsExactly("Anna Lee", "Bo Rae = tech");
        assertThat(people("Anna Lee\nowner\n303-555-0177\nBo Rae\nbo@rhea.example").stream()
                        .map(PeopleTests::told))
                .containsExactly("Anna Lee = owner: 303-555-0177", "Bo Rae: bo@rhea.example");
        assertThat(people("Anna\nLee").stream().map(PeopleTests::told)).containsExactly("Anna, Lee");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+1 303 555 0177", "tel. +1 303 555 0177, ann@rhea.example", "303-555-0177 / ann@rhea.example"})
    void what_stands_there_without_a_name_is_the_companys(String cell) {
        Read.Company read = read(List.of(Column.NAME, Column.CONTACT), "Quillwort", cell);
        assertThat(read.lead().people()).isEmpty();
        assertThat(read.lead().phones()).singleElement().asString().endsWith("0177");
        assertThat(read.lead().emails()).hasSize(cell.contains("@") ? 1 : 0);
    }

    @Test
    void how_people_were_read_is_told_where_it_differs_from_the_cell() {
        List<Column> columns = List.of(Column.NAME, Column.CONTACT);
        assertThat(read(columns, "Quillwort", "Ivan Petrov, +1 303 555 0178; Olga Kim sales")
                        .repairs())
                .containsExactly(new Repair(
                        Column.CONTACT,
                        "Ivan Petrov, +1 303 555 0178; Olga Kim sales",
                        "Ivan Petrov, +1 303 555 0178; Olga Kim (sales)"));
        assertThat(read(columns, "Quillwort", "Ann Lee (owner)").repairs()).isEmpty();
    }

    @Test
    void several_columns_of_people_are_all_read_and_nobody_twice() {
        List<Column> columns =
                List.of(Column.NAME, Column.CONTACT, Column.CONTACT, Column.CONTACT_PHONE, Column.CONTACT_PHONE);
        assertThat(
                        read(columns, "Quillwort", "Ann Lee", "Bob Ray", "303-555-0177", "303-555-0178")
                                .lead()
                                .people()
                                .stream()
                                .map(PeopleTests::told))
                .containsExactly("Ann Lee: 303-555-0177", "Bob Ray: 303-555-0178");
        assertThat(read(columns, "Quillwort", "Ann Lee", "Ann Lee", "303-555-0177", "")
                        .lead()
                        .people())
                .hasSize(1);
    }

    @Test
    void parts_of_a_name_may_have_a_number_behind_them_or_be_missing() {
        List<Column> columns = List.of(Column.NAME, Column.CONTACT_FIRST_NAME, Column.CONTACT_LAST_NAME);
        assertThat(read(columns, "Quillwort", "Ivan", "Petrov 303-555-0177").lead().people().stream()
                        .map(PeopleTests::told))
                .containsExactly("Ivan Petrov: 303-555-0177");
        assertThat(read(columns, "Quillwort", "Yuna", "Na")
                        .lead()
                        .people()
                        .getFirst()
                        .name())
                .isEqualTo("Yuna Na");
        assertThat(read(columns, "Quillwort", "N/A", "-").lead().people()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"n/a", "N/A", "-", "нет", "#N/A", "NULL", "не указано", "???", "k. A.", "unknown"})
    void that_there_is_none_is_nothing_whatever_the_column(String cell) {
        for (Column column : Column.values()) {
            Read.Company read = read(List.of(Column.PHONE, column), "303-555-0177", cell);
            assertThat(read.lead().facts())
                    .as(column.name())
                    .isEqualTo(
                            read(List.of(Column.PHONE), "303-555-0177").lead().facts());
            assertThat(read.lead().people()).isEmpty();
            assertThat(read.lead().externalIds()).isEmpty();
            assertThat(read.said()).isEqualTo(new Said(null, null, null, null));
            assertThat(read.repairs()).isEmpty();
        }
    }

    @Test
    void norway_is_a_country_and_x_a_shop() {
        assertThat(read(List.of(Column.NAME, Column.COUNTRY), "X", "NO").lead().facts())
                .extracting("name", "country")
                .containsExactly("X", "NO");
    }
}
