package com.denaq.crm.duplicates.engine;

import com.denaq.crm.reading.Emails;
import com.denaq.crm.reading.Names;
import com.denaq.crm.reading.Sites;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Works out by what a company can be recognised. */
final class Keys {

    private static final int TAIL = 9;
    private static final int WORDS = 12;

    private final Set<Key> keys = new LinkedHashSet<>();

    Set<Key> all() {
        return keys;
    }

    Keys name(String name, String town) {
        List<String> words = Names.words(name).stream().distinct().limit(WORDS).toList();
        String joined = String.join("", words);
        if (joined.length() < 2) {
            return this;
        }
        add(KeyKind.NAME, joined);
        String sound = Sound.of(joined);
        if (sound.length() >= 5) {
            add(KeyKind.SOUND, sound);
        }
        for (String word : words) {
            add(KeyKind.WORD, word);
            if (!town.isEmpty()) {
                add(KeyKind.WORD_IN_TOWN, word + " " + town);
            }
        }
        return this;
    }

    Keys site(@Nullable String site) {
        String key = site == null ? null : Sites.read(site).key();
        if (key != null) {
            add(KeyKind.DOMAIN, key);
        }
        return this;
    }

    Keys phone(String e164) {
        String digits = e164.substring(1);
        add(KeyKind.PHONE, digits.substring(Math.max(0, digits.length() - TAIL)));
        return this;
    }

    Keys email(String address) {
        add(KeyKind.MAILBOX, Emails.mailbox(address));
        String host = address.substring(address.lastIndexOf('@') + 1);
        String domain = Emails.freeMail(host) ? null : Sites.read(host).key();
        if (domain != null) {
            add(KeyKind.DOMAIN, domain);
        }
        return this;
    }

    Keys address(@Nullable String street, Place place) {
        String house = Place.house(street);
        if (house != null && !place.town().isEmpty()) {
            add(KeyKind.ADDRESS, house + " " + place.town());
        }
        if (house != null && !place.postcode().isEmpty()) {
            add(KeyKind.ADDRESS, house + " " + place.postcode());
        }
        return this;
    }

    private void add(KeyKind kind, String text) {
        keys.add(new Key(kind, text));
    }
}
