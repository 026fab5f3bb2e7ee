package com.denaq.crm.myday.day;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerOwners;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.dealers.DealersAssigned.Assignment;
import com.denaq.crm.dealers.Lead;
import com.denaq.crm.listing.FirstDealers;
import com.denaq.crm.platform.settings.Settings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pool: leads that nobody owns. An agent takes some of them, up to a cap. */
@Service
public class FreeLeads implements FirstDealers {

    static final int A_HANDFUL = 10;

    private final JdbcClient db;
    private final Dealers dealers;
    private final DealerOwners owners;
    private final Settings settings;

    FreeLeads(JdbcClient db, Dealers dealers, DealerOwners owners, Settings settings) {
        this.db = db;
        this.dealers = dealers;
        this.owners = owners;
        this.settings = settings;
    }

    /**
     * @param free leads in the pool, exact to a thousand
     * @param take how many of them this agent may take now
     * @param cap how many untouched leads an agent may have
     */
    public record Pool(long free, int take, int cap) {}

    Pool pool(Viewer viewer) {
        int cap = settings.freeLeadCap();
        long free = count("owner_id is null and standing = 'LEAD' and not in_review", viewer, 1_001);
        long mine = count("owner_id = :viewer and standing = 'LEAD'", viewer, cap);
        return new Pool(free, (int) Math.clamp(Math.min(free, cap - mine), 0, A_HANDFUL), cap);
    }

    @Override
    public int mayTake(Viewer viewer) {
        return pool(viewer).take();
    }

    private long count(String which, Viewer viewer, int most) {
        return Objects.requireNonNull(db.sql("""
                select count(*)
                  from (select from dealer_listing l where %s and %s limit %d) capped""".formatted(which, viewer.mayReadRow("l"), most))
                .params(viewer.params())
                .query(Long.class)
                .single());
    }

    /** Those that have waited longest; fewer where others are faster or the cap is reached. */
    @Transactional
    public List<DealerId> take(Viewer viewer) {
        List<DealerId> taken = new ArrayList<>();
        for (DealerId lead : longestWaiting(viewer, pool(viewer).take())) {
            if (owners.take(viewer, lead) instanceof DealerOwners.Taking.Taken) {
                taken.add(lead);
            }
        }
        return taken;
    }

    /** Back into the pool, as far as they are still untouched leads of this agent. */
    @Transactional
    public void giveBack(Viewer viewer, Collection<DealerId> leads) {
        leads.stream()
                .sorted(Comparator.comparingLong(DealerId::value))
                .forEach(lead -> dealers.find(viewer, lead)
                        .filter(dealer -> untouched(viewer, dealer))
                        .ifPresent(dealer ->
                                owners.giveBack(List.of(new Assignment(lead, viewer.id(), null)), viewer.id(), null)));
    }

    private static boolean untouched(Viewer viewer, Dealer dealer) {
        return dealer.owner() != null && viewer.is(dealer.owner()) && dealer.standing() instanceof Lead;
    }

    /** In the order in which dealers are locked. */
    private List<DealerId> longestWaiting(Viewer viewer, int some) {
        return db.sql("""
                select dealer_id
                  from (select l.dealer_id from dealer_listing l
                         where l.owner_id is null and l.standing = 'LEAD' and not l.in_review and %s
                         order by l.created_at, l.dealer_id limit :some) waiting
                 order by dealer_id""".formatted(viewer.mayReadRow("l")))
                .params(viewer.params())
                .param("some", some)
                .query((row, n) -> new DealerId(row.getLong(1)))
                .list();
    }
}
