/**
 * What other programs do over REST, under {@code /api/v1}: the same services and the same permission checks as the
 * screens. Nobody calls this room; it calls all the others.
 */
@ApplicationModule(displayName = "API")
@NullMarked
package com.denaq.crm.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
