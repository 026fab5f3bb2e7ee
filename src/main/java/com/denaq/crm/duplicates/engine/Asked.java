package com.denaq.crm.duplicates.engine;

import com.denaq.crm.duplicates.Question;
import com.denaq.crm.reading.Emails;
import com.denaq.crm.reading.Names;
import com.denaq.crm.reading.Phones;
import com.denaq.crm.reading.ReadEmail;
import com.denaq.crm.reading.ReadPhone;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question as it is compared.
 *
 * @param mistyped its name read as if typed on the other keyboard; null where it has no name
 * @param siteKey of its site alone, as mail domains are keys too; null without one
 * @param typed what was typed for a phone or e-mail key
 */
record Asked(
        Question question,
        Profile profile,
        @Nullable Profile mistyped,
        @Nullable String siteKey,
        Map<String, String> typed) {

    static Asked of(Question question, String homeCountry) {
        String country = question.country() == null || question.country().length() != 2
                ? homeCountry
                : question.country().toUpperCase(Locale.ROOT);
        Place place = Place.of(question.city(), question.region(), question.postcode(), country);
        Set<Key> keys = new HashSet<>();
        Map<String, String> typed = new HashMap<>();
        Set<Key> site = new Keys().site(question.site()).all();
        keys.addAll(site);
        keys.addAll(new Keys().address(question.street(), place).all());
        question.phones().forEach(each -> add(phones(each, country), each, keys, typed));
        question.emails().forEach(each -> add(emails(each), each, keys, typed));
        String name = question.name() == null ? "" : question.name();
        keys.addAll(new Keys().name(name, place.town()).all());
        Set<Key> mistyped =
                new Keys().name(Names.otherLayout(name), place.town()).all();
        return new Asked(
                question,
                Profile.of(keys, place),
                mistyped.isEmpty() ? null : Profile.of(mistyped, place),
                site.stream().map(Key::text).findFirst().orElse(null),
                typed);
    }

    private static Set<Key> phones(String typed, String country) {
        Keys keys = new Keys();
        for (ReadPhone phone : Phones.read(typed, country)) {
            if (phone.e164() != null) {
                keys.phone(phone.e164());
            }
        }
        return keys.all();
    }

    private static Set<Key> emails(String typed) {
        Keys keys = new Keys();
        for (ReadEmail email : Emails.read(typed)) {
            if (email.address() != null) {
                keys.email(email.address());
            }
        }
        return keys.all();
    }

    private static void add(Set<Key> found, String entry, Set<Key> keys, Map<String, String> typed) {
        keys.addAll(found);
        found.forEach(key -> typed.putIfAbsent(key.text(), entry));
    }

    boolean names() {
        return profile.has(KeyKind.NAME);
    }
}
