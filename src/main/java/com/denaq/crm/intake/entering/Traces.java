package com.denaq.crm.intake.entering;

import com.denaq.crm.platform.jobs.SetGoing;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the erased out of lists and attempts. No index tells cells, and there may be millions: only what their dealer leads
 * to goes with them, the rest is looked through afterwards, a portion a transaction. What is sought is kept until then.
 */
@Component
class Traces {

    /** Its data is the id of who is sought. */
    static final TaskDescriptor<Long> TASK = TaskDescriptor.of("erased-person", Long.class);

    private static final String CELLS = "lower(array_to_string(cells, '|'))";
    private static final String TYPED = "lower(concat_ws('|', name, typed::text))";

    private static final String ERASE_ROWS = """
            update lead_list_row r
               set cells = '{}', why = '{"problem": "intake.row.erased", "arguments": [], "reasons": []}', choice_before = null,
                   verdict = case when result is null and verdict is not null then 'UNREADABLE' else verdict end,
                   choice = case when result is null or result = 'UNDONE' then 'SKIP' else choice end -- nothing shall bring them in again
             where\s""";

    private static final String ERASE_ATTEMPTS = """
            update lead_attempt
               set typed = typed - array['phones', 'emails', 'remark'],
                   name = case when lower(name) ~ all(:name) then null else name end
             where\s""";

    private final JdbcClient db;
    private final SetGoing setGoing;

    Traces(JdbcClient db, SetGoing setGoing) {
        this.db = db;
        this.setGoing = setGoing;
    }

    /** By indexes alone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void eraseAtTheirDealer(SoughtPerson person) {
        for (String erase : new String[] {
            ERASE_ROWS + "dealer_id = :dealer",
            ERASE_ROWS + "why ->> 'dealer' = :dealer::text and " + CELLS + " ~ all(:name)",
            ERASE_ATTEMPTS + "dealer_id = :dealer and lower(name) ~ all(:name)"
        }) {
            db.sql(erase).params(person.params()).update();
        }
    }

    /** Everywhere else, as soon as this transaction has ended. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void seek(SoughtPerson person) {
        long id = db.sql("""
                insert into erased_person (dealer_id, name, emails, phones)
                values (:dealer, :name, :emails, :phones) returning id""").params(person.params()).query(Long.class).single();
        setGoing.now(TASK, id);
    }

    /**
     * In those rows of a list: by their numbers and addresses they are known whatever it is about; by their name, which may
     * be others' too, only in what resembles their dealer.
     */
    void eraseFromRows(SoughtPerson person, long list, int after, int upTo) {
        db.sql("select id from lead_list where id = :list for update") // meanwhile its rows keep their numbers
                .param("list", list)
                .query(Long.class)
                .single();
        List<Integer> found = db.sql(
                        "select n from lead_list_row r where list_id = :list and n > :after and n <= :upTo and ("
                                + SoughtPerson.reachedIn(CELLS) + """
                         or (why ->> 'dealer' = :dealer::text -- first: somebody may have had many names
                             or exists (select from lead_list_row a
                                         where a.list_id = r.list_id and a.n = r.twin_of and a.dealer_id = :dealer))
                         and\s""" + CELLS + " ~ all(:name))")
                .params(person.params())
                .param("list", list)
                .param("after", after)
                .param("upTo", upTo)
                .query(Integer.class)
                .list();
        if (!found.isEmpty()) {
            db.sql(ERASE_ROWS + "list_id = :list and n = any(:found)")
                    .param("list", list)
                    .param("found", found.toArray(Integer[]::new))
                    .update();
            db.sql(
                            "update lead_list set headings = array(select '' from unnest(headings)) where id = :list and 0 = any(:found)")
                    .param("list", list)
                    .param("found", found.toArray(Integer[]::new))
                    .update();
        }
    }

    void eraseFromAttempts(SoughtPerson person, long from, long to) {
        db.sql(ERASE_ATTEMPTS + "id between :from and :to and " + SoughtPerson.reachedIn(TYPED))
                .params(person.params())
                .param("from", from)
                .param("to", to)
                .update();
    }
}
