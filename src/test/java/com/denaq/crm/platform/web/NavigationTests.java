package com.denaq.crm.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.Role;
import com.denaq.crm.platform.words.Languages;
import com.denaq.crm.support.DatabaseTest;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class NavigationTests {

    @Autowired
    List<Navigation> rooms;

    @Autowired
    Languages languages;

    @ParameterizedTest
    @EnumSource(Role.class)
    void each_line_has_its_words_and_each_number_says_what_it_counts(Role role) {
        Person person =
                new Person(1, "Vera", "access.role." + role.code(), "/", null, ZoneOffset.UTC, null, false, false);
        List<String> keys = rooms.stream()
                .flatMap(room -> room.entries(person).stream())
                .flatMap(line ->
                        Stream.of(line.labelKey(), line.waiting() == null ? null : line.labelKey() + ".waiting"))
                .filter(key -> key != null)
                .toList();
        assertThat(keys).isNotEmpty();
        for (Locale locale : Languages.ALL) {
            assertThat(keys).as(locale.getLanguage()).allMatch(languages.words(locale)::knows);
        }
    }
}
