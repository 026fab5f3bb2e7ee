/** Keeps the row of each dealer. */
@NullMarked
package com.denaq.crm.listing.rows;

import org.jspecify.annotations.NullMarked;
