package com.denaq.crm.duplicates.engine.score;

import com.denaq.crm.duplicates.engine.contacts.SiteMark;
import com.denaq.crm.duplicates.engine.places.Street;
import com.denaq.crm.duplicates.engine.profile.Profile;
import com.denaq.crm.duplicates.engine.words.Reading;
import com.denaq.crm.duplicates.engine.words.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who carries a phone, a site, a mailbox, a house, among those that were found: what differently named companies share
 * is a switchboard, an agency, a mall; what one name carries in several towns is a chain's. Learnt from the base itself,
 * at the moment it is asked.
 */
public final class Shared {

    private static final double TELLING = 5;

    private final Map<String, List<Reading>> names = new HashMap<>();
    private final Map<String, Set<String>> towns = new HashMap<>();
    private final Map<String, Integer> namesakes = new HashMap<>();
    private final Rarity rarity;

    public Shared(Profile asked, Collection<Profile> found, Rarity rarity) {
        this.rarity = rarity;
        Set<String> wanted = new HashSet<>(marks(asked));
        for (Profile each : found) {
            for (String name : names(each)) {
                namesakes.merge(name, 1, Integer::sum);
            }
            for (String mark : marks(each)) {
                if (wanted.contains(mark)) {
                    note(mark, each);
                }
            }
        }
    }

    /** The whole name in each town. */
    private static List<String> names(Profile profile) {
        return profile.named()
                ? profile.towns().stream()
                        .map(town -> profile.names().getFirst().joined() + " " + town)
                        .toList()
                : List.of();
    }

    /** How many have its name in its town, itself among them. */
    int namesakes(Profile profile) {
        return names(profile).stream()
                .mapToInt(name -> namesakes.getOrDefault(name, 1))
                .max()
                .orElse(1);
    }

    private static List<String> marks(Profile profile) {
        List<String> marks = new ArrayList<>();
        profile.phones().forEach(phone -> marks.add(phone(phone)));
        profile.boxes().forEach(box -> marks.add("m" + box));
        profile.sites().forEach(site -> marks.add("d" + site.key()));
        profile.mailDomains().forEach(domain -> marks.add("d" + domain));
        profile.streets().forEach(street -> marks.add(house(street)));
        return new ArrayList<>(new HashSet<>(marks));
    }

    private static String phone(String digits) {
        return "p" + digits.substring(Math.max(0, digits.length() - 9));
    }

    private static String house(Street street) {
        return "a" + street.house() + " " + street.name();
    }

    private void note(String mark, Profile profile) {
        if (profile.named()) {
            List<Reading> known = names.computeIfAbsent(mark, m -> new ArrayList<>());
            if (known.stream().noneMatch(other -> alike(profile, other))) {
                known.add(profile.names().getFirst());
            }
        }
        towns.computeIfAbsent(mark, m -> new HashSet<>()).addAll(profile.towns());
    }

    private boolean alike(Profile profile, Reading other) {
        for (Reading own : profile.names()) {
            for (Token word : own.tokens()) {
                boolean telling = word.kind() != Token.Kind.TRADE && rarity.bits(word) > TELLING;
                if (telling
                        && other.tokens().stream().anyMatch(each -> each.code().equals(word.code()))) {
                    return true;
                }
            }
            if (own.joined().equals(other.joined())) {
                return true;
            }
        }
        return false;
    }

    private int companies(String mark) {
        return names.getOrDefault(mark, List.of()).size();
    }

    int ofPhone(String digits) {
        return companies(phone(digits));
    }

    int ofBox(String box) {
        return companies("m" + box);
    }

    int ofDomain(String key) {
        return companies("d" + key);
    }

    int ofSite(SiteMark site) {
        return ofDomain(site.key());
    }

    int ofHouse(Street street) {
        return companies(house(street));
    }

    /** In how many towns. */
    int townsOfDomain(String key) {
        return towns.getOrDefault("d" + key, Set.of()).size();
    }
}
