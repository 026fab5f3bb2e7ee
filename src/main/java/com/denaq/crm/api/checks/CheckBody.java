package com.denaq.crm.api.checks;

import com.denaq.crm.api.problems.Text;
import com.denaq.crm.reading.Countries;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A company as it was typed, of which something has to be known; or up to 500 of them as items, with nothing beside.
 * One of which nothing is known looks new, with a note that says so; null is no item. Whatever else is sent along is
 * left out, and the answer names it as ignored.
 *
 * @param tradeName what it calls itself, where that isn't its name
 * @param country two letters, or its name; one that is none counts as unknown and is named as ignored
 * @param contacts people there, by whose names, phones and e-mails it is known as well
 */
record CheckBody(
        @Nullable String name,
        @Nullable String tradeName,
        @Nullable String site,
        @Nullable List<@Nullable String> phones,
        @Nullable List<@Nullable String> emails,
        @Nullable String street,
        @Nullable String postcode,
        @Nullable String city,
        @Nullable String region,

        @Schema(description = "Two letters, or its name in English, Russian or its own language") @Nullable
        String country,

        @Nullable List<@Nullable PersonBody> contacts,

        @Schema(description = "Several, up to 500, with nothing beside") @Nullable
        List<@Nullable CheckBody> items,

        @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, @Nullable Object> others) {

    private static final int LONGEST_SHOWN = 100;
    private static final int MOST_SHOWN = 100;

    record PersonBody(
            @Nullable String name,
            @Nullable List<@Nullable String> phones,
            @Nullable List<@Nullable String> emails,

            @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, @Nullable Object> others) {}

    /** Both names, as people write them beside each other. */
    @Nullable
    String names() {
        String one = Text.clean(name);
        String other = Text.clean(tradeName);
        return one == null ? other : other == null ? one : one + " dba " + other;
    }

    /** What the people there are called. */
    List<@Nullable String> people() {
        return all(null, person -> Collections.singletonList(person.name()));
    }

    List<@Nullable String> all(
            @Nullable List<@Nullable String> own, Function<PersonBody, @Nullable List<@Nullable String>> theirs) {
        List<@Nullable String> all = new ArrayList<>(own == null ? List.of() : own);
        for (PersonBody person : persons()) {
            List<@Nullable String> more = person == null ? null : theirs.apply(person);
            all.addAll(more == null ? List.of() : more);
        }
        return all;
    }

    private List<@Nullable PersonBody> persons() {
        return contacts == null ? List.of() : contacts;
    }

    /** Two letters; null where none is said or what is said is none. */
    @Nullable
    String countrySaid() {
        String told = Text.clean(country);
        return told == null ? null : Countries.code(told);
    }

    /** Whether it tells of a single company as well, where it has several. */
    boolean besideItems() {
        return Stream.of(name, tradeName, site, phones, emails, street, postcode, city, region, country, contacts)
                .anyMatch(Objects::nonNull);
    }

    /** What of it means nothing here, by its names; null: all of it does. */
    @Nullable
    List<String> ignored() {
        List<String> ignored = new ArrayList<>(names("", others));
        for (int i = 0; i < persons().size(); i++) {
            PersonBody person = persons().get(i);
            ignored.addAll(person == null ? List.of() : names("contacts[" + i + "].", person.others()));
        }
        if (Text.clean(country) != null && countrySaid() == null) {
            ignored.add("country");
        }
        return ignored.isEmpty() ? null : ignored.stream().limit(MOST_SHOWN).toList();
    }

    private static List<String> names(String where, @Nullable Map<String, @Nullable Object> others) {
        return others == null
                ? List.of()
                : others.keySet().stream()
                        .sorted()
                        .map(name -> name.substring(0, Math.min(LONGEST_SHOWN, name.length())))
                        .map(where::concat)
                        .toList();
    }
}
