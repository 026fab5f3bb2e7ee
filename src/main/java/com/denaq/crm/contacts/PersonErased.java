package com.denaq.crm.contacts;

import com.denaq.crm.dealers.DealerId;

/** A person asked to be forgotten, in this transaction: whoever keeps words about them takes them away. */
public record PersonErased(ContactId contact, DealerId dealer) {}
