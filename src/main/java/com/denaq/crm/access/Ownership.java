package com.denaq.crm.access;

import org.jspecify.annotations.Nullable;

/**
 * Whose a dealer is, as far as permissions need to know.
 *
 * @param owner the agent it belongs to, or null while it is free
 * @param enteredBy who brought it
 * @param freeLead nobody owns it, nobody has talked to it and it waits for no review: it is in the pool
 * @param untouched a lead that nobody has taken yet, in review or not
 */
public record Ownership(@Nullable UserId owner, UserId enteredBy, boolean freeLead, boolean untouched) {}
