package com.denaq.crm.intake.mine;

import java.util.Arrays;
import java.util.Locale;

/** Which tries to enter a lead are shown, as the figures count them; the conditions are over {@code lead_attempt a}. */
public enum AttemptsFilter {
    ALL("true"),
    /** What was new, or waits for review still. */
    UNIQUE("not " + Of.HERE),
    /** It was here already, seen at once or in review. */
    HERE(Of.HERE);

    private static final class Of {
        static final String HERE = """
                (a.outcome = 'BLOCKED' or a.outcome = 'IN_REVIEW' and exists (
                    select from review r where r.dealer_id = a.dealer_id and r.decision = 'SAME'))""";
    }

    private final String condition;

    AttemptsFilter(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    /** As it stands in the address; what is unknown is all. */
    static AttemptsFilter of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElse(ALL);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
