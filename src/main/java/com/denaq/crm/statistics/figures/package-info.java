/** Reads and keeps the figures: how often what happened on which day, to whose account. See V45. */
@NullMarked
package com.denaq.crm.statistics.figures;

import org.jspecify.annotations.NullMarked;
