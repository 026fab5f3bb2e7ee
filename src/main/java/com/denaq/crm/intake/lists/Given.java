package com.denaq.crm.intake.lists;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a row has given to a dealer that was here, so that it can be taken back.
 *
 * @param facts by name; they were absent before
 * @param phones as typed
 */
public record Given(Map<String, String> facts, List<String> phones, List<String> emails, List<Person> people) {

    /**
     * Somebody who was added.
     *
     * @param began the stage move with which work began; null: it hadn't to
     */
    public record Person(long id, @Nullable Integer began) {}

    boolean nothing() {
        return facts.isEmpty() && phones.isEmpty() && emails.isEmpty() && people.isEmpty();
    }
}
