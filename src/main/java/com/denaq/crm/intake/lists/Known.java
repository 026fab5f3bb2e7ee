package com.denaq.crm.intake.lists;

import com.denaq.crm.contacts.Contact;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.contacts.NewContact;
import com.denaq.crm.contacts.Reach;
import com.denaq.crm.intake.NewLead;
import com.denaq.crm.reading.Emails;
import com.denaq.crm.reading.Phones;
import com.denaq.crm.reading.ReadEmail;
import com.denaq.crm.reading.ReadPhone;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * By which numbers and names somebody at a company is known; what is asked once is known from then on. The one rule for
 * what a row knows more, of a dealer that is here and of another row.
 */
final class Known {

    private final Set<String> marks = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final String country;

    Known(Contacts.Book book, String country) {
        this.country = country;
        note(book.own());
        for (Contact person : book.people()) {
            names.add(plain(person.name()));
            note(person.reach());
        }
    }

    Known(NewLead lead) {
        country = lead.facts().country();
        fresh(lead.phones());
        freshMail(lead.emails());
        for (NewContact person : lead.people()) {
            names.add(plain(person.name()));
            fresh(person.phones());
            freshMail(person.emails());
        }
    }

    /** What isn't known yet; new numbers of somebody who is known are the company's. */
    record More(List<String> phones, List<String> emails, List<NewContact> people) {}

    More beyond(NewLead told) {
        List<NewContact> strangers = told.people().stream()
                .filter(each -> names.add(plain(each.name())))
                .toList();
        List<String> phones = new ArrayList<>(fresh(told.phones()));
        List<String> emails = new ArrayList<>(freshMail(told.emails()));
        told.people().stream().filter(each -> !strangers.contains(each)).forEach(each -> {
            phones.addAll(fresh(each.phones()));
            emails.addAll(freshMail(each.emails()));
        });
        return new More(phones, emails, strangers);
    }

    private void note(Reach reach) {
        reach.phones().forEach(each -> marks.add(mark(each)));
        reach.emails().forEach(each -> marks.add(mark(each)));
    }

    private List<String> fresh(List<String> typed) {
        return typed.stream()
                .flatMap(each -> Phones.read(each, country).stream())
                .filter(each -> marks.add(mark(each)))
                .map(ReadPhone::written)
                .toList();
    }

    private List<String> freshMail(List<String> typed) {
        return typed.stream()
                .flatMap(each -> Emails.read(each).stream())
                .filter(each -> marks.add(mark(each)))
                .map(Known::mark)
                .toList();
    }

    private static String mark(ReadPhone phone) {
        return phone.e164() == null ? phone.typed() : phone.e164() + "x" + phone.extension();
    }

    private static String mark(ReadEmail email) {
        return email.address() == null ? email.typed() : email.address();
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
