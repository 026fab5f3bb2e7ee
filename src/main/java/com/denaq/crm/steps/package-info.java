/**
 * Next steps: who does what next with a dealer, and when. A dealer has at most one open; the database promises it.
 *
 * <p>Door: {@link com.denaq.crm.steps.NextSteps}. A step stands in the dealer's own time: it keeps its local date, time
 * and zone, and {@code due_at} follows from them. Refusals, tries to start again, moves taken back and new owners close,
 * open, reopen and pass steps on in the same transaction. {@link com.denaq.crm.steps.WorkDays} suggests days on which the
 * dealer is there. Every change publishes {@code DealersTouched(STEP)}.
 *
 * <p>What may lack a step and who must be told is {@link com.denaq.crm.steps.Neglect}, in conditions over
 * {@code dealer_listing} and {@code dealer}. {@code bin/crm check}: every FIRM and ACCOUNT with an owner that is alive has
 * one open step, or its row in {@code dealer_listing} has {@code next_due_at} null, which is {@code Neglect.NO_STEP}.
 *
 * <p>Columns of {@code next_step} that screen rooms and the timeline may read in a SELECT of their own: all but {@code parked} and
 * {@code follows}; open is {@code done_at is null}.
 */
@ApplicationModule(displayName = "Next steps")
@NullMarked
package com.denaq.crm.steps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
