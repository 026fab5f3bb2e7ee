package com.denaq.crm.dealers;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealersTouched.Aspect;
import com.denaq.crm.platform.audit.Audit;
import com.denaq.crm.platform.audit.Changes;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.reading.Places;
import com.denaq.crm.reading.Sites;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters dealers, corrects their facts, puts them into the recycle bin and takes them out of it. */
@Service
public class DealerRegister {

    private final JdbcClient db;
    private final Dealers dealers;
    private final DealerArrivals arrivals;
    private final FormerFacts former;
    private final EntryMoves entryMoves;
    private final Audit audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DealerRegister(
            JdbcClient db,
            Dealers dealers,
            DealerArrivals arrivals,
            FormerFacts former,
            EntryMoves entryMoves,
            Audit audit,
            Clock clock,
            ApplicationEventPublisher events) {
        this.db = db;
        this.dealers = dealers;
        this.arrivals = arrivals;
        this.former = former;
        this.entryMoves = entryMoves;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** A lead from now on. Whether it is here already is for the caller to ask first. */
    @Transactional
    public DealerId enter(Viewer viewer, NewDealer lead) {
        return arrivals.enterAll(viewer, List.of(lead)).getFirst();
    }

    /** Whoever asks has locked the dealer, and seen that the facts still are those that the correction started from. */
    @Transactional
    public void correct(Viewer viewer, DealerId id, Facts facts) {
        correct(viewer, id, facts, false);
    }

    /**
     * As before the last correction, which was a slip: its name and site of meanwhile never were the dealer's. Whoever asks
     * has locked and compared as for {@link #correct}.
     */
    @Transactional
    public void takeBack(Viewer viewer, DealerId id, Facts facts) {
        correct(viewer, id, facts, true);
    }

    private void correct(Viewer viewer, DealerId id, Facts facts, boolean slip) {
        Dealer dealer = dealers.forChange(viewer, id);
        Changes changes = FactChanges.between(dealer.facts(), placed(facts));
        if (changes.none()) {
            return;
        }
        write(id, facts);
        if (!slip) {
            former.changed(id, dealer.facts(), facts, clock.instant());
        }
        audit.write(viewer.id().value(), "dealer", id.value(), id.value(), "changed", changes);
        if (!facts.country().equals(dealer.facts().country())) {
            events.publishEvent(new CountryCorrected(id, dealer.facts().country(), facts.country(), viewer.id()));
        }
        events.publishEvent(DealersTouched.one(id, Aspect.FACTS));
    }

    /** Into the recycle bin; an admin only. Nothing happens to one that is there. */
    @Transactional
    public void delete(Viewer viewer, DealerId id) {
        if (!viewer.mayDelete()) {
            throw new NotFound("dealer " + id + " for deleting");
        }
        dealers.forChange(viewer, id);
        bin(viewer, id, clock.instant(), "deleted");
    }

    /** Out of the recycle bin; an admin only. */
    @Transactional
    public void restore(Viewer viewer, DealerId id) {
        if (!viewer.mayDelete()) {
            throw new NotFound("dealer " + id + " for restoring");
        }
        bin(viewer, id, null, "restored");
    }

    /** An admin has looked: it is another company, to be distributed like any other. */
    @Transactional
    public void leaveReview(Viewer viewer, DealerId id) {
        dealers.forChange(viewer, id);
        db.sql("update dealer set in_review = false, version = version + 1 where id = :id")
                .param("id", id.value())
                .update();
        events.publishEvent(DealersTouched.one(id, Aspect.FACTS));
    }

    /** It waits for an admin's word once more; false where somebody has it or has worked with it since. */
    @Transactional
    public boolean backToReview(Viewer viewer, DealerId id) {
        if (!dealers.forChange(viewer, id).ownership().untouched()) {
            return false;
        }
        db.sql("update dealer set in_review = true, version = version + 1 where id = :id")
                .param("id", id.value())
                .update();
        events.publishEvent(DealersTouched.one(id, Aspect.FACTS));
        return true;
    }

    private void bin(Viewer viewer, DealerId id, @Nullable Instant at, String action) {
        int rows = db.sql("""
                update dealer
                   set deleted_at = :at, deleted_by = :by, version = version + 1
                 where id = :id and merged_into is null and (deleted_at is null) = (:at::timestamptz is not null)""")
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                .param("by", at == null ? null : viewer.id().value())
                .param("id", id.value())
                .update();
        if (rows == 1) {
            audit.write(viewer.id().value(), "dealer", id.value(), id.value(), action, new Changes());
            events.publishEvent(new DealersDeleted(List.of(id), at == null, viewer.id()));
            if (at == null && entryMoves.again(viewer, id)) {
                events.publishEvent(new EntryRestored(id));
            }
            events.publishEvent(DealersTouched.one(id, Aspect.EXISTENCE));
        }
    }

    void write(DealerId id, Facts facts) {
        facts(db.sql("""
                update dealer
                   set name = :name, site = :site, site_key = :siteKey, street = :street, postcode = :postcode,
                       city = :city, region = :region, country = :country, time_zone = :zone, opens = :opens,
                       closes = :closes, open_days = :openDays, does = :does, sells = :sells, buys_now = :buysNow,
                       speaks = :speaks, remark = :remark, version = version + 1
                 where id = :id"""), facts).param("id", id.value()).update();
    }

    private static JdbcClient.StatementSpec facts(JdbcClient.StatementSpec sql, Facts typed) {
        Facts facts = placed(typed);
        return sql.param("name", facts.name())
                .param("site", facts.site())
                .param(
                        "siteKey",
                        facts.site() == null ? null : Sites.read(facts.site()).key())
                .param("street", facts.street())
                .param("postcode", facts.postcode())
                .param("city", facts.city())
                .param("region", facts.region())
                .param("country", facts.country())
                .param("zone", facts.zone() == null ? "UTC" : facts.zone().getId())
                .param("opens", facts.opens())
                .param("closes", facts.closes())
                .param("openDays", facts.openDays())
                .param("does", facts.does())
                .param("sells", facts.sells())
                .param("buysNow", facts.buysNow())
                .param("speaks", facts.speaks())
                .param("remark", facts.remark());
    }

    /** With the usual code of its region, and a zone. */
    static Facts placed(Facts facts) {
        String code = facts.region() == null ? null : Places.region(facts.region(), facts.country());
        String region = code == null ? facts.region() : code;
        return facts.placed(region, facts.zone() != null ? facts.zone() : facts.clock(List.of()));
    }
}
