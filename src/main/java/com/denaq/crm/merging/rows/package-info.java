/** The rows of merges, and of the dealers that are merged. */
@NullMarked
package com.denaq.crm.merging.rows;

import org.jspecify.annotations.NullMarked;
