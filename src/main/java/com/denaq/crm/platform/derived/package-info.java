/** Rows that repeat what other rows say, so that lists, search and statistics are fast. */
@NullMarked
package com.denaq.crm.platform.derived;

import org.jspecify.annotations.NullMarked;
