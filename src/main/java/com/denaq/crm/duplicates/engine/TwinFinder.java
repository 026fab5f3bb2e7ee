package com.denaq.crm.duplicates.engine;

import com.denaq.crm.duplicates.Match;
import com.denaq.crm.duplicates.Question;
import com.denaq.crm.duplicates.Reason.Code;
import com.denaq.crm.duplicates.Thresholds;
import com.denaq.crm.duplicates.Twins.Twin;
import com.denaq.crm.duplicates.Verdict;
import com.denaq.crm.duplicates.engine.profile.Key;
import com.denaq.crm.duplicates.engine.profile.KeyKind;
import com.denaq.crm.duplicates.engine.profile.Keys;
import com.denaq.crm.duplicates.engine.profile.Profile;
import com.denaq.crm.duplicates.engine.score.Comparison;
import com.denaq.crm.duplicates.engine.score.Outcome;
import com.denaq.crm.duplicates.engine.score.Rarity;
import com.denaq.crm.duplicates.engine.score.Shared;
import com.denaq.crm.duplicates.engine.score.Weights;
import com.denaq.crm.platform.settings.Settings;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Compares questions with each other. What is common in the base is common in a list. */
@Component
public class TwinFinder {

    private static final int MOST_KEYS = 14;

    /** A word alone would bring half of the list together. */
    private static final Set<KeyKind> ALONE = EnumSet.of(KeyKind.WORD, KeyKind.CODE);

    private final Commons commons;
    private final Settings settings;

    TwinFinder(Commons commons, Settings settings) {
        this.commons = commons;
        this.settings = settings;
    }

    public ReadCompany read(Question question) {
        Asked asked = Asked.of(question, settings.homeCountry());
        Learnt common = commons.now();
        return new ReadCompany(
                asked,
                Keys.of(asked.profile()).stream()
                        .filter(key -> !ALONE.contains(key.kind()))
                        .filter(key -> !common.common(key, key.number()))
                        .sorted(Comparator.comparingDouble((Key key) -> bits(common, key))
                                .reversed())
                        .limit(MOST_KEYS)
                        .collect(Collectors.toMap(Key::number, key -> (float) bits(common, key), Math::max)));
    }

    private static double bits(Learnt common, Key key) {
        return common.bits(key.number(), key.kind().bits);
    }

    private record Compared(int place, Outcome outcome) {}

    public Optional<Twin> best(ReadCompany company, List<Profile> profiles) {
        Profile whole = company.asked.whole();
        Rarity rarity = commons.now();
        Shared shared = new Shared(company.asked.profile(), profiles, rarity);
        Weights weights = Thresholds.of(settings).weights();
        for (int i = 0; i < profiles.size(); i++) {
            if (company.asked.profile().equals(profiles.get(i))) { // to the letter, also where that alone isn't enough
                Outcome outcome = Comparison.of(whole, profiles.get(i), shared, rarity, weights);
                return Optional.of(new Twin(i, Verdict.Kind.ALREADY_HERE, Match.Kind.SAME, alike(outcome)));
            }
        }
        return IntStream.range(0, profiles.size())
                .mapToObj(i -> new Compared(i, Comparison.of(whole, profiles.get(i), shared, rarity, weights)))
                .filter(each -> each.outcome.verdict() != Verdict.Kind.LOOKS_NEW)
                .min(Comparator.comparing((Compared each) -> each.outcome.verdict())
                        .thenComparing(each -> -each.outcome.bits()))
                .map(each -> new Twin(each.place, each.outcome.verdict(), each.outcome.kind(), each.outcome.reasons()));
    }

    private static List<Code> alike(Outcome outcome) {
        return outcome.reasons().isEmpty() ? List.of(Code.SAME_NAME) : outcome.reasons();
    }
}
