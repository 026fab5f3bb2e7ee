/** Where companies are, as it is compared: towns by any of their names, houses on streets. */
@NullMarked
package com.denaq.crm.duplicates.engine.places;

import org.jspecify.annotations.NullMarked;
