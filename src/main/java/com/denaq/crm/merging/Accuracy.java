package com.denaq.crm.merging;

/**
 * How often people agreed with a verdict of the engine.
 *
 * @param verdict of {@code Verdict.Kind}
 * @param same pairs of it that people said are the same, and {@code different}: those that they said are not
 * @param agreed those that people judged as the engine had: new ones, branches and namesakes are another, others the same
 */
public record Accuracy(String verdict, long same, long different, long agreed) {

    public long all() {
        return same + different;
    }

    /** The share, 0 to 1, of pairs in which they agreed. */
    public double right() {
        return all() == 0 ? 0 : (double) agreed / all();
    }
}
