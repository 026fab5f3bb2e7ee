/** The command palette and the page with everything that was found. */
@NullMarked
package com.denaq.crm.search.palette;

import org.jspecify.annotations.NullMarked;
