package com.denaq.crm.intake.entering;

import com.denaq.crm.intake.table.HeadingRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Looks for the erased in all lists and attempts, portion by portion, the newest first: these may still be brought in.
 * Whatever ends it, it can go on.
 */
@Component
class Seeking {

    /** A quarter of a second at most. */
    private static final int PORTION = 10_000;

    /** So many rows may stand above the headings, and by so many all others move when these are found elsewhere. */
    private static final int ABOVE = HeadingRow.LAST + 1;

    private final JdbcClient db;
    private final Traces traces;
    private final TransactionOperations transactions;

    Seeking(JdbcClient db, Traces traces, TransactionOperations transactions) {
        this.db = db;
        this.traces = traces;
        this.transactions = transactions;
    }

    /** Those who are still sought. */
    List<Long> underWay() {
        return db.sql("select id from erased_person order by id")
                .query(Long.class)
                .list();
    }

    /** Whether it goes on. */
    boolean portion(long id) {
        return Objects.requireNonNull(
                transactions.execute(status -> find(id).map(this::look).orElse(false)));
    }

    /** @param list the one that is next or was begun, of whose rows {@code n} are looked through; lists above are done */
    private record Sought(long id, SoughtPerson person, long list, int n, long attempt) {}

    private Optional<Sought> find(long id) {
        return db.sql("select * from erased_person where id = :id for update")
                .param("id", id)
                .query(Seeking::sought)
                .optional();
    }

    private static Sought sought(ResultSet row, int number) throws SQLException {
        return new Sought(
                row.getLong("id"),
                new SoughtPerson(
                        row.getLong("dealer_id"),
                        (String[]) row.getArray("name").getArray(),
                        (String[]) row.getArray("emails").getArray(),
                        (String[]) row.getArray("phones").getArray()),
                row.getLong("list_id"),
                row.getInt("n"),
                row.getLong("attempt_id"));
    }

    private boolean look(Sought sought) {
        Long list = number("select max(id) from lead_list where id <= :upTo", sought.list);
        if (list != null) {
            return rows(sought, list, list == sought.list ? sought.n : 0);
        }
        Long from = number("""
                select min(id) from (select id from lead_attempt where id <= :upTo order by id desc limit %d) latest""".formatted(PORTION), sought.attempt);
        return from == null ? done(sought) : attempts(sought, from);
    }

    private boolean rows(Sought sought, long list, int after) {
        traces.eraseFromRows(sought.person, list, after - ABOVE, after + PORTION);
        boolean more = db.sql("select exists (select from lead_list_row where list_id = :list and n > :n)")
                .param("list", list)
                .param("n", after + PORTION)
                .query(Boolean.class)
                .single();
        return reached(sought, more ? list : list - 1, more ? after + PORTION : 0, sought.attempt);
    }

    private boolean attempts(Sought sought, long from) {
        traces.eraseFromAttempts(sought.person, from, sought.attempt);
        return reached(sought, sought.list, sought.n, from - 1);
    }

    private boolean reached(Sought sought, long list, int n, long attempt) {
        db.sql("update erased_person set list_id = :list, n = :n, attempt_id = :attempt where id = :id")
                .param("list", list)
                .param("n", n)
                .param("attempt", attempt)
                .param("id", sought.id)
                .update();
        return true;
    }

    private boolean done(Sought sought) {
        db.sql("delete from erased_person where id = :id")
                .param("id", sought.id)
                .update();
        return false;
    }

    private @Nullable Long number(String sql, long upTo) {
        return db.sql(sql).param("upTo", upTo).query(Long.class).optional().orElse(null);
    }
}
