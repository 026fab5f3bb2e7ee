/** The Dealers screen: the table with its filters, columns and pages. */
@NullMarked
package com.denaq.crm.listing.screen;

import org.jspecify.annotations.NullMarked;
