package com.denaq.crm.dealers;

import com.denaq.crm.access.UserId;

/**
 * A dealer went into the recycle bin, or came back. Published in the transaction.
 *
 * @param back out of it
 */
public record DealerDeleted(DealerId dealer, boolean back, UserId by) {}
