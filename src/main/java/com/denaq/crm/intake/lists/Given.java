package com.denaq.crm.intake.lists;

import com.denaq.crm.dealers.ExternalId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a row has given to a dealer that was here, so that it can be taken back.
 *
 * @param facts by name, as they were kept; they were absent before
 * @param zone what became of the time zone with them; null: it stayed
 * @param phones as typed
 * @param ids by which other systems know it; null: none
 * @param otherwise what it tells otherwise than is known, so that its timeline alone has it; null: nothing
 */
public record Given(
        Map<String, String> facts,
        @Nullable Zone zone,
        List<String> phones,
        List<String> emails,
        List<Person> people,
        @Nullable List<ExternalId> ids,
        @Nullable Map<String, String> otherwise) {

    /** Nothing at all. */
    static final Given NOTHING = new Given(Map.of(), null, List.of(), List.of(), List.of(), null, null);

    /**
     * Somebody who was added.
     *
     * @param began the stage move with which work began, of lists of before; null: it didn't
     */
    public record Person(long id, @Nullable Integer began) {}

    /** Of a dealer, before and since. */
    public record Zone(String before, String after) {}

    List<ExternalId> known() {
        return ids == null ? List.of() : ids;
    }

    Map<String, String> toldOtherwise() {
        return otherwise == null ? Map.of() : otherwise;
    }

    boolean nothing() {
        return facts.isEmpty()
                && phones.isEmpty()
                && emails.isEmpty()
                && people.isEmpty()
                && known().isEmpty()
                && toldOtherwise().isEmpty();
    }

    Given telling(Map<String, String> words) {
        return new Given(facts, zone, phones, emails, people, ids, words.isEmpty() ? null : words);
    }

    /** What is left of it where only these people stay. */
    static Given left(List<Person> people) {
        return new Given(Map.of(), null, List.of(), List.of(), people, null, null);
    }
}
