package com.denaq.crm.platform.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.util.HashMap;
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

    /** Whatever is filled in without the library reads as if it had been. */
    @Test
    void texts_are_put_in_as_the_library_puts_them() {
        for (String pattern : List.of(
                "{a}",
                "{a}, {b}",
                "No {a} here: {c}",
                "It''s {a}",
                "'{a}' {b}",
                "{ a } {b}",
                "{a, plural, one {# x} other {# y}} {b}")) {
            Words one = new Words(Locale.ENGLISH, Map.of("key", pattern), List.of());
            for (Object[] given : List.of(
                    new Object[] {"a", "Ann", "b", "Bob"},
                    new Object[] {"a", 1_234, "b", "Bob"},
                    new Object[] {"b", "{a}", "a", 2L},
                    new Object[] {})) {
                Map<String, Object> named = new HashMap<>();
                for (int i = 0; i < given.length; i += 2) {
                    named.put((String) given[i], given[i + 1]);
                }
                if (!(pattern.contains("plural") && !(named.get("a") instanceof Number))) {
                    assertThat(one.text("key", given))
                            .as("%s of %s", pattern, named)
                            .isEqualTo(new MessageFormat(pattern, Locale.ENGLISH).format(named));
                }
            }
        }
    }

    /** People write a language as they like. */
    @Test
    void a_language_that_is_known_is_called_as_its_reader_calls_it() {
        Locale russian = Locale.of("ru");
        for (String typed : List.of("Russian", "русский", "РУССКИЙ", "ru", "rus", "Русский язык", "russian language")) {
            assertThat(LanguageNames.of(typed, Locale.ENGLISH)).as(typed).isEqualTo("Russian");
            assertThat(LanguageNames.of(typed, russian)).as(typed).isEqualTo("русский");
        }
        assertThat(LanguageNames.of("Deutsch", russian)).isEqualTo("немецкий");
        assertThat(LanguageNames.of("Haitian Creole", russian)).isEqualTo("гаитянский");
        assertThat(LanguageNames.of("English / українська", russian)).isEqualTo("английский, украинский");
        assertThat(LanguageNames.of("английский и испанский", Locale.ENGLISH)).isEqualTo("English, Spanish");
        assertThat(LanguageNames.of("Russian, русский; English / EN", Locale.ENGLISH))
                .as("one told twice is one")
                .isEqualTo("Russian, English");
        assertThat(LanguageNames.of("Norwegian", russian)).isEqualTo("норвежский");
        for (String typed : List.of("Russian, a bit of Dutch", "Klingon", "?", "-", " ", "no", "No", "so")) {
            assertThat(LanguageNames.of(typed, russian)).isEqualTo(typed);
        }
        assertThat(LanguageNames.usual(russian)).startsWith("английский", "русский");
        assertThat(LanguageNames.usual(Locale.ENGLISH))
                .allSatisfy(name ->
                        assertThat(LanguageNames.of(name, Locale.ENGLISH)).isEqualTo(name));
    }
}
