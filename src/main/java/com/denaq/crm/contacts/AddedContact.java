package com.denaq.crm.contacts;

import org.jspecify.annotations.Nullable;

/**
 * A person was added.
 *
 * @param began the stage move by which the lead came into work with it, for taking it back; or null
 */
public record AddedContact(ContactId id, @Nullable Integer began) {}
