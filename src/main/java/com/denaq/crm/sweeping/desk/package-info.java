/** The screens of the sweep. */
@NullMarked
package com.denaq.crm.sweeping.desk;

import org.jspecify.annotations.NullMarked;
