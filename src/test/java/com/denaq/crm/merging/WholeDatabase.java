package com.denaq.crm.merging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every row of every table, but for what only grows and is summed up. */
final class WholeDatabase {

    /** Counters and logs: compared by their sums elsewhere, or not rows of dealers. */
    private static final Set<String> LEFT_OUT = Set.of(
            "audit_entry",
            "dealer_merge",
            "hand_over_note",
            "merge_row",
            "dealer_presence",
            "standing_count",
            "figure",
            "figure_fresh",
            "vocabulary",
            "duplicate_common",
            "scheduled_tasks",
            "answered_request",
            "user_session",
            "flyway_schema_history");

    /** History: what was there is there still, and something is added. */
    private static final Map<String, String> GROWS =
            Map.of("stage_move", "at", "assignment", "at", "activity", "at", "sticky_note", "created_at");

    private WholeDatabase() {}

    static Map<String, List<String>> rows(JdbcClient db) {
        Map<String, List<String>> rows = new TreeMap<>();
        List<String> tables = db.sql("select tablename from pg_tables where schemaname = 'public' order by 1")
                .query(String.class)
                .list();
        for (String table : tables) {
            if (!LEFT_OUT.contains(table)) {
                String old = GROWS.containsKey(table)
                        ? " where " + GROWS.get(table) + " < coalesce((select max(at) from dealer_merge), 'infinity')"
                        : "";
                rows.put(
                        table,
                        db.sql("select (to_jsonb(t) - array['version', 'stage_seq', 'written_at'])::text from " + table
                                        + " t" + old + " order by 1")
                                .query(String.class)
                                .list());
            }
        }
        return rows;
    }

    static List<String> broken(JdbcClient db, List<com.denaq.crm.platform.checks.Check> checks) {
        List<String> broken = new ArrayList<>();
        checks.forEach(
                check -> broken.addAll(db.sql(check.sql()).query(String.class).list()));
        return broken;
    }
}
