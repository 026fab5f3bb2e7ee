package com.denaq.crm.intake.lists;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells what a list brought in last from what came in earlier, so that it can be taken back alone. */
@Component
class LastBrought {

    private static final String CAME = " list_id = :list and result in ('ADDED', 'IN_REVIEW', 'MERGED') ";

    private final JdbcClient db;

    LastBrought(JdbcClient db) {
        this.db = db;
    }

    /** More is about to be brought in: what is in by now came earlier. */
    @Transactional(propagation = Propagation.MANDATORY)
    void begins(long list) {
        run("update lead_list_row set earlier = true where" + CAME + "and not earlier", list);
    }

    /** All is to be taken back, whenever it came in. */
    @Transactional(propagation = Propagation.MANDATORY)
    void isAll(long list) {
        run("update lead_list_row set earlier = false where list_id = :list and result is not null and earlier", list);
    }

    int count(long list) {
        return db.sql("select count(*)::int from lead_list_row where" + CAME + "and not earlier")
                .param("list", list)
                .query(Integer.class)
                .single();
    }

    /** Whether anything that came in earlier is left where it is. */
    boolean isPart(long list) {
        return db.sql("select exists (select from lead_list_row where" + CAME + "and earlier)")
                .param("list", list)
                .query(Boolean.class)
                .single();
    }

    private void run(String sql, long list) {
        db.sql(sql).param("list", list).update();
    }
}
