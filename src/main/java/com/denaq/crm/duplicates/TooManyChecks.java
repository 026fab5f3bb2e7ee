package com.denaq.crm.duplicates;

import java.time.Instant;

/** Somebody has asked so often that it looks like reading the base by probing. From then on they may ask again. */
public class TooManyChecks extends RuntimeException {

    private final transient Instant until;

    public TooManyChecks(Instant until) {
        super("Too many duplicate checks until " + until);
        this.until = until;
    }

    public Instant until() {
        return until;
    }
}
