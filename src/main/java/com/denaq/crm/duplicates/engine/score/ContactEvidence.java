package com.denaq.crm.duplicates.engine.score;

import com.denaq.crm.duplicates.Reason.Code;
import com.denaq.crm.duplicates.engine.contacts.PhoneMark;
import com.denaq.crm.duplicates.engine.contacts.SiteMark;
import com.denaq.crm.duplicates.engine.profile.Keys;
import com.denaq.crm.duplicates.engine.profile.Profile;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** What sites, mailboxes and phones say. */
record ContactEvidence(Profile asked, Profile known, Shared shared, Rarity rarity, Sum sum) {

    /** Of more numbers than that those are compared only that are looked up by the same digits: all others would take seconds. */
    private static final int ALL_PAIRS = 400;

    /** A site and a mail domain that are the same say one thing, not two. */
    void domain() {
        for (SiteMark here : asked.sites()) {
            for (SiteMark there : known.sites()) {
                if (here.key().equals(there.key())) {
                    site(here, there);
                    return;
                }
            }
            if (known.mailDomains().contains(here.key())) {
                ownDomain(here.key(), Code.SAME_MAIL_DOMAIN);
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
        if (SameLabel.in(asked.sites(), known.sites())) {
            sum.add(Code.SITE_NEARLY, sum.facts.otherTown ? 0 : Weights.SITE_NEARLY);
            return;
        }
        boolean begun = begun(asked.sites(), known.sites(), SiteMark::begins);
        sum.facts.otherDomain = owns(asked) && owns(known) && !begun;
        if (!asked.sites().isEmpty() && !known.sites().isEmpty() && !begun) {
            sum.facts.otherSite = true;
            sum.add(Code.OTHER_SITE, Weights.OTHER_SITE);
        }
    }

    private static boolean owns(Profile of) {
        return !of.mailDomains().isEmpty() || of.sites().stream().anyMatch(SiteMark::ownDomain);
    }

    /** What may be half typed speaks neither for nor against. */
    private static <T> boolean begun(List<T> typed, List<T> known, BiPredicate<T, T> begins) {
        for (T one : typed) {
            for (T whole : known) {
                if (begins.test(one, whole)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void site(SiteMark here, SiteMark there) {
        boolean page = !here.page().isEmpty() && here.page().equals(there.page())
                || !here.sub().isEmpty() && here.sub().equals(there.sub());
        if (here.elsewhere(there)) {
            sum.facts.sharedSite = true;
            sum.add(Code.SHARED_SITE, Weights.SHARED);
        } else if (here.beside(there) && !sum.facts.agrees() && !sum.facts.sameHouse) {
            sum.facts.sharedSite = true;
            sum.add(Code.SHARED_SITE, Weights.PAGE_BESIDE);
        } else if (page && shared.ofSite(here) >= 3 && !Brands.has(here.key())) {
            sum.facts.ownSite = true;
            sum.add(Code.SAME_SITE, Weights.PAGE);
        } else {
            ownDomain(here.key(), Code.SAME_SITE);
        }
    }

    private void ownDomain(String key, Code code) {
        Code of = code == Code.SAME_SITE ? Code.SHARED_SITE : Code.SHARED_MAIL_DOMAIN;
        if (Brands.has(key)) {
            sum.facts.sharedSite = true;
            sum.add(of, 0);
        } else if (shared.ofDomain(key) >= 3 || shared.ofDomain(key) == 2 && sum.facts.name == Facts.Name.OTHER) {
            sum.facts.sharedSite = true;
            sum.facts.ofSeveral = true;
            sum.add(of, Weights.SHARED);
        } else if (sum.facts.otherTown && sum.facts.agrees()) {
            sum.facts.ownSite = true;
            sum.add(Code.BRANCH, Weights.SITE);
        } else {
            sum.facts.ownSite = true;
            sum.facts.branches = asked.towns().isEmpty() && !sum.facts.samePostcode && shared.inTowns(key);
            sum.add(code, code == Code.SAME_SITE ? Weights.SITE : Weights.MAIL_DOMAIN);
        }
    }

    void mailbox() {
        for (String box : asked.boxes()) {
            if (known.boxes().contains(box)) {
                String host = box.substring(box.indexOf('@') + 1);
                boolean many = shared.ofBox(box) >= 3 || shared.ofBox(box) == 2 && sum.facts.name == Facts.Name.OTHER;
                sum.facts.ownBox = !many;
                sum.facts.ofSeveral |= many;
                double worth = many
                        ? Weights.SHARED
                        : known.mailDomains().contains(host) && sum.facts.ownSite ? 3 : Weights.MAILBOX;
                sum.add(many ? Code.SHARED_EMAIL : Code.SAME_EMAIL, worth);
                return;
            }
        }
    }

    /** Somebody of the same name in the same town: rarely another, unless many there are called so. Never enough to be sure. */
    void person() {
        if (!sum.facts.sameTown && !sum.facts.contact()) {
            return;
        }
        for (String person : asked.people()) {
            if (known.people().contains(person)) {
                String town = known.towns().isEmpty() ? "" : known.towns().getFirst();
                sum.add(Code.SAME_PERSON, rarity.bitsInTown(Keys.ofPerson(person, town)));
                return;
            }
        }
    }

    /** Who asks by nothing but what several have wants to know that they have it. */
    void ofSeveral() {
        if (sum.facts.ofSeveral && !sum.facts.contact() && !asked.named()) {
            sum.add(null, Weights.SHARED_ASKED_ALONE);
        }
    }

    /**
     * Another name, and another town, don't outweigh an own site, mailbox or phone: people are reached there, and firms
     * change names and move.
     */
    void nameAtOwnContact() {
        boolean other = sum.facts.name == Facts.Name.OTHER && !sum.facts.persons;
        if (!sum.facts.contact() || !other && sum.facts.name != Facts.Name.SILENT) {
            return;
        }
        if (other) {
            sum.add(null, Math.max(0, Weights.OTHER_NAME_AT_OWN_CONTACT - sum.otherName));
        }
        if (sum.facts.otherTown) {
            boolean written = sum.facts.ownSite || sum.facts.ownBox;
            sum.add(null, written ? Weights.MOVED_AT_OWN_CONTACT : Weights.MOVED_AT_OWN_PHONE);
        }
    }

    void phone() {
        PhoneMark.Likeness best = PhoneMark.Likeness.OTHER;
        String same = "";
        boolean few = asked.phones().size() * known.phones().size() <= ALL_PAIRS;
        Set<String> keys = few ? Set.of() : keys(asked.phones());
        for (String there : known.phones()) {
            if (!few && !keys.contains(PhoneMark.key(there))) {
                continue;
            }
            for (String here : asked.phones()) {
                PhoneMark.Likeness likeness = PhoneMark.compare(here, there);
                if (likeness.compareTo(best) < 0) {
                    best = likeness;
                    same = there;
                }
            }
            if (best == PhoneMark.Likeness.SAME) {
                break;
            }
        }
        switch (best) {
            case SAME -> phone(shared.ofPhone(same));
            case LOCAL -> local();
            case NEARLY -> {
                if (sum.facts.agrees() && sum.facts.name != Facts.Name.PART) {
                    sum.add(Code.PHONE_NEARLY, Weights.PHONE_NEARLY);
                } else if (!(few && begun(asked.phones(), known.phones(), PhoneMark::begins))) {
                    sum.say(Code.OTHER_PHONE, 0.5);
                }
            }
            case OTHER -> {
                if (!asked.phones().isEmpty()
                        && !known.phones().isEmpty()
                        && !(few && begun(asked.phones(), known.phones(), PhoneMark::begins))) {
                    sum.facts.otherPhone = true;
                    sum.say(Code.OTHER_PHONE, 0.5);
                }
            }
        }
    }

    private static Set<String> keys(List<String> phones) {
        return phones.stream().map(PhoneMark::key).collect(Collectors.toSet());
    }

    private void phone(int companies) {
        boolean building = sum.facts.sameHouse && sum.facts.otherUnit && sum.facts.name == Facts.Name.OTHER;
        boolean many = building || companies >= 3 || companies == 2 && sum.facts.name == Facts.Name.OTHER;
        sum.facts.ownPhone = !many;
        sum.facts.sharedPhone = many;
        sum.facts.phoneOfTwo = companies == 2;
        sum.facts.ofSeveral |= many;
        sum.add(
                many ? Code.SHARED_PHONE : Code.SAME_PHONE,
                many ? Weights.SHARED : companies == 2 ? Weights.PHONE_OF_TWO : Weights.PHONE);
    }

    private void local() {
        sum.facts.ownPhone = sum.facts.sameTown || !sum.facts.otherTown && sum.facts.name == Facts.Name.WHOLE;
        sum.add(
                Code.SAME_PHONE,
                sum.facts.ownPhone ? Weights.PHONE_IN_TOWN : sum.facts.otherTown ? 0 : Weights.PHONE_ALONE);
    }
}
