package com.denaq.crm.duplicates.engine.score;

import com.denaq.crm.duplicates.Match;
import com.denaq.crm.duplicates.Verdict.Kind;

/** Makes a verdict of the sum of bits and of what a sum can't know: what is never enough to be sure. */
record Judgement(Facts facts, double bits, Weights weights) {

    Kind verdict() {
        if (bits < weights.similar() || !shown()) {
            return Kind.LOOKS_NEW;
        }
        return bits >= weights.here() && sure() ? Kind.ALREADY_HERE : Kind.LOOKS_SIMILAR;
    }

    /** What resembles it too vaguely isn't shown, however many bits. */
    boolean shown() {
        boolean place = facts.sameTown || facts.samePostcode || facts.sameHouse;
        boolean vague = facts.conflict && !place || facts.otherTown && !facts.exact;
        return !vague || facts.contact();
    }

    boolean sure() {
        if ((facts.otherTown || facts.townPerhaps) && !facts.sameHouse) {
            return false; // a branch, or a namesake
        }
        if (facts.numbers) {
            return facts.sameHouse && !facts.otherUnit;
        }
        if (facts.branches && !facts.ownPhone && !facts.ownBox && !facts.sameHouse) {
            return false; // which of them?
        }
        if (facts.ownSite || facts.ownBox) {
            return !facts.persons && !(facts.otherHouse && !facts.sameTown);
        }
        if (facts.ownPhone) {
            boolean whose = facts.name == Facts.Name.SILENT ? !facts.phoneOfTwo : facts.name != Facts.Name.OTHER;
            return whose || facts.sameHouse && !facts.otherUnit;
        }
        if (facts.sameHouse && !facts.otherUnit && facts.agrees() && !facts.persons) {
            return facts.telling || facts.name == Facts.Name.WHOLE;
        }
        if (facts.initials || facts.cut || facts.persons || facts.surname) {
            return false;
        }
        boolean place = facts.sameTown || facts.samePostcode;
        return place
                && !facts.otherHouse
                && !facts.everybodys
                && !facts.reworded
                && (facts.telling || facts.contradictions() == 0)
                && !(facts.otherPhone && (facts.otherSite || facts.conflict))
                && !anothers()
                && (facts.name == Facts.Name.WHOLE || facts.name == Facts.Name.NEARLY && facts.telling && facts.own);
    }

    /** A letter or two may make another name, where something else differs as well. */
    private boolean anothers() {
        return switch (facts.slip) {
            case NONE -> false;
            case TOGETHER -> facts.otherPhone && facts.otherDomain;
            case WORD -> facts.otherPhone || facts.otherDomain;
            case BEGINNING, VOWELS, SURNAME -> true;
        };
    }

    Match.Kind kind() {
        if (verdict() == Kind.ALREADY_HERE) {
            return Match.Kind.SAME;
        }
        boolean elsewhere = facts.otherTown && facts.agrees() && (facts.ownSite || facts.sharedSite);
        if (elsewhere || facts.branches && facts.name != Facts.Name.OTHER) {
            return Match.Kind.BRANCH;
        }
        if (facts.name == Facts.Name.OTHER || facts.name == Facts.Name.SILENT && facts.ofSeveral) {
            return facts.contact() || facts.ofSeveral ? Match.Kind.CONTACT_ALONE : Match.Kind.SIMILAR;
        }
        if (facts.name == Facts.Name.WHOLE && !facts.contact()) {
            return facts.otherTown ? Match.Kind.NAMESAKE : Match.Kind.NAME_ALONE;
        }
        return Match.Kind.SIMILAR;
    }
}
