/** Saved views: filters and orders under a name. */
@NullMarked
package com.denaq.crm.listing.views;

import org.jspecify.annotations.NullMarked;
