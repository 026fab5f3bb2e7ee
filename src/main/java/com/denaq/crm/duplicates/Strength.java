package com.denaq.crm.duplicates;

/**
 * How much spoke for a question's likeliest dealers, in bits, wherever the thresholds stand: what the verdict would have
 * been with others.
 *
 * @param sure of the likeliest of those that may be called already here
 * @param shown of the likeliest of those that may be shown
 */
public record Strength(double sure, double shown) {

    /** Of nobody: below every threshold. */
    public static final double NOBODY = -99;

    public static final Strength NONE = new Strength(NOBODY, NOBODY);

    public Strength with(double bits, boolean maySure, boolean mayShow) {
        return new Strength(maySure ? Math.max(sure, bits) : sure, mayShow ? Math.max(shown, bits) : shown);
    }
}
