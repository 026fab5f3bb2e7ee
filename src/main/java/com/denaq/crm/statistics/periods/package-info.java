/** Periods in days of the company: from when to when, what went before, in which steps a chart walks through. */
@NullMarked
package com.denaq.crm.statistics.periods;

import org.jspecify.annotations.NullMarked;
