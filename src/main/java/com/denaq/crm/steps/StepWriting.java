package com.denaq.crm.steps;

import com.denaq.crm.access.UserId;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealersTouched;
import com.denaq.crm.dealers.DealersTouched.Aspect;
import com.denaq.crm.platform.audit.Audit;
import com.denaq.crm.platform.audit.Changes;
import com.denaq.crm.steps.NextStep.Ended;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes a dealer's steps one by one; the caller holds the dealer's lock and has asked for permission. */
@Component
class StepWriting {

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    StepWriting(JdbcClient db, Audit audit, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** Where an opening comes from. */
    record Origin(
            @Nullable UserId by,
            @Nullable StepId follows,
            @Nullable Integer move) {}

    Optional<NextStep> openOf(DealerId dealer) {
        return db.sql(StepRows.SELECT + " where s.dealer_id = :dealer and s.done_at is null")
                .param("dealer", dealer.value())
                .query(StepRows::step)
                .optional();
    }

    Optional<NextStep> find(StepId id) {
        return db.sql(StepRows.SELECT + " where s.id = :id")
                .param("id", id.value())
                .query(StepRows::step)
                .optional();
    }

    StepId insert(Dealer dealer, NewStep step, UserId assignee, Origin origin) {
        StepId id = new StepId(db.sql("""
                insert into next_step (dealer_id, contact_id, assignee, kind, what, due_at, due_date, due_time, zone,
                                       opened_at, opened_by, opened_by_move, follows)
                values (:dealer, :contact, :assignee, :kind, :what, :dueAt, :date, :time, :zone,
                        :now, :by, :move, :follows)
                returning id""")
                .param("dealer", dealer.id().value())
                .param("contact", step.contact() == null ? null : step.contact().value())
                .param("assignee", assignee.value())
                .param("kind", step.kind().name())
                .param("what", step.what())
                .param("dueAt", utc(dueAt(dealer, step.date(), step.time())))
                .param("date", step.date())
                .param("time", step.time())
                .param("zone", dealer.zone().getId())
                .param("now", utc(clock.instant()))
                .param("by", value(origin.by()))
                .param("move", origin.move())
                .param(
                        "follows",
                        origin.follows() == null ? null : origin.follows().value())
                .query(Long.class)
                .single());
        db.sql("update next_step set parked = false where dealer_id = :dealer and parked")
                .param("dealer", dealer.id().value())
                .update();
        Changes changes = new Changes().field("what", null, step.what()).field("date", null, step.date());
        told(origin.by(), id, dealer.id(), "opened", changes.field("time", null, step.time()));
        return id;
    }

    void end(NextStep step, Ended how, @Nullable UserId by, @Nullable Integer move) {
        db.sql("""
                update next_step
                   set done_at = :now, done_by = :by, ended = :how, ended_by_move = :move, version = version + 1
                 where id = :id and done_at is null""")
                .param("now", utc(clock.instant()))
                .param("by", value(by))
                .param("how", how.name())
                .param("move", move)
                .param("id", step.id().value())
                .update();
        told(by, step.id(), step.dealer(), "ended", new Changes().field("ended", null, how));
    }

    /** Open again, for whoever owns the dealer now, at its local time as it is now. */
    void reopen(Dealer dealer, NextStep step, @Nullable UserId by) {
        UserId assignee = dealer.owner() == null ? step.assignee() : dealer.owner();
        db.sql("""
                update next_step
                   set done_at = null, done_by = null, ended = null, ended_by_move = null, parked = false,
                       assignee = :assignee, due_at = :dueAt, zone = :zone, version = version + 1
                 where id = :id""")
                .param("assignee", assignee.value())
                .param("dueAt", utc(dueAt(dealer, step.date(), step.time())))
                .param("zone", dealer.zone().getId())
                .param("id", step.id().value())
                .update();
        told(by, step.id(), step.dealer(), "reopened", new Changes().field("ended", step.ended(), null));
    }

    void move(Dealer dealer, NextStep step, LocalDate date, @Nullable LocalTime time, UserId by) {
        db.sql("""
                update next_step
                   set due_at = :dueAt, due_date = :date, due_time = :time, zone = :zone, version = version + 1
                 where id = :id""")
                .param("dueAt", utc(dueAt(dealer, date, time)))
                .param("date", date)
                .param("time", time)
                .param("zone", dealer.zone().getId())
                .param("id", step.id().value())
                .update();
        Changes changes = new Changes().field("date", step.date(), date).field("time", step.time(), time);
        told(by, step.id(), step.dealer(), "moved", changes);
    }

    void touched(DealerId dealer) {
        events.publishEvent(DealersTouched.one(dealer, Aspect.STEP));
    }

    static Instant dueAt(Dealer dealer, LocalDate date, @Nullable LocalTime time) {
        return date.atTime(time == null ? dealer.facts().opens() : time)
                .atZone(dealer.zone())
                .toInstant();
    }

    private void told(@Nullable UserId by, StepId id, DealerId dealer, String action, Changes changes) {
        audit.write(value(by), "step", id.value(), dealer.value(), action, changes);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Long value(@Nullable UserId user) {
        return user == null ? null : user.value();
    }
}
