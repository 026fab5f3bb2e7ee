/**
 * Figures of any period, counted from the history: the funnel, cohorts, agents, lead creators, refusals.
 * Every figure is a link to the dealers behind it. Its own tables ({@code figure}, {@code figure_fresh},
 * {@code dealer_presence}) are derived: triggers add to them in the transaction of what happened.
 *
 * <p>Whose a figure is, so that all people's (and nobody's) add up to everybody's: what a dealer did is its owner's of that
 * day, as a day of the past never changes; a cohort is the first owner's, as each dealer has come once. So an agent's funnel
 * begins with what was theirs when entered, their cohorts with all that came to them first: each table says which it counts.
 *
 * <p>Columns that screen rooms may read in a SELECT of their own: all of {@code figure} and {@code figure_fresh}.
 */
@ApplicationModule(displayName = "Statistics")
@NullMarked
package com.denaq.crm.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
