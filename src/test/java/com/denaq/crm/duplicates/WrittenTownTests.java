package com.denaq.crm.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Facts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One town, however it is written. */
class WrittenTownTests extends WithAdmin {

    @ParameterizedTest
    @CsvSource({
        "Tulsa OK",
        "Tulsa ok",
        "Tulsa OK 74103",
        "'Tulsa, OK'",
        "'Tulsa, Oklahoma'",
        "tulsa",
        "Tulsa OK USA",
        "'Tulsa, OK, USA'"
    })
    void a_town_is_read_with_its_state_behind_it(String town) {
        DealerId here = dealer("Merriweather Batteries", "Tulsa", "US");
        Verdict verdict = judged("Merriweather Batteries", null, null, town);
        assertThat(verdict.verdict()).isEqualTo(Verdict.Kind.ALREADY_HERE);
        assertThat(verdict.matches().getFirst().dealer()).isEqualTo(here);
    }

    @ParameterizedTest
    @CsvSource({"Macon GA, Macon MO", "Portland OR, Portland ME"})
    void the_state_behind_it_tells_two_towns_of_one_name_apart(String known, String asked) {
        dealer("Merriweather Batteries", known, "US");
        assertThat(judged("Merriweather Batteries", null, null, asked).verdict())
                .isEqualTo(Verdict.Kind.LOOKS_SIMILAR);
        assertThat(judged("Merriweather Batteries", null, null, known).verdict())
                .isEqualTo(Verdict.Kind.ALREADY_HERE);
    }

    @ParameterizedTest
    @CsvSource({"St. Paul, US", "Saint Paul, US", "Великий Новгород, RU", "Нижний Новгород, RU"})
    void a_town_of_two_words_tells_as_little_in_a_name_as_one(String town, String country) {
        dealer("Merriweather Batteries", town, country);
        assertThat(judged(town + " Merriweather Batteries", null, null, town).verdict())
                .isEqualTo(Verdict.Kind.ALREADY_HERE);
    }

    @ParameterizedTest
    @CsvSource({"Brooklyn, New York", "New York, Queens", "Astoria, NYC", "Бруклин, New York"})
    void a_part_of_a_town_is_not_another_town(String known, String asked) {
        dealer("Merriweather Batteries", known, "US");
        Match match =
                judged("Merriweather Batteries", null, null, asked).matches().getFirst();
        assertThat(match.verdict()).isEqualTo(Verdict.Kind.LOOKS_SIMILAR);
        assertThat(match.reasons()).extracting(Reason::code).doesNotContain(Reason.Code.OTHER_CITY);
    }

    @ParameterizedTest
    @CsvSource({
        "Nürnberg, Nünrberg",
        "Санкт-Петербург, Санкт-Петебрург",
        "Freiburg, Freiburg im Breisgau",
        "Haifa, Хайфа",
    })
    void a_town_is_itself_with_a_slip_in_any_of_its_names(String known, String asked) {
        dealer("Merriweather Batteries", known, "US");
        assertThat(judged("Merriweather Batteries", null, null, asked).verdict())
                .isEqualTo(Verdict.Kind.ALREADY_HERE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Merriweather Batteries (Omaha)",
                "Merriweather Batteries, Omaha",
                "Merriweather Batteries - Omaha",
                "Merriweather Batteries in Omaha",
                "Merriweather Batteries, 12 Alder St, Ste 4, Omaha NE 68102",
            })
    void a_town_set_apart_behind_the_name_is_where_it_is(String asked) {
        dealer("Merriweather Batteries", "Tulsa", "US");
        DealerId here = dealer("Merriweather Batteries", "Omaha", "US");
        Match first = judged(asked, null, null, null).matches().getFirst();
        assertThat(first.dealer()).isEqualTo(here);
        assertThat(first.verdict()).isEqualTo(Verdict.Kind.ALREADY_HERE);
    }

    @ParameterizedTest
    @CsvSource({"97031 Würzburg, DE", "D-97031 Würzburg, DE", "80-693 Gdańsk, PL"})
    void a_postcode_in_front_is_none_of_the_town(String asked, String country) {
        dealer("Merriweather Batteries", asked.replaceFirst("\\S+ ", ""), country);
        assertThat(judged("Merriweather Batteries", null, null, asked).verdict())
                .isEqualTo(Verdict.Kind.ALREADY_HERE);
    }

    @Test
    void postcodes_tell_towns_of_one_name_apart_where_no_state_is_told() {
        base.dealer(
                admin,
                Facts.of("Merriweather Batteries", "US")
                        .withPlace("Augusta", null)
                        .withPostcode("04390"));
        Question there = new Question(
                "Merriweather Batteries", null, List.of(), List.of(), null, "30911", "Augusta", null, "US", null);
        assertThat(check.judge(admin, there).verdict()).isEqualTo(Verdict.Kind.LOOKS_SIMILAR);
    }

    @Test
    void a_town_in_the_name_tells_who_is_rather_meant_but_nobody_surely() {
        dealer("Merriweather Batteries", "Tulsa", "US");
        DealerId here = dealer("Merriweather Batteries", "Omaha", "US");
        dealer("Merriweather Batteries", "Mesa", "US");
        Match first = judged("Merriweather Batteries Omaha", null, null, null)
                .matches()
                .getFirst();
        assertThat(first.dealer()).isEqualTo(here);
        assertThat(first.verdict()).isEqualTo(Verdict.Kind.LOOKS_SIMILAR);
    }

    @ParameterizedTest
    @CsvSource({"Brooklyn, Queens", "Flushing, Bronx"})
    void two_parts_are_two_towns(String known, String asked) {
        dealer("Merriweather Batteries", known, "US");
        Match match =
                judged("Merriweather Batteries", null, null, asked).matches().getFirst();
        assertThat(match.reasons()).extracting(Reason::code).contains(Reason.Code.OTHER_CITY);
    }

    @ParameterizedTest
    @CsvSource({"Seattle, Сиэтл", "Финикс, Phoenix", "Salt Lake City, Солт-Лейк-Сити", "Little Rock, Литл-Рок"})
    void a_town_is_the_same_in_russian(String known, String asked) {
        dealer("Merriweather Batteries", known, "US");
        assertThat(judged("Merriweather Batteries", null, null, asked).verdict())
                .isEqualTo(Verdict.Kind.ALREADY_HERE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Merriweather Batteries", "Merriweather Batteries of Reno"})
    void of_a_chain_nobody_is_meant_surely_who_asks_without_a_town(String asked) {
        for (String town : List.of("Tulsa", "Omaha", "Mesa")) {
            base.dealer(admin, "Merriweather Batteries", town, null, "merriweather.com");
        }
        Verdict verdict = judged(asked, "merriweather.com", null, null);
        assertThat(verdict.verdict()).isEqualTo(Verdict.Kind.LOOKS_SIMILAR);
        assertThat(verdict.matches()).hasSize(3).extracting(Match::kind).containsOnly(Match.Kind.BRANCH);
        assertThat(judged(asked, "merriweather.com", null, "Omaha").verdict()).isEqualTo(Verdict.Kind.ALREADY_HERE);
    }

    @ParameterizedTest
    @CsvSource({"Pittsburgh, Pitsburgh", "Brooklyn, New York"})
    void one_town_written_twice_makes_no_chain(String one, String other) {
        base.dealer(admin, "Merriweather Batteries", one, null, "merriweather.com");
        base.dealer(admin, "Merriweather Batteries", other, null, "merriweather.com");
        assertThat(judged("Merriweather Batteries", "merriweather.com", null, null)
                        .verdict())
                .isEqualTo(Verdict.Kind.ALREADY_HERE);
    }
}
