/** What each field of a filter is in SQL, and walking a list in an order from a place in it. */
@NullMarked
package com.denaq.crm.listing.filter;

import org.jspecify.annotations.NullMarked;
