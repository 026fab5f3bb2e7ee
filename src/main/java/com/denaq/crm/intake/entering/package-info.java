/** The insides of entering: locks, attempts, reviews. */
@NullMarked
package com.denaq.crm.intake.entering;

import org.jspecify.annotations.NullMarked;
