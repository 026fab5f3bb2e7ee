package com.denaq.crm.duplicates.engine;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.duplicates.Match;
import com.denaq.crm.duplicates.Question;
import com.denaq.crm.duplicates.Thresholds;
import com.denaq.crm.duplicates.Verdict;
import com.denaq.crm.duplicates.engine.Cards.Card;
import com.denaq.crm.duplicates.engine.Scoring.Judged;
import com.denaq.crm.duplicates.engine.Scoring.Scored;
import com.denaq.crm.duplicates.engine.score.Outcome;
import com.denaq.crm.platform.jobs.Beside;
import com.denaq.crm.platform.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the questions, finds candidates, compares them. A long list is worked off in batches: while the database looks up
 * one, the one before is compared and the next is read beside it, as neither needs the transaction.
 */
@Component
public class Engine {

    private static final int BATCH = 50;
    private static final int BATCH_OF_LIST = 100;
    private static final int TOLD_OF_MANY = 5;

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

    /** One verdict a question, in their order; a few statements for each {@value BATCH} of them. */
    public List<Verdict> judge(Viewer viewer, List<Question> questions) {
        keeper.writeNow();
        String home = settings.homeCountry();
        Scoring scoring = scoring(questions.size());
        if (questions.size() <= BATCH) {
            return told(viewer, scoring, scoring.of(candidates.of(read(questions, home), false)));
        }
        List<Verdict> verdicts = new ArrayList<>(questions.size());
        CompletableFuture<List<Asked>> next = Beside.compute(() -> read(batch(questions, 0), home));
        CompletableFuture<List<Judged>> before = CompletableFuture.completedFuture(List.of());
        for (int from = 0; from < questions.size(); from += BATCH) {
            List<Asked> asked = next.join();
            List<Question> following = batch(questions, from + BATCH);
            next = Beside.compute(() -> read(following, home));
            List<Candidates.Found> found = candidates.of(asked, false);
            List<Judged> scored = before.join();
            before = Beside.compute(() -> scoring.of(found));
            verdicts.addAll(told(viewer, scoring, scored));
        }
        verdicts.addAll(told(viewer, scoring, before.join()));
        return verdicts;
    }

    /** The same of companies that were read already, for a preview: what came in within the last minute may be missing. */
    public List<Verdict> preview(Viewer viewer, List<ReadCompany> companies) {
        Scoring scoring = scoring(companies.size());
        return Beside.halves(companies, half -> preview(viewer, scoring, half));
    }

    private List<Verdict> preview(Viewer viewer, Scoring scoring, List<ReadCompany> companies) {
        List<Verdict> verdicts = new ArrayList<>(companies.size());
        for (int from = 0; from < companies.size(); from += BATCH_OF_LIST) {
            List<ReadCompany> some = companies.subList(from, Math.min(from + BATCH_OF_LIST, companies.size()));
            verdicts.addAll(told(viewer, scoring, previewed(scoring, some)));
        }
        return verdicts;
    }

    /** Who else is like them is looked up of those only that aren't surely here by what tells most. */
    private List<Judged> previewed(Scoring scoring, List<ReadCompany> companies) {
        List<Judged> judged = new ArrayList<>(scoring.of(candidates.atHand(companies)));
        List<Integer> open = IntStream.range(0, judged.size())
                .filter(i -> !judged.get(i).here())
                .boxed()
                .toList();
        List<Asked> asked = open.stream().map(i -> companies.get(i).asked).toList();
        List<Judged> others = scoring.of(candidates.of(asked, true));
        for (int i = 0; i < others.size(); i++) {
            judged.set(open.get(i), others.get(i));
        }
        return judged;
    }

    public int numbers(List<Question> questions, int most) {
        return Numbers.of(questions, settings.homeCountry(), most);
    }

    private Scoring scoring(int questions) {
        return new Scoring(
                commons.now(), Thresholds.of(settings).weights(), questions == 1 ? Verdict.MOST : TOLD_OF_MANY);
    }

    private static List<Question> batch(List<Question> questions, int from) {
        int last = questions.size();
        return questions.subList(Math.min(from, last), Math.min(from + BATCH, last));
    }

    private static List<Asked> read(List<Question> questions, String home) {
        return questions.stream().map(each -> Asked.of(each, home)).toList();
    }

    private List<Verdict> told(Viewer viewer, Scoring scoring, List<Judged> scored) {
        Set<Long> shown = scored.stream()
                .flatMap(each -> each.worth().stream())
                .map(each -> each.candidate().dealer())
                .collect(Collectors.toSet());
        Map<Long, Card> known = cards.of(viewer, shown);
        return scored.stream()
                .map(judged -> Verdict.of(
                        judged.worth().stream()
                                .map(each -> match(
                                        viewer, each, known.get(each.candidate().dealer())))
                                .flatMap(Optional::stream)
                                .limit(scoring.most())
                                .toList(),
                        judged.strength()))
                .toList();
    }

    private Optional<Match> match(Viewer viewer, Scored scored, @Nullable Card known) {
        if (known == null) {
            return Optional.empty();
        }
        Outcome outcome = scored.outcome();
        return Optional.of(new Match(
                new DealerId(scored.candidate().dealer()),
                outcome.verdict(),
                outcome.kind(),
                outcome.bits(),
                outcome.sure(),
                known.name(),
                known.city(),
                known.region(),
                settings.companyDay(known.since()),
                known.since(),
                known.state(),
                viewer.seesOwners() ? known.owner() : null,
                known.mayOpen(),
                outcome.reasons().stream()
                        .map(code -> Telling.reason(
                                code, scored.question(), scored.candidate().profile(), outcome, known))
                        .toList()));
    }
}
