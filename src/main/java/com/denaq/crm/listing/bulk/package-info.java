/** What is done with many dealers at once, and taken back at once. */
@NullMarked
package com.denaq.crm.listing.bulk;

import org.jspecify.annotations.NullMarked;
