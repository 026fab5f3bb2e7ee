package com.denaq.crm.bench;

import java.util.Set;

/**
 * What the answer to a question should be.
 *
 * @param expect {@code duplicate}, {@code possible}, {@code not_duplicate} or {@code new}
 * @param right the records it may be
 * @param category how the question was disturbed
 */
record DuplicateTruth(String question, String expect, Set<String> right, String category) {

    boolean expects(String what) {
        return expect.equals(what);
    }
}
