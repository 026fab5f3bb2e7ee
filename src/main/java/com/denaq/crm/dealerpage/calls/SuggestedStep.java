package com.denaq.crm.dealerpage.calls;

import com.denaq.crm.steps.NextStep;
import com.denaq.crm.steps.StepKind;
import com.denaq.crm.timeline.CallOutcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which of the choices of {@link CallForm#next} stands there as long as nobody has chosen one. */
final class SuggestedStep {

    private static final String TOMORROW = "tomorrow";
    private static final String KEEP = "keep";

    private SuggestedStep() {}

    /**
     * A call does the step that is a call. Another kind of step stays open, unless it is late, or they are to be called
     * again: only what was agreed with them is not given up for that.
     *
     * @param outcome null: not known yet
     */
    static String after(@Nullable CallOutcome outcome, @Nullable NextStep open, Instant now) {
        if (open == null || open.kind() == StepKind.CALL || open.lateAt(now)) {
            return TOMORROW;
        }
        boolean again = outcome != null && outcome.callsAgain();
        return again && open.kind() != StepKind.MEETING ? TOMORROW : KEEP;
    }
}
