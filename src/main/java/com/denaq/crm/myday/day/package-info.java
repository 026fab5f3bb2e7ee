/** The screen on which the queue is worked: the list beside the dealer, the day's figures, free leads when it is done. */
@NullMarked
package com.denaq.crm.myday.day;

import org.jspecify.annotations.NullMarked;
