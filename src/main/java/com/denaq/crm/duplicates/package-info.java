/**
 * Tells whether a company is here already. Knows nothing of the web: screens and the API ask {@link
 * com.denaq.crm.duplicates.DuplicateCheck} and draw its answer.
 */
@ApplicationModule(displayName = "Duplicates")
@NullMarked
package com.denaq.crm.duplicates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
