package com.denaq.crm.dealerpage.calls;

import com.denaq.crm.steps.NextStep;
import com.denaq.crm.steps.StepId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which next step was open when a call's form was drawn: what is open by now may be somebody else's plan.
 *
 * @param typed {@code 12.3} for that version of step 12, {@code none}, or empty where the form doesn't say
 */
record SeenStep(String typed) {

    private static final String NONE = "none";

    static SeenStep of(@Nullable NextStep open) {
        return new SeenStep(open == null ? NONE : open.id() + "." + open.version());
    }

    boolean stands(@Nullable NextStep now) {
        return typed.isEmpty() || typed.equals(of(now).typed);
    }

    /** Empty for none. */
    Optional<StepId> step() {
        return typed.matches("\\d{1,18}\\.\\d{1,9}")
                ? Optional.of(new StepId(Long.parseLong(typed.substring(0, typed.indexOf('.')))))
                : Optional.empty();
    }
}
