package com.denaq.crm.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Harbor Lane Laptop Repair, LLC | harbor lane laptop repair",
                "HARBOR LANE L.L.C. | harbor lane",
                "Joe’s PC Doctor Inc. | joes pc doctor",
                "ООО «Ноутбук-Сервис» | noutbuk servis",
                "Общество с ограниченной ответственностью Ромашка | romashka",
                "ИП Петров А. В. | petrov a v",
                "Иванов И.П. | ivanov i p",
                "Ёлочка | elochka",
                "Щётка | shchetka",
                "Café Électronique | cafe electronique",
                "Straße GmbH | strasse",
                "РС Doctor | pc doctor",
                "НР Сервис | nr servis",
                "LEDшоп | ledshop",
                "Hоutbook | houtbook",
                "Νότης | notes",
                "LLC | llc",
                "Route 66 Computers | route 66 computers",
                "А1 | a1",
                "ＡＢＣ | abc",
                "株式会社ミナトカメラ | minatokamera",
                "ミナトカメラ株式会社 | minatokamera",
                "(株)ミナトカメラ | minatokamera",
                "㈱ミナトカメラ | minatokamera",
                "有限会社ミナト カメラ | minato kamera",
            })
    void a_name_has_one_latin_reading_without_its_legal_form(String name, String words) {
        assertThat(Names.words(name)).containsExactly(words.split(" "));
    }

    @Test
    void a_search_keeps_every_word() {
        assertThat(Names.searchWords("Harbor Lane LLC")).containsExactly("harbor", "lane", "llc");
        assertThat(Names.searchWords("  ")).isEmpty();
    }

    @Test
    void the_other_keyboard_is_read_both_ways() {
        assertThat(Names.otherLayout("ghbdtn")).isEqualTo("привет");
        assertThat(Names.otherLayout("рфкищк")).isEqualTo("harbor");
        assertThat(Names.otherLayout("ьн вфн")).isEqualTo("my day");
        assertThat(Names.otherLayout("Ytdcrbq ;erjd")).isEqualTo("Невский жуков");
    }

    @Test
    void names_sort_as_a_reader_of_either_language_expects() {
        List<String> sorted =
                List.of("1st Stop", "apple bench", "Äpple Bench Two", "Banana", "zebra", "Ёлка", "Ель", "Жук", "Яхта");
        assertThat(sorted).isSortedAccordingTo(Comparator.comparing(Names::sortKey));
        assertThat(Names.sortKey("HARBOR")).isEqualTo(Names.sortKey("harbor"));
        assertThat(Stream.of("Ёж", "Еж").map(Names::sortKey)).doesNotHaveDuplicates();
    }

    @Property(tries = 200)
    void reading_a_reading_changes_nothing(@ForAll String name) {
        List<String> words = Names.words(name);
        assertThat(Names.words(String.join(" ", words))).isEqualTo(words);
        assertThat(words).allMatch(word -> word.matches("[a-z0-9]+"));
    }

    @Property(tries = 300)
    void a_sort_key_is_plain_text(@ForAll String name) {
        assertThat(Names.sortKey(name)).matches("[-0-9A-Z_a-z]*");
    }
}
