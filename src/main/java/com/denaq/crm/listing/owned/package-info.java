/** What agents own, for those who let people leave. */
@NullMarked
package com.denaq.crm.listing.owned;

import org.jspecify.annotations.NullMarked;
