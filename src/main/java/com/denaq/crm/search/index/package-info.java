/** The words by which dealers are found: worked out, kept, rebuilt, checked. */
@NullMarked
package com.denaq.crm.search.index;

import org.jspecify.annotations.NullMarked;
