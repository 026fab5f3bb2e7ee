package com.denaq.crm.contacts;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.platform.web.NotFound;

/** There is no such person at that dealer. */
public class NoSuchContact extends NotFound {

    public NoSuchContact(DealerId dealer, ContactId contact) {
        super("contact " + contact + " of dealer " + dealer);
    }
}
