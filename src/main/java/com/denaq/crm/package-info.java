/** Denaq CRM: carries a dealer from a found shop to a steady client. One folder a capability. */
@NullMarked
package com.denaq.crm;

import org.jspecify.annotations.NullMarked;
