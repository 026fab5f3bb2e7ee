/** Writes comma-separated files that spreadsheets open as they are, without running what somebody typed. */
@NullMarked
package com.denaq.crm.platform.csv;

import org.jspecify.annotations.NullMarked;
