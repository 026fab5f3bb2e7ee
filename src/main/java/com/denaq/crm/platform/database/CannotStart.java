package com.denaq.crm.platform.database;

/** The application can't start for a reason that its operator can mend; the message is the whole sentence for them. */
public class CannotStart extends RuntimeException {

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
