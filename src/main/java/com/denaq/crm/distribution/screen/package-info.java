/** The Distribute screen and the page of one hand-over. */
@NullMarked
package com.denaq.crm.distribution.screen;

import org.jspecify.annotations.NullMarked;
