package com.denaq.crm.intake.mine;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.Reach;
import com.denaq.crm.contacts.Reachability;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerRegister;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.intake.fresh.LeadForm;
import com.denaq.crm.reading.Mended;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A lead that is still its maker's to change: nobody has taken it yet. */
@Service
class OwnLead {

    private final Dealers dealers;
    private final DealerRegister register;
    private final Reachability reachability;

    OwnLead(Dealers dealers, DealerRegister register, Reachability reachability) {
        this.dealers = dealers;
        this.register = register;
        this.reachability = reachability;
    }

    /** For its form; empty where it isn't theirs to change. */
    Optional<LeadEdit> find(Viewer viewer, long id) {
        return dealers.find(viewer, new DealerId(id))
                .filter(dealer -> viewer.mayChange(dealer.ownership()))
                .map(dealer -> LeadEdit.of(dealer, reachability.of(dealer.id())));
    }

    /** Empty when it is saved; otherwise what it has become meanwhile, and nothing is changed. */
    @Transactional
    public Optional<LeadEdit> save(Viewer viewer, LeadEdit edit) {
        DealerId id = new DealerId(edit.id());
        Dealer now = dealers.forChange(viewer, id);
        Reach reach = reachability.of(id);
        LeadForm form = edit.form();
        if (now.version() != edit.version() || !reach.mark().equals(edit.mark())) {
            return Optional.of(LeadEdit.of(now, reach));
        }
        register.correct(viewer, id, edit.facts(now.facts()));
        reachability.set(viewer, id, List.of(Mended.phone(form.phone())), List.of(Mended.email(form.email())));
        return Optional.empty();
    }
}
