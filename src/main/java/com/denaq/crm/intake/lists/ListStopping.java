package com.denaq.crm.intake.lists;

import com.denaq.crm.intake.lists.LeadList.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stops what is on its way in, and has what is in taken back: all of it, or what came in last. */
@Component
class ListStopping {

    private final JdbcClient db;
    private final LeadLists lists;
    private final ListReturn returning;
    private final LastBrought last;

    ListStopping(JdbcClient db, LeadLists lists, ListReturn returning, LastBrought last) {
        this.db = db;
        this.lists = lists;
        this.returning = returning;
        this.last = last;
    }

    /** But where nothing is left to be brought in. */
    @Transactional(propagation = Propagation.MANDATORY)
    void stop(LeadList list) {
        boolean adding = list.state() == State.ADDING || list.state() == State.RETURNING;
        if (adding && ListCounts.of(db, list.id()).toDo() > 0) {
            returning.ended(list);
            lists.stop(list.id(), State.CHECKED);
        }
    }

    /** With what stayed the last time. For how many rows. */
    @Transactional(propagation = Propagation.MANDATORY)
    int takeBackAll(LeadList list) {
        ListCounts counts = ListCounts.of(db, list.id());
        int kept = counts.of(ListRow.Result.KEPT);
        int all = switch (list.state()) {
            case CHECKED, ADDING, RETURNING -> counts.came();
            case FAILED, UNDONE -> counts.came() + kept;
            case MAPPING, CHECKING, UNDOING -> 0;
        };
        if (all > 0) {
            last.isAll(list.id());
        }
        takeBack(list, all);
        if (all > counts.came()) {
            undoRest(list.id());
        }
        return all;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    int takeBackLast(LeadList list) {
        int all = switch (list.state()) {
            case CHECKED, ADDING, RETURNING, FAILED -> last.count(list.id());
            case MAPPING, CHECKING, UNDOING, UNDONE -> 0;
        };
        takeBack(list, all);
        return all;
    }

    private void takeBack(LeadList list, int all) {
        if (all > 0) {
            returning.ended(list);
            lists.begin(list.id(), State.UNDOING, all);
        } else {
            stop(list);
        }
    }

    /** Twins that came in with a row are merged rows that gave nothing by themselves. */
    private void undoRest(long list) {
        db.sql("""
                update lead_list_row set result = case when choice = 'MERGE' then 'MERGED' else 'ADDED' end
                 where list_id = :list and result = 'KEPT'""").param("list", list).update();
    }
}
