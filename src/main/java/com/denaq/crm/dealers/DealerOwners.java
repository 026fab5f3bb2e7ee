package com.denaq.crm.dealers;

import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealersAssigned.Assignment;
import com.denaq.crm.dealers.DealersTouched.Aspect;
import com.denaq.crm.platform.audit.Audit;
import com.denaq.crm.platform.audit.Changes;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.platform.web.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who owns which dealer: every change of owner is kept for ever. */
@Service
public class DealerOwners {

    private static final Duration SLIP = Duration.ofHours(1);

    private final JdbcClient db;
    private final Dealers dealers;
    private final Settings settings;
    private final Audit audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DealerOwners(
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

    /** An agent takes a free lead for themselves. */
    @Transactional
    public Taking take(Viewer viewer, DealerId id) {
        Dealer dealer = dealers.find(viewer, id).orElse(null);
        if (dealer == null) {
            dealers.card(viewer, id).orElseThrow(() -> new NotFound("dealer " + id));
            return new Taking.Gone();
        }
        if (viewer.is(dealer.owner() == null ? new UserId(0) : dealer.owner())) {
            return new Taking.Taken();
        }
        int cap = settings.freeLeadCap();
        db.sql("select 1 from app_user where id = :viewer for no key update")
                .params(viewer.params())
                .query()
                .listOfRows();
        if (untouchedLeads(viewer) >= cap) {
            return new Taking.CapReached(cap);
        }
        if (!viewer.mayTake(dealer.ownership())
                || give(List.of(new Assignment(id, null, viewer.id())), viewer.id(), null)
                        .isEmpty()) {
            return new Taking.Gone();
        }
        return new Taking.Taken();
    }

    /** What became of taking a free lead. */
    public sealed interface Taking {
        record Taken() implements Taking {}

        /** The agent has that many untouched leads already. */
        record CapReached(int cap) implements Taking {}

        /** Somebody was faster. */
        record Gone() implements Taking {}
    }

    /**
     * Gives dealers to somebody (or to nobody), each only if {@code from} still owns it. The caller has asked for
     * permission. One transaction for all: give many in portions. Nothing goes to somebody who has left, and nothing out
     * of review.
     *
     * @return those that changed hands
     */
    @Transactional
    public List<Assignment> give(Collection<Assignment> wanted, @Nullable UserId by, @Nullable Long handOver) {
        return give(wanted, by, handOver, false);
    }

    /** As {@link #give}, where that takes the change before back; their histories say so. */
    @Transactional
    public List<Assignment> giveBack(Collection<Assignment> wanted, @Nullable UserId by, @Nullable Long handOver) {
        return give(wanted, by, handOver, true);
    }

    private List<Assignment> give(
            Collection<Assignment> wanted, @Nullable UserId by, @Nullable Long handOver, boolean back) {
        Instant now = clock.instant();
        holdReceivers(wanted);
        List<Assignment> given = db.sql("""
                with wanted as (
                    select * from unnest(:dealers::bigint[], :froms::bigint[], :tos::bigint[]) as w(id, from_user, to_user)
                ), locked as ( -- all dealers: the caller has asked; locked in one order
                    select d.id, w.from_user, w.to_user
                      from dealer d join wanted w on w.id = d.id
                     where d.owner_id is not distinct from w.from_user
                       and d.owner_id is distinct from w.to_user
                       and d.deleted_at is null and d.merged_into is null
                       and (w.to_user is null or exists (
                           select from app_user u where u.id = w.to_user and u.active and u.role <> 'LEAD_CREATOR'))
                       and (w.to_user is null or d.owner_id is not null or not d.in_review)
                     order by d.id
                       for update of d
                ), given as (
                    update dealer d
                       set owner_id = l.to_user, owned_since = case when l.to_user is not null then :now end,
                           version = version + 1
                      from locked l
                     where d.id = l.id
                    returning d.id, l.from_user, l.to_user
                ), kept as (
                    insert into assignment (dealer_id, from_user, to_user, by_user, at, day, hand_over_id)
                    select id, from_user, to_user, :by, :now, :day, :handOver from given
                )
                select id, from_user, to_user from given order by id""")
                .param(
                        "dealers",
                        wanted.stream().map(each -> each.dealer().value()).toArray(Long[]::new))
                .param("froms", wanted.stream().map(each -> value(each.from())).toArray(Long[]::new))
                .param("tos", wanted.stream().map(each -> value(each.to())).toArray(Long[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("day", settings.companyDay(now))
                .param("by", value(by))
                .param("handOver", handOver)
                .query((row, n) -> new Assignment(
                        new DealerId(row.getLong("id")),
                        DealerRows.user(row, "from_user"),
                        DealerRows.user(row, "to_user")))
                .list();
        if (!given.isEmpty()) {
            audit.writeEach(
                    value(by),
                    "dealer",
                    "assigned",
                    given.stream().map(DealerOwners::line).toList());
            events.publishEvent(new DealersAssigned(given, by, now, handOver, back, false));
            events.publishEvent(
                    DealersTouched.all(given.stream().map(Assignment::dealer).toList(), Aspect.OWNER));
        }
        return given;
    }

    /** Whoever is on their way out waits until this is done, and then takes it along to their heir. */
    private void holdReceivers(Collection<Assignment> wanted) {
        db.sql("select 1 from app_user where id = any(:tos) order by id for share")
                .param(
                        "tos",
                        wanted.stream().map(each -> value(each.to())).distinct().toArray(Long[]::new))
                .query()
                .listOfRows();
    }

    /** The owner (or an admin) hands one dealer to a colleague. Whether that one may get any is for the caller. */
    @Transactional
    public boolean handOver(Viewer viewer, DealerId id, @Nullable UserId to) {
        Dealer dealer = dealers.forChange(viewer, id);
        if (!viewer.mayHandOver(dealer.ownership())) {
            throw new NotFound("dealer " + id + " for handing over");
        }
        return !give(List.of(new Assignment(id, dealer.owner(), to)), viewer.id(), null)
                .isEmpty();
    }

    /**
     * Takes the last change of owner back, for whoever made it just now.
     *
     * @return false when it was another change, or longer ago than one can still call it a slip
     */
    @Transactional
    public boolean takeBack(Viewer viewer, DealerId id, @Nullable UserId from, UserId to) {
        dealers.card(viewer, id).orElseThrow(() -> new NotFound("dealer " + id));
        Instant now = clock.instant();
        boolean mine = db.sql("""
                select by_user = :viewer and from_user is not distinct from :from and to_user = :to and at > :since
                  from assignment where dealer_id = :id order by id desc limit 1""")
                .params(viewer.params())
                .param("id", id.value())
                .param("from", value(from))
                .param("to", to.value())
                .param("since", now.minus(SLIP).atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .optional()
                .orElse(false);
        return mine
                && !giveBack(List.of(new Assignment(id, to, from)), viewer.id(), null)
                        .isEmpty();
    }

    private long untouchedLeads(Viewer viewer) {
        return Objects.requireNonNull(db.sql("""
                select count(*) from dealer d
                 where d.owner_id = :viewer and d.standing = 'LEAD' and d.merged_into is null and\s""" + viewer.mayRead("d"))
                .params(viewer.params())
                .query(Long.class)
                .single());
    }

    private static Audit.Line line(Assignment given) {
        long dealer = given.dealer().value();
        return new Audit.Line(dealer, dealer, new Changes().field("owner", given.from(), given.to()));
    }

    private static @Nullable Long value(@Nullable UserId user) {
        return user == null ? null : user.value();
    }
}
