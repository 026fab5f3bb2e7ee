package com.denaq.crm.dealers;

import com.denaq.crm.access.UserId;

/**
 * A dealer is in another country than was thought: what was read as one writes it there is read otherwise, in this
 * transaction.
 *
 * @param before two letters
 * @param now two letters
 */
public record CountryCorrected(DealerId dealer, String before, String now, UserId by) {}
