package com.denaq.crm.contacts;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.ContactRows.Whose;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerLife;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.dealers.DealersTouched;
import com.denaq.crm.dealers.DealersTouched.Aspect;
import com.denaq.crm.dealers.Lead;
import com.denaq.crm.platform.web.NotFound;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People at dealers. Reading asks no permission: whoever reads has read the dealer. */
@Service
public class Contacts {

    private final ContactRows rows;
    private final ContactWriting writing;
    private final Dealers dealers;
    private final DealerLife life;
    private final ApplicationEventPublisher events;

    Contacts(
            ContactRows rows,
            ContactWriting writing,
            Dealers dealers,
            DealerLife life,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.writing = writing;
        this.dealers = dealers;
        this.life = life;
        this.events = events;
    }

    /** In the order in which they were added. */
    public List<Contact> of(DealerId dealer) {
        return ofDealers(List.of(dealer)).getOrDefault(dealer, List.of());
    }

    /** A dealer without people is missing. */
    public Map<DealerId, List<Contact>> ofDealers(Collection<DealerId> several) {
        return rows.contacts(several, rows.reach(several));
    }

    /** Throws {@link NoSuchContact} also for one at another dealer. */
    public Contact read(DealerId dealer, ContactId id) {
        Contact contact = rows.contact(id, false);
        if (contact == null || !contact.dealer().equals(dealer)) {
            throw new NoSuchContact(dealer, id);
        }
        return contact;
    }

    /** The first person added after a lead was entered brings it into work, where whoever adds them works with it. */
    @Transactional
    public AddedContact add(Viewer viewer, DealerId id, NewContact person) {
        Dealer dealer = dealers.forChange(viewer, id);
        boolean first = !writing.anyAddedLater(id);
        ContactId contact = writing.insert(dealer, person, viewer.id(), false);
        Integer began = null;
        if (first && viewer.mayWork(dealer.ownership()) && dealer.standing() instanceof Lead) {
            life.workBegan(id, viewer.id());
            began = dealer.stageSeq() + 1;
        }
        touched(id);
        return new AddedContact(contact, began);
    }

    /** Somebody whom a list names, whom nobody has talked with: that begins no work. */
    @Transactional
    public ContactId addListed(Viewer viewer, DealerId id, NewContact person) {
        ContactId contact = writing.insert(dealers.forChange(viewer, id), person, viewer.id(), true);
        touched(id);
        return contact;
    }

    @Transactional
    public ContactChange change(Viewer viewer, DealerId id, ContactId contact, int version, NewContact person) {
        Dealer dealer = dealers.forChange(viewer, id);
        if (rows.contact(contact, false) == null) {
            return writing.removed(deleted(id, contact));
        }
        Contact before = read(id, contact);
        if (before.version() != version) {
            return writing.stale(before);
        }
        Contact after = writing.update(dealer, before, person, viewer.id());
        if (!after.equals(before)) {
            touched(id);
        }
        return new ContactChange.Saved(after);
    }

    /** Takes the last change back, if nothing has changed since: {@code version} is that after the change. */
    @Transactional
    public ContactChange takeBackChange(Viewer viewer, DealerId id, ContactId contact, int version) {
        Dealer dealer = dealers.forChange(viewer, id);
        Contact now = read(id, contact);
        if (now.version() != version) {
            return writing.stale(now);
        }
        Contact after = writing.restoreBefore(dealer, now, viewer.id());
        touched(id);
        return new ContactChange.Saved(after);
    }

    /** Nothing happens to one that is deleted already. */
    @Transactional
    public void delete(Viewer viewer, DealerId id, ContactId contact) {
        dealers.forChange(viewer, id);
        Contact there = rows.contact(contact, false);
        if (there == null) {
            deleted(id, contact);
            return;
        }
        mustBeOf(id, there);
        writing.delete(there, viewer.id());
        touched(id);
    }

    /** Brings a deleted one back. Nothing happens to one that is there. */
    @Transactional
    public void restore(Viewer viewer, DealerId id, ContactId contact) {
        Dealer dealer = dealers.forChange(viewer, id);
        if (rows.contact(contact, false) != null) {
            read(id, contact);
            return;
        }
        writing.restore(dealer, deleted(id, contact), viewer.id());
        touched(id);
    }

    /**
     * Takes the adding of a person back, and the stage move with which work began, if it is still the latest and nobody
     * else was added since.
     */
    @Transactional
    public void takeBackAdding(Viewer viewer, DealerId id, ContactId contact, @Nullable Integer began) {
        delete(viewer, id, contact);
        if (began != null && !writing.anyAddedLater(id)) {
            life.takeBack(viewer, id, began);
        }
    }

    /** Who removed one that is deleted; whoever asks has read the dealer. */
    public ContactChange.Removed removed(DealerId id, ContactId contact) {
        return writing.removed(deleted(id, contact));
    }

    private Contact deleted(DealerId id, ContactId contact) {
        Contact gone = rows.contact(contact, true);
        if (gone == null) {
            throw new NotFound("contact " + contact);
        }
        mustBeOf(id, gone);
        return gone;
    }

    private static void mustBeOf(DealerId dealer, Contact contact) {
        if (!contact.dealer().equals(dealer)) {
            throw new NotFound("contact " + contact.id() + " of dealer " + dealer);
        }
    }

    private void touched(DealerId dealer) {
        events.publishEvent(DealersTouched.one(dealer, Aspect.PEOPLE));
    }

    /** What {@link #ofDealers} and {@link Reachability#ofDealers} would give for one dealer, in three queries. */
    public Book book(DealerId dealer) {
        Map<Whose, Reach> reach = rows.reach(List.of(dealer));
        return new Book(
                reach.getOrDefault(new Whose(dealer, null), Reach.NONE),
                rows.contacts(List.of(dealer), reach).getOrDefault(dealer, List.of()));
    }

    /** The dealer's own phones and e-mails, and its people. */
    public record Book(Reach own, List<Contact> people) {}
}
