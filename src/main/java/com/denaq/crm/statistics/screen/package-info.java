/** The Statistics screen: what happened in a period, beside the period before. */
@NullMarked
package com.denaq.crm.statistics.screen;

import org.jspecify.annotations.NullMarked;
