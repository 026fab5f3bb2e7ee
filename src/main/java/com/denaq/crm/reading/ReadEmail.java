package com.denaq.crm.reading;

import org.jspecify.annotations.Nullable;

/**
 * One e-mail address out of what was typed.
 *
 * @param address in lower case, or null when it can't be read
 * @param domain after the {@code @}, in ASCII; null together with the address
 */
public record ReadEmail(
        String typed, @Nullable String address, @Nullable String domain) {

    public boolean readable() {
        return address != null;
    }

    /** Whether nothing was left unread but whose it is, {@code Dana <dana@harborlane.com>}. */
    public boolean whole() {
        return address != null && Emails.alone(typed);
    }

    /** For people: as they write it; as typed where it can't be read. */
    public String shown() {
        return address == null ? typed : Emails.shown(address);
    }

    /** For programs: the address; as typed where it can't be read. */
    public String written() {
        return address == null ? typed : address;
    }
}
