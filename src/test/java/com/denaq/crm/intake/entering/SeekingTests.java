package com.denaq.crm.intake.entering;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.Waiting;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody who was erased is looked for in millions of rows, and nobody waits for that. */
@DatabaseTest
class SeekingTests {

    @Autowired
    Seeking seeking;

    @Autowired
    TestUsers users;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    User ada;

    @BeforeEach
    void somebody() {
        ada = users.admin("Ada Quist");
    }

    @Test
    void it_looks_portion_by_portion_from_the_newest_on_and_goes_on_where_it_stood() {
        long older = list(10_001);
        long newer = list(3);
        attempts(10_001);
        long sought = sought();
        assertThat(seeking.portion(sought)).isTrue();
        assertThat(withNumber()).as("the newer list").containsExactly(older + ":1", older + ":10001");
        assertThat(seeking.portion(sought)).isTrue();
        assertThat(withNumber()).as("ten thousand rows").containsExactly(older + ":10001");
        assertThat(seeking.portion(sought)).isTrue();
        assertThat(withNumber()).isEmpty();
        assertThat(seeking.portion(sought)).isTrue();
        assertThat(attemptsWithNumber()).as("ten thousand attempts").isEqualTo(1);
        assertThat(seeking.portion(sought)).isTrue();
        assertThat(attemptsWithNumber()).isZero();
        assertThat(seeking.underWay()).containsExactly(sought);
        assertThat(seeking.portion(sought)).isFalse();
        assertThat(seeking.underWay()).as("nothing is kept of them").isEmpty();
        assertThat(newer).isGreaterThan(older);
    }

    /** They are no rows of the list unless it turns out that they are, and what they say is shown. */
    @Test
    void what_stands_above_the_headings_and_as_headings_is_looked_through_too() {
        long list = list(1);
        db.sql("""
                insert into lead_list_row (list_id, n, line, cells)
                select :list, n, n + 11, '{Ask for Ann,813 555 0177}' from generate_series(-10, 0) n""").param("list", list).update();
        db.sql("update lead_list set headings = '{Ask for Ann,813 555 0177}' where id = ?")
                .param(list)
                .update();
        long sought = sought();
        while (seeking.portion(sought)) {
            // the next portion
        }
        assertThat(withNumber()).isEmpty();
        assertThat(db.sql("select headings::text from lead_list where id = ?")
                        .param(list)
                        .query(String.class)
                        .single())
                .isEqualTo("{\"\",\"\"}");
    }

    /** Somebody says meanwhile that the headings stand one row further down. */
    @Test
    void rows_that_get_other_numbers_meanwhile_are_not_mistaken_for_those_above() throws Exception {
        long list = list(3);
        long sought = sought();
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> portion = transaction.execute(status -> {
                db.sql("select 1 from lead_list where id = ? for update")
                        .param(list)
                        .query()
                        .singleRow();
                Future<Boolean> waiting = others.submit(() -> seeking.portion(sought));
                Waiting.until(db, 1);
                db.sql("delete from lead_list_row where list_id = ? and n = 1")
                        .param(list)
                        .update();
                db.sql("update lead_list_row set n = n - 1 where list_id = ? and n = 2")
                        .param(list)
                        .update();
                db.sql("update lead_list_row set n = n - 1 where list_id = ? and n = 3")
                        .param(list)
                        .update();
                return waiting;
            });
            assertThat(portion.get()).isTrue();
        }
        assertThat(withNumber()).isEmpty();
        assertThat(db.sql("select cells::text from lead_list_row where n = 1")
                        .query(String.class)
                        .single())
                .isEqualTo("{Kettle}");
    }

    private long sought() {
        return db.sql("""
                insert into erased_person (dealer_id, name, emails, phones) values (0, '{never}', '{}', '{8135550177}')
                returning id""").query(Long.class).single();
    }

    /** The number stands in its first and its last row. */
    private long list(int rows) {
        return db.sql("""
                with list as (insert into lead_list (by_user, at, kind, columns, state, total)
                              values (:ada, now(), 'FILE', '{}', 'CHECKED', :rows) returning id),
                     rows as (insert into lead_list_row (list_id, n, line, cells)
                              select id, n, n, case when n in (1, :rows) then '{Kettle,+1 (813) 555-0177}'::text[]
                                                    else '{Kettle}' end
                                from list, generate_series(1, :rows) n)
                select id from list""")
                .param("ada", ada.id().value())
                .param("rows", rows)
                .query(Long.class)
                .single();
    }

    private void attempts(int many) {
        db.sql("""
                insert into lead_attempt (by_user, at, day, name, typed, verdict, outcome)
                select :ada, now(), now(), 'Kettle',
                       case when n in (1, :many) then '{"phones": ["813-555-0177"]}'::jsonb else '{}' end, 'LOOKS_NEW', 'ADDED'
                  from generate_series(1, :many) n""").param("ada", ada.id().value()).param("many", many).update();
    }

    private List<String> withNumber() {
        return db.sql(
                        "select list_id || ':' || n from lead_list_row where cells::text like '%0177%' order by list_id, n")
                .query(String.class)
                .list();
    }

    private int attemptsWithNumber() {
        return db.sql("select count(*) from lead_attempt where typed::text like '%0177%'")
                .query(Integer.class)
                .single();
    }
}
