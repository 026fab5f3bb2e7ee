package com.denaq.crm.dealerpage.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who corrected the facts last, and when. */
public record Changed(@Nullable String name, Instant at) {}
