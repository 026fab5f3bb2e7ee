package com.denaq.crm.intake.lists;

import com.denaq.crm.intake.lists.LeftOut.Said;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was left out of lists, so that nothing is lost unseen. */
@Repository
class LinesLeftOut {

    private static final int SHOWN = 200;

    private final JdbcClient db;

    LinesLeftOut(JdbcClient db) {
        this.db = db;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void keep(long list, List<String> texts) {
        if (texts.isEmpty()) {
            return;
        }
        db.sql("""
                insert into lead_list_left_out (list_id, n, text, times)
                select :list, row_number() over (order by min(n)), text, count(*)
                  from unnest(cast(:texts as text[])) with ordinality as t (text, n)
                 group by text""")
                .param("list", list)
                .param("texts", texts.toArray(String[]::new))
                .update();
    }

    LeftOut of(long list) {
        List<Said> shown = db.sql("""
                select text, times from lead_list_left_out where list_id = :list order by n limit :most""")
                .param("list", list)
                .param("most", SHOWN)
                .query(Said.class)
                .list();
        if (shown.size() < SHOWN) {
            return new LeftOut(shown.stream().mapToInt(Said::times).sum(), shown, 0);
        }
        return db.sql("select sum(times) as count, count(*) as said from lead_list_left_out where list_id = :list")
                .param("list", list)
                .query((row, n) -> new LeftOut(row.getInt("count"), shown, row.getInt("said") - shown.size()))
                .single();
    }
}
