package com.denaq.crm.duplicates.engine.score;

import com.denaq.crm.duplicates.engine.contacts.PhoneMark;
import com.denaq.crm.duplicates.engine.contacts.SiteMark;
import com.denaq.crm.duplicates.engine.places.Street;
import com.denaq.crm.duplicates.engine.places.Town;
import com.denaq.crm.duplicates.engine.profile.Profile;
import com.denaq.crm.duplicates.engine.words.Reading;
import com.denaq.crm.duplicates.engine.words.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who carries a phone, a site, a mailbox, a house, among those that were found: what differently named companies share
 * is a switchboard, an agency, a mall; what one name carries in several towns is a chain's. Learnt from the base itself,
 * when it is asked for: most comparisons never do.
 */
public final class Shared {

    private static final double TELLING = 5;

    private final Profile asked;
    private final Collection<Profile> found;
    private final Rarity rarity;
    private final Map<String, Integer> companies = new HashMap<>();
    private final Map<String, Boolean> inTowns = new HashMap<>();
    private @Nullable Map<String, Integer> namesakes;

    public Shared(Profile asked, Collection<Profile> found, Rarity rarity) {
        this.asked = asked;
        this.found = found;
        this.rarity = rarity;
    }

    /** How many have its name in its town, itself among them. */
    int namesakes(Profile profile) {
        Map<String, Integer> known = namesakes;
        if (known == null) {
            known = new HashMap<>();
            for (Profile each : found) {
                for (String name : names(each)) {
                    known.merge(name, 1, Integer::sum);
                }
            }
            namesakes = known;
        }
        int most = 1;
        for (String name : names(profile)) {
            most = Math.max(most, known.getOrDefault(name, 1));
        }
        return most;
    }

    /** The whole name in each town. */
    private static List<String> names(Profile profile) {
        if (!profile.named() || profile.towns().isEmpty()) {
            return List.of();
        }
        String name = profile.names().getFirst().joined();
        return profile.towns().stream().map(town -> name + " " + town).toList();
    }

    int ofPhone(String digits) {
        return companies("p" + digits, profile -> {
            for (String phone : profile.phones()) {
                if (PhoneMark.compare(phone, digits) == PhoneMark.Likeness.SAME) {
                    return true;
                }
            }
            return false;
        });
    }

    int ofBox(String box) {
        return companies("m" + box, profile -> profile.boxes().contains(box));
    }

    int ofDomain(String key) {
        return companies("d" + key, profile -> atDomain(profile, key));
    }

    private static boolean atDomain(Profile profile, String key) {
        for (SiteMark site : profile.sites()) {
            if (site.key().equals(key)) {
                return true;
            }
        }
        return profile.mailDomains().contains(key);
    }

    /** Whether somebody is found at that domain in two towns, that aren't one written otherwise, or a part of it. */
    boolean inTowns(String key) {
        Boolean known = inTowns.get(key);
        if (known == null) {
            List<String> towns = found.stream()
                    .filter(each -> atDomain(each, key))
                    .flatMap(each -> each.towns().stream())
                    .distinct()
                    .toList();
            known = towns.stream().anyMatch(one -> towns.stream().anyMatch(other -> apart(one, other)));
            inTowns.put(key, known);
        }
        return known;
    }

    private static boolean apart(String one, String other) {
        return !Town.same(one, other) && !Town.within(one, other);
    }

    int ofSite(SiteMark site) {
        return ofDomain(site.key());
    }

    int ofHouse(Street street) {
        return companies("a" + street.house() + " " + street.name(), profile -> {
            for (Street each : profile.streets()) {
                if (each.house().equals(street.house()) && each.name().equals(street.name())) {
                    return true;
                }
            }
            return false;
        });
    }

    /** How many companies of different names carry it; none where it isn't to the letter the question's. */
    private int companies(String mark, Predicate<Profile> carries) {
        Integer known = companies.get(mark);
        if (known == null) {
            known = carries.test(asked) ? count(carries) : 0;
            companies.put(mark, known);
        }
        return known;
    }

    private int count(Predicate<Profile> carries) {
        List<Reading> known = new ArrayList<>();
        for (Profile each : found) {
            if (each.named() && carries.test(each) && known.stream().noneMatch(other -> alike(each, other))) {
                known.add(each.names().getFirst());
            }
        }
        return known.size();
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
}
