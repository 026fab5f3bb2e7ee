package com.denaq.crm.intake.lists;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.contacts.NewContact;
import com.denaq.crm.contacts.Reach;
import com.denaq.crm.contacts.Reachability;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerRegister;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.dealers.ExternalIds;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.intake.NewLead;
import com.denaq.crm.reading.ReadEmail;
import com.denaq.crm.reading.ReadPhone;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final ExternalIds externalIds;
    private final AddedPeople people;
    private final MergeStory told;
    private final Clock clock;

    ListMerging(
            Dealers dealers,
            DealerRegister register,
            Reachability reachability,
            Contacts contacts,
            ExternalIds externalIds,
            AddedPeople people,
            MergeStory told,
            Clock clock) {
        this.dealers = dealers;
        this.register = register;
        this.reachability = reachability;
        this.contacts = contacts;
        this.externalIds = externalIds;
        this.people = people;
        this.told = told;
        this.clock = clock;
    }

    /** What became of which dealer: another by now, if it was merged into one. */
    record Merged(DealerId dealer, Given given) {}

    /** Empty where the viewer may not work with it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Merged> into(Viewer viewer, LeadList list, DealerId wanted, NewLead lead) {
        return atWork(viewer, wanted).map(dealer -> into(viewer, list, dealer, lead));
    }

    private Optional<Dealer> atWork(Viewer viewer, DealerId wanted) {
        return workable(viewer, survivor(viewer, wanted));
    }

    /** Asked before it is locked: an exception would undo the whole portion. */
    private Optional<Dealer> workable(Viewer viewer, DealerId id) {
        return dealers.find(viewer, id)
                .filter(dealer -> viewer.mayWork(dealer.ownership()))
                .map(dealer -> dealers.forWork(viewer, id));
    }

    private DealerId survivor(Viewer viewer, DealerId wanted) {
        return dealers.survivor(viewer, wanted).orElse(wanted);
    }

    /** Locks all that a portion is merged into, in the one order of all locks. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Viewer viewer, Collection<DealerId> wanted) {
        dealers.hold(wanted.stream()
                .distinct()
                .flatMap(each -> Stream.of(each, survivor(viewer, each)))
                .collect(Collectors.toSet()));
    }

    private Merged into(Viewer viewer, LeadList list, Dealer dealer, NewLead lead) {
        Instant began = clock.instant();
        DealerId id = dealer.id();
        Map<String, String> lacking = FactFields.lacking(dealer.facts(), lead.facts());
        Facts before = dealer.facts();
        Facts now = before;
        if (!lacking.isEmpty()) {
            register.correct(viewer, id, FactFields.with(before, lacking));
            now = dealers.read(viewer, id).facts();
        }
        Contacts.Book book = contacts.book(id);
        Known.More more = new Known(book, before.country()).beyond(lead);
        reach(viewer, id, book.own(), more.phones(), more.emails());
        List<Given.Person> people = new ArrayList<>();
        for (NewContact each : more.people()) {
            people.add(new Given.Person(contacts.addListed(viewer, id, each).value(), null));
        }
        Given given = new Given(
                FactFields.gained(before, now),
                FactFields.zone(before, now),
                more.phones(),
                more.emails(),
                people,
                externalIds.give(id, lead.externalIds()),
                null);
        told.tell(viewer, list, id, given, false, began);
        Map<String, String> otherwise = FactFields.otherwise(before, lead);
        return new Merged(id, given.telling(told.otherwise(viewer, list, id, otherwise, began)));
    }

    private void reach(Viewer viewer, DealerId id, Reach own, List<String> phones, List<String> emails) {
        if (!phones.isEmpty() || !emails.isEmpty()) {
            reachability.set(
                    viewer,
                    id,
                    Stream.concat(own.phones().stream().map(ReadPhone::typed), phones.stream())
                            .toList(),
                    Stream.concat(own.emails().stream().map(ReadEmail::typed), emails.stream())
                            .toList());
        }
    }

    /** Takes it back, as far as it still stands there; what stays of it: all where it isn't the viewer's dealer any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Given takeBack(Viewer viewer, LeadList list, DealerId id, Given given) {
        if (given.nothing()) {
            return Given.NOTHING;
        }
        // not from another into which it was merged: what is the same there may be that one's own
        return workable(viewer, id)
                .map(dealer -> takeBack(viewer, list, dealer, given))
                .orElse(given);
    }

    private Given takeBack(Viewer viewer, LeadList list, Dealer dealer, Given given) {
        Instant began = clock.instant();
        DealerId id = dealer.id();
        Facts without = FactFields.without(dealer.facts(), given);
        if (!without.equals(dealer.facts())) {
            register.takeBack(viewer, id, without);
        }
        Reach own = reachability.of(id);
        List<String> phones = own.phones().stream().map(ReadPhone::typed).toList();
        List<String> emails = own.emails().stream().map(ReadEmail::typed).toList();
        reachability.set(
                viewer,
                id,
                phones.stream().filter(each -> !given.phones().contains(each)).toList(),
                emails.stream().filter(each -> !given.emails().contains(each)).toList());
        externalIds.takeBack(id, given.known());
        List<Given.Person> staying = people.takeAway(viewer, id, given.people());
        Given gone = new Given(
                FactFields.gained(without, dealer.facts()),
                null,
                given.phones().stream().filter(phones::contains).toList(),
                given.emails().stream().filter(emails::contains).toList(),
                given.people().stream().filter(each -> !staying.contains(each)).toList(),
                given.ids(),
                given.otherwise());
        told.tell(viewer, list, id, gone, true, began);
        return Given.left(staying);
    }
}
