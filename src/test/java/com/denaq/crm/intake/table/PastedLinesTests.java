package com.denaq.crm.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.intake.table.Table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people paste: lines with headings or without, all alike or each of its own shape. */
class PastedLinesTests {

    /** Each line as what its columns are and what stands in them. */
    private static List<String> pasted(String text) throws Exception {
        try (Table table = Table.pasted(text, "US")) {
            List<Row> rows = new ArrayList<>();
            for (Row row = table.next(); row != null; row = table.next()) {
                rows.add(row);
            }
            Columns columns = table.columns(rows, "US");
            return rows.subList(columns.head() + 1, rows.size()).stream()
                    .map(row -> IntStream.range(0, row.cells().size())
                            .filter(i -> !row.cells().get(i).isEmpty())
                            .mapToObj(i ->
                                    columns.columns().get(i) + " " + row.cells().get(i))
                            .collect(Collectors.joining(" | ")))
                    .toList();
        }
    }

    @Test
    void numbers_and_bullets_of_a_list_are_no_part_of_the_names() throws Exception {
        String names = "NAME Shop One, NAME Harbor Repair";
        for (String list : List.of(
                "1) Shop One\n2) Harbor Repair",
                "1. Shop One\n2. Harbor Repair",
                "• Shop One\n• Harbor Repair",
                "- Shop One\n- Harbor Repair")) {
            assertThat(String.join(", ", pasted(list))).as(list).isEqualTo(names);
        }
        assertThat(pasted("1 Stop Computers\n24/7 Repair\n3D Zone"))
                .containsExactly("NAME 1 Stop Computers", "NAME 24/7 Repair", "NAME 3D Zone");
    }

    @Test
    void marks_of_several_lists_that_were_put_together_are_no_part_of_the_names() throws Exception {
        assertThat(pasted("""
                        Copper Kettle, Butte, MT
                        1. Kessler Computers - Yuma, AZ
                        2) Walton Laptop Repair, Boise, ID
                        Old Mill, Lowell, MA
                        • Riverside Notebook Service, Ogden, UT
                        сайт: зарядка-омск.рф
                        Quiet Canyon Screens quietcanyon.com"""))
                .containsExactly(
                        "NAME Copper Kettle | CITY Butte | REGION MT",
                        "NAME Kessler Computers | CITY Yuma | REGION AZ",
                        "NAME Walton Laptop Repair | CITY Boise | REGION ID",
                        "NAME Old Mill | CITY Lowell | REGION MA",
                        "NAME Riverside Notebook Service | CITY Ogden | REGION UT",
                        "SITE зарядка-омск.рф",
                        "NAME Quiet Canyon Screens | SITE quietcanyon.com");
        assertThat(pasted("1. FC Notebook, Köln\nOld Mill, Lowell\nHarbor Lane, Tampa, FL"))
                .first()
                .isEqualTo("NAME 1. FC Notebook | CITY Köln");
    }

    @Test
    void a_phone_is_read_beside_words_and_labels_in_one_part() throws Exception {
        assertThat(pasted("""
                        Батарейки и Ко, Пермь +7 342 212-40-50, +7 902 471-40-50 доб. 12
                        т/ф (3812) 24-55-66 Компьютерный центр "Сигма", Омск, пр. Мира 30
                        ООО «Ноутсфера», г. Омск, 31-55-12
                        Phone: 312-733-9001 Name: Chicago Charger Depot Address: 1200 W Fulton Market
                        Harbor Lane, 12 Main St, Butte, MT 59701-1234
                        Old Mill, Lowell 978 555 0188, oldmill.com
                        Mobile: Fix, Reno"""))
                .containsExactly(
                        "NAME Батарейки и Ко | PHONE +7 342 212-40-50; +7 902 471-40-50 доб. 12 | CITY Пермь",
                        "NAME Компьютерный центр \"Сигма\" | PHONE (3812) 24-55-66 | CITY Омск | STREET пр. Мира 30",
                        "NAME ООО «Ноутсфера» | PHONE 31-55-12 | CITY г. Омск",
                        "NAME Chicago Charger Depot | PHONE 312-733-9001 | STREET 1200 W Fulton Market",
                        "NAME Harbor Lane | CITY Butte | REGION MT | STREET 12 Main St | POSTCODE 59701-1234",
                        "NAME Old Mill | SITE oldmill.com | PHONE 978 555 0188 | CITY Lowell",
                        "NAME Mobile: Fix | CITY Reno");
    }

    @Test
    void a_number_of_the_town_is_a_phone_in_a_table_too() throws Exception {
        assertThat(pasted("Ноутсфера, Омск, 31-55-12\nЗаряд, Тула, 292-15-30\nАккум, Омск, 24-55-66"))
                .containsExactly(
                        "NAME Ноутсфера | CITY Омск | PHONE 31-55-12",
                        "NAME Заряд | CITY Тула | PHONE 292-15-30",
                        "NAME Аккум | CITY Омск | PHONE 24-55-66");
    }

    @Test
    void what_turns_the_writing_round_is_no_part_of_a_name() {
        assertThat(com.denaq.crm.dealers.Facts.of("\u202EHarbor\u200B Lane\u200F", "US")
                        .name())
                .isEqualTo("Harbor Lane");
    }

    @Test
    void a_company_that_is_called_like_columns_is_no_heading() throws Exception {
        assertThat(pasted("""
                        Bluebird Mobile Repair, Brooklyn
                        Zzyzx Fixery, Barstow
                        New York PC, New York"""))
                .containsExactly(
                        "NAME Bluebird Mobile Repair | CITY Brooklyn",
                        "NAME Zzyzx Fixery | CITY Barstow",
                        "NAME New York PC | CITY New York");
        assertThat(pasted("Main Contact Shop, Reno\nZzyzx Fixery, Barstow")).hasSize(2);
        assertThat(pasted("State Phone Store, Mobile, AL\nZzyzx Fixery, Barstow, CA"))
                .hasSize(2);
        assertThat(pasted("Mobile Fix\nZzyzx Fixery")).containsExactly("NAME Mobile Fix", "NAME Zzyzx Fixery");
        assertThat(pasted("Название, Город\nЗаряд, Тула")).containsExactly("NAME Заряд | CITY Тула");
        assertThat(pasted("Company\nZzyzx Fixery")).containsExactly("NAME Zzyzx Fixery");
    }

    @Test
    void each_line_is_taken_apart_by_what_its_parts_are() throws Exception {
        assertThat(pasted("""
                        Wolverine Wireless, Cincinnati
                        Zzyzx Fixery, Barstow, CA, 760-555-0143

                        New York PC, New York
                        (813) 555-0140
                        harborlane.com
                        Copper Kettle, LLC, 12 Main St, Butte, MT 59701, info@copperkettle.com
                        Old Mill\toldmill.com\t978 555 0188
                        Harbor Lane Laptops - Tampa - 813 555 0177
                        Blue Door Repair 212 555 0122
                        Quiet Canyon Screens quietcanyon.com
                        Smith, Jones & Co"""))
                .containsExactly(
                        "NAME Wolverine Wireless | CITY Cincinnati",
                        "NAME Zzyzx Fixery | PHONE 760-555-0143 | CITY Barstow | REGION CA",
                        "NAME New York PC | CITY New York",
                        "PHONE (813) 555-0140",
                        "SITE harborlane.com",
                        "NAME Copper Kettle, LLC | EMAIL info@copperkettle.com | CITY Butte | REGION MT"
                                + " | STREET 12 Main St | POSTCODE 59701",
                        "NAME Old Mill | SITE oldmill.com | PHONE 978 555 0188",
                        "NAME Harbor Lane Laptops | PHONE 813 555 0177 | CITY Tampa",
                        "NAME Blue Door Repair | PHONE 212 555 0122",
                        "NAME Quiet Canyon Screens | SITE quietcanyon.com",
                        "NAME Smith, Jones & Co");
    }

    @Test
    void a_comma_in_a_list_of_names_is_one_of_the_name() throws Exception {
        assertThat(pasted("Laptops, Phones\nHarbor Lane\nOld Mill\nCopper Kettle\nFoo"))
                .contains("NAME Laptops, Phones");
    }

    @Test
    void headings_below_a_title_are_found() throws Exception {
        String text = "Лиды за ноябрь\n\nФирма;Город;Тел.;ИНН\nЗаряд;Тула;8 (4872) 55-01-40;7100000001\n";
        assertThat(pasted(text))
                .containsExactly("NAME Заряд | CITY Тула | PHONE 8 (4872) 55-01-40 | NOTHING 7100000001");
        try (Table table = Table.pasted(text, "RU")) {
            table.next();
            table.next();
            Row company = table.next();
            assertThat(company).isNotNull().extracting(Row::line).isEqualTo(4L);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Name\tCity\tPhone\nZed Delta\tChicago, IL\t312 555 0111",
                "Name;City;Phone\nZed Delta;Chicago, IL;312 555 0111",
                "Name;Город;Телефон\nZed Delta;Chicago, IL;312 555 0111",
                "Name | City | Phone\nZed Delta | Chicago, IL | 312 555 0111",
                "New leads\nName\tCity\tPhone\nZed Delta\tChicago, IL\t312 555 0111",
                "Name\tCity\tPhone\n\nZed Delta\tChicago, IL\t312 555 0111",
            })
    void headings_above_a_single_row_are_no_company(String text) throws Exception {
        assertThat(pasted(text)).containsExactly("NAME Zed Delta | CITY Chicago, IL | PHONE 312 555 0111");
        assertThat(PastedBlock.of(text, "US")).isNull();
    }

    @Test
    void labels_of_a_page_between_what_it_tells_of_one_company_are_no_headings() throws Exception {
        assertThat(pasted("Copper Kettle\n12 Main St, Butte, MT\nPhone, E-mail\n406 555 0133"))
                .singleElement()
                .asString()
                .contains("NAME Copper Kettle", "PHONE 406 555 0133", "STREET 12 Main St");
        String menu = "Acme Cells\nAbout | Services | Contact\n12 Main St\n406 555 0133\nPrivacy | Terms";
        assertThat(PastedBlock.of(menu, "US"))
                .extracting(PastedBlock::name, PastedBlock::phone, PastedBlock::place)
                .containsExactly("Acme Cells", "406 555 0133", "12 Main St");
        String comma = "Copper Kettle\nContacts, Address\n12 Main St, Butte, MT\n406 555 0133";
        assertThat(PastedBlock.of(comma, "US"))
                .extracting(PastedBlock::name, PastedBlock::phone)
                .containsExactly("Copper Kettle", "406 555 0133");
        assertThat(pasted(comma)).singleElement().asString().contains("NAME Copper Kettle", "PHONE 406 555 0133");
    }

    @Test
    void a_phone_and_a_town_abroad_are_what_they_are() throws Exception {
        assertThat(pasted("Müßig Rechnertechnik; Hannover; 0511/8437-220"))
                .containsExactly("NAME Müßig Rechnertechnik | CITY Hannover | PHONE 0511/8437-220");
        assertThat(pasted("Quillwort Laptops, Leeds, UK"))
                .containsExactly("NAME Quillwort Laptops | CITY Leeds | COUNTRY UK");
        assertThat(pasted("Quillwort Laptops; Leeds; 01/02/2024"))
                .containsExactly("NAME Quillwort Laptops | CITY Leeds | REMARK 01/02/2024");
    }

    @Test
    void a_postcode_before_a_town_is_no_house_number() throws Exception {
        assertThat(pasted("Müßig Rechnertechnik, 30165 Hannover, 0511/8437-220\nQuillwort Laptops, Leeds"))
                .containsExactly(
                        "NAME Müßig Rechnertechnik | PHONE 0511/8437-220 | CITY 30165 Hannover",
                        "NAME Quillwort Laptops | CITY Leeds");
        assertThat(pasted("Müßig Rechnertechnik, 31171 Nordstemmen\nZzyzx Fixery\nOld Mill"))
                .contains("NAME Müßig Rechnertechnik | CITY 31171 Nordstemmen");
        assertThat(pasted("Müßig Rechnertechnik, D-49186 Bad Iburg\nZzyzx Fixery\nOld Mill"))
                .contains("NAME Müßig Rechnertechnik | CITY D-49186 Bad Iburg");
        assertThat(pasted("Prell Rechner, 1010 Wien, prell.at\nZzyzx Fixery, 1200 Harbor Lane, Tampa, FL\nOld Mill"))
                .contains(
                        "NAME Prell Rechner | SITE prell.at | CITY 1010 Wien",
                        "NAME Zzyzx Fixery | CITY Tampa | REGION FL | STREET 1200 Harbor Lane");
        assertThat(pasted("Zzyzx Fixery, 13550 Harbor Lane, Tampa, FL\nOld Mill\nFoo"))
                .contains("NAME Zzyzx Fixery | CITY Tampa | REGION FL | STREET 13550 Harbor Lane");
        assertThat(pasted("Prell Rechner\t30165 Hannover\nQuillwort Laptops\t44135 Dortmund"))
                .containsExactly(
                        "NAME Prell Rechner | CITY 30165 Hannover", "NAME Quillwort Laptops | CITY 44135 Dortmund");
    }

    @Test
    void a_comma_that_is_a_letter_of_the_other_keyboard_parts_nothing() throws Exception {
        assertThat(pasted("Vj,bkmysq vbh")).containsExactly("NAME Vj,bkmysq vbh");
        assertThat(pasted("Vj,bkmysq vbh, Vjcrdf\nWolverine Wireless, Cincinnati\nFoo"))
                .contains("NAME Vj,bkmysq vbh | CITY Vjcrdf");
        assertThat(pasted("Vbh ,fnfhtq, 8 495 123-45-67\nWolverine Wireless, Cincinnati\nFoo"))
                .contains("NAME Vbh ,fnfhtq | PHONE 8 495 123-45-67");
        assertThat(pasted("Yflt;ysq cthdbc; Rfpfym\nGhb,jh; Ekfy-El'"))
                .containsExactly("NAME Yflt;ysq cthdbc | CITY Rfpfym", "NAME Ghb,jh | CITY Ekfy-El'");
        assertThat(pasted("harbor lane,tampa\nold mill,lowell\nfix it,denver"))
                .containsExactly(
                        "NAME harbor lane | CITY tampa", "NAME old mill | CITY lowell", "NAME fix it | CITY denver");
        assertThat(pasted("Zzyzx Fixery,Barstow\nKwik Fix,Wyckoff\nJiffy TV,Jackson"))
                .containsExactly(
                        "NAME Zzyzx Fixery | CITY Barstow",
                        "NAME Kwik Fix | CITY Wyckoff",
                        "NAME Jiffy TV | CITY Jackson");
    }

    @Test
    void a_phone_and_a_town_behind_it_are_nobodys_name() throws Exception {
        assertThat(pasted("(208) 555-0142, Boise")).containsExactly("PHONE (208) 555-0142 | CITY Boise");
        assertThat(pasted("Zzyzx Fixery, Barstow, CA, 760-555-0143\n(208) 555-0142, Boise"))
                .last()
                .isEqualTo("PHONE (208) 555-0142 | CITY Boise");
    }

    @Test
    void a_town_that_is_none_of_the_phones_state_is_a_name() throws Exception {
        String ragged = "Zzyzx Fixery, Barstow, CA, 760-555-0143\nQuay Cells, quaycells.com\n";
        assertThat(pasted(ragged + "813 555 0142, Phoenix")).last().isEqualTo("NAME Phoenix | PHONE 813 555 0142");
        assertThat(pasted(ragged + "480 555 0142, Phoenix")).last().isEqualTo("PHONE 480 555 0142 | CITY Phoenix");
        assertThat(pasted(ragged + "+49 511 8437220, Hannover"))
                .last()
                .isEqualTo("PHONE +49 511 8437220 | CITY Hannover");
        assertThat(pasted(ragged + "+49 511 8437220, Phoenix"))
                .last()
                .isEqualTo("NAME Phoenix | PHONE +49 511 8437220");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. Foo Wombat PC\n2. (503) 555-0131",
                "1) Foo Wombat PC\n2) 503-555-0131",
                "1. Foo Wombat PC\n2. +1 503 555 0131",
                "№1. Foo Wombat PC\n№2. 503 555 0131",
                "(1) Foo Wombat PC\n(2) 503 555 0131",
                "1.Foo Wombat PC\n2. (503) 555-0131",
                "1 - Foo Wombat PC\n2 - (503) 555-0131",
            })
    void numbers_that_count_are_none_of_what_stands_behind_them(String text) throws Exception {
        assertThat(pasted(text)).hasSize(2).first().isEqualTo("NAME Foo Wombat PC");
        assertThat(pasted(text).getLast()).matches("PHONE .{0,4}503\\)?[ -]555-?[ ]?0131");
    }

    @Test
    void a_phone_in_a_later_line_has_no_number_before_it() throws Exception {
        assertThat(pasted("1. Foo Wombat PC\n2. Old Mill\n4. (503) 555-0131\n1. 5 Star Computers"))
                .contains("NAME Foo Wombat PC", "NAME Old Mill", "PHONE (503) 555-0131", "NAME 5 Star Computers");
        assertThat(pasted("(503) 555-0131\n(504) 555-0132")).hasSize(2).allMatch(line -> line.contains("50"));
        assertThat(pasted("8. Old Mill\n24. Kestrel")).hasSize(2);
    }
}
