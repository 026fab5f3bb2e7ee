package com.denaq.crm.api.problems;

import com.denaq.crm.contacts.Reach;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was kept as typed because it can't be read, or not all of it: {@code two words@harborlane.com}.
 *
 * @param field {@code site}, {@code phones} or {@code emails}
 */
public record Unreadable(String field, String value) {

    public static List<Unreadable> of(Reach reach) {
        Stream<Unreadable> phones = reach.phones().stream()
                .filter(each -> !each.readable())
                .map(each -> new Unreadable("phones", each.typed()));
        Stream<Unreadable> emails = reach.emails().stream()
                .filter(each -> !each.whole())
                .map(each -> new Unreadable("emails", each.typed()));
        return Stream.concat(phones, emails).toList();
    }
}
