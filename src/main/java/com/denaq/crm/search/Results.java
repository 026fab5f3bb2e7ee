package com.denaq.crm.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param read what was looked for in the end, where that isn't what was typed: on the other keyboard layout; or null
 * @param guessed whether the words only resemble what was typed
 * @param words the words that were looked for, in Latin, for marking them
 * @param more whether there may be others
 */
public record Results(
        List<Found> dealers,
        List<FoundPerson> people,
        @Nullable String read,
        boolean guessed,
        List<String> words,
        boolean more) {

    public static Results none() {
        return new Results(List.of(), List.of(), null, false, List.of(), false);
    }

    /** With that one, found by its number, in front; what only resembles the number isn't meant then. */
    Results after(Found one) {
        List<Found> all = new ArrayList<>(List.of(one));
        if (guessed) {
            return new Results(all, List.of(), null, false, List.of(), false);
        }
        dealers.stream().filter(each -> !each.id().equals(one.id())).forEach(all::add);
        return new Results(all, people, read, false, words, more);
    }

    public boolean empty() {
        return dealers.isEmpty() && people.isEmpty();
    }
}
