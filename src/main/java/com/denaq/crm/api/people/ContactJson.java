package com.denaq.crm.api.people;

import com.denaq.crm.api.problems.Unreadable;
import com.denaq.crm.contacts.Contact;
import com.denaq.crm.reading.ReadEmail;
import com.denaq.crm.reading.ReadPhone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person at a dealer as programs read them.
 *
 * @param unreadable which phones and e-mails were kept as typed because they can't be read, or not all of them
 */
record ContactJson(
        long id,
        String name,
        @Nullable String role,
        @Nullable String language,
        @Nullable String remark,
        List<String> phones,
        List<String> emails,
        boolean doNotCall,
        List<Unreadable> unreadable,
        int version) {

    static ContactJson of(Contact contact) {
        return new ContactJson(
                contact.id().value(),
                contact.name(),
                contact.role(),
                contact.language(),
                contact.remark(),
                contact.reach().phones().stream().map(ReadPhone::written).toList(),
                contact.reach().emails().stream().map(ReadEmail::written).toList(),
                contact.doNotCall(),
                Unreadable.of(contact.reach()),
                contact.version());
    }
}
