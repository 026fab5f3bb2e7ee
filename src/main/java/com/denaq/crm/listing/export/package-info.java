/** Lists of dealers as CSV. */
@NullMarked
package com.denaq.crm.listing.export;

import org.jspecify.annotations.NullMarked;
