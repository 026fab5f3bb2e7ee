/** Looking through all dealers, portion by portion. */
@NullMarked
package com.denaq.crm.sweeping.work;

import org.jspecify.annotations.NullMarked;
