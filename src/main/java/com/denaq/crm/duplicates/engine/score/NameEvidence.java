package com.denaq.crm.duplicates.engine.score;

import com.denaq.crm.duplicates.Reason.Code;
import com.denaq.crm.duplicates.engine.contacts.SiteMark;
import com.denaq.crm.duplicates.engine.profile.Profile;
import com.denaq.crm.duplicates.engine.words.Reading;
import com.denaq.crm.duplicates.engine.words.Sound;
import com.denaq.crm.duplicates.engine.words.Token;
import com.denaq.crm.reading.Edits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the names say. */
record NameEvidence(Profile asked, Profile known, Rarity rarity, Sum sum) {

    void name() {
        if (!asked.named() || !known.named()) {
            return;
        }
        List<String> towns = new ArrayList<>(asked.towns());
        towns.addAll(known.towns());
        WordWeights weights = new WordWeights(rarity, towns);
        NameMatch best = null;
        Reading nearest = null;
        for (Reading here : asked.names()) {
            for (Reading there : known.names()) {
                if (best != null && (here.beside() && there.beside() || !meet(here, there))) {
                    continue;
                }
                NameMatch match = NameMatching.of(here, there, weights);
                if (best == null || rank(match) > rank(best)) {
                    best = match;
                    nearest = there;
                }
            }
        }
        NameMatch name = best == null ? NameMatch.NONE : best;
        if (!name.whole() && !name.others() && labelled()) {
            sum.facts.name = Facts.Name.WHOLE;
            sum.facts.telling = true;
            sum.facts.own = true;
            sum.add(Code.NAMED_AS_SITE, 14);
        } else if (!name.whole() && acronym()) {
            sum.facts.name = Facts.Name.NEARLY;
            sum.facts.telling = true;
            sum.facts.acronym = true;
            sum.add(Code.ACRONYM, Weights.ACRONYM);
        } else {
            sum.name = nearest;
            take(name);
        }
    }

    /** A name that nothing supports tells less where others have it, and where all else differs. */
    void alone(Shared shared) {
        if (!sum.facts.agrees() || sum.facts.contact() || sum.facts.sameHouse) {
            return;
        }
        if (sum.facts.acronym && asked.contacts()) {
            sum.add(null, Weights.ACRONYM_ALONE);
        }
        int namesakes = sum.facts.telling ? 1 : shared.namesakes(known);
        sum.facts.everybodys = namesakes > 1;
        sum.add(null, -Math.log(Math.max(1, namesakes)) / Math.log(2));
        double each = !sum.facts.telling
                ? Weights.CONTRADICTION_OF_COMMON_NAME
                : sum.facts.name == Facts.Name.WHOLE ? 0 : Weights.CONTRADICTION;
        sum.add(null, each * sum.facts.contradictions());
        sum.add(null, wordAlone() ? Weights.WORD_ASKED_ALONE : partAlone());
    }

    private double partAlone() {
        return switch (sum.facts.name) {
            case PART -> ownWordInTown() ? 0 : Weights.HALF_A_NAME_ALONE;
            case NEARLY -> sum.facts.conflict ? 0 : Weights.NEARLY_A_NAME_ALONE;
            default -> 0;
        };
    }

    /** All of the name asked about, in the same town: what is left out may be nothing but what they deal in. */
    private boolean ownWordInTown() {
        return sum.facts.within && sum.facts.own && sum.facts.sameTown && sum.facts.contradictions() == 0;
    }

    private boolean wordAlone() {
        return sum.facts.within && sum.facts.own && !asked.contacts() && !asked.placed();
    }

    /** Whether a word is common to both; of further readings, those without are not worth the time. */
    private static boolean meet(Reading here, Reading there) {
        for (Token one : here.tokens()) {
            for (Token other : there.tokens()) {
                if (one.code().equals(other.code())) {
                    return true;
                }
            }
        }
        return here.tokens().size() != there.tokens().size() && here.joined().equals(there.joined());
    }

    /** A reading that agrees altogether tells more than one that agrees in more words. */
    private static double rank(NameMatch match) {
        return match.bits() + (match.whole() && match.telling() ? 8 : 0);
    }

    private void take(NameMatch name) {
        boolean other = !name.whole() && !name.part() && name.bits() <= 0;
        if (name.silent() && !name.whole() || other && (asked.calledBySite() || known.calledBySite())) {
            return;
        }
        sum.facts.cut = name.cut();
        sum.facts.initials = name.initials();
        sum.facts.persons = name.others();
        sum.facts.surname = name.surname();
        sum.facts.telling = name.telling();
        sum.facts.own = name.own();
        sum.facts.reworded = name.reworded() && !name.own();
        sum.facts.numbers = name.numbers();
        sum.facts.exact = name.exact();
        sum.facts.within = name.within();
        sum.facts.slip = name.slip();
        if (name.whole()) {
            sum.facts.name = Facts.Name.WHOLE;
            boolean place = sum.facts.sameTown || sum.facts.samePostcode || sum.facts.sameHouse;
            double least = name.cut() || sum.facts.otherTown || name.agreed() < 5 || !place && !name.telling()
                    ? 0
                    : place ? Weights.WHOLE_NAME_IN_PLACE : Weights.WHOLE_NAME;
            boolean same = name.exact() && !otherNumber();
            Code code = name.surname() ? Code.NAME_PARTLY : same ? Code.SAME_NAME : Code.NAME_NEARLY;
            sum.add(code, Math.max(least, name.bits()));
        } else if (!other) {
            // where a word that tells nothing is left over, in another town it is likelier somebody else's
            boolean half = name.part() && (!name.nearlyWhole() || sum.facts.otherTown);
            sum.facts.name = half ? Facts.Name.PART : Facts.Name.NEARLY;
            sum.facts.conflict = !name.part();
            boolean nearly = !name.part() && (name.generic() || name.counted());
            sum.add(nearly ? Code.NAME_NEARLY : Code.NAME_PARTLY, name.bits());
        } else {
            sum.facts.name = Facts.Name.OTHER;
            sum.otherName = name.bits();
            sum.add(Code.OTHER_NAME, sum.otherName);
        }
    }

    /** {@code Quoted, Shop 12} and {@code Quoted, Shop 2}: they agree in front of what a number tells apart. */
    private boolean otherNumber() {
        Set<String> here = numbers(asked);
        Set<String> there = numbers(known);
        return !here.isEmpty() && !there.isEmpty() && Collections.disjoint(here, there);
    }

    private static Set<String> numbers(Profile profile) {
        return profile.names().stream()
                .flatMap(name -> name.tokens().stream())
                .map(Token::text)
                .filter(word -> word.chars().allMatch(Character::isDigit))
                .collect(Collectors.toSet());
    }

    /** Whether the name asked about is what the dealer's site is called. */
    private boolean labelled() {
        for (SiteMark site : known.sites()) {
            if (asked.sites().contains(site) && asked.calledBySite()) {
                continue; // it is the same site, and nothing more
            }
            String label = plain(site.label());
            for (Reading reading : label.length() < 5 ? List.<Reading>of() : asked.names()) {
                String joined = reading.joined().replace("and", "");
                if (joined.length() >= 5 && labels(label, joined)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Its letters and digits, without {@code and}. */
    private static String plain(String label) {
        StringBuilder plain = new StringBuilder(label.length());
        for (int i = 0; i < label.length(); i++) {
            char each = label.charAt(i);
            if (each == 'a' && label.startsWith("and", i)) {
                i += 2;
            } else if (each >= 'a' && each <= 'z' || each >= '0' && each <= '9') {
                plain.append(each);
            }
        }
        return plain.toString();
    }

    private static boolean labels(String label, String joined) {
        return label.equals(joined)
                || label.length() >= 7
                        && Math.abs(label.length() - joined.length()) <= 3
                        && Edits.between(label, joined, 3) <= 3
                        && Sound.of(label).equals(Sound.of(joined));
    }

    private boolean acronym() {
        return abbreviates(asked, known) || abbreviates(known, asked);
    }

    /** {@code NPCA Boston} is NPCA, and so is {@code NPCA Computers} where those are in the whole name. */
    private String letters(Reading name, Profile whole) {
        List<Token> own = name.tokens().stream()
                .filter(word ->
                        !asked.towns().contains(word.text()) && !known.towns().contains(word.text()))
                .filter(word -> word.kind() != Token.Kind.DRESSING && !(word.generic() && has(whole, word)))
                .toList();
        return own.size() == 1 ? own.getFirst().text() : name.joined();
    }

    private static boolean has(Profile whole, Token word) {
        return whole.names().getFirst().tokens().stream()
                .anyMatch(each -> each.code().equals(word.code()));
    }

    private boolean abbreviates(Profile brief, Profile whole) {
        if (whole.acronyms().isEmpty()) {
            return false;
        }
        for (Reading name : brief.names()) {
            String joined = letters(name, whole);
            if (joined.length() >= 2 && joined.length() <= 6 && whole.acronyms().contains(joined)) {
                return true;
            }
        }
        return false;
    }
}
