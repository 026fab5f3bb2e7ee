package com.denaq.crm.api.people;

import com.denaq.crm.api.problems.ApiProblem;
import com.denaq.crm.contacts.NoSuchContact;
import java.util.function.Supplier;

/** Work whose body names a person by number. */
public final class ContactNamed {

    private ContactNamed() {}

    /** A person who isn't at the dealer is the field's mistake: the dealer is there. */
    public static <T> T in(Supplier<T> work) {
        try {
            return work.get();
        } catch (NoSuchContact none) {
            throw ApiProblem.invalid("contact", "contact-unknown");
        }
    }
}
