package com.denaq.crm.contacts;

import com.denaq.crm.dealers.DealerId;
import java.util.Set;

/** Answered by {@code timeline}: which numbers of a dealer turned out to be somebody else's when they were called last. */
public interface WrongNumbers {

    /** As they are dialled: E.164, an extension after {@code ;ext=}. */
    Wrong of(DealerId dealer);

    /** These numbers of one dealer. */
    record Wrong(Set<String> dialled) {

        public boolean has(String tel) {
            return dialled.contains(tel);
        }
    }
}
