package com.denaq.crm.duplicates.engine.score;

import com.denaq.crm.duplicates.Reason.Code;
import com.denaq.crm.duplicates.engine.contacts.PhoneMark;
import com.denaq.crm.duplicates.engine.contacts.SiteMark;
import com.denaq.crm.duplicates.engine.places.Street;
import com.denaq.crm.duplicates.engine.places.Town;
import com.denaq.crm.duplicates.engine.profile.Profile;
import com.denaq.crm.duplicates.engine.words.Reading;
import com.denaq.crm.duplicates.engine.words.Sound;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares a question with one dealer, after Fellegi and Sunter: each field adds bits for or against. */
public final class Comparison {

    private record Weighed(Code code, double bits) {}

    private final Profile asked;
    private final Profile known;
    private final Shared shared;
    private final Rarity rarity;
    private final Weights weights;
    private final Facts facts = new Facts();
    private final List<Weighed> reasons = new ArrayList<>();
    private double bits;
    private double otherName;

    private Comparison(Profile asked, Profile known, Shared shared, Rarity rarity, Weights weights) {
        this.asked = asked;
        this.known = known;
        this.shared = shared;
        this.rarity = rarity;
        this.weights = weights;
        this.bits = weights.prior();
    }

    public static Outcome of(Profile asked, Profile known, Shared shared, Rarity rarity, Weights weights) {
        Comparison both = new Comparison(asked, known, shared, rarity, weights);
        both.address();
        both.town();
        both.name();
        both.domain();
        both.mailbox();
        both.phone();
        both.nameAtOwnContact();
        Judgement judgement = new Judgement(both.facts, both.bits, weights);
        return new Outcome(
                judgement.verdict(),
                judgement.kind(),
                both.bits,
                both.reasons());
    }

    private void add(@Nullable Code code, double worth) {
        bits += worth;
        if (code != null) {
            reasons.add(new Weighed(code, worth));
        }
    }

    /** The strongest three for it, the strongest two against it. */
    private List<Code> reasons() {
        Comparator<Weighed> strongest = Comparator.comparingDouble((Weighed each) -> -Math.abs(each.bits))
                .thenComparing(Weighed::code);
        List<Code> told = new ArrayList<>();
        reasons.stream()
                .filter(each -> !each.code.speaksAgainst())
                .sorted(strongest)
                .limit(3)
                .forEach(each -> told.add(each.code));
        reasons.stream()
                .filter(each -> each.code.speaksAgainst())
                .sorted(strongest)
                .limit(2)
                .forEach(each -> told.add(each.code));
        return told;
    }

    private void address() {
        for (Street here : asked.streets()) {
            for (Street there : known.streets()) {
                if (here.sameHouse(there)) {
                    facts.sameHouse = true;
                    facts.otherUnit = here.otherUnit(there);
                    boolean many = shared.ofHouse(there) >= 3 && (here.unit().isEmpty() || there.unit().isEmpty());
                    add(
                            facts.otherUnit || many ? Code.SHARED_ADDRESS : Code.SAME_ADDRESS,
                            facts.otherUnit ? Weights.OTHER_UNIT : many ? Weights.SHARED : Weights.ADDRESS);
                    return;
                }
            }
        }
        facts.otherHouse = !asked.streets().isEmpty() && !known.streets().isEmpty();
        if (facts.otherHouse) {
            reasons.add(new Weighed(Code.OTHER_ADDRESS, -1));
        }
    }

    private void town() {
        boolean regions = coded(asked.region()) && coded(known.region()) && !asked.region().equals(known.region());
        boolean countries =
                !asked.country().isEmpty() && !known.country().isEmpty() && !asked.country().equals(known.country());
        facts.samePostcode = !asked.postcode().isEmpty() && asked.postcode().equals(known.postcode());
        boolean both = !asked.towns().isEmpty() && !known.towns().isEmpty();
        boolean same = both && asked.towns().stream().anyMatch(a -> known.towns().stream().anyMatch(b -> Town.same(a, b)));
        if (same && !regions && !countries) {
            facts.sameTown = true;
            add(Code.SAME_CITY, facts.sameHouse ? Weights.TOWN_OF_ADDRESS : Weights.TOWN);
        } else if (same) {
            facts.otherTown = true;
            add(Code.OTHER_CITY, Weights.OTHER_REGION);
        } else if (facts.samePostcode) {
            add(null, Weights.POSTCODE);
        } else if (both) {
            facts.otherTown = true;
            add(Code.OTHER_CITY, Weights.OTHER_TOWN);
        } else if (countries) {
            facts.otherTown = true;
            add(null, Weights.OTHER_COUNTRY);
        } else if (regions) {
            add(null, Weights.OTHER_COUNTRY);
        }
    }

    /** A name that is no region's we know tells nothing. */
    private static boolean coded(String region) {
        return !region.isEmpty() && region.length() <= 3;
    }

    private void name() {
        if (!asked.named() || !known.named()) {
            return;
        }
        List<String> towns = new ArrayList<>(asked.towns());
        towns.addAll(known.towns());
        NameMatch best = null;
        for (Reading here : asked.names()) {
            for (Reading there : known.names()) {
                NameMatch match = NameMatching.of(here, there, rarity, towns);
                if (best == null || rank(match) > rank(best)) {
                    best = match;
                }
            }
        }
        NameMatch name = best == null ? NameMatch.NONE : best;
        if (!name.whole() && labelled()) {
            facts.name = Facts.Name.WHOLE;
            facts.telling = true;
            add(Code.SAME_NAME, 14);
        } else if (!name.whole() && acronym()) {
            facts.name = Facts.Name.NEARLY;
            add(Code.ACRONYM, Weights.ACRONYM);
        } else {
            take(name);
        }
    }

    /** A reading that agrees altogether tells more than one that agrees in more words. */
    private static double rank(NameMatch match) {
        return match.bits() + (match.whole() && match.telling() ? 8 : 0);
    }

    private void take(NameMatch name) {
        facts.cut = name.cut();
        facts.initials = name.initials();
        facts.persons = name.others();
        facts.telling = name.telling();
        if (name.whole()) {
            facts.name = Facts.Name.WHOLE;
            boolean place = facts.sameTown || facts.samePostcode || facts.sameHouse;
            double least = place && !name.cut() ? Weights.WHOLE_NAME_IN_PLACE : 0;
            add(name.exact() ? Code.SAME_NAME : Code.NAME_NEARLY, Math.max(least, name.bits()));
        } else if (name.part() || name.bits() > 0) {
            facts.name = name.part() ? Facts.Name.PART : Facts.Name.NEARLY;
            add(name.part() ? Code.NAME_PARTLY : Code.NAME_NEARLY, name.bits());
        } else {
            facts.name = Facts.Name.OTHER;
            otherName = name.bits();
            add(Code.OTHER_NAME, otherName);
        }
    }

    /** Whether the name asked about is what the dealer's site is called. */
    private boolean labelled() {
        return asked.names().stream()
                .map(reading -> reading.joined().replace("and", ""))
                .filter(joined -> joined.length() >= 5)
                .anyMatch(joined -> known.sites().stream()
                        .map(site -> site.label().replaceAll("[^a-z0-9]|and", ""))
                        .anyMatch(label -> label.equals(joined)
                                || label.length() >= 7 && Sound.of(label).equals(Sound.of(joined))));
    }

    private boolean acronym() {
        return abbreviates(asked, known) || abbreviates(known, asked);
    }

    private static boolean abbreviates(Profile brief, Profile whole) {
        return brief.names().stream()
                .map(Reading::joined)
                .filter(joined -> joined.length() >= 2 && joined.length() <= 6)
                .anyMatch(whole.acronyms()::contains);
    }

    /** A site and a mail domain that are the same say one thing, not two. */
    private void domain() {
        for (SiteMark here : asked.sites()) {
            for (SiteMark there : known.sites()) {
                if (here.key().equals(there.key())) {
                    site(here, there);
                    return;
                }
            }
            if (known.mailDomains().contains(here.key())) {
                ownDomain(here.key(), Code.SAME_SITE);
                return;
            }
        }
        for (String here : asked.mailDomains()) {
            if (known.mailDomains().contains(here)
                    || known.sites().stream().anyMatch(each -> each.key().equals(here))) {
                ownDomain(here, Code.SAME_MAIL_DOMAIN);
                return;
            }
        }
        if (!asked.sites().isEmpty() && !known.sites().isEmpty()) {
            add(Code.OTHER_SITE, Weights.OTHER_SITE);
        }
    }

    private void site(SiteMark here, SiteMark there) {
        boolean page = !here.page().isEmpty() && here.page().equals(there.page())
                || !here.sub().isEmpty() && here.sub().equals(there.sub());
        if (here.elsewhere(there)) {
            facts.sharedSite = true;
            add(Code.SHARED_SITE, Weights.SHARED);
        } else if (page && shared.ofSite(here) >= 3 && !Brands.has(here.key())) {
            facts.ownSite = true;
            add(Code.SAME_SITE, Weights.PAGE);
        } else {
            ownDomain(here.key(), Code.SAME_SITE);
        }
    }

    private void ownDomain(String key, Code code) {
        if (Brands.has(key)) {
            facts.sharedSite = true;
            add(Code.SHARED_SITE, 0);
        } else if (shared.ofDomain(key) >= 3 || shared.ofDomain(key) == 2 && facts.name == Facts.Name.OTHER) {
            facts.sharedSite = true;
            add(Code.SHARED_SITE, Weights.SHARED);
        } else if (facts.otherTown && facts.agrees()) {
            facts.ownSite = true;
            add(Code.BRANCH, Weights.SITE);
        } else {
            facts.ownSite = true;
            add(code, code == Code.SAME_SITE ? Weights.SITE : Weights.MAIL_DOMAIN);
        }
    }

    private void mailbox() {
        for (String box : asked.boxes()) {
            if (known.boxes().contains(box)) {
                String host = box.substring(box.indexOf('@') + 1);
                boolean many = shared.ofBox(box) >= 3 || shared.ofBox(box) == 2 && facts.name == Facts.Name.OTHER;
                facts.ownBox = !many;
                double worth = many
                        ? Weights.SHARED
                        : known.mailDomains().contains(host) && facts.ownSite ? 3 : Weights.MAILBOX;
                add(many ? Code.SHARED_EMAIL : Code.SAME_EMAIL, worth);
                return;
            }
        }
    }

    /** Another name doesn't outweigh an own site or mailbox: people write from there, and firms change names. */
    private void nameAtOwnContact() {
        if (facts.name == Facts.Name.OTHER && (facts.ownSite || facts.ownBox) && !facts.persons) {
            bits += Math.max(0, Weights.OTHER_NAME_AT_OWN_CONTACT - otherName);
        }
    }

    private void phone() {
        PhoneMark.Likeness best = PhoneMark.Likeness.OTHER;
        String same = "";
        for (String here : asked.phones()) {
            for (String there : known.phones()) {
                PhoneMark.Likeness likeness = PhoneMark.compare(here, there);
                if (likeness.compareTo(best) < 0) {
                    best = likeness;
                    same = there;
                }
            }
        }
        switch (best) {
            case SAME -> phone(shared.ofPhone(same));
            case LOCAL -> local();
            case NEARLY -> {
                if (facts.agrees() && facts.name != Facts.Name.PART) {
                    add(Code.PHONE_NEARLY, Weights.PHONE_NEARLY);
                }
            }
            case OTHER -> {
                if (!asked.phones().isEmpty() && !known.phones().isEmpty()) {
                    reasons.add(new Weighed(Code.OTHER_PHONE, -0.5));
                }
            }
        }
    }

    private void phone(int companies) {
        boolean many = companies >= 3 || companies == 2 && facts.name == Facts.Name.OTHER;
        facts.ownPhone = !many;
        facts.sharedPhone = many;
        add(
                many ? Code.SHARED_PHONE : Code.SAME_PHONE,
                many ? Weights.SHARED : companies == 2 ? Weights.PHONE_OF_TWO : Weights.PHONE);
    }

    private void local() {
        facts.ownPhone = facts.sameTown || !facts.otherTown && facts.name == Facts.Name.WHOLE;
        add(Code.SAME_PHONE, facts.ownPhone ? Weights.PHONE_IN_TOWN : facts.otherTown ? 0 : Weights.PHONE_ALONE);
    }
}
