/**
 * Lists of dealers: one row a live dealer that lists filter and sort by ({@code dealer_listing}), kept in the same
 * transaction as what it repeats; the Dealers screen with its filters, saved views and bulk actions; export.
 *
 * <p>All columns of {@code dealer_listing} may be read in a SELECT of another room's own, with the viewer's
 * {@code mayReadRow} or {@code maySeeRow}. How many dealers stand where says {@link com.denaq.crm.listing.StandingCounts}.
 */
@ApplicationModule(displayName = "Listing")
@NullMarked
package com.denaq.crm.listing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
