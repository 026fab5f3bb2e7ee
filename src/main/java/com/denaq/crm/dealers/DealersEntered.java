package com.denaq.crm.dealers;

import com.denaq.crm.access.UserId;
import java.time.Instant;
import java.util.List;

/** Companies came in, all at once: they are leads from now on. */
public record DealersEntered(List<DealerId> dealers, UserId by, Instant at) {}
