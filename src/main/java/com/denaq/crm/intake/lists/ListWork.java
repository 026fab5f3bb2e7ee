package com.denaq.crm.intake.lists;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Users;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.duplicates.TooManyChecks;
import com.denaq.crm.intake.lists.LeadList.State;
import com.denaq.crm.platform.settings.Settings;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
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
    private final ListReturn returning;
    private final Users users;
    private final Settings settings;
    private final TransactionTemplate transaction;

    ListWork(
            LeadLists lists,
            ListRows rows,
            ListCheck check,
            ListAdding adding,
            ListUndoing undoing,
            ListReturn returning,
            Users users,
            Settings settings,
            TransactionTemplate transaction) {
        this.lists = lists;
        this.rows = rows;
        this.check = check;
        this.adding = adding;
        this.undoing = undoing;
        this.returning = returning;
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
            if (rowByRow(id, failure)) {
                return Pace.MORE;
            }
            throw failure;
        }
    }

    /** Whether any row was settled: otherwise it would be the same again and again. */
    private boolean rowByRow(long id, RuntimeException failure) {
        int settled = 0;
        try {
            while (settled < PORTION && settled(id)) {
                if (settled++ == 0) {
                    LOG.warn("List {}: a portion can't be added or taken back at once, so row by row", id, failure);
                }
            }
        } catch (RuntimeException another) {
            failure.addSuppressed(another);
        }
        return settled > 0;
    }

    /** @param most so many rows at once to be added or taken back */
    private Pace step(long id, int most, ListRun run) {
        LeadList list = lists.lock(id).filter(each -> each.state().atWork()).orElse(null);
        if (list == null) {
            return Pace.DONE;
        }
        Viewer viewer = viewer(list);
        if (viewer == null) {
            failed(list);
            return Pace.DONE;
        }
        switch (list.state()) {
            case CHECKING -> check.portion(viewer, list, run);
            case ADDING, RETURNING -> adding.portion(viewer, list, most);
            case UNDOING -> undoing.portion(viewer, list, most);
            case MAPPING, CHECKED, UNDONE, FAILED -> throw new IllegalStateException("No work on list " + id);
        }
        return lists.find(id).filter(each -> each.state().atWork()).isPresent() ? Pace.MORE : Pace.DONE;
    }

    /** Whether there was a row to be added or taken back: now it is, or it is noted that it can't be. */
    private boolean settled(long id) {
        Optional<ListRow> row = lists.find(id).flatMap(this::next);
        if (row.isEmpty()) {
            return false;
        }
        try {
            transaction.execute(status -> step(id, 1, new ListRun()));
        } catch (RuntimeException failure) {
            if (passes(failure)) {
                throw failure;
            }
            LOG.error(
                    "List {}, row {} can't be added or taken back",
                    id,
                    row.get().n(),
                    failure);
            transaction.executeWithoutResult(status -> lists.lock(id).ifPresent(this::failedNext));
        }
        return true;
    }

    /** What says nothing about the row: another stood in its way, or the database was away. */
    private static boolean passes(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransientDataAccessException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof CannotCreateTransactionException) {
                return true;
            }
        }
        return false;
    }

    private Optional<ListRow> next(LeadList list) {
        return switch (list.state()) {
            case ADDING, RETURNING -> rows.nextToDo(list.id());
            case UNDOING -> rows.nextToUndo(list.id());
            case MAPPING, CHECKING, CHECKED, UNDONE, FAILED -> Optional.empty();
        };
    }

    private void failedNext(LeadList list) {
        next(list).ifPresent(row -> {
            if (list.state() == State.UNDOING) {
                undoing.failed(list, row);
            } else {
                adding.failed(list, row);
            }
        });
    }

    private @Nullable Viewer viewer(LeadList list) {
        return users.find(list.by())
                .filter(User::active)
                .map(user -> new Viewer(user.id(), user.role(), settings.agentsReadAll()))
                .orElse(null);
    }

    /** It can't go on. */
    void giveUp(long id) {
        transaction.executeWithoutResult(
                status -> lists.lock(id).filter(list -> list.state().atWork()).ifPresent(this::failed));
    }

    private void failed(LeadList list) {
        returning.ended(list);
        lists.state(list.id(), State.FAILED);
    }
}
