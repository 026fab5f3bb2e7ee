package com.denaq.crm.contacts;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.ContactRows.Whose;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.dealers.DealersTouched;
import com.denaq.crm.dealers.DealersTouched.Aspect;
import com.denaq.crm.platform.audit.Audit;
import com.denaq.crm.platform.audit.Changes;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A dealer's own phones and e-mails, not those of its people. Reading asks no permission: whoever reads has read the dealer. */
@Service
public class Reachability {

    private final ContactRows rows;
    private final Dealers dealers;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Reachability(ContactRows rows, Dealers dealers, Audit audit, ApplicationEventPublisher events) {
        this.rows = rows;
        this.dealers = dealers;
        this.audit = audit;
        this.events = events;
    }

    public Reach of(DealerId dealer) {
        return ofDealers(List.of(dealer)).getOrDefault(dealer, Reach.NONE);
    }

    /** A dealer without any is missing. */
    public Map<DealerId, Reach> ofDealers(Collection<DealerId> several) {
        Map<DealerId, Reach> own = new HashMap<>();
        rows.reach(several).forEach((whose, reach) -> {
            if (whose.contact() == null) {
                own.put(whose.dealer(), reach);
            }
        });
        return own;
    }

    /**
     * These and no others from now on, the best first; an entry may hold several numbers. Whoever asks has locked the dealer,
     * and seen that they still are those that the correction started from.
     */
    @Transactional
    public void set(Viewer viewer, DealerId id, List<String> phones, List<String> emails) {
        Dealer dealer = dealers.forChange(viewer, id);
        Reach before = of(id);
        Reach now = Entries.read(phones, emails, dealer.facts().country(), before);
        if (now.equals(before)) {
            return;
        }
        rows.write(new Whose(id, null), now);
        Changes changes = ContactWriting.numbers(new Changes(), before, now);
        audit.write(viewer.id().value(), "dealer", id.value(), id.value(), "changed", changes);
        events.publishEvent(DealersTouched.one(id, Aspect.PEOPLE));
    }
}
