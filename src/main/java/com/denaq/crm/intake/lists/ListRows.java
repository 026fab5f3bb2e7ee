package com.denaq.crm.intake.lists;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.intake.lists.ListRow.Choice;
import com.denaq.crm.intake.lists.ListRow.Result;
import com.denaq.crm.intake.lists.ListRow.Verdict;
import com.denaq.crm.intake.table.Table.Row;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/** The rows of lists, in portions. */
@Repository
class ListRows {

    private static final String TO_DO = "choice <> 'SKIP' and result is null";

    private final JdbcClient db;
    private final BulkRows bulk;
    private final ObjectMapper json;
    private final StoredRows stored;

    ListRows(JdbcClient db, BulkRows bulk, ObjectMapper json, StoredRows stored) {
        this.db = db;
        this.bulk = bulk;
        this.json = json;
        this.stored = stored;
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

    /** From the very top, what stands above the headings too. */
    List<ListRow> first(long list, int most) {
        return stored.few(list, "true", Integer.MIN_VALUE, most);
    }

    /** The rows above that these are twins of, or resemble, by their numbers; without their cells. */
    Map<Integer, ListRow> above(long list, Collection<ListRow> some) {
        List<Integer> above =
                some.stream().map(ListRow::twinOf).filter(Objects::nonNull).toList();
        return known(list, above).stream().collect(Collectors.toMap(ListRow::n, Function.identity()));
    }

    /** The same with their cells, of as many as there is room for. */
    Map<Integer, ListRow> wholeAbove(long list, Collection<ListRow> some) {
        Map<Integer, ListRow> above = new HashMap<>(above(list, some));
        stored.few(list, "n = any(:rows)", Set.copyOf(above.keySet()), Integer.MIN_VALUE)
                .forEach(row -> above.put(row.n(), row));
        return above;
    }

    int above(long list) {
        return db.sql("select count(*)::int from lead_list_row where list_id = :list and n < 0")
                .param("list", list)
                .query(Integer.class)
                .single();
    }

    /** Each gets a number that is higher by so many; their checks are forgotten already. */
    void renumber(long list, int by) {
        db.sql("""
                with moved as (delete from lead_list_row where list_id = :list returning *)
                insert into lead_list_row (list_id, n, line, cells)
                select list_id, n + :by, line, cells from moved order by n""").param("list", list).param("by", by).update();
    }

    /** As they were read. */
    List<ListRow> after(long list, int n, int most) {
        return stored.few(list, "true", n, most);
    }

    /** What is to be checked next: fewer rows where they are long. */
    List<ListRow> toCheck(long list, int checked, int most) {
        return stored.few(list, "true", checked, most);
    }

    /** What is to be added or merged, and isn't yet. */
    List<ListRow> toDo(long list, int most) {
        return stored.few(list, TO_DO, 0, most);
    }

    /** The first of them, without its cells. */
    Optional<ListRow> nextToDo(long list) {
        return stored.bare(list, TO_DO, 1).stream().findFirst();
    }

    /** Of these rows the twins that are to be merged into them, and aren't yet; fewer where they are long. */
    List<ListRow> twinsToMerge(long list, Collection<Integer> rows, int after) {
        return stored.few(
                list, "choice = 'MERGE' and result is null and verdict = 'TWIN' and twin_of = any(:rows)", rows, after);
    }

    /** The twins that came in with these rows, and gave nothing to a dealer by themselves; without their cells. */
    List<ListRow> twinsThatCameWith(long list, Collection<Integer> rows) {
        return stored.bare(
                list, "choice = 'MERGE' and result = 'MERGED' and given is null and twin_of = any(:rows)", rows);
    }

    /** Without their cells: what is known of them. */
    List<ListRow> known(long list, Collection<Integer> rows) {
        return stored.bare(list, "n = any(:rows)", rows);
    }

    /** The first of these: fewer where they are long. */
    List<ListRow> these(long list, Collection<Integer> rows) {
        return stored.few(list, "n = any(:rows)", rows, 0);
    }

    /** What was here already when it was checked; fewer rows where they are long. */
    List<ListRow> here(long list, int after, int most) {
        return stored.few(list, "verdict = 'HERE' and result is null", after, most);
    }

    /** What would be taken back next. */
    Optional<ListRow> nextToUndo(long list) {
        return Stream.concat(merged(list, 1).stream(), added(list, 1).stream()).findFirst();
    }

    /** Those to be taken back: but for what came in earlier, where it stays. Without their cells. */
    List<ListRow> added(long list, int most) {
        return stored.bare(list, "result in ('ADDED', 'IN_REVIEW') and not earlier", most);
    }

    /**
     * Those to be taken back that gave something to a dealer that was there, without their cells, the last one first: what two gave to the
     * same one goes in the opposite order. Who came in with a row above goes with it.
     */
    List<ListRow> merged(long list, int most) {
        return stored.lastBare(list, "result = 'MERGED' and given is not null and not earlier", most);
    }

    /** Fewer rows where they are long. */
    List<ListRow> page(long list, ListFilter filter, int after, int most) {
        return stored.few(list, "verdict is not null and " + filter.condition(), after, most);
    }

    /** What the check has found out about a row. */
    record Checked(int n, Verdict verdict, @Nullable Integer twinOf, Why why, Choice choice) {}

    void check(long list, List<Checked> rows) {
        db.sql("""
                update lead_list_row r
                   set verdict = c.verdict, twin_of = c.twin_of, why = c.why::jsonb, choice = c.choice, choice_before = null
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

    /** Into the dealers that these rows resemble they may be merged by now. */
    void mergeable(long list, Collection<ListRow> some) {
        db.sql("""
                update lead_list_row set why = jsonb_set(why, '{mergeable}', 'true')
                 where list_id = :list and n = any(:rows) and result is null and why ->> 'dealer' is not null""")
                .param("list", list)
                .param("rows", some.stream().map(ListRow::n).toArray(Integer[]::new))
                .update();
    }

    /** As if never checked, nor refused. */
    void forgetChecks(long list) {
        db.sql("""
                update lead_list_row
                   set verdict = null, twin_of = null, why = null, choice = 'SKIP', choice_before = null,
                       result = null, dealer_id = null, given = null
                 where list_id = :list and verdict is not null""").param("list", list).update();
    }
}
