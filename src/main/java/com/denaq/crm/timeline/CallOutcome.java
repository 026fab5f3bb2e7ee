package com.denaq.crm.timeline;

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

    /** Whether somebody of the dealer was on the line. */
    public boolean talked() {
        return switch (this) {
            case INTERESTED, CALL_BACK, IN_WRITING, REFUSED -> true;
            case NO_ANSWER, VOICEMAIL, WRONG_NUMBER, MISSED -> false;
        };
    }
}
