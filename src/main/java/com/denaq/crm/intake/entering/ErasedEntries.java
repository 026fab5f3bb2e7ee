package com.denaq.crm.intake.entering;

import com.denaq.crm.contacts.PersonErased;
import com.denaq.crm.dealers.DealersErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Attempts and rows of lists stay as counted, without what was typed. */
@Component
class ErasedEntries {

    private final JdbcClient db;
    private final Traces traces;

    ErasedEntries(JdbcClient db, Traces traces) {
        this.db = db;
        this.traces = traces;
    }

    @EventListener
    void on(DealersErased erased) {
        forgetFiles();
        run("update lead_attempt set name = null, city = null, typed = '{}' where dealer_id = any(:dealers)", erased);
        run("update review set comment = null where dealer_id = any(:dealers)", erased);
        run("""
                update lead_list_row
                   set cells = '{}', why = null, given = null,
                       choice = case when result = 'UNDONE' then 'SKIP' else choice end -- nothing is left to bring in again
                 where dealer_id = any(:dealers)""", erased);
        run("""
                update lead_list_row set why = null -- what it resembled
                 where why ->> 'dealer' is not null and why ->> 'dealer' = any(:dealers::bigint[]::text[])""", erased);
    }

    /** Nobody looks into workbooks that are kept for another of their sheets: none is kept any longer. */
    private void forgetFiles() {
        db.sql("delete from lead_list_file").update();
    }

    private void run(String sql, DealersErased erased) {
        db.sql(sql).param("dealers", erased.ids()).update();
    }

    /** At once where their dealer leads to them; by what they were reached by they are looked for afterwards. */
    @EventListener
    void on(PersonErased erased) {
        forgetFiles();
        SoughtPerson person = SoughtPerson.of(erased);
        traces.eraseAtTheirDealer(person);
        traces.seek(person);
    }
}
