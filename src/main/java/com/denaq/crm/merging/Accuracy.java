package com.denaq.crm.merging;

/**
 * How often people agreed with a verdict of the engine.
 *
 * @param verdict of {@code Verdict.Kind}
 * @param same pairs of it that people said are the same, and {@code different}: those that they said are not
 */
public record Accuracy(String verdict, long same, long different) {

    public long all() {
        return same + different;
    }

    /** The share, 0 to 1, of pairs that people judged as the verdict leads one to expect: new ones apart, others the same. */
    public double right() {
        long right = verdict.equals("LOOKS_NEW") ? different : same;
        return all() == 0 ? 0 : (double) right / all();
    }
}
