package com.denaq.crm.intake.lists;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.ExternalIds;
import com.denaq.crm.intake.lists.LeadList.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings in anew what was taken back: each row as it was chosen then, compared once more with what is here by now. Those
 * that never came in wait meanwhile, and are chosen as before when it has ended.
 */
@Component
class ListReturn {

    private final JdbcClient db;
    private final LeadLists lists;
    private final ExternalIds externalIds;
    private final LastBrought last;

    ListReturn(JdbcClient db, LeadLists lists, ExternalIds externalIds, LastBrought last) {
        this.db = db;
        this.lists = lists;
        this.externalIds = externalIds;
        this.last = last;
    }

    /** For how many rows; nothing begins where none was taken back, but that taking back is ended. */
    @Transactional(propagation = Propagation.MANDATORY)
    int begin(LeadList list) {
        waiting(list);
        leaveErased(list);
        leaveIds(list);
        int rows = db.sql("""
                update lead_list_row set result = null, dealer_id = null, given = null, choice_before = null
                 where list_id = :list and result = 'UNDONE' and choice <> 'SKIP'""").param("list", list.id()).update();
        if (rows > 0 || list.state() == State.UNDOING) {
            last.begins(list.id());
            lists.begin(list.id(), State.RETURNING, rows);
        } else {
            goOn(list);
        }
        return rows;
    }

    /** What was taken back is in the recycle bin with the ids that its row has, and shall have once more. */
    @Transactional(propagation = Propagation.MANDATORY)
    void leaveIds(LeadList list) {
        externalIds.leave(db.sql("""
                select dealer_id from lead_list_row
                 where list_id = :list and result = 'UNDONE' and choice = 'ADD' and dealer_id is not null""")
                .param("list", list.id())
                .query((row, n) -> new DealerId(row.getLong(1)))
                .list());
    }

    /** Nothing is left of what was erased. */
    private void leaveErased(LeadList list) {
        db.sql("""
                update lead_list_row set choice = 'SKIP'
                 where list_id = :list and result = 'UNDONE' and choice <> 'SKIP' and cells = '{}'""").param("list", list.id()).update();
    }

    private void waiting(LeadList list) {
        db.sql("""
                update lead_list_row
                   set choice_before = case when choice <> 'SKIP' then choice end, choice = 'SKIP'
                 where list_id = :list and result is null and (choice <> 'SKIP' or choice_before is not null)""").param("list", list.id()).update();
    }

    /** It has, be it that its maker stopped it or that it can't go on. */
    @Transactional(propagation = Propagation.MANDATORY)
    void ended(LeadList list) {
        if (list.state() == State.RETURNING) {
            goOn(list);
        }
    }

    private void goOn(LeadList list) {
        db.sql("""
                update lead_list_row set choice = choice_before, choice_before = null
                 where list_id = :list and choice_before is not null and result is null""").param("list", list.id()).update();
    }
}
