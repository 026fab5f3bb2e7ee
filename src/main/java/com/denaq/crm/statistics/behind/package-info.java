/** The lists behind the figures: what each of them counts, row by row, so that it can be counted again. */
@NullMarked
package com.denaq.crm.statistics.behind;

import org.jspecify.annotations.NullMarked;
