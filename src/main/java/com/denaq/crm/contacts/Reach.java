package com.denaq.crm.contacts;

import com.denaq.crm.reading.ReadEmail;
import com.denaq.crm.reading.ReadPhone;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** By which phones and e-mails somebody can be reached, the best first. What can't be read is kept as typed. */
public record Reach(List<ReadPhone> phones, List<ReadEmail> emails) {

    /** So many phones, and so many e-mails, of one dealer or person. */
    public static final int MOST = 100;

    /** So many characters of one that is typed. */
    public static final int LONGEST = 300;

    public static final Reach NONE = new Reach(List.of(), List.of());

    public Reach {
        phones = List.copyOf(phones);
        emails = List.copyOf(emails);
    }

    /** The first number that can be dialled. */
    public Optional<ReadPhone> phone() {
        return phones.stream().filter(ReadPhone::readable).findFirst();
    }

    /** The first address that can be written to. */
    public Optional<ReadEmail> email() {
        return emails.stream().filter(ReadEmail::readable).findFirst();
    }

    /** The same for the same phones and e-mails: for seeing whether somebody has changed them meanwhile. */
    public String mark() {
        return Integer.toHexString(Objects.hash(phones, emails));
    }

    List<String> typedPhones() {
        return phones.stream().map(ReadPhone::typed).toList();
    }

    List<String> typedEmails() {
        return emails.stream().map(ReadEmail::typed).toList();
    }
}
