package com.denaq.crm.listing.bulk;

import com.denaq.crm.access.Ownership;
import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerOwners;
import com.denaq.crm.dealers.DealerRegister;
import com.denaq.crm.dealers.DealersAssigned.Assignment;
import com.denaq.crm.platform.web.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does something with many dealers at once, and takes it back at once: those that nobody has touched so since. */
@Service
class BulkChanges {

    private static final Duration SLIP = Duration.ofHours(1);

    private final JdbcClient db;
    private final DealerOwners owners;
    private final DealerRegister register;
    private final Clock clock;

    BulkChanges(JdbcClient db, DealerOwners owners, DealerRegister register, Clock clock) {
        this.db = db;
        this.owners = owners;
        this.register = register;
        this.clock = clock;
    }

    /** What was done: its number for taking it back, and how many dealers it was. */
    record Done(long id, int dealers) {}

    /** What the viewer may not hand over is left as it is. Whether that one may get any is for the caller. */
    @Transactional
    Done handOver(Viewer viewer, Collection<DealerId> dealers, User to) {
        List<Assignment> wanted = owned(viewer, dealers).stream()
                .filter(each -> viewer.mayHandOver(each.ownership()))
                .map(each -> new Assignment(new DealerId(each.id), each.owner(), to.id()))
                .toList();
        List<Assignment> given = owners.give(wanted, viewer.id(), null);
        long id = written(viewer, "HAND_OVER", to.id());
        keep(
                id,
                given.stream().map(each -> each.dealer().value()).toList(),
                given.stream().map(each -> value(each.from())).toArray(Long[]::new));
        return new Done(id, given.size());
    }

    /** Into the recycle bin. */
    @Transactional
    Done delete(Viewer viewer, Collection<DealerId> dealers) {
        if (!viewer.mayDelete()) {
            throw new NotFound("dealers for deleting");
        }
        List<Long> there =
                owned(viewer, dealers).stream().map(Owned::id).sorted().toList();
        there.forEach(each -> register.delete(viewer, new DealerId(each)));
        long id = written(viewer, "DELETE", null);
        keep(id, there, new Long[there.size()]);
        return new Done(id, there.size());
    }

    /** Only what was done just now: later it isn't a slip any more, and the others work with what they got. */
    @Transactional
    int undo(Viewer viewer, long id) {
        Instant now = clock.instant();
        int mine = db.sql(
                        "update bulk_change set undone_at = :now where id = :id and by_user = :viewer and undone_at is null and at > :since")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("since", now.minus(SLIP).atOffset(ZoneOffset.UTC))
                .param("id", id)
                .params(viewer.params())
                .update();
        if (mine == 0) {
            return 0;
        }
        List<Kept> kept = db.sql("""
                select b.kind, b.to_user, d.dealer_id, d.from_user
                  from bulk_change b join bulk_change_dealer d on d.bulk_id = b.id
                 where b.id = :id
                 order by d.dealer_id""").param("id", id).query(Kept.class).list();
        if (!kept.isEmpty() && kept.getFirst().kind.equals("DELETE")) {
            kept.forEach(each -> register.restore(viewer, new DealerId(each.dealerId)));
            return kept.size();
        }
        return owners.give(kept.stream().map(Kept::back).toList(), viewer.id(), null)
                .size();
    }

    private long written(Viewer viewer, String kind, @Nullable UserId to) {
        return Objects.requireNonNull(db.sql("""
                insert into bulk_change (by_user, at, kind, to_user) values (:viewer, :now, :kind, :to) returning id""")
                .params(viewer.params())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("kind", kind)
                .param("to", value(to))
                .query(Long.class)
                .single());
    }

    private void keep(long id, List<Long> dealers, @Nullable Long[] from) {
        db.sql("""
                insert into bulk_change_dealer (bulk_id, dealer_id, from_user)
                select :id, d, f from unnest(:dealers::bigint[], :from::bigint[]) as k(d, f)""")
                .param("id", id)
                .param("dealers", dealers.toArray(Long[]::new))
                .param("from", from)
                .update();
    }

    private List<Owned> owned(Viewer viewer, Collection<DealerId> dealers) {
        return db.sql(
                        "select l.dealer_id as id, l.owner_id, l.entered_by from dealer_listing l\n where l.dealer_id = any(:ids) and "
                                + viewer.mayReadRow("l"))
                .params(viewer.params())
                .param("ids", dealers.stream().map(DealerId::value).toArray(Long[]::new))
                .query(Owned.class)
                .list();
    }

    private static @Nullable Long value(@Nullable UserId user) {
        return user == null ? null : user.value();
    }

    private record Owned(long id, @Nullable Long ownerId, long enteredBy) {

        @Nullable
        UserId owner() {
            return ownerId == null ? null : new UserId(ownerId);
        }

        Ownership ownership() {
            return new Ownership(owner(), new UserId(enteredBy), false, false);
        }
    }

    private record Kept(
            String kind,
            @Nullable Long toUser,
            long dealerId,
            @Nullable Long fromUser) {

        Assignment back() {
            return new Assignment(
                    new DealerId(dealerId),
                    toUser == null ? null : new UserId(toUser),
                    fromUser == null ? null : new UserId(fromUser));
        }
    }
}
