package com.denaq.crm.platform.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsTests {

    private final Words words = new Words(
            Locale.ENGLISH, Map.of("hello", "Welcome, {name}. Choose a password.", "at", "{a}.{b}"), List.of());

    @Test
    void a_name_with_a_full_stop_at_its_end_ends_the_sentence_with_it() {
        assertThat(words.text("hello", "name", "Boris E.")).isEqualTo("Welcome, Boris E. Choose a password.");
        assertThat(words.text("hello", "name", "Boris")).isEqualTo("Welcome, Boris. Choose a password.");
        assertThat(words.text("hello", "name", "Wait…")).isEqualTo("Welcome, Wait…. Choose a password.");
        assertThat(words.text("hello", "name", "$1 \\ Inc.")).isEqualTo("Welcome, $1 \\ Inc. Choose a password.");
    }
}
