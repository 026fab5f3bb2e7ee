/**
 * Users and their roles, who may see and do what, and how one signs in. Knows nothing of dealers but an {@link Ownership}.
 * Of {@code departure}, which tells who got what belonged to somebody who left, screen rooms may read all columns.
 */
@ApplicationModule(displayName = "Access")
@NullMarked
package com.denaq.crm.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
