package com.denaq.crm.duplicates.engine.score;

import com.denaq.crm.duplicates.Verdict;
import com.denaq.crm.duplicates.engine.profile.Profile;
import java.util.List;

/** Compares a question with one dealer, after Fellegi and Sunter: each field adds bits for or against. */
public final class Comparison {

    private Comparison() {}

    /** The likelier of where each is, and where either was before. */
    public static Outcome of(Profile asked, Profile known, Shared shared, Rarity rarity, Weights weights) {
        Outcome likeliest = compared(asked, known, shared, rarity, weights, false);
        for (Profile.Where before : known.before()) {
            likeliest = likeliest.or(compared(asked, known.at(before), shared, rarity, weights, true));
        }
        for (Profile.Where before : asked.before()) {
            likeliest = likeliest.or(compared(asked.at(before), known, shared, rarity, weights, true));
        }
        return likeliest;
    }

    private static Outcome compared(
            Profile asked, Profile known, Shared shared, Rarity rarity, Weights weights, boolean before) {
        Sum sum = new Sum(weights.prior());
        new PlaceEvidence(asked, known, shared, sum).place();
        NameEvidence name = new NameEvidence(asked, known, rarity, sum);
        name.name();
        ContactEvidence contact = new ContactEvidence(asked, known, shared, rarity, sum);
        contact.domain();
        contact.mailbox();
        contact.phone();
        contact.person();
        contact.nameAtOwnContact();
        contact.ofSeveral();
        name.alone(shared);
        Judgement judgement = new Judgement(sum.facts, sum.bits(), weights);
        return new Outcome(
                judgement.verdict(),
                judgement.kind(),
                sum.bits(),
                judgement.shown() && judgement.sure(),
                judgement.shown(),
                sum.name,
                before,
                judgement.verdict() == Verdict.Kind.LOOKS_NEW ? List.of() : sum.reasons());
    }
}
