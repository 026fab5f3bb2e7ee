package com.denaq.crm.listing.bulk;

import com.denaq.crm.access.Ownership;
import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerOwners;
import com.denaq.crm.dealers.DealerRegister;
import com.denaq.crm.dealers.DealersAssigned.Assignment;
import com.denaq.crm.listing.bulk.BulkRows.Kept;
import com.denaq.crm.listing.bulk.BulkRows.Kind;
import com.denaq.crm.platform.web.NotFound;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does something with many dealers at once, and takes it back at once: those that nobody has touched so since. */
@Service
class BulkChanges {

    private final JdbcClient db;
    private final DealerOwners owners;
    private final DealerRegister register;
    private final BulkSteps steps;
    private final BulkRows rows;

    BulkChanges(JdbcClient db, DealerOwners owners, DealerRegister register, BulkSteps steps, BulkRows rows) {
        this.db = db;
        this.owners = owners;
        this.register = register;
        this.steps = steps;
        this.rows = rows;
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
        long id = rows.write(viewer, Kind.HAND_OVER, to.id());
        rows.keep(
                id,
                given.stream().map(each -> each.dealer().value()).toList(),
                given.stream().map(each -> value(each.from())).toArray(Long[]::new),
                new Long[given.size()]);
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
        long id = rows.write(viewer, Kind.DELETE, null);
        rows.keep(id, there, new Long[there.size()], new Long[there.size()]);
        return new Done(id, there.size());
    }

    /** For how many dealers it was taken back. */
    @Transactional
    int undo(Viewer viewer, long id) {
        List<Kept> kept = rows.takeBack(viewer, id);
        if (kept.isEmpty()) {
            return 0;
        }
        return switch (kept.getFirst().kind()) {
            case HAND_OVER ->
                owners.giveBack(kept.stream().map(BulkChanges::back).toList(), viewer.id(), null)
                        .size();
            case DELETE -> {
                kept.forEach(each -> register.restore(viewer, new DealerId(each.dealerId())));
                yield kept.size();
            }
            case STEP -> steps.takeBack(viewer, kept);
        };
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

    private static Assignment back(Kept each) {
        return new Assignment(
                new DealerId(each.dealerId()),
                each.toUser() == null ? null : new UserId(each.toUser()),
                each.fromUser() == null ? null : new UserId(each.fromUser()));
    }
}
