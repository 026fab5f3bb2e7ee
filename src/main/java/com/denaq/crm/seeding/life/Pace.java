package com.denaq.crm.seeding.life;

/**
 * How much waits for each agent: what a person can do, however many dealers they have.
 *
 * @param late the share of open steps that are late
 * @param today the share that is due today
 * @param ahead the others lie within so many days
 * @param waiting the share of dealers who wrote or called last and still wait for an answer
 */
public record Pace(double late, double today, int ahead, double waiting) {

    private static final double LATE = 38;
    private static final double TODAY = 35;
    private static final double WAITING = 30;
    private static final int A_DAY_LATER = 30;
    private static final int MOST_DAYS = 400;

    /** Of a hundred dealers so many have an open step, and have written or called last. */
    private static final double WITH_STEP = 69;

    private static final double WROTE_LAST = 7;

    public static Pace of(int dealers, int agents) {
        double hundreds = dealers / 100.0 / agents;
        double steps = Math.max(1, hundreds * WITH_STEP);
        return new Pace(
                Math.min(1 / 12.0, LATE / steps),
                Math.min(1 / 6.0, TODAY / steps),
                (int) Math.clamp(steps / A_DAY_LATER, 22, MOST_DAYS),
                Math.min(1, WAITING / Math.max(1, hundreds * WROTE_LAST)));
    }

    /** Of steps that would all be late: how many are. */
    double leftLate() {
        return Math.min(1, late * 12);
    }
}
