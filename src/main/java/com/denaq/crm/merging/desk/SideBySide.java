package com.denaq.crm.merging.desk;

import com.denaq.crm.contacts.Contact;
import com.denaq.crm.contacts.Contacts.Book;
import com.denaq.crm.contacts.Reach;
import com.denaq.crm.contacts.Together;
import com.denaq.crm.reading.ReadEmail;
import com.denaq.crm.reading.ReadPhone;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the two have of something that both may have several of.
 *
 * @param code {@code people}, {@code phones}, {@code emails}
 * @param left of the one that stays
 * @param right of the other
 */
public record SideBySide(String code, List<String> left, List<Coming> right) {

    /** @param comes along; otherwise both have it, and it stays once */
    public record Coming(String text, boolean comes) {}

    static List<SideBySide> of(Together together, String country) {
        Book stays = together.stays();
        Book goes = together.goes();
        Reach own = together.own();
        List<SideBySide> all = new ArrayList<>();
        all.add(new SideBySide(
                "phones",
                stays.own().phones().stream().map(each -> each.shown(country)).toList(),
                goes.own().phones().stream()
                        .map(each ->
                                new Coming(each.shown(country), own.phones().contains(each)))
                        .toList()));
        all.add(new SideBySide(
                "emails",
                stays.own().emails().stream().map(ReadEmail::shown).toList(),
                goes.own().emails().stream()
                        .map(each -> new Coming(each.shown(), own.emails().contains(each)))
                        .toList()));
        all.add(new SideBySide(
                "people",
                stays.people().stream().map(each -> person(each, country)).toList(),
                goes.people().stream()
                        .map(each -> new Coming(
                                person(each, country), together.people().contains(each)))
                        .toList()));
        return all.stream()
                .filter(each -> !each.left.isEmpty() || !each.right.isEmpty())
                .toList();
    }

    private static String person(Contact contact, String country) {
        Stream<String> phones = contact.reach().phones().stream().map((ReadPhone each) -> each.shown(country));
        Stream<String> emails = contact.reach().emails().stream().map(ReadEmail::shown);
        return Stream.of(Stream.of(contact.name()), phones, emails)
                .flatMap(each -> each)
                .collect(Collectors.joining(" · "));
    }

    public String labelKey() {
        return "merging.beside." + code;
    }
}
