/** Clocks and zones. Inside everything is UTC; only the screen knows local time. */
@NullMarked
package com.denaq.crm.platform.time;

import org.jspecify.annotations.NullMarked;
