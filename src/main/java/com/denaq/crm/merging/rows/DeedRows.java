package com.denaq.crm.merging.rows;

import com.denaq.crm.access.UserId;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.merging.rows.DecisionRows.Pair;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said of several dealers at once. */
@Repository
public class DeedRows {

    private final JdbcClient db;

    DeedRows(JdbcClient db) {
        this.db = db;
    }

    public long next() {
        return db.sql("select nextval('duplicate_deed')").query(Long.class).single();
    }

    /** What that person said there and nobody has ended since. */
    public List<Pair> of(long deed, UserId by) {
        return db.sql("""
                select a, b from duplicate_decision
                 where deed = :deed and by_user = :by and ended_at is null order by a, b""")
                .param("deed", deed)
                .param("by", by.value())
                .query((row, number) -> new Pair(new DealerId(row.getLong(1)), new DealerId(row.getLong(2))))
                .list();
    }

    /** What had been said before holds again. False where somebody was faster. */
    public boolean takeBack(long deed, Pair pair, Instant at) {
        int ended = db.sql("""
                update duplicate_decision set ended_at = :at
                 where a = :a and b = :b and deed = :deed and ended_at is null""")
                .param("a", pair.a().value())
                .param("b", pair.b().value())
                .param("deed", deed)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        if (ended > 0) {
            db.sql("""
                    update duplicate_decision set ended_at = null, ended_deed = null
                     where a = :a and b = :b and ended_deed = :deed""")
                    .param("a", pair.a().value())
                    .param("b", pair.b().value())
                    .param("deed", deed)
                    .update();
        }
        return ended > 0;
    }
}
