/**
 * Two dealers that are one company become one record, and two again for thirty days; and what people decide about
 * pairs that look alike.
 *
 * <p>Door: {@link com.denaq.crm.merging.Merges}. Each room says by {@code DealerTables} what becomes of its rows. Rooms
 * that take part in a merge write what they must remember into {@code merge_row}, by the id of the merge; nobody else
 * reads it. Of {@code dealer_merge}, screen rooms may read who was merged into whom and when, and when that was undone.
 */
@ApplicationModule(displayName = "Merging")
@NullMarked
package com.denaq.crm.merging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
