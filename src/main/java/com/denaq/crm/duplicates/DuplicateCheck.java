package com.denaq.crm.duplicates;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.duplicates.engine.Allowance;
import com.denaq.crm.duplicates.engine.Engine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says whether a company is here already, looks like one that is, or looks new, and why. Over the whole base, also what
 * waits in review or stands in the dead end; what is told of each match depends on the viewer. A lead creator's questions
 * are counted: {@link TooManyChecks} when there were too many.
 */
@Service
public class DuplicateCheck {

    private final Engine engine;
    private final Allowance allowance;
    private final ObjectProvider<DecidedPairs> decided;

    DuplicateCheck(Engine engine, Allowance allowance, ObjectProvider<DecidedPairs> decided) {
        this.engine = engine;
        this.allowance = allowance;
        this.decided = decided;
    }

    @Transactional
    public Verdict check(Viewer viewer, Question question) {
        allowance.spend(viewer, question);
        return judge(viewer, question);
    }

    /**
     * Of one company that is known in two ways, of which the other counts where it says more; counted once.
     *
     * <p>So is a lead whose town is guessed from its phone: with the town it finds who has that name there, but the town
     * would speak against who has moved with that number; without it the number finds them wherever they are. Neither
     * answers both, and a guess may block, but never let through.
     */
    @Transactional
    public Verdict check(Viewer viewer, Question question, Question otherwise) {
        Verdict verdict = check(viewer, question);
        if (verdict.verdict() == Verdict.Kind.ALREADY_HERE || otherwise.equals(question)) {
            return verdict;
        }
        Verdict other = judge(viewer, otherwise);
        return other.verdict().compareTo(verdict.verdict()) < 0 ? other : verdict;
    }

    /** One verdict a question, in their order; set-wise, each counted as if it were asked alone. */
    @Transactional
    public List<Verdict> checkAll(Viewer viewer, List<Question> questions) {
        allowance.spendAll(viewer, questions);
        return judgeAll(viewer, questions);
    }

    /** Not counted: rows that were read to be compared with each other. What came in within the last minute may be missing. */
    @Transactional(readOnly = true)
    public List<Verdict> preview(Viewer viewer, List<Twins.Company> companies) {
        return engine.preview(viewer, companies.stream().map(each -> each.read).toList());
    }

    /** How many phones and mailboxes are asked for; counted little further than {@code most}. */
    public int numbers(List<Question> questions, int most) {
        return engine.numbers(questions, most);
    }

    /** Counts companies that are judged afterwards, each by how much it asks. */
    @Transactional
    public void count(Viewer viewer, List<Question> questions) {
        allowance.spendList(viewer, questions);
    }

    /** Counts so many companies of a list that are judged before or afterwards. */
    @Transactional
    public void count(Viewer viewer, int rows) {
        allowance.spendList(viewer, rows);
    }

    /** Not counted: for a company that is about to be entered, and for one that is here already. */
    @Transactional(readOnly = true)
    public Verdict judge(Viewer viewer, Question question) {
        return judgeAll(viewer, List.of(question)).getFirst();
    }

    /**
     * Not counted either: for a portion of a list that was counted when it was checked. Of a dealer that is here, those
     * are left out that somebody said are not the same; of any other company, who was told apart from the likeliest that is
     * here only looks similar.
     */
    @Transactional(readOnly = true)
    public List<Verdict> judgeAll(Viewer viewer, List<Question> questions) {
        List<Verdict> verdicts = apart(engine.judge(viewer, questions));
        Set<DealerId> asked = questions.stream()
                .map(Question::except)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (asked.isEmpty()) {
            return verdicts;
        }
        Map<DealerId, Set<DealerId>> others = notTheSame(asked);
        return IntStream.range(0, verdicts.size())
                .mapToObj(i -> verdicts.get(i)
                        .without(others.getOrDefault(questions.get(i).except(), Set.of())))
                .toList();
    }

    private List<Verdict> apart(List<Verdict> verdicts) {
        Set<DealerId> firsts = verdicts.stream()
                .filter(Verdict::severalHere)
                .map(each -> each.matches().getFirst().dealer())
                .collect(Collectors.toSet());
        if (firsts.isEmpty()) {
            return verdicts;
        }
        Map<DealerId, Set<DealerId>> others = notTheSame(firsts);
        return verdicts.stream()
                .map(each -> each.severalHere()
                        ? each.onlySimilar(
                                others.getOrDefault(each.matches().getFirst().dealer(), Set.of()))
                        : each)
                .toList();
    }

    private Map<DealerId, Set<DealerId>> notTheSame(Set<DealerId> dealers) {
        Map<DealerId, Set<DealerId>> others = new HashMap<>();
        decided.forEach(each -> others.putAll(each.notTheSame(dealers)));
        return others;
    }

    /** What the engine alone says of the two, whatever people have said. */
    @Transactional(readOnly = true)
    public Opinion compare(Viewer viewer, Question question, DealerId other) {
        return Opinion.of(engine.judge(viewer, List.of(question)).getFirst().matches(), other);
    }
}
