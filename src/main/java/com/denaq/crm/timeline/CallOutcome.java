package com.denaq.crm.timeline;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How a call went, in the order of the keys 1 to 7; MISSED is only for incoming ones. */
public enum CallOutcome {
    INTERESTED,
    CALL_BACK,
    IN_WRITING,
    NO_ANSWER,
    VOICEMAIL,
    WRONG_NUMBER,
    REFUSED,
    MISSED;

    /** Those after which one knows whether the number is right, as a list in SQL: nobody's answer says nothing. */
    public static final String OF_NUMBER = Arrays.stream(values())
            .filter(outcome -> outcome == WRONG_NUMBER || outcome.talked())
            .map(outcome -> "'" + outcome + "'")
            .collect(Collectors.joining(", ", "(", ")"));

    /** Whether somebody of the dealer was on the line. */
    public boolean talked() {
        return switch (this) {
            case INTERESTED, CALL_BACK, IN_WRITING, REFUSED -> true;
            case NO_ANSWER, VOICEMAIL, WRONG_NUMBER, MISSED -> false;
        };
    }

    /** Whether it means that they are to be called again, whatever else is planned. */
    public boolean callsAgain() {
        return switch (this) {
            case CALL_BACK, NO_ANSWER, VOICEMAIL -> true;
            case INTERESTED, IN_WRITING, WRONG_NUMBER, REFUSED, MISSED -> false;
        };
    }
}
