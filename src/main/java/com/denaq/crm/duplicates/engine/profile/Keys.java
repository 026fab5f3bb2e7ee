package com.denaq.crm.duplicates.engine.profile;

import com.denaq.crm.duplicates.engine.contacts.PhoneMark;
import com.denaq.crm.duplicates.engine.places.Street;
import com.denaq.crm.duplicates.engine.places.Town;
import com.denaq.crm.duplicates.engine.words.Reading;
import com.denaq.crm.duplicates.engine.words.Sound;
import com.denaq.crm.duplicates.engine.words.Token;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** By what a company is looked up: the same for one that is here and for one that is asked about. */
public final class Keys {

    private static final Pattern NO_LETTER = Pattern.compile("[^a-z0-9]");
    private static final int MOST_WORDS = 8;
    private static final int ALL_PAIRS = 4;

    private final Set<Key> keys = new LinkedHashSet<>();
    private final Predicate<Token> known;

    private Keys(Predicate<Token> known) {
        this.known = known;
    }

    public static Set<Key> of(Profile profile) {
        return of(profile, word -> true);
    }

    /** @param known whether any dealer has the word: keys of one that none has lead nowhere */
    public static Set<Key> of(Profile profile, Predicate<Token> known) {
        Keys all = new Keys(known);
        all.company(profile);
        profile.before().forEach(each -> all.company(profile.at(each)));
        return all.keys;
    }

    /** Of a name alone, for its readings one by one. */
    public static Set<Key> ofName(Reading name, List<String> towns, Predicate<Token> known) {
        Keys all = new Keys(known);
        all.name(name, towns);
        return all.keys;
    }

    private void company(Profile profile) {
        contacts(profile);
        address(profile);
        profile.names().forEach(each -> name(each, profile.towns()));
        acronyms(profile);
        profile.people().forEach(person -> profile.towns().forEach(town -> keys.add(ofPerson(person, town))));
    }

    private void contacts(Profile profile) {
        profile.sites().forEach(site -> {
            add(KeyKind.DOMAIN, site.key());
            String label = Sound.of(NO_LETTER.matcher(site.label()).replaceAll(""));
            if (label.length() >= 4) {
                add(KeyKind.CODE, label);
            }
        });
        profile.mailDomains().forEach(domain -> add(KeyKind.DOMAIN, domain));
        profile.boxes().forEach(box -> add(KeyKind.MAILBOX, box));
        profile.phones().forEach(phone -> {
            add(KeyKind.PHONE, PhoneMark.key(phone));
            if (phone.length() > 7) { // where numbers of a town are shorter
                profile.towns()
                        .forEach(
                                town -> add(KeyKind.PHONE, phone.substring(phone.length() - 5) + " " + Town.key(town)));
            }
        });
    }

    private void address(Profile profile) {
        for (Street street : profile.streets()) {
            String house = street.house() + " " + Town.key(street.name()) + " ";
            profile.towns().forEach(town -> add(KeyKind.ADDRESS, house + Town.key(town)));
            if (!profile.postcode().isEmpty()) {
                add(KeyKind.ADDRESS, house + profile.postcode());
            }
        }
    }

    private void name(Reading name, List<String> towns) {
        List<Token> tokens = worthwhile(name);
        add(KeyKind.NAME, name.joined());
        for (Token token : tokens) {
            if (token.code().length() > 2) {
                add(KeyKind.CODE, token.code()); // perhaps of two words that are one here
            }
            boolean heardOf = known.test(token);
            if (heardOf && token.kind() == Token.Kind.OWN && token.text().length() > 1) {
                add(KeyKind.WORD, token.text());
            }
            if (heardOf || acronym(token.text())) {
                towns.forEach(town -> keys.add(inTown(token.code(), town)));
            }
        }
        pairs(tokens);
        joined(name.tokens());
    }

    /** What others may call it for short, in its town: elsewhere three letters are anybody's. */
    private void acronyms(Profile profile) {
        profile.acronyms().stream()
                .filter(Keys::acronym)
                .map(Token::of)
                .forEach(token -> profile.towns().forEach(town -> keys.add(inTown(token.code(), town))));
    }

    private static boolean acronym(String word) {
        return word.length() >= 3 && word.length() <= 5;
    }

    /** Without what is said or left out as one likes, unless there is nothing else. */
    private static List<Token> worthwhile(Reading name) {
        List<Token> some = name.tokens().stream()
                .filter(token -> token.kind() != Token.Kind.DRESSING)
                .distinct()
                .limit(MOST_WORDS)
                .toList();
        return some.isEmpty() ? name.tokens() : some;
    }

    private void pairs(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            int last = tokens.size() <= ALL_PAIRS ? tokens.size() : Math.min(tokens.size(), i + 2);
            for (int k = i + 1; k < last; k++) {
                if (known.test(tokens.get(i)) && known.test(tokens.get(k))) {
                    keys.add(pair(tokens.get(i).code(), tokens.get(k).code()));
                }
            }
        }
    }

    public static Key inTown(String code, String town) {
        return new Key(KeyKind.CODE_IN_TOWN, code + " " + Town.key(town));
    }

    public static Key ofPerson(String person, String town) {
        return new Key(KeyKind.PERSON, person + " " + Town.key(town));
    }

    /** Of two words, in any order. */
    public static Key pair(String a, String b) {
        return new Key(KeyKind.PAIR, a.compareTo(b) < 0 ? a + " " + b : b + " " + a);
    }

    /** Neighbours written as one word, and the whole name: {@code LaptopFix} for {@code laptop fix}. */
    private void joined(List<Token> tokens) {
        for (int i = 0; i + 1 < Math.min(tokens.size(), MOST_WORDS); i++) {
            sound(tokens.get(i).text() + tokens.get(i + 1).text());
        }
        if (tokens.size() > 2) {
            StringBuilder whole = new StringBuilder();
            tokens.forEach(token -> whole.append(token.text()));
            sound(whole.toString());
        }
    }

    private void sound(String joined) {
        String sound = Sound.of(joined);
        if (sound.length() > 2) {
            add(KeyKind.CODE, sound);
        }
    }

    private void add(KeyKind kind, String text) {
        keys.add(new Key(kind, text));
    }
}
