package com.denaq.crm.duplicates.engine;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.duplicates.Match;
import com.denaq.crm.duplicates.Question;
import com.denaq.crm.duplicates.Verdict;
import com.denaq.crm.platform.settings.Settings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads the questions, finds candidates, scores them. */
@Component
public class Engine {

    private static final int BATCH = 200;
    private static final int TOLD = 10;

    private final Candidates candidates;
    private final Commons commons;
    private final Settings settings;

    Engine(Candidates candidates, Commons commons, Settings settings) {
        this.candidates = candidates;
        this.commons = commons;
        this.settings = settings;
    }

    /** One verdict a question, in their order; one statement for each {@value BATCH} of them. */
    public List<Verdict> judge(Viewer viewer, List<Question> questions) {
        List<Verdict> verdicts = new ArrayList<>(questions.size());
        String home = settings.homeCountry();
        for (int from = 0; from < questions.size(); from += BATCH) {
            List<Asked> batch = questions.subList(from, Math.min(questions.size(), from + BATCH)).stream()
                    .map(question -> Asked.of(question, home))
                    .toList();
            Map<Integer, List<Candidate>> found = candidates.of(viewer, batch);
            for (int i = 0; i < batch.size(); i++) {
                verdicts.add(verdict(viewer, batch.get(i), found.getOrDefault(i, List.of())));
            }
        }
        return verdicts;
    }

    private Verdict verdict(Viewer viewer, Asked asked, List<Candidate> found) {
        Carriers carriers = new Carriers(asked, found, commons);
        record Scored(Candidate candidate, Score score) {}
        return Verdict.of(found.stream()
                .filter(each -> !each.id().equals(asked.question().except()))
                .map(each -> new Scored(each, new Score(asked, each, carriers, commons)))
                .filter(each -> each.score.verdict() != Verdict.Kind.LOOKS_NEW)
                .sorted(Comparator.comparingDouble((Scored each) -> -each.score.bits())
                        .thenComparing(each -> each.candidate.id().value()))
                .limit(TOLD)
                .map(each -> match(viewer, each.candidate, each.score))
                .toList());
    }

    private Match match(Viewer viewer, Candidate known, Score score) {
        return new Match(
                known.id(),
                score.verdict(),
                score.kind(),
                score.share(),
                known.name(),
                known.city(),
                known.region(),
                settings.companyDay(known.createdAt()),
                known.state(),
                viewer.seesOwners() ? known.ownerName() : null,
                known.mayOpen(),
                score.reasons());
    }
}
