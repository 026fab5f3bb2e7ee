/**
 * Everything that happened with a dealer, one list. Calls, e-mails, meetings, messages and notes are logged through
 * {@link com.denaq.crm.timeline.Activities}; stage changes and assignments write themselves, from the events of
 * {@code dealers} and in their transaction, and so do merges, deletions and what comes back; {@code papers} and
 * {@code activation} tell their own by {@code Activities.paper} and {@code Activities.evidence}.
 *
 * <p>A talk, a reply or a meeting begins work by itself. What wants an answer waits until somebody answers: see
 * {@link com.denaq.crm.timeline.Activity.Answer}. Logging, changing and deleting publish {@code DealersTouched(ACTIVITY)}.
 *
 * <p>After a call, in one transaction of the caller's: {@code activities.log(viewer, dealer, NewActivity.call(…))}, then
 * {@code nextSteps.done(…)} or {@code .open(…)}; to take both back, {@code nextSteps.reopen} or {@code .takeBackOpening}
 * first, then {@code activities.takeBackLogging(viewer, logged.id(), logged.began())}.
 *
 * <p>Columns of {@code activity} that screen rooms may read in a SELECT of their own, where {@code deleted_at} is null: all
 * but {@code details} and {@code before}; {@code dialled} is the number of a call, wrong if the last call to it says so. What waits for the one whose turn it is has {@code needs_answer_by} (none where nobody owns
 * the dealer: that is the admins' to see, {@code steps.Neglect}); the newest of it stands in {@code dealer_listing}. Who writes rows
 * with other means (seeding) sets {@code wants_answer} wherever {@code needs_answer_by} is set. Entries of kinds STAGE and
 * ASSIGNMENT are no contact with a dealer: they don't count as its last activity.
 */
@ApplicationModule(displayName = "Timeline")
@NullMarked
package com.denaq.crm.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
