package com.denaq.crm.duplicates.engine;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.duplicates.Match;
import com.denaq.crm.duplicates.Question;
import com.denaq.crm.duplicates.Verdict;
import com.denaq.crm.duplicates.engine.Cards.Card;
import com.denaq.crm.duplicates.engine.profile.Profile;
import com.denaq.crm.duplicates.engine.score.Comparison;
import com.denaq.crm.duplicates.engine.score.Outcome;
import com.denaq.crm.duplicates.engine.score.Shared;
import com.denaq.crm.duplicates.engine.score.Weights;
import com.denaq.crm.platform.settings.Settings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the questions, finds candidates, compares them. */
@Component
public class Engine {

    private static final int BATCH = 200;

    private final KeyKeeper keeper;
    private final Candidates candidates;
    private final Cards cards;
    private final Commons commons;
    private final Settings settings;

    Engine(KeyKeeper keeper, Candidates candidates, Cards cards, Commons commons, Settings settings) {
        this.keeper = keeper;
        this.candidates = candidates;
        this.cards = cards;
        this.commons = commons;
        this.settings = settings;
    }

    private record Scored(Candidate candidate, Outcome outcome) {}

    /** One verdict a question, in their order; a few statements for each {@value BATCH} of them. */
    public List<Verdict> judge(Viewer viewer, List<Question> questions) {
        keeper.writeNow();
        List<Verdict> verdicts = new ArrayList<>(questions.size());
        String home = settings.homeCountry();
        for (int from = 0; from < questions.size(); from += BATCH) {
            verdicts.addAll(batch(
                    viewer,
                    questions.subList(from, Math.min(questions.size(), from + BATCH)).stream()
                            .map(question -> Asked.of(question, home))
                            .toList()));
        }
        return verdicts;
    }

    private List<Verdict> batch(Viewer viewer, List<Asked> batch) {
        List<Candidates.Found> found = candidates.of(batch);
        List<List<Scored>> scored = new ArrayList<>();
        Set<Long> shown = new HashSet<>();
        for (int i = 0; i < batch.size(); i++) {
            List<Scored> some = scored(found.get(i).asked(), found.get(i).candidates());
            some.forEach(each -> shown.add(each.candidate.dealer()));
            scored.add(some);
        }
        Map<Long, Card> known = cards.of(viewer, shown);
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            Question question = batch.get(i).question();
            verdicts.add(Verdict.of(scored.get(i).stream()
                    .map(each -> match(viewer, question, each, known.get(each.candidate.dealer())))
                    .flatMap(Optional::stream)
                    .limit(Verdict.MOST)
                    .toList()));
        }
        return verdicts;
    }

    /** Those to be shown, the likeliest first. A few more than are told, as one may be gone by now. */
    private List<Scored> scored(Asked asked, List<Candidate> found) {
        Shared shared = new Shared(
                asked.profile(), found.stream().map(Candidate::profile).toList(), commons);
        Profile whole = asked.whole();
        Weights weights = Weights.ofHundredths(
                settings.number("duplicates.here", Weights.HERE),
                settings.number("duplicates.similar", Weights.SIMILAR));
        DealerId except = asked.question().except();
        return found.stream()
                .filter(each -> except == null || each.dealer() != except.value())
                .map(each -> new Scored(each, Comparison.of(whole, each.profile(), shared, commons, weights)))
                .filter(each -> each.outcome.verdict() != Verdict.Kind.LOOKS_NEW)
                .sorted(Comparator.comparing((Scored each) -> each.outcome.verdict())
                        .thenComparingDouble(each -> -each.outcome.bits())
                        .thenComparingLong(each -> each.candidate.dealer()))
                .limit(Verdict.MOST + 5)
                .toList();
    }

    private Optional<Match> match(Viewer viewer, Question question, Scored scored, @Nullable Card known) {
        if (known == null) {
            return Optional.empty();
        }
        Outcome outcome = scored.outcome;
        return Optional.of(new Match(
                new DealerId(scored.candidate.dealer()),
                outcome.verdict(),
                outcome.kind(),
                outcome.share(),
                known.name(),
                known.city(),
                known.region(),
                settings.companyDay(known.since()),
                known.state(),
                viewer.seesOwners() ? known.owner() : null,
                known.mayOpen(),
                outcome.reasons().stream()
                        .map(code -> Telling.reason(code, question, scored.candidate.profile(), known))
                        .toList()));
    }
}
