package com.denaq.crm.steps;

import org.jspecify.annotations.Nullable;

/** What became of a command to a next step, for the screen to draw. */
public sealed interface StepChange {

    /** @param replaced the one that was open before */
    record Opened(NextStep step, @Nullable StepId replaced) implements StepChange {}

    /**
     * It is done.
     *
     * @param next what comes now; null: nothing, and {@code neglected} tells whether the dealer stands in Neglected for it
     */
    record Done(NextStep step, @Nullable NextStep next, boolean neglected) implements StepChange {}

    /** @param before for taking it back; the same as {@code step}: nothing was changed */
    record Moved(NextStep step, NextStep before) implements StepChange {}

    /** It is as it was before. */
    record TakenBack(@Nullable NextStep open) implements StepChange {}

    /** Somebody has changed it since that version. */
    record Stale(NextStep now) implements StepChange {}

    /** It is not open any more; this one is, if any. */
    record Ended(NextStep step, @Nullable NextStep open) implements StepChange {}

    /** In the dead end nothing is to be done: it has to be tried again first. */
    record InDeadEnd() implements StepChange {}
}
