package com.denaq.crm.intake.lists;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.AddedContact;
import com.denaq.crm.contacts.Contact;
import com.denaq.crm.contacts.ContactId;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.contacts.NewContact;
import com.denaq.crm.contacts.Reach;
import com.denaq.crm.contacts.Reachability;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerRegister;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.intake.NewLead;
import com.denaq.crm.reading.Emails;
import com.denaq.crm.reading.Phones;
import com.denaq.crm.reading.ReadEmail;
import com.denaq.crm.reading.ReadPhone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives a dealer that is here what a row of a list knows more of it; nothing that stands there is changed. */
@Component
class ListMerging {

    private final Dealers dealers;
    private final DealerRegister register;
    private final Reachability reachability;
    private final Contacts contacts;

    ListMerging(Dealers dealers, DealerRegister register, Reachability reachability, Contacts contacts) {
        this.dealers = dealers;
        this.register = register;
        this.reachability = reachability;
        this.contacts = contacts;
    }

    /** What became of which dealer: another by now, if it was merged into one. */
    record Merged(DealerId dealer, Given given) {}

    /** Empty where the viewer may not work with it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Merged> into(Viewer viewer, DealerId wanted, NewLead lead) {
        return atWork(viewer, wanted).map(dealer -> into(viewer, dealer, lead));
    }

    /** Asked before it is locked: an exception would undo the whole portion. */
    private Optional<Dealer> atWork(Viewer viewer, DealerId wanted) {
        DealerId id = dealers.survivor(viewer, wanted).orElse(wanted);
        return dealers.find(viewer, id)
                .filter(dealer -> viewer.mayWork(dealer.ownership()))
                .map(dealer -> dealers.forWork(viewer, id));
    }

    private Merged into(Viewer viewer, Dealer dealer, NewLead lead) {
        DealerId id = dealer.id();
        Map<String, String> facts = FactFields.lacking(dealer.facts(), lead.facts());
        if (!facts.isEmpty()) {
            register.correct(viewer, id, dealer.version(), FactFields.with(dealer.facts(), new HashMap<>(facts)));
        }
        Contacts.Book book = contacts.book(id);
        Known known = new Known(book, dealer.facts().country());
        List<NewContact> strangers =
                lead.people().stream().filter(known::stranger).toList();
        List<String> phones = new ArrayList<>(known.fresh(lead.phones()));
        List<String> emails = new ArrayList<>(known.freshMail(lead.emails()));
        lead.people().stream().filter(each -> !strangers.contains(each)).forEach(each -> {
            phones.addAll(known.fresh(each.phones()));
            emails.addAll(known.freshMail(each.emails()));
        });
        reach(viewer, id, book.own(), phones, emails);
        List<Given.Person> people = new ArrayList<>();
        for (NewContact each : strangers) {
            AddedContact added = contacts.add(viewer, id, each);
            people.add(new Given.Person(added.id().value(), added.began()));
        }
        return new Merged(id, new Given(facts, phones, emails, people));
    }

    private void reach(Viewer viewer, DealerId id, Reach own, List<String> phones, List<String> emails) {
        if (!phones.isEmpty() || !emails.isEmpty()) {
            reachability.set(
                    viewer,
                    id,
                    null,
                    Stream.concat(own.phones().stream().map(ReadPhone::typed), phones.stream())
                            .toList(),
                    Stream.concat(own.emails().stream().map(ReadEmail::typed), emails.stream())
                            .toList());
        }
    }

    /** Takes it back, as far as it still stands there; false where the viewer may not work with the dealer any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean takeBack(Viewer viewer, DealerId wanted, Given given) {
        if (given.nothing()) {
            return true;
        }
        Optional<Dealer> found = atWork(viewer, wanted);
        found.ifPresent(dealer -> takeBack(viewer, dealer, given));
        return found.isPresent();
    }

    private void takeBack(Viewer viewer, Dealer dealer, Given given) {
        DealerId id = dealer.id();
        Map<String, @Nullable String> facts = new HashMap<>();
        Map<String, String> now = FactFields.of(dealer.facts());
        given.facts().forEach((name, value) -> {
            if (value.equals(now.get(name))) {
                facts.put(name, null);
            }
        });
        if (!facts.isEmpty()) {
            register.takeBack(viewer, id, dealer.version(), FactFields.with(dealer.facts(), facts));
        }
        Reach own = reachability.of(id);
        reachability.set(
                viewer,
                id,
                null,
                own.phones().stream()
                        .map(ReadPhone::typed)
                        .filter(each -> !given.phones().contains(each))
                        .toList(),
                own.emails().stream()
                        .map(ReadEmail::typed)
                        .filter(each -> !given.emails().contains(each))
                        .toList());
        given.people().reversed().forEach(each -> takeBack(viewer, id, each));
    }

    /** Somebody who was moved or erased meanwhile is left alone. */
    private void takeBack(Viewer viewer, DealerId id, Given.Person person) {
        ContactId contact = new ContactId(person.id());
        boolean there = contacts.of(id).stream().anyMatch(each -> each.id().equals(contact));
        if (there) {
            contacts.takeBackAdding(viewer, id, contact, person.began());
        }
    }

    /** By which numbers and names somebody at the dealer is known; what is asked once is known from then on. */
    private static final class Known {
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

        private void note(Reach reach) {
            reach.phones().forEach(each -> marks.add(mark(each)));
            reach.emails().forEach(each -> marks.add(mark(each)));
        }

        boolean stranger(NewContact person) {
            return names.add(plain(person.name()));
        }

        List<String> fresh(List<String> typed) {
            return typed.stream()
                    .flatMap(each -> Phones.read(each, country).stream())
                    .filter(each -> marks.add(mark(each)))
                    .map(ReadPhone::written)
                    .toList();
        }

        List<String> freshMail(List<String> typed) {
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
            return name.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("\\s+", " ");
        }
    }
}
