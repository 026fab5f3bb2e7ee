package com.denaq.crm.intake.lists;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Users;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.duplicates.TooManyChecks;
import com.denaq.crm.intake.lists.LeadList.State;
import com.denaq.crm.platform.settings.Settings;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Does the work on a list portion by portion, each in a transaction of its own: whatever ends it, it can go on. */
@Component
class ListWork {

    /** To be added or taken back: so many locks as the server's table has room for. */
    static final int PORTION = 500;

    private static final Logger LOG = LoggerFactory.getLogger(ListWork.class);

    private final LeadLists lists;
    private final ListRows rows;
    private final ListCheck check;
    private final ListAdding adding;
    private final ListUndoing undoing;
    private final Users users;
    private final Settings settings;
    private final TransactionTemplate transaction;

    ListWork(
            LeadLists lists,
            ListRows rows,
            ListCheck check,
            ListAdding adding,
            ListUndoing undoing,
            Users users,
            Settings settings,
            TransactionTemplate transaction) {
        this.lists = lists;
        this.rows = rows;
        this.check = check;
        this.adding = adding;
        this.undoing = undoing;
        this.users = users;
        this.settings = settings;
        this.transaction = transaction;
    }

    /** Whether it goes on. */
    enum Pace {
        MORE,
        /** Until {@code resumesAt}. */
        RESTS,
        DONE
    }

    /** @param run the same for each portion of one run */
    Pace portion(long id, ListRun run) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> step(id, PORTION, run)));
        } catch (TooManyChecks tooMany) {
            transaction.executeWithoutResult(status -> lists.rest(id, tooMany.until()));
            return Pace.RESTS;
        } catch (RuntimeException failure) {
            Optional<LeadList> list =
                    lists.find(id).filter(each -> each.state() == State.ADDING || each.state() == State.UNDOING);
            if (list.isEmpty()) {
                throw failure;
            }
            LOG.warn("List {}: a portion can't be added or taken back at once, so row by row", id, failure);
            oneByOne(list.get());
            return Pace.MORE;
        }
    }

    /** @param most so many rows at once to be added or taken back */
    private Pace step(long id, int most, ListRun run) {
        LeadList list = lists.lock(id).filter(each -> each.state().atWork()).orElse(null);
        if (list == null) {
            return Pace.DONE;
        }
        Viewer viewer = viewer(list);
        if (viewer == null) {
            lists.state(id, State.FAILED);
            return Pace.DONE;
        }
        switch (list.state()) {
            case CHECKING -> check.portion(viewer, list, run);
            case ADDING -> adding.portion(viewer, list, most);
            case UNDOING -> undoing.portion(viewer, list, most);
            case MAPPING, CHECKED, UNDONE, FAILED -> throw new IllegalStateException("No work on list " + id);
        }
        return lists.find(id).filter(each -> each.state().atWork()).isPresent() ? Pace.MORE : Pace.DONE;
    }

    private void oneByOne(LeadList list) {
        List<ListRow> portion = next(list, PORTION);
        for (ListRow row : portion) {
            try {
                transaction.execute(status -> step(list.id(), 1, new ListRun()));
            } catch (RuntimeException failure) {
                LOG.error("List {}, row {} can't be added or taken back", list.id(), row.n(), failure);
                transaction.executeWithoutResult(status -> lists.lock(list.id()).ifPresent(this::failed));
            }
        }
    }

    private List<ListRow> next(LeadList list, int most) {
        return switch (list.state()) {
            case ADDING -> rows.toDo(list.id(), most);
            case UNDOING -> rows.toUndo(list.id(), most);
            case MAPPING, CHECKING, CHECKED, UNDONE, FAILED -> List.of();
        };
    }

    private void failed(LeadList list) {
        for (ListRow row : next(list, 1)) {
            if (list.state() == State.ADDING) {
                adding.failed(list, row);
            } else {
                undoing.failed(list, row);
            }
        }
    }

    private @Nullable Viewer viewer(LeadList list) {
        return users.find(list.by())
                .filter(User::active)
                .map(user -> new Viewer(user.id(), user.role(), settings.agentsReadAll()))
                .orElse(null);
    }

    /** It can't go on. */
    void giveUp(long id) {
        transaction.executeWithoutResult(status ->
                lists.lock(id).filter(list -> list.state().atWork()).ifPresent(list -> lists.state(id, State.FAILED)));
    }
}
