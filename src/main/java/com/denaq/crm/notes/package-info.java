/**
 * Sticky notes: what one colleague leaves for another, about a dealer or not. Only the two of them see it. Lead creators,
 * who are from outside, neither leave nor get any.
 *
 * <p>Door: {@link com.denaq.crm.notes.Notes}. Beside a dealer stands what is open about it between the viewer and others.
 */
@ApplicationModule(displayName = "Sticky notes")
@NullMarked
package com.denaq.crm.notes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
