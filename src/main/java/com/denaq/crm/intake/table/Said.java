package com.denaq.crm.intake.table;

import org.jspecify.annotations.Nullable;

/** What a list says, in its own words, of where a company stands already and whose it is. */
public record Said(
        @Nullable String stage,
        @Nullable String owner,
        @Nullable String reason,
        @Nullable String tryAgainOn) {}
