package com.denaq.crm.contacts;

import com.denaq.crm.access.UserId;
import com.denaq.crm.dealers.DealerId;
import java.util.List;

/** A person asked to be forgotten, in this transaction: whoever keeps words about them takes them away. */
public record PersonErased(ContactId contact, DealerId dealer, UserId by, Known known) {

    /** What stands in place of a name, and of words that were about somebody, once they are erased. */
    public static final String NAMELESS = "–";

    /**
     * By what they can be found where nobody knows of the contact; it is to be kept no longer than they are sought.
     *
     * @param names theirs, and those they had before
     * @param phones {@code +18135550142}; without those that are their dealer's as well
     * @param emails in lower case; likewise
     */
    public record Known(List<String> names, List<String> phones, List<String> emails) {}
}
