package com.denaq.crm.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Collator;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ZoneChoicesTests {

    private static final Locale RUSSIAN = Locale.of("ru");
    private static final Instant WINTER = Instant.parse("2026-11-27T12:00:00Z");
    private static final Instant SUMMER = Instant.parse("2026-07-01T12:00:00Z");

    private static List<String> labels(Locale locale, Instant now) {
        return ZoneChoices.in(locale, now, null).stream().map(Choice::label).toList();
    }

    @Test
    void each_is_called_by_its_city_and_how_far_its_clocks_are_ahead_now() {
        assertThat(labels(Locale.ENGLISH, WINTER))
                .startsWith("New York, UTC\u22125", "Chicago, UTC\u22126")
                .contains("Kolkata, UTC+5:30", "London, UTC");
        assertThat(labels(Locale.ENGLISH, SUMMER))
                .startsWith("New York, UTC\u22124")
                .contains("London, UTC+1");
    }

    @Test
    void the_rest_is_in_the_readers_language_and_in_its_order() {
        List<String> labels = labels(RUSSIAN, WINTER);
        assertThat(labels).startsWith("Нью-Йорк, UTC\u22125").contains("Москва, UTC+3");
        assertThat(labels.subList(7, labels.size()))
                .isSortedAccordingTo(
                        (one, other) -> Collator.getInstance(RUSSIAN).compare(one.split(",")[0], other.split(",")[0]));
    }

    @Test
    void what_is_chosen_already_stays_chosen_whatever_it_is_called() {
        assertThat(ZoneChoices.in(Locale.ENGLISH, WINTER, "Asia/Kolkata"))
                .contains(new Choice("Asia/Kolkata", "Kolkata, UTC+5:30"))
                .noneMatch(each -> each.value().equals("Asia/Calcutta"));
        assertThat(ZoneChoices.in(Locale.ENGLISH, WINTER, "Etc/GMT+5"))
                .startsWith(new Choice("Etc/GMT+5", "Etc/GMT+5, UTC\u22125"));
    }

    @Test
    void what_has_no_city_is_not_named_twice() {
        for (String id : List.of("UTC", "Etc/UTC")) {
            assertThat(ZoneChoices.in(Locale.ENGLISH, WINTER, id)).startsWith(new Choice(id, "UTC"));
        }
    }

    @Test
    void what_is_no_zone_stands_as_it_is() {
        assertThat(ZoneChoices.name("Atlantis", Locale.ENGLISH, WINTER)).isEqualTo("Atlantis");
        assertThat(ZoneChoices.name("US/Eastern", Locale.ENGLISH, WINTER)).isEqualTo("New York, UTC\u22125");
    }
}
