package com.denaq.crm.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.intake.table.Table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Several lines a company, as they are copied from directories. */
class BlocksTests {

    private static List<String> pasted(String text) throws Exception {
        return pasted(text, "US");
    }

    private static List<String> pasted(String text, String country) throws Exception {
        try (Table table = Table.pasted(text, country)) {
            List<Row> rows = new ArrayList<>();
            for (Row row = table.next(); row != null; row = table.next()) {
                rows.add(row);
            }
            Columns columns = table.columns(rows, country);
            return rows.subList(columns.head() + 1, rows.size()).stream()
                    .map(row -> IntStream.range(0, row.cells().size())
                            .filter(i -> !row.cells().get(i).isEmpty())
                            .mapToObj(i ->
                                    columns.columns().get(i) + " " + row.cells().get(i))
                            .collect(Collectors.joining(" | ")))
                    .toList();
        }
    }

    private static final List<String> ENGLISH = List.of(
            "NAME Larkspur Phones | PHONE 402-555-2201 | CITY Omaha | REGION NE | STREET 1200 Main St",
            "NAME 7 Elm Computers | PHONE 402-555-2202 | CITY Lincoln | REGION NE | STREET 99 Oak Ave | POSTCODE 68502",
            "NAME Bobolink PC | SITE bobolink.com | PHONE 402-555-2203 | CITY Omaha | REGION NE | STREET 7 Elm St");

    @Test
    void a_blank_line_parts_companies() throws Exception {
        assertThat(pasted("""
                        Larkspur Phones
                        1200 Main St, Omaha, NE
                        402-555-2201

                        7 Elm Computers
                        99 Oak Ave, Lincoln, NE 68502
                        Phone: 402-555-2202

                        Bobolink PC
                        7 Elm St
                        Omaha, NE
                        402-555-2203
                        bobolink.com""")).isEqualTo(ENGLISH);
    }

    @Test
    void a_number_in_front_begins_a_company_with_a_blank_line_or_without() throws Exception {
        String text = """
                1) Larkspur Phones
                1200 Main St, Omaha, NE
                402-555-2201
                2) 7 Elm Computers
                99 Oak Ave, Lincoln, NE 68502
                402-555-2202
                3) Bobolink PC
                7 Elm St, Omaha, NE
                402-555-2203
                bobolink.com""";
        assertThat(pasted(text).get(2)).isEqualTo(ENGLISH.get(2));
        assertThat(pasted(text)).hasSize(3);
        assertThat(pasted(text.replaceAll("(?m)^(\\d\\)) ", "\n$1\n")))
                .hasSize(3)
                .last()
                .isEqualTo(ENGLISH.get(2));
        assertThat(pasted(text.replaceAll("(?m)^(\\d)\\) ", "\n$1. ")))
                .hasSize(3)
                .last()
                .isEqualTo(ENGLISH.get(2));
    }

    @Test
    void russian_ones_are_read_as_well() throws Exception {
        assertThat(pasted("""
                        Ремонт Плюс
                        ул. Ленина, 5
                        г. Омск
                        8 (3812) 24-55-66

                        Мир Ноутбуков
                        г. Пермь, ул. Ленина 10
                        тел. +7 342 212-40-50""", "RU"))
                .containsExactly(
                        "NAME Ремонт Плюс | PHONE 8 (3812) 24-55-66 | CITY г. Омск | STREET ул. Ленина, 5",
                        "NAME Мир Ноутбуков | PHONE +7 342 212-40-50 | CITY г. Пермь | STREET ул. Ленина 10");
    }

    @Test
    void labels_say_what_a_line_is() throws Exception {
        assertThat(pasted("""
                        Name: Larkspur Phones
                        Phone: 402-555-2201
                        City: Omaha
                        Hours: 9-5

                        Name: Tanager Tablets
                        Phone: 402-555-2202
                        City: Lincoln
                        Contact person: Ann Lee"""))
                .containsExactly(
                        "NAME Larkspur Phones | PHONE 402-555-2201 | CITY Omaha",
                        "NAME Tanager Tablets | PHONE 402-555-2202 | CITY Lincoln | CONTACT Ann Lee");
        assertThat(pasted("""
                        Название: Ремонт Плюс
                        Адрес: г. Пермь, ул. Ленина 10
                        Телефон: +7 342 212-40-50
                        Название: Незабудка
                        Адрес: Тула
                        Сайт: nezab.ru""", "RU"))
                .containsExactly(
                        "NAME Ремонт Плюс | PHONE +7 342 212-40-50 | CITY г. Пермь | STREET ул. Ленина 10",
                        "NAME Незабудка | SITE nezab.ru | CITY Тула");
        assertThat(pasted("Phone: 402-555-2201\nName: Larkspur Phones\nCity: Omaha"))
                .containsExactly("NAME Larkspur Phones | PHONE 402-555-2201 | CITY Omaha");
    }

    @Test
    void without_anything_between_them_the_same_kinds_of_lines_come_again() throws Exception {
        assertThat(pasted("""
                        Larkspur Phones
                        1200 Main St, Omaha, NE
                        402-555-2201
                        Tanager Tablets
                        99 Oak Ave, Lincoln, NE
                        402-555-2202"""))
                .containsExactly(
                        "NAME Larkspur Phones | PHONE 402-555-2201 | CITY Omaha | REGION NE | STREET 1200 Main St",
                        "NAME Tanager Tablets | PHONE 402-555-2202 | CITY Lincoln | REGION NE | STREET 99 Oak Ave");
    }

    @Test
    void companies_one_a_line_stay_so_with_blank_lines_among_them() throws Exception {
        assertThat(pasted("Harbor Lane, Tampa, FL\nOld Mill, Lowell, MA\n\nRed Fox, Austin, TX\n\nKestrel, Tulsa, OK"))
                .hasSize(4);
        assertThat(pasted("Harbor Lane\nOld Mill\n\nRed Fox\nKestrel")).hasSize(4);
        assertThat(pasted("harborlane.com\noldmill.com\n\nredfox.com\nkestrel.com"))
                .hasSize(4);
        assertThat(pasted("1. Harbor Lane\n2. Old Mill\n\n3. Red Fox\n4. Kestrel"))
                .hasSize(4);
        assertThat(pasted("Harbor Lane\nharborlane.com\n813-555-0140\nOld Mill"))
                .hasSize(4);
    }

    @Test
    void one_company_alone_is_one_row_with_blank_lines_in_it_and_what_a_page_writes_around_it() throws Exception {
        assertThat(pasted("""
                        Contact us
                        📍 Fix & Go Laptops

                        12 Main St
                        Suite 5
                        Springfield, IL 62701
                        USA

                        Toll free: 1-800-555-0199
                        © 2024 Fix & Go. All rights reserved."""))
                .containsExactly("NAME Fix & Go Laptops | PHONE 1-800-555-0199 | CITY Springfield | REGION IL"
                        + " | STREET 12 Main St, Suite 5 | POSTCODE 62701 | COUNTRY USA");
        assertThat(pasted("""
                        Контакты
                        ООО "Заряд"
                        Адрес: 300041, г. Тула, пр. Ленина, 46
                        Телефон: 8 (4872) 55‒01‒40
                        ИНН 7100000001"""))
                .containsExactly("NAME ООО \"Заряд\" | PHONE 8 (4872) 55‒01‒40 | CITY г. Тула"
                        + " | STREET пр. Ленина, 46 | POSTCODE 300041 | REMARK ИНН 7100000001");
    }

    @Test
    void below_an_e_mail_the_company_is_the_one_with_a_legal_form_or_called_like_its_site() throws Exception {
        assertThat(pasted("""
                        Best regards,
                        Ann Lee
                        Sales Manager
                        Harbor Lane Laptops
                        12 Main St | Tampa, FL 33602
                        T: (813) 555-0140
                        ann@harborlane.com"""))
                .containsExactly("NAME Harbor Lane Laptops | PHONE (813) 555-0140 | EMAIL ann@harborlane.com"
                        + " | CITY Tampa | REGION FL | STREET 12 Main St | POSTCODE 33602"
                        + " | REMARK Ann Lee, Sales Manager");
        assertThat(pasted("""
                        С уважением,
                        Иван Петров
                        ООО «Ноутсфера»
                        644043, г. Омск, ул. Ленина, д. 5
                        Моб.: +7 913 555-01-40"""))
                .containsExactly("NAME ООО «Ноутсфера» | PHONE +7 913 555-01-40 | CITY г. Омск"
                        + " | STREET ул. Ленина, д. 5 | POSTCODE 644043 | REMARK Иван Петров");
    }

    private static List<String> block(String text) throws Exception {
        return block(text, "US");
    }

    /** Each of its parts, of which there is any. */
    private static List<String> block(String text, String country) throws Exception {
        PastedBlock read = PastedBlock.of(text.replace(" / ", "\n"), country);
        return read == null
                ? List.of()
                : Stream.of(
                                "NAME " + read.name(),
                                "SITE " + read.site(),
                                "PHONE " + read.phone(),
                                "EMAIL " + read.email(),
                                "PLACE " + read.place(),
                                "REMARK " + read.remark())
                        .filter(part -> !part.endsWith(" "))
                        .toList();
    }

    @Test
    void short_labels_are_understood_as_long_ones_are() throws Exception {
        String shop = "Quick Fix Place / P: 208-555-0299 / ";
        for (String site : List.of("W:", "w:", "Web:", "Site:", "www:", "Сайт:", "Website :")) {
            assertThat(block(shop + site + " www.crossroadsbatterybarn.example"))
                    .as(site)
                    .containsExactly(
                            "NAME Quick Fix Place", "SITE www.crossroadsbatterybarn.example", "PHONE 208-555-0299");
        }
        for (String mail : List.of("E:", "Email:", "E-mail:", "Mail:", "э/п:", "Эл. почта:", "почта")) {
            assertThat(block(shop + mail + " sig@sigshop.example"))
                    .as(mail)
                    .containsExactly("NAME Quick Fix Place", "PHONE 208-555-0299", "EMAIL sig@sigshop.example");
        }
        for (String phone : List.of("M:", "T:", "P:", "C:", "Ph", "Ph.", "Tel", "моб.:", "тел.", "т.", "сот.")) {
            assertThat(block("Quick Fix Place / " + phone + " 208-555-0299 / E: sig@sigshop.example"))
                    .as(phone)
                    .containsExactly("NAME Quick Fix Place", "PHONE 208-555-0299", "EMAIL sig@sigshop.example");
        }
        for (String address : List.of("A:", "Addr:", "Адрес:", "Address:")) {
            assertThat(block(shop + address + " 88 Pine St, Boise, ID 83702"))
                    .as(address)
                    .containsExactly("NAME Quick Fix Place", "PHONE 208-555-0299", "PLACE 88 Pine St, Boise, ID 83702");
        }
    }

    @Test
    void a_street_without_its_town_is_a_street() throws Exception {
        assertThat(block("Quick Fix Place / 88 Pine St / P: 208-555-0299"))
                .containsExactly("NAME Quick Fix Place", "PHONE 208-555-0299", "PLACE 88 Pine St");
        assertThat(pasted("Quick Fix Place | 88 Pine St | 208-555-0299\nZzyzx Fixery | 12 Oak Ave | 208-555-0298"))
                .containsExactly(
                        "NAME Quick Fix Place | STREET 88 Pine St | PHONE 208-555-0299",
                        "NAME Zzyzx Fixery | STREET 12 Oak Ave | PHONE 208-555-0298");
    }

    @Test
    void several_phones_in_a_line_leave_nothing_of_what_parts_them() throws Exception {
        assertThat(block(
                        "Мастер Ноутбук / г. Москва, ул. Ленина, д. 5 / тел. 8 (495) 555-01-23, 8-800-555-01-24", "RU"))
                .containsExactly(
                        "NAME Мастер Ноутбук",
                        "PHONE 8 (495) 555-01-23; 8-800-555-01-24",
                        "PLACE ул. Ленина, д. 5, г. Москва");
    }

    @Test
    void below_an_e_mail_the_company_stands_behind_what_somebody_is_there() throws Exception {
        String below = " / M: (615) 555-0144 / T: (615) 555-0145 / E: doug@hartleybattery.example"
                + " / W: www.hartleybattery.example / 220 Broadway, Nashville TN 37201";
        for (String job : List.of(
                "Owner | Hartley Battery World", "Owner, Hartley Battery World", "Owner at Hartley Battery World")) {
            assertThat(block("Best regards, / Doug Hartley / " + job + below))
                    .as(job)
                    .containsExactly(
                            "NAME Hartley Battery World",
                            "SITE www.hartleybattery.example",
                            "PHONE (615) 555-0144; (615) 555-0145",
                            "EMAIL doug@hartleybattery.example",
                            "PLACE 220 Broadway, Nashville, TN 37201",
                            "REMARK Doug Hartley\nOwner");
        }
        assertThat(block("Best regards, / Doug Hartley, Owner / Hartley Battery World" + below))
                .contains("NAME Hartley Battery World", "REMARK Doug Hartley, Owner");
        assertThat(block("Regards, / Doug Hartley | Owner | Quillwort Batteries / T: (615) 555-0145"))
                .containsExactly("NAME Quillwort Batteries", "PHONE (615) 555-0145", "REMARK Doug Hartley\nOwner");
        assertThat(block("Regards, / Doug Hartley / Battery Barn Nashville / T: (615) 555-0145"))
                .containsExactly("NAME Battery Barn Nashville", "PHONE (615) 555-0145", "REMARK Doug Hartley");
        assertThat(block("С уважением, / Иван Петров / Директор, Мастер Ноутбук / тел. 8 (495) 555-01-23", "RU"))
                .containsExactly("NAME Мастер Ноутбук", "PHONE 8 (495) 555-01-23", "REMARK Иван Петров\nДиректор");
        assertThat(block("Doug Hartley / Owner | Hartley Battery World" + below))
                .contains("NAME Hartley Battery World", "REMARK Doug Hartley\nOwner");
        assertThat(block("Regards, / Doug Hartley / Zzyzx Quorum / T: (615) 555-0145"))
                .as("which of the two it is nobody can tell")
                .isEmpty();
    }
}
