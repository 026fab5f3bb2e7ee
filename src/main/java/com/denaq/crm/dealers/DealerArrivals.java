package com.denaq.crm.dealers;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealersAssigned.Assignment;
import com.denaq.crm.dealers.DealersTouched.Aspect;
import com.denaq.crm.platform.audit.Audit;
import com.denaq.crm.platform.audit.Changes;
import com.denaq.crm.platform.settings.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Enters dealers, one or a portion of many in the same few statements, and takes entries back that nobody has touched. */
@Service
public class DealerArrivals {

    private final ArrivalRows rows;
    private final EntryMoves moves;
    private final Settings settings;
    private final Audit audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DealerArrivals(
            ArrivalRows rows,
            EntryMoves moves,
            Settings settings,
            Audit audit,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.moves = moves;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Leads from now on, their ids in the order given. Whether they are here already is for the caller to ask first.
     */
    @Transactional
    public List<DealerId> enterAll(Viewer viewer, List<NewDealer> leads) {
        if (leads.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        List<DealerId> ids = rows.insert(viewer, leads, now, settings.companyDay(now));
        List<Audit.Line> created = new ArrayList<>();
        List<Assignment> owned = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            NewDealer lead = leads.get(i);
            created.add(line(
                    ids.get(i), new Changes().field("name", null, lead.facts().name())));
            if (lead.owner() != null) {
                owned.add(new Assignment(ids.get(i), null, lead.owner()));
            }
        }
        audit.writeEach(viewer.id().value(), "dealer", "created", created);
        events.publishEvent(new DealersEntered(ids, viewer.id(), now));
        events.publishEvent(DealersTouched.all(ids, Aspect.ENTERED));
        if (!owned.isEmpty()) {
            rows.insertAssignments(viewer, owned, now, settings.companyDay(now));
            events.publishEvent(new DealersAssigned(owned, viewer.id(), now, null, false, true));
        }
        return ids;
    }

    /**
     * Those of them that the viewer entered and that are still as they were entered: nobody has changed, moved, taken
     * or deleted them. Locked to the end of the transaction.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<DealerId> asEntered(Viewer viewer, Collection<DealerId> dealers) {
        return rows.lockAsEntered(viewer, dealers);
    }

    /** Takes these back, their entry and the moves that belong to it, into the recycle bin: they are {@link #asEntered}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(Viewer viewer, List<DealerId> dealers) {
        if (dealers.isEmpty()) {
            return;
        }
        moves.takeBack(viewer, dealers);
        rows.bin(viewer, dealers, clock.instant().atOffset(ZoneOffset.UTC));
        audit.writeEach(
                viewer.id().value(),
                "dealer",
                "withdrawn",
                dealers.stream().map(dealer -> line(dealer, new Changes())).toList());
        events.publishEvent(new DealersDeleted(dealers, false, viewer.id()));
        events.publishEvent(DealersTouched.all(dealers, Aspect.EXISTENCE));
    }

    private static Audit.Line line(DealerId dealer, Changes changes) {
        return new Audit.Line(dealer.value(), dealer.value(), changes);
    }
}
