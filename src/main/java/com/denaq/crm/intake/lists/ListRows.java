package com.denaq.crm.intake.lists;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.intake.lists.ListRow.Result;
import com.denaq.crm.intake.lists.ListRow.Verdict;
import com.denaq.crm.intake.table.Table.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/** The rows of lists, in portions. */
@Repository
class ListRows {

    private final JdbcClient db;
    private final ObjectMapper json;

    ListRows(JdbcClient db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    /** The first of them gets that number. */
    void insert(long list, int first, List<Row> rows) {
        List<Map<String, Object>> values = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            values.add(Map.of(
                    "n",
                    first + i,
                    "line",
                    rows.get(i).line(),
                    "cells",
                    rows.get(i).cells()));
        }
        db.sql("""
                insert into lead_list_row (list_id, n, line, cells)
                select :list, n, line, cells
                  from jsonb_to_recordset(:rows::jsonb) as r (n integer, line integer, cells text[])""")
                .param("list", list)
                .param("rows", json.writeValueAsString(values))
                .update();
    }

    List<ListRow> after(long list, int n, int most) {
        return select(list, "n > :after", n, most);
    }

    List<ListRow> toAdd(long list, int most) {
        return select(list, "chosen and result is null and n > :after", 0, most);
    }

    /** What was here already when it was checked. */
    List<ListRow> here(long list, int after, int most) {
        return select(list, "verdict = 'HERE' and result is null and n > :after", after, most);
    }

    List<ListRow> added(long list, int most) {
        return select(list, "result in ('ADDED', 'IN_REVIEW') and n > :after", 0, most);
    }

    /** What can't be or wasn't taken, for the report. */
    List<ListRow> notTaken(long list, int after, int most) {
        return select(list, "(result is null or result in ('HERE', 'FAILED')) and n > :after", after, most);
    }

    List<ListRow> page(long list, ListFilter filter, int after, int most) {
        return select(list, "verdict is not null and n > :after and " + filter.condition(), after, most);
    }

    private List<ListRow> select(long list, String which, int after, int most) {
        return db.sql("select * from lead_list_row where list_id = :list and " + which + " order by n limit :most")
                .param("list", list)
                .param("after", after)
                .param("most", most)
                .query(this::row)
                .list();
    }

    /** What the check has found out about a row. */
    record Checked(int n, Verdict verdict, @Nullable Integer twinOf, Why why, boolean chosen) {}

    void check(long list, List<Checked> rows) {
        db.sql("""
                update lead_list_row r
                   set verdict = c.verdict, twin_of = c.twin_of, why = c.why::jsonb, chosen = c.chosen
                  from unnest(:ns::integer[], :verdicts::text[], :twins::integer[], :whys::text[], :chosen::boolean[])
                       as c (n, verdict, twin_of, why, chosen)
                 where r.list_id = :list and r.n = c.n""")
                .param("list", list)
                .param("ns", rows.stream().map(Checked::n).toArray(Integer[]::new))
                .param(
                        "verdicts",
                        rows.stream().map(each -> each.verdict().name()).toArray(String[]::new))
                .param("twins", rows.stream().map(Checked::twinOf).toArray(Integer[]::new))
                .param("whys", rows.stream().map(each -> json(each.why())).toArray(String[]::new))
                .param("chosen", rows.stream().map(Checked::chosen).toArray(Boolean[]::new))
                .update();
    }

    private @Nullable String json(Why why) {
        return why == Why.NOTHING ? null : json.writeValueAsString(why);
    }

    /** What became of a row. */
    record Done(int n, Result result, @Nullable DealerId dealer) {}

    void done(long list, List<Done> rows) {
        db.sql("""
                update lead_list_row r
                   set result = d.result, dealer_id = d.dealer
                  from unnest(:ns::integer[], :results::text[], :dealers::bigint[]) as d (n, result, dealer)
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
                .update();
    }

    /** Which rows already have these keys; those that are new here are kept, each with its first row. */
    Map<String, Integer> keep(long list, Map<Integer, Set<String>> keys) {
        List<String> texts = new ArrayList<>();
        List<Integer> ns = new ArrayList<>();
        keys.forEach((n, own) -> own.forEach(key -> {
            texts.add(key);
            ns.add(n);
        }));
        db.sql("""
                insert into lead_list_key (list_id, key, n)
                select :list, key, min(n) from unnest(:keys::text[], :ns::integer[]) as k (key, n) group by key
                on conflict do nothing""")
                .param("list", list)
                .param("keys", texts.toArray(String[]::new))
                .param("ns", ns.toArray(Integer[]::new))
                .update();
        Map<String, Integer> first = new HashMap<>();
        db.sql("select key, n from lead_list_key where list_id = :list and key = any(:keys)")
                .param("list", list)
                .param("keys", texts.toArray(String[]::new))
                .query(row -> {
                    first.put(row.getString(1), row.getInt(2));
                });
        return first;
    }

    void forgetKeys(long list) {
        db.sql("delete from lead_list_key where list_id = :list")
                .param("list", list)
                .update();
    }

    /** As if never checked. */
    void forgetChecks(long list) {
        forgetKeys(list);
        db.sql("""
                update lead_list_row set verdict = null, twin_of = null, why = null, chosen = false
                 where list_id = :list and verdict is not null""").param("list", list).update();
    }

    /** Only what can be added is chosen. */
    void choose(long list, String which, Collection<Integer> rows, boolean chosen) {
        db.sql("""
                update lead_list_row set chosen = :chosen
                 where list_id = :list and result is null and verdict in ('NEW', 'SIMILAR') and chosen <> :chosen
                   and\s""" + which)
                .param("list", list)
                .param("chosen", chosen)
                .param("rows", rows.toArray(Integer[]::new))
                .update();
    }

    private ListRow row(ResultSet row, int number) throws SQLException {
        String verdict = row.getString("verdict");
        String result = row.getString("result");
        String why = row.getString("why");
        long dealer = row.getLong("dealer_id");
        return new ListRow(
                row.getInt("n"),
                row.getInt("line"),
                LeadLists.texts(row.getArray("cells")),
                verdict == null ? null : Verdict.valueOf(verdict),
                row.getObject("twin_of", Integer.class),
                why == null ? null : json.readValue(why, Why.class),
                row.getBoolean("chosen"),
                result == null ? null : Result.valueOf(result),
                dealer == 0 ? null : new DealerId(dealer));
    }
}
