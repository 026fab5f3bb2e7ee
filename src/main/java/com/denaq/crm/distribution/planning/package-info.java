/** Which dealers, to whom, how many each: nothing is changed here. */
@NullMarked
package com.denaq.crm.distribution.planning;

import org.jspecify.annotations.NullMarked;
