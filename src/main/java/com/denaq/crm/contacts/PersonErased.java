package com.denaq.crm.contacts;

import com.denaq.crm.access.UserId;
import com.denaq.crm.dealers.DealerId;

/** A person asked to be forgotten, in this transaction: whoever keeps words about them takes them away. */
public record PersonErased(ContactId contact, DealerId dealer, UserId by) {

    /** What stands in place of a name, and of words that were about somebody, once they are erased. */
    public static final String NAMELESS = "–";
}
