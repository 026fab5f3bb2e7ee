package com.denaq.crm.intake.lists;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.intake.lists.ListRow.Choice;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is to become of rows. Nothing happens to those for which it isn't possible, or to which something has happened
 * already, nor while the list is worked on. What was chosen for all of a kind last can be
 * taken back: each row keeps what was chosen for it before.
 */
@Service
public class ListChoices {

    private static final String NAMED = " and why ->> 'problem' is distinct from '" + Untold.NAMELESS + "'";

    private final JdbcClient db;
    private final LeadLists lists;

    ListChoices(JdbcClient db, LeadLists lists) {
        this.db = db;
        this.lists = lists;
    }

    /** Whether that is chosen for any of them now, or was already. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean these(Viewer viewer, LeadList list, Collection<Integer> rows, Choice choice) {
        if (!list.open()) {
            return false;
        }
        int changed = db.sql("update lead_list_row set choice = :choice, choice_before = null where "
                        + changing(viewer, "n = any(:rows)", choice))
                .param("list", list.id())
                .param("choice", choice.name())
                .param("rows", rows.toArray(Integer[]::new))
                .update();
        return changed > 0 || chosen(list, rows, choice);
    }

    private boolean chosen(LeadList list, Collection<Integer> rows, Choice choice) {
        return db.sql("""
                select exists (select from lead_list_row
                                where list_id = :list and n = any(:rows) and result is null and choice = :choice)""")
                .param("list", list.id())
                .param("choice", choice.name())
                .param("rows", rows.toArray(Integer[]::new))
                .query(Boolean.class)
                .single();
    }

    /** How many rows it changes; where it changes none, what was chosen before can still be taken back. */
    @Transactional(propagation = Propagation.MANDATORY)
    int all(Viewer viewer, LeadList list, String which, Choice choice) {
        if (!list.open()) {
            return 0;
        }
        return db.sql("""
                with meant as materialized (
                     select n, coalesce(%1$s, false) as chosen
                       from lead_list_row
                      where list_id = :list and (choice_before is not null or %1$s)),
                done as (
                     update lead_list_row r
                        set choice_before = case when s.chosen then r.choice end,
                            choice = case when s.chosen then :choice else r.choice end
                       from meant s
                      where r.list_id = :list and r.n = s.n and exists (select from meant where chosen)
                  returning r.choice_before)
                select count(choice_before) from done""".formatted(changing(viewer, which, choice)))
                .param("list", list.id())
                .param("choice", choice.name())
                .query(Integer.class)
                .single();
    }

    private static String changing(Viewer viewer, String which, Choice choice) {
        boolean insists = viewer.mayEnterSimilar();
        String possible = switch (choice) {
            case SKIP -> "true";
            case ADD -> insists ? "verdict <> 'UNREADABLE'" + NAMED : "verdict in ('NEW', 'SIMILAR')" + NAMED;
            case MERGE -> insists ? Apart.MERGEABLE : "false";
        };
        return "list_id = :list and result is null and choice <> :choice and " + possible + " and " + which;
    }

    /** But for rows of which something else was chosen since, or has become. For how many. */
    @Transactional
    public int takeBack(Viewer viewer, long id) {
        LeadList list = lists.forChange(viewer, id);
        if (!list.open()) {
            return 0;
        }
        return db.sql("""
                update lead_list_row set choice = choice_before, choice_before = null
                 where list_id = :list and choice_before is not null and result is null""").param("list", id).update();
    }
}
