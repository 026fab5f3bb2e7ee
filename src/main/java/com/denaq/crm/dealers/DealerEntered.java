package com.denaq.crm.dealers;

import com.denaq.crm.access.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A new dealer is here, a lead; in this transaction. */
public record DealerEntered(
        DealerId dealer, UserId by, @Nullable UserId owner, Instant at) {}
