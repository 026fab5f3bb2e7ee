package com.denaq.crm.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much of long words stands there at first. */
class FoldedTests {

    private static String lines(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> "Line " + n).collect(Collectors.joining("\n"));
    }

    @Test
    void short_words_stand_there_as_they_are() {
        assertThat(Folded.of("Ask for Dana", Folded.WIDE)).isEqualTo(new Folded("Ask for Dana", null, 0));
        assertThat(Folded.of(lines(11), Folded.WIDE).rest())
                .as("three more are not worth a press")
                .isNull();
    }

    @Test
    void of_long_ones_the_first_eight_lines_do() {
        Folded folded = Folded.of(lines(20), Folded.WIDE);
        assertThat(folded.shown()).isEqualTo(lines(8));
        assertThat(folded.rest()).startsWith("Line 9").endsWith("Line 20");
        assertThat(folded.lines()).isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\r\n"})
    void a_line_ends_however_it_was_written(String end) {
        assertThat(Folded.of(lines(20).replace("\n", end), Folded.WIDE)).isEqualTo(Folded.of(lines(20), Folded.WIDE));
    }

    @Test
    void a_long_paragraph_is_cut_behind_a_sentence() {
        String words = "They want cells for ThinkPads. ".repeat(60).strip();
        Folded folded = Folded.of(words, Folded.WIDE);
        assertThat(folded.shown()).endsWith("ThinkPads.").hasSizeBetween(360, 720);
        assertThat(folded.shown() + " " + folded.rest()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\uD83D\uDD0B", "слово ", "a\n\n", "\n", " "})
    void nothing_is_lost_whatever_is_written(String piece) {
        String words = piece.repeat(3000);
        Folded folded = Folded.of(words, Folded.WIDE);
        String all = folded.shown() + (folded.rest() == null ? "" : folded.rest());
        assertThat(all.replaceAll("\\s", "")).isEqualTo(words.replaceAll("\\s", ""));
        assertThat(Character.isHighSurrogate(
                        folded.shown().isEmpty()
                                ? ' '
                                : folded.shown().charAt(folded.shown().length() - 1)))
                .isFalse();
    }
}
