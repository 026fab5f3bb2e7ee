/**
 * Lists of dealers: one row a live dealer that lists filter and sort by ({@code dealer_listing}), kept in the same
 * transaction as what it repeats; the Dealers screen with its filters, saved views and bulk actions; export.
 *
 * <p>Doors: {@link com.denaq.crm.listing.DealerFilter} is any filter as a value and as the query of an address,
 * {@link com.denaq.crm.listing.DealerFilters} makes SQL of it for whoever looks, {@link com.denaq.crm.listing.DealerLists}
 * pages, counts and portions lists. A room that counts dealers opens the list behind its figure with a bean of
 * {@link com.denaq.crm.listing.FigureList}. What a colleague's card hides is neither shown, filtered nor sorted by.
 *
 * <p>The hours of dealers stand in {@code business_hours}, one row for all that share them, found by {@code hours_id}: its
 * rows never change and its ids are small, so that they can be places in an array.
 *
 * <p>All columns of {@code dealer_listing} and {@code business_hours} may be read in a SELECT of another room's own, with the viewer's
 * {@code mayReadRow} or {@code maySeeRow}. How many dealers stand where says {@link com.denaq.crm.listing.StandingCounts}.
 */
@ApplicationModule(displayName = "Listing")
@NullMarked
package com.denaq.crm.listing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
