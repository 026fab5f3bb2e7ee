package com.denaq.crm.intake.table;

import org.jspecify.annotations.Nullable;

/**
 * A phone, site, e-mail or postcode that was written otherwise than it can be used.
 *
 * @param repaired null: it can't be read and is kept as typed
 */
public record Repair(Column column, String typed, @Nullable String repaired) {}
