/**
 * Distribution: an admin gives leads to agents, and dealers of one agent to others; planned, shown first, done in
 * portions, taken back as one. Its own tables are {@code hand_over}, {@code hand_over_item} and {@code hand_over_note}; dealers change hands
 * through {@link com.denaq.crm.dealers.DealerOwners}.
 */
@ApplicationModule(displayName = "Distribution")
@NullMarked
package com.denaq.crm.distribution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
