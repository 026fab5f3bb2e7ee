package com.denaq.crm.dealers;

/**
 * Two dealers have become one, or two again, in this transaction. Their histories tell.
 *
 * @param loserName what the one was called that isn't there any more
 * @param from where the winner stood, and {@code to}: where it stands as the two
 * @param undone they are two again
 */
public record DealersMerged(
        MergedDealers merge, String loserName, Standing.Kind from, Standing.Kind to, boolean undone) {}
