package com.denaq.crm.merging;

/**
 * How often people agreed with a verdict of the engine.
 *
 * @param verdict of {@code Verdict.Kind}
 * @param same pairs of it that people said are the same, and {@code different}: those that they said are not
 * @param toldApart those of the latter that the engine called a branch or a namesake: it asked rightly
 */
public record Accuracy(String verdict, long same, long different, long toldApart) {

    public long all() {
        return same + different;
    }

    /** The share, 0 to 1, of pairs that people judged as the verdict leads one to expect: new ones and branches apart, others the same. */
    public double right() {
        long right = verdict.equals("LOOKS_NEW") ? different : same + toldApart;
        return all() == 0 ? 0 : (double) right / all();
    }
}
