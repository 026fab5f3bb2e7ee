/** Draws every component from sample data, in both themes, for eyes and for tests. */
@NullMarked
package com.denaq.crm.platform.gallery;

import org.jspecify.annotations.NullMarked;
