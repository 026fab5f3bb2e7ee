package com.denaq.crm.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What in words leads somewhere. */
class LinkedTests {

    private static List<String> leads(String words, String country) {
        return Linked.of(words, country).stream()
                .map(Linked::href)
                .filter(Objects::nonNull)
                .toList();
    }

    @Test
    void addresses_and_numbers_lead_where_they_say_and_the_rest_is_text() {
        assertThat(Linked.of(
                        "See https://harborlane.example/prices?x=1&y=2, call (813) 555-0142 or dana@harborlane.com.",
                        "US"))
                .containsExactly(
                        new Linked("See ", null),
                        new Linked(
                                "https://harborlane.example/prices?x=1&y=2",
                                "https://harborlane.example/prices?x=1&y=2"),
                        new Linked(", call ", null),
                        new Linked("(813) 555-0142", "tel:+18135550142"),
                        new Linked(" or ", null),
                        new Linked("dana@harborlane.com", "mailto:dana@harborlane.com"),
                        new Linked(".", null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (look at www.harborlane.com/shop)   | US | https://www.harborlane.com/shop
            HTTP://Harborlane.com               | US | http://Harborlane.com
            their site is harborlane.com.       | US | https://harborlane.com
            (Harbor-Lane.net, 2nd page)         | US | https://Harbor-Lane.net
            see shop.harborlane.co.uk/a?b=1.    | US | https://shop.harborlane.co.uk/a?b=1
            сайт заряд24.рф, цены               | RU | https://заряд24.рф
            на zaryad.ru: цены                  | RU | https://zaryad.ru
            813.555.0142 x12                    | US | tel:+18135550142;ext=12
            +7 495 123-45-67                    | US | tel:+74951234567
            8 (495) 123-45-67                   | RU | tel:+74951234567
            ask dana+shop@harbor-lane.co.uk     | US | mailto:dana+shop@harbor-lane.co.uk
            """)
    void as_people_write_them(String words, String country, String href) {
        assertThat(leads(words, country)).containsExactly(href);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "javascript://harborlane.com/%0aalert(1)",
                "data:text/html,<script>alert(1)</script>",
                "file:///etc/passwd",
                "ftp://harborlane.com",
                "vbscript://x",
                "dana@localhost",
                "20 cells, 15 chargers, $1,250.00 on 2026-11-27 at 10:30",
                "Order 4410223981234567",
                "<a href=x onclick=alert(1)>",
                "Called Tom.In May again.Is it open?Yes.Me too.Call us.us",
                "invoice.net 30 days, prices.pdf, list.xlsx, Node.js, ASP.NET.dll, v2.10.com-based",
                "8135550.com 12.30.ru e.g.com т.е.ru ул.Мира д.5 a@b@c harborlane.com@x",
                "C:\\harborlane.com \\\\harborlane.com mail://harborlane.com"
            })
    void nothing_else_leads_anywhere(String words) {
        assertThat(leads(words, "US")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://x.com/\"onmouseover=\"alert(1)",
                "a?subject=x&body=y@harborlane.com",
                "https://x.com/<script>alert(1)</script>",
                "www.x.com' style='y",
                "813-555-0142\n+18135550142",
                ""
            })
    void of_what_is_written_nothing_is_lost_or_made_up(String words) {
        assertThat(Linked.of(words, "US").stream().map(Linked::text).collect(Collectors.joining()))
                .isEqualTo(words);
        assertThat(leads(words, "US"))
                .allSatisfy(href -> assertThat(href).matches("(https?://|mailto:|tel:)[^\"'<>\\s]+"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8135550142 ",
                "1",
                "(",
                "a@",
                "www.",
                "http://",
                "+1-(",
                "a.b@c.d,",
                "a.",
                "ab.com-",
                "ab.com/",
                "а.",
                "-"
            })
    void also_very_long_ones_take_no_time(String piece) {
        String words = piece.repeat(20_000 / piece.length());
        long begun = System.nanoTime();
        Linked.of(words, "US");
        assertThat((System.nanoTime() - begun) / 1_000_000).isLessThan(500);
    }
}
