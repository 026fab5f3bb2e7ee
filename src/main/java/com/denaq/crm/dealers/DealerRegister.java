package com.denaq.crm.dealers;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealersAssigned.Assignment;
import com.denaq.crm.dealers.DealersTouched.Aspect;
import com.denaq.crm.platform.audit.Audit;
import com.denaq.crm.platform.audit.Changes;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.reading.Places;
import com.denaq.crm.reading.Sites;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
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
    private final Settings settings;
    private final Audit audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DealerRegister(
            JdbcClient db,
            Dealers dealers,
            Settings settings,
            Audit audit,
            Clock clock,
            ApplicationEventPublisher events) {
        this.db = db;
        this.dealers = dealers;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** A lead from now on. Whether it is here already is for the caller to ask first. */
    @Transactional
    public DealerId enter(Viewer viewer, NewDealer lead) {
        Instant now = clock.instant();
        long id = insert(viewer, lead, now.atOffset(ZoneOffset.UTC));
        DealerId dealer = new DealerId(id);
        insertEntry(viewer, lead, id, now);
        audit.write(
                viewer.id().value(),
                "dealer",
                id,
                id,
                "created",
                new Changes().field("name", null, lead.facts().name()));
        events.publishEvent(new DealerEntered(dealer, viewer.id(), lead.owner(), now));
        events.publishEvent(DealersTouched.one(dealer, Aspect.EXISTENCE));
        if (lead.owner() != null) {
            insertAssignment(viewer, lead, id, now);
            events.publishEvent(
                    new DealersAssigned(List.of(new Assignment(dealer, null, lead.owner())), viewer.id(), now, null));
        }
        return dealer;
    }

    /** Corrects the facts; {@link FactsChange.Stale} when somebody else did since that version. */
    @Transactional
    public FactsChange correct(Viewer viewer, DealerId id, int version, Facts facts) {
        Dealer dealer = dealers.forChange(viewer, id);
        if (dealer.version() != version) {
            return new FactsChange.Stale(dealer);
        }
        Changes changes = FactsChange.between(dealer.facts(), placed(facts));
        if (changes.none()) {
            return new FactsChange.Saved(dealer.version());
        }
        update(id, facts);
        audit.write(viewer.id().value(), "dealer", id.value(), id.value(), "changed", changes);
        events.publishEvent(DealersTouched.one(id, Aspect.FACTS));
        return new FactsChange.Saved(version + 1);
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
            events.publishEvent(DealersTouched.one(id, Aspect.EXISTENCE));
        }
    }

    private long insert(Viewer viewer, NewDealer lead, OffsetDateTime now) {
        return facts(db.sql("""
                insert into dealer (name, site, site_key, street, postcode, city, region, country, time_zone,
                                    opens, closes, open_days, does, sells, buys_now, speaks, remark,
                                    standing, stage_seq, standing_since, owner_id, owned_since, in_review,
                                    source, entered_by, created_at)
                values (:name, :site, :siteKey, :street, :postcode, :city, :region, :country, :zone,
                        :opens, :closes, :openDays, :does, :sells, :buysNow, :speaks, :remark,
                        'LEAD', 1, :now, :owner, :ownedSince, :inReview, :source, :by, :now)
                returning id"""), lead.facts())
                .param("now", now)
                .param("owner", lead.owner() == null ? null : lead.owner().value())
                .param("ownedSince", lead.owner() == null ? null : now)
                .param("inReview", lead.inReview())
                .param("source", lead.source().name())
                .param("by", viewer.id().value())
                .query(Long.class)
                .single();
    }

    private void insertEntry(Viewer viewer, NewDealer lead, long id, Instant now) {
        db.sql("""
                insert into stage_move (dealer_id, seq, kind, to_standing, at, day, by_user, owner_id)
                values (:id, 1, 'ENTER', 'LEAD', :now, :day, :by, :owner)""")
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("day", settings.companyDay(now))
                .param("by", viewer.id().value())
                .param("owner", lead.owner() == null ? null : lead.owner().value())
                .update();
    }

    private void insertAssignment(Viewer viewer, NewDealer lead, long id, Instant now) {
        db.sql("""
                insert into assignment (dealer_id, to_user, by_user, at, day)
                values (:id, :to, :by, :now, :day)""")
                .param("id", id)
                .param("to", lead.owner() == null ? null : lead.owner().value())
                .param("by", viewer.id().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("day", settings.companyDay(now))
                .update();
    }

    private void update(DealerId id, Facts facts) {
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
    private static Facts placed(Facts facts) {
        String code = facts.region() == null ? null : Places.region(facts.region(), facts.country());
        String region = code == null ? facts.region() : code;
        ZoneId zone = facts.zone() != null ? facts.zone() : Places.zone(facts.city(), region, facts.country());
        return facts.placed(region, zone);
    }
}
