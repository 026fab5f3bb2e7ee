package com.denaq.crm.intake.lists;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.intake.lists.ListRow.Choice;
import com.denaq.crm.intake.lists.ListRow.Result;
import com.denaq.crm.intake.lists.ListRow.Verdict;
import com.denaq.crm.intake.table.Table.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/** The rows of lists, in portions. */
@Repository
class ListRows {

    /** Of one portion; a row may have 200,000. */
    private static final int CHARACTERS = 2_000_000;

    private static final int FETCHED = 100;

    private final JdbcClient db;
    private final BulkRows bulk;
    private final ObjectMapper json;
    private final StoredRows stored;

    ListRows(JdbcClient db, BulkRows bulk, ObjectMapper json) {
        this.db = db;
        this.bulk = bulk;
        this.json = json;
        this.stored = new StoredRows(json);
    }

    /** The first of them gets that number. */
    void insert(long list, int first, List<Row> rows) {
        bulk.copy("lead_list_row (list_id, n, line, cells)", text -> {
            for (int i = 0; i < rows.size(); i++) {
                Row row = rows.get(i);
                text.number(list)
                        .number(first + i)
                        .number(row.line())
                        .texts(row.cells())
                        .end();
            }
        });
    }

    List<ListRow> after(long list, int n, int most) {
        return select(list, "n > :after", n, most);
    }

    /** What is to be checked next: fewer rows where they are long. */
    List<ListRow> toCheck(long list, int checked, int most) {
        return few("n > :after", list, checked, most);
    }

    /** What is to be added or merged, and isn't yet. */
    List<ListRow> toDo(long list, int most) {
        return few("choice <> 'SKIP' and result is null and n > :after", list, 0, most);
    }

    /** Of these rows the twins that are to be merged into them, and aren't yet. */
    List<ListRow> twinsToMerge(long list, Collection<Integer> rows) {
        return rows(list, "choice = 'MERGE' and result is null and verdict = 'TWIN' and twin_of = any(:rows)", rows);
    }

    /** The twins that came in with these rows, and gave nothing to a dealer by themselves. */
    List<ListRow> twinsThatCameWith(long list, Collection<Integer> rows) {
        return rows(list, "choice = 'MERGE' and result = 'MERGED' and given is null and twin_of = any(:rows)", rows);
    }

    List<ListRow> these(long list, Collection<Integer> rows) {
        return rows(list, "n = any(:rows)", rows);
    }

    private List<ListRow> rows(long list, String which, Collection<Integer> rows) {
        return rows.isEmpty()
                ? List.of()
                : db.sql("select * from lead_list_row where list_id = :list and " + which + " order by n")
                        .param("list", list)
                        .param("rows", rows.toArray(Integer[]::new))
                        .query(stored::row)
                        .list();
    }

    /** What was here already when it was checked. */
    List<ListRow> here(long list, int after, int most) {
        return select(list, "verdict = 'HERE' and result is null and n > :after", after, most);
    }

    /** What would be taken back next. */
    List<ListRow> toUndo(long list, int most) {
        List<ListRow> merged = merged(list, most);
        return merged.isEmpty() ? added(list, most) : merged;
    }

    List<ListRow> added(long list, int most) {
        return select(list, "result in ('ADDED', 'IN_REVIEW') and n > :after", 0, most);
    }

    /**
     * Those that gave something to a dealer that was there, the last one first: what two gave to the same one goes in the
     * opposite order. Who came in with a row above goes with it.
     */
    List<ListRow> merged(long list, int most) {
        return query(list, "result = 'MERGED' and given is not null and n > :after", 0, most, "n desc")
                .query(stored::row)
                .list();
    }

    /** What can't be or wasn't taken, for the report. */
    List<ListRow> notTaken(long list, int after, int most) {
        return select(list, "(result is null or result in ('HERE', 'FAILED')) and n > :after", after, most);
    }

    List<ListRow> page(long list, ListFilter filter, int after, int most) {
        return select(list, "verdict is not null and n > :after and " + filter.condition(), after, most);
    }

    private List<ListRow> select(long list, String which, int after, int most) {
        return query(list, which, after, most).query(stored::row).list();
    }

    private StatementSpec query(long list, String which, int after, int most) {
        return query(list, which, after, most, "n");
    }

    private StatementSpec query(long list, String which, int after, int most, String order) {
        return db.sql("select * from lead_list_row where list_id = :list and " + which + " order by " + order
                        + " limit :most")
                .param("list", list)
                .param("after", after)
                .param("most", most);
    }

    /** So many of them as the memory has room for, at least one. */
    private List<ListRow> few(String which, long list, int after, int most) {
        List<ListRow> few = new ArrayList<>();
        int characters = 0;
        try (Stream<ListRow> rows =
                query(list, which, after, most).withFetchSize(FETCHED).query(stored::row).stream()) {
            for (Iterator<ListRow> each = rows.iterator(); characters < CHARACTERS && each.hasNext(); ) {
                ListRow row = each.next();
                few.add(row);
                characters += ListDesk.characters(row.cells());
            }
        }
        return few;
    }

    /** What the check has found out about a row. */
    record Checked(int n, Verdict verdict, @Nullable Integer twinOf, Why why, Choice choice) {}

    void check(long list, List<Checked> rows) {
        db.sql("""
                update lead_list_row r
                   set verdict = c.verdict, twin_of = c.twin_of, why = c.why::jsonb, choice = c.choice
                  from unnest(:ns::integer[], :verdicts::text[], :twins::integer[], :whys::text[], :choices::text[])
                       as c (n, verdict, twin_of, why, choice)
                 where r.list_id = :list and r.n = c.n""")
                .param("list", list)
                .param("ns", rows.stream().map(Checked::n).toArray(Integer[]::new))
                .param(
                        "verdicts",
                        rows.stream().map(each -> each.verdict().name()).toArray(String[]::new))
                .param("twins", rows.stream().map(Checked::twinOf).toArray(Integer[]::new))
                .param("whys", rows.stream().map(each -> json(each.why())).toArray(String[]::new))
                .param(
                        "choices",
                        rows.stream().map(each -> each.choice().name()).toArray(String[]::new))
                .update();
    }

    private @Nullable String json(Why why) {
        return why == Why.NOTHING ? null : json.writeValueAsString(why);
    }

    /** What became of a row. */
    record Done(
            int n,
            Result result,
            @Nullable DealerId dealer,
            @Nullable Given given) {
        Done(int n, Result result, @Nullable DealerId dealer) {
            this(n, result, dealer, null);
        }
    }

    void done(long list, List<Done> rows) {
        db.sql("""
                update lead_list_row r
                   set result = d.result, dealer_id = d.dealer, given = d.given::jsonb
                  from unnest(:ns::integer[], :results::text[], :dealers::bigint[], :given::text[])
                       as d (n, result, dealer, given)
                 where r.list_id = :list and r.n = d.n""")
                .param("list", list)
                .param("ns", rows.stream().map(Done::n).toArray(Integer[]::new))
                .param(
                        "results",
                        rows.stream().map(each -> each.result().name()).toArray(String[]::new))
                .param(
                        "dealers",
                        rows.stream()
                                .map(each -> each.dealer() == null
                                        ? null
                                        : each.dealer().value())
                                .toArray(Long[]::new))
                .param(
                        "given",
                        rows.stream()
                                .map(each -> each.given() == null ? null : json.writeValueAsString(each.given()))
                                .toArray(String[]::new))
                .update();
    }

    /** As if never checked. */
    void forgetChecks(long list) {
        db.sql("""
                update lead_list_row set verdict = null, twin_of = null, why = null, choice = 'SKIP'
                 where list_id = :list and verdict is not null""").param("list", list).update();
    }

    /** Nothing happens to those for which it isn't possible, or to which something has happened already. */
    void choose(long list, String which, Collection<Integer> rows, Choice choice, boolean insists) {
        String possible = switch (choice) {
            case SKIP -> "true";
            case ADD -> insists ? "verdict <> 'UNREADABLE'" : "verdict in ('NEW', 'SIMILAR')";
            case MERGE -> insists ? "(twin_of is not null or (why ->> 'mergeable')::boolean)" : "false";
        };
        db.sql(
                        "update lead_list_row set choice = :choice where list_id = :list and result is null and choice <> :choice"
                                + " and " + possible + " and " + which)
                .param("list", list)
                .param("choice", choice.name())
                .param("rows", rows.toArray(Integer[]::new))
                .update();
    }
}
