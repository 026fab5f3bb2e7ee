package com.denaq.crm.dealers;

import com.denaq.crm.access.UserId;
import java.util.List;

/**
 * Dealers went into the recycle bin, or came back. Published in the transaction.
 *
 * @param back out of it
 */
public record DealersDeleted(List<DealerId> dealers, boolean back, UserId by) {}
