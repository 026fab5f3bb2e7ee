/**
 * An agent's day: one queue over everything, in the order in which things are worth doing, and the screen on which it is
 * worked. Who stands in it says {@code listing} alone; what is shown of them comes from {@code steps}, {@code timeline},
 * {@code contacts} and {@code dealers}. Writes no rows of its own.
 *
 * <p>Door: {@link com.denaq.crm.myday.Queue}.
 */
@ApplicationModule(displayName = "My day")
@NullMarked
package com.denaq.crm.myday;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
