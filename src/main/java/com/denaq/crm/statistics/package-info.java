/**
 * Figures of any period, counted from the history: the funnel, cohorts, agents, lead creators, refusals.
 * Every figure is a link to the dealers behind it. Its own tables ({@code figure}, {@code figure_fresh},
 * {@code dealer_presence}) are derived: triggers add to them in the transaction of what happened.
 *
 * <p>Columns that screen rooms may read in a SELECT of their own: all of {@code figure} and {@code figure_fresh}.
 */
@ApplicationModule(displayName = "Statistics")
@NullMarked
package com.denaq.crm.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
