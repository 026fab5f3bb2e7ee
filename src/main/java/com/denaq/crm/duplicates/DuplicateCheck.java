package com.denaq.crm.duplicates;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.duplicates.engine.Allowance;
import com.denaq.crm.duplicates.engine.Engine;
import java.util.List;
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

    DuplicateCheck(Engine engine, Allowance allowance) {
        this.engine = engine;
        this.allowance = allowance;
    }

    @Transactional
    public Verdict check(Viewer viewer, Question question) {
        allowance.spend(viewer, question);
        return judge(viewer, question);
    }

    /** One verdict a question, in their order; set-wise, for lists and files. */
    @Transactional
    public List<Verdict> checkAll(Viewer viewer, List<Question> questions) {
        allowance.spendList(viewer, questions.size());
        return engine.judge(viewer, questions);
    }

    /** Counts so many companies of a list that are judged afterwards. */
    @Transactional
    public void count(Viewer viewer, int rows) {
        allowance.spendList(viewer, rows);
    }

    /** Not counted: for a company that is about to be entered, and for one that is here already. */
    @Transactional(readOnly = true)
    public Verdict judge(Viewer viewer, Question question) {
        return engine.judge(viewer, List.of(question)).getFirst();
    }

    /** Not counted either: for a portion of a list that was counted when it was checked. */
    @Transactional(readOnly = true)
    public List<Verdict> judgeAll(Viewer viewer, List<Question> questions) {
        return engine.judge(viewer, questions);
    }
}
