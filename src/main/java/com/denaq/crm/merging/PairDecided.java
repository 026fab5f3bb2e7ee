package com.denaq.crm.merging;

import com.denaq.crm.dealers.DealerId;

/** Somebody has said of two dealers whether they are the same, or taken that back; in this transaction. */
public record PairDecided(DealerId a, DealerId b) {}
