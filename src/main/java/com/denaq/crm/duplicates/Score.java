package com.denaq.crm.duplicates;

/**
 * How good a match is, in one number for programs: from 0.5 on it is already here, below it looks similar, and within each
 * of them who has more bits has more. No probability: what is surely never enough to be sure may have very many bits.
 */
public final class Score {

    /** From here on it is already here, wherever the thresholds stand. */
    public static final double HERE = 0.5;

    private static final double FINE = 1e6;

    /** So many bits double the odds: fewer would make the best of them all 1. */
    private static final double GENTLY = 4;

    private Score() {}

    /** 0 to 1, six digits. */
    public static double of(Verdict.Kind verdict, double bits) {
        double half = HERE / (1 + Math.pow(2, -bits / GENTLY));
        double score = verdict == Verdict.Kind.ALREADY_HERE ? HERE + half : Math.min(HERE - 1 / FINE, half);
        return Math.round(score * FINE) / FINE;
    }
}
