package com.denaq.crm.dealers;

/**
 * Two dealers have become one, or two again, in this transaction. Their histories tell.
 *
 * @param from where the winner stood, and {@code to}: where it stands as the two
 * @param undone they are two again
 */
public record DealersMerged(MergedDealers merge, Standing.Kind from, Standing.Kind to, boolean undone) {}
