package com.denaq.crm.duplicates;

import com.denaq.crm.dealers.DealerId;
import java.util.List;
import java.util.Set;

/** The answer: what it looks like as a whole, and the dealers that made it look so, best first, at most ten. */
public record Verdict(Kind verdict, List<Match> matches, Strength strength) {

    /** So many are told. */
    public static final int MOST = 10;

    public static Verdict of(List<Match> matches, Strength strength) {
        Kind kind = matches.isEmpty() ? Kind.LOOKS_NEW : matches.getFirst().verdict();
        return new Verdict(kind, matches, strength);
    }

    /** But for these. */
    Verdict without(Set<DealerId> others) {
        List<Match> left =
                matches.stream().filter(each -> !others.contains(each.dealer())).toList();
        return left.size() == matches.size() ? this : of(left, strength);
    }

    /** Whether more than one is called already here. */
    boolean severalHere() {
        return matches.size() > 1 && matches.get(0).here() && matches.get(1).here();
    }

    /** But that these only look similar, and stand behind those that are here. */
    Verdict onlySimilar(Set<DealerId> others) {
        List<Match> told = matches.stream()
                .map(each -> each.here() && others.contains(each.dealer()) ? each.onlySimilar() : each)
                .sorted(Match.BEST_FIRST)
                .toList();
        return new Verdict(verdict, told, strength);
    }

    public enum Kind {
        ALREADY_HERE,
        LOOKS_SIMILAR,
        LOOKS_NEW;

        /** As the component {@code verdict} wants it: {@code here}, {@code similar}, {@code new}. */
        public String mark() {
            return switch (this) {
                case ALREADY_HERE -> "here";
                case LOOKS_SIMILAR -> "similar";
                case LOOKS_NEW -> "new";
            };
        }
    }
}
