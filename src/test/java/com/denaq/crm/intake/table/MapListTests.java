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

/** What people copy from the results of a map or a directory. */
class MapListTests {

    private record Pasted(List<String> rows, List<String> leftOut) {}

    /** Each row as what its columns are and what stands in them, behind the line that it begins in. */
    private static Pasted pasted(String text, String country) throws Exception {
        try (Table table = Table.pasted(text, country)) {
            List<Row> rows = new ArrayList<>();
            for (Row row = table.next(); row != null; row = table.next()) {
                rows.add(row);
            }
            Columns columns = table.columns(rows, country);
            return new Pasted(
                    rows.stream()
                            .map(row -> row.line() + ": "
                                    + IntStream.range(0, row.cells().size())
                                            .filter(i -> !row.cells().get(i).isEmpty())
                                            .mapToObj(i -> columns.columns().get(i) + " "
                                                    + row.cells().get(i))
                                            .collect(Collectors.joining(" | ")))
                            .toList(),
                    table.leftOut());
        }
    }

    @Test
    void a_comma_that_is_a_letter_of_the_other_keyboard_stays_in_a_name() throws Exception {
        assertThat(pasted("Vj,bkmysq Vbh\n4.5(120)\n\uE02C Website\nOld Mill\n4.1(7)\nWebsite", "RU")
                        .rows())
                .containsExactly("1: NAME Vj,bkmysq Vbh", "4: NAME Old Mill");
    }

    @Test
    void the_lines_of_a_shop_become_one_row_and_what_is_none_is_left_out() throws Exception {
        Pasted pasted = pasted("""
                Results
                Share
                Harbor Lane Laptops
                4.5(120)
                Computer repair service ·  · 1234 W Kennedy Blvd
                Open ⋅ Closes 6 PM · (813) 555-0140
                In-store shopping · Delivery
                "They saved my old laptop."
                Website
                Directions
                1 Stop Computers
                No reviews
                Computer store · 12 Main St Suite 5
                Temporarily closed
                Directions
                Old Mill, Notebooks & More
                5.0(1,204) · $$
                Electronics store · Tampa, FL
                Permanently closed
                Copper Kettle
                Electronics store · 9 Elm St
                Open 24 hours · +1 813-555-0177
                On-site services · Free estimates
                You've reached the end of the list.""", "US");
        assertThat(pasted.rows())
                .containsExactly(
                        "3: NAME Harbor Lane Laptops | PHONE (813) 555-0140 | STREET 1234 W Kennedy Blvd"
                                + " | DOES Computer repair service",
                        "11: NAME 1 Stop Computers | STREET 12 Main St Suite 5 | DOES Computer store",
                        "16: NAME Old Mill, Notebooks & More | CITY Tampa | REGION FL | DOES Electronics store",
                        "20: NAME Copper Kettle | PHONE +1 813-555-0177 | STREET 9 Elm St | DOES Electronics store");
        assertThat(pasted.leftOut())
                .containsExactly(
                        "Results",
                        "Share",
                        "4.5(120)",
                        "In-store shopping · Delivery",
                        "\"They saved my old laptop.\"",
                        "Website",
                        "Directions",
                        "No reviews",
                        "Temporarily closed",
                        "Directions",
                        "5.0(1,204) · $$",
                        "Permanently closed",
                        "On-site services · Free estimates",
                        "You've reached the end of the list.");
    }

    @Test
    void a_russian_map_is_read_like_an_english_one() throws Exception {
        Pasted pasted = pasted("""
                Зебра-Сервис
                4,5(120)
                Ремонт компьютеров · ул. Ленина, 5
                Открыто ⋅ Закроется в 18:00 · +7 495 123-45-67
                Покупки в магазине · Доставка
                Веб-сайт
                Маршрут
                Ноутбук-Сити
                Нет отзывов
                Магазин электроники · просп. Мира, 12, корп. 2
                Закрыто ⋅ Откроется в 09:00 пн
                Заряд
                4,9
                312 оценок
                Москва, ул. Тверская, 7
                Круглосуточно
                8 (495) 123-45-68""", "RU");
        assertThat(pasted.rows())
                .containsExactly(
                        "1: NAME Зебра-Сервис | PHONE +7 495 123-45-67 | STREET ул. Ленина, 5 | DOES Ремонт компьютеров",
                        "8: NAME Ноутбук-Сити | STREET просп. Мира, 12, корп. 2 | DOES Магазин электроники",
                        "12: NAME Заряд | PHONE 8 (495) 123-45-68 | CITY Москва | STREET ул. Тверская, 7");
        assertThat(pasted.leftOut()).contains("4,5(120)", "Покупки в магазине · Доставка", "Круглосуточно");
    }

    @Test
    void a_search_engines_shops_are_read_too() throws Exception {
        Pasted pasted = pasted("""
                Harbor Lane Laptops
                4.8(312) · Computer repair service
                10+ years in business · Tampa, FL · (813) 555-0140
                Open · Closes 6 PM
                Their website mentions laptop battery

                Old Mill Notebooks 4.1 (87)
                7+ years in business
                12 Main St, Tampa, FL 33606
                Closes soon · 6 PM
                oldmill.com""", "US");
        assertThat(pasted.rows())
                .containsExactly(
                        "1: NAME Harbor Lane Laptops | PHONE (813) 555-0140 | CITY Tampa | REGION FL"
                                + " | DOES Computer repair service",
                        "7: NAME Old Mill Notebooks | SITE oldmill.com | CITY Tampa | REGION FL | STREET 12 Main St"
                                + " | POSTCODE 33606");
    }

    @Test
    void lines_that_are_no_company_are_left_out_of_a_list_without_ratings() throws Exception {
        Pasted pasted = pasted("Harbor Lane, Tampa\nWebsite\nOpen 24 hours\nOld Mill\nDirections", "US");
        assertThat(pasted.rows()).containsExactly("1: NAME Harbor Lane | CITY Tampa", "4: NAME Old Mill");
        assertThat(pasted.leftOut()).containsExactly("Website", "Open 24 hours", "Directions");
        assertThat(pasted("Website\nDirections", "US").rows()).hasSize(2);
        assertThat(pasted("Harbor Lane\nDelivery\nOld Mill", "US").rows()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4.5(120)",
                "4.5 (1,204)",
                "4,8 ★ (1.2K)",
                "4.5 stars 120 Reviews",
                "No reviews",
                "(120)",
                "120 reviews",
                "Open",
                "Closed ⋅ Opens 9 AM Mon",
                "Closes soon ⋅ 6 PM",
                "Open 24/7",
                "Mon–Fri 9:00–18:00",
                "9 AM–6 p.m.",
                "Permanently closed",
                "Временно закрыто",
                "Закрыто навсегда",
                "Открыто до 20:00",
                "пн-пт 9:00–18:00",
                "Закроется через 2 часа",
                "Website",
                "✓ Delivery",
                "Directions",
                "\uE0C8",
                "$$",
                "1.2 mi",
                "Более 10 лет в бизнесе",
                "Веб-сайт",
                "Самовывоз из магазина",
                "“Great service, fast and cheap repair”"
            })
    void what_a_map_writes_is_no_company(String line) throws Exception {
        assertThat(pasted("Harbor Lane\n" + line + "\n4.5(12)\nWebsite\nOld Mill\n4.1(7)", "US")
                        .rows())
                .containsExactly("1: NAME Harbor Lane", "5: NAME Old Mill");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Open Sky Repair", "24/7 Repair", "Website Doctor", "Monday Computers", "7 Eleven Phones", "Fix 4.5",
                "«Ромашка»", "ООО «Открытый мир»", "Direct Delivery", "Laptop Hours", "Doctor 2.0", "Reviews Online"
            })
    void names_that_only_look_so_stay_names(String name) throws Exception {
        assertThat(pasted(name + "\nWebsite\nDirections\nHarbor Lane", "US").rows())
                .containsExactly("1: NAME " + name, "4: NAME Harbor Lane");
        assertThat(pasted("Old Mill\n4.1(7)\nWebsite\n" + name + "\n4.5(12)\nWebsite", "US")
                        .rows())
                .containsExactly("1: NAME Old Mill", "4: NAME " + name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Results 1-3 of 212",
                "Results 1–20 of 212",
                "Showing 1-20 of 1,212 results",
                "About 1,240 results (0.45 seconds)",
                "Page 2 of 11",
                "Sponsored",
                "Mon-Fri 9-5",
                "Mon-Fri: 9am-5pm, Sat 10am-2pm",
                "Just a sentence that I copied by mistake from the page about our opening hours and so on.",
                "Результаты 1-20 из 212",
                "Показано 1–20 из 212",
                "Найдено 212 результатов",
                "Страница 2 из 11",
                "Реклама",
                "Пн-Пт 9-18",
                "Это просто предложение, которое я случайно скопировал со страницы вместе с названиями."
            })
    void what_a_page_writes_is_no_company_also_where_it_stands_alone(String line) throws Exception {
        Pasted pasted = pasted("Harbor Lane Laptops\n" + line + "\nOld Mill Notebooks", "US");
        assertThat(pasted.rows()).containsExactly("1: NAME Harbor Lane Laptops", "3: NAME Old Mill Notebooks");
        assertThat(pasted.leftOut()).containsExactly(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Results Computer Repair",
                "Page One Computers",
                "100 Results Marketing",
                "1-800-Batteries",
                "Sponsored Computers",
                "Monday 9 Computers",
                "Delivery",
                "Best Laptop Repair Shop in the City of Boise for You and Your Friends Inc.",
                "We Fix It All and You Pay Less Than at the Mall!",
                "Mac and PC Repair Co.",
                "Harbor Lane, where we had all of ours repaired by people who know what they do.",
                "Call us at 813-555-0140 and we will have it for you when you are here.",
                "Всё для вашего ноутбука и телефона в одном месте у дома",
                "Реклама и Ко"
            })
    void a_name_that_only_looks_like_what_a_page_writes_is_not_lost(String name) throws Exception {
        Pasted pasted = pasted("Harbor Lane Laptops\n" + name + "\nOld Mill Notebooks", "US");
        assertThat(pasted.rows()).hasSize(3);
        assertThat(pasted.leftOut()).isEmpty();
    }

    @Test
    void ratings_in_a_column_make_a_table_no_map() throws Exception {
        assertThat(pasted("Name,Rating\nHarbor Lane,4.5(120)\nOld Mill,4.1(7)", "US")
                        .rows())
                .hasSize(3);
        assertThat(pasted("Harbor Lane\t4.5(120)\tTampa\nOld Mill\t4.1(7)\tReno", "US")
                        .rows())
                .hasSize(2);
        assertThat(pasted("Harbor Lane | Tampa | 4.5 (120)\nOld Mill | Reno | 4.1 (7)", "US")
                        .rows())
                .containsExactly(
                        "1: NAME Harbor Lane | CITY Tampa | REMARK 4.5 (120)",
                        "2: NAME Old Mill | CITY Reno | REMARK 4.1 (7)");
    }

    @Test
    void quoted_names_of_several_words_stay_names_in_a_list_without_ratings() throws Exception {
        Pasted pasted = pasted("""
                "Joe's Computer Repair Shop"
                «Ремонт ноутбуков и зарядок у дома»
                In stock: Batteries
                Website
                Directions
                Harbor Lane""", "US");
        assertThat(pasted.rows()).hasSize(4);
        assertThat(pasted.leftOut()).containsExactly("Website", "Directions");
    }

    @Test
    void an_address_that_comes_later_takes_the_place_of_words_that_only_might_be_one() throws Exception {
        assertThat(pasted("""
                        Зебра-Сервис
                        4,5(120)
                        Ремонт ноутбуков · Компьютерный магазин
                        ул. Ленина, 5
                        Ноутбук-Сити
                        4,1(7)
                        Магазин электроники · Невский проспект""", "RU").rows())
                .containsExactly(
                        "1: NAME Зебра-Сервис | STREET ул. Ленина, 5 | REMARK Компьютерный магазин"
                                + " | DOES Ремонт ноутбуков",
                        "5: NAME Ноутбук-Сити | STREET Невский проспект | DOES Магазин электроники");
    }

    @Test
    void the_panel_of_one_shop_is_one_row() throws Exception {
        assertThat(pasted("""
                        Harbor Lane Laptops
                        4.6 (87 reviews)
                        Claimed
                        $$
                        IT Services & Computer Repair
                        Overview
                        Reviews
                        Directions
                        Open 9:00 AM - 6:00 PM
                        See hours
                        Write a review
                        1234 Mission St San Francisco, CA 94103
                        (415) 555-0188
                        harborlane.com
                        VPC2+8Q San Francisco, California
                        Claim this business""", "US").rows())
                .containsExactly("1: NAME Harbor Lane Laptops | SITE harborlane.com | PHONE (415) 555-0188"
                        + " | CITY San Francisco | REGION CA | STREET 1234 Mission St | POSTCODE 94103"
                        + " | DOES IT Services & Computer Repair");
        assertThat(pasted("""
                        Ноутбук-Сервис
                        4.8
                        125 оценок
                        Ремонт ноутбуков
                        Улица Ленина, 52
                        2 этаж; офис 207
                        Центральный район, Новосибирск, 630099
                        Закрыто, откроется завтра в 10:00
                        +7 (383) 255‒01‒40""", "RU").rows())
                .containsExactly("1: NAME Ноутбук-Сервис | PHONE +7 (383) 255‒01‒40 | CITY Новосибирск"
                        + " | STREET Улица Ленина, 52, 2 этаж; офис 207, Центральный район | POSTCODE 630099"
                        + " | DOES Ремонт ноутбуков");
    }
}
