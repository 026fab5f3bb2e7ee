package com.denaq.crm.access.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A checksum over the rows of each table, to see whether anything was written at all. */
class TableSums {

    /** Written by themselves or folded by jobs, whoever asks for what; what they repeat is summed where it stands. */
    private static final Set<String> RESTLESS = Set.of(
            "scheduled_tasks", "flyway_schema_history", "duplicate_common", "figure", "figure_fresh", "standing_count");

    private final JdbcClient db;
    private final String query;

    TableSums(JdbcClient db) {
        this.db = db;
        List<String> tables = db.sql("select tablename from pg_tables where schemaname = 'public' order by tablename")
                .query(String.class)
                .list();
        List<String> each = new ArrayList<>();
        for (String table : tables) {
            if (!RESTLESS.contains(table)) {
                each.add("select '%1$s', count(*) || '/' || coalesce(sum(hashtextextended(t::text, 0)), 0) from %1$s t"
                        .formatted(table));
            }
        }
        query = String.join(" union all ", each);
    }

    Map<String, String> now() {
        Map<String, String> sums = new TreeMap<>();
        db.sql(query).query(row -> {
            sums.put(row.getString(1), row.getString(2));
        });
        return sums;
    }

    static List<String> changed(Map<String, String> before, Map<String, String> after) {
        return before.keySet().stream()
                .filter(table -> !before.get(table).equals(after.get(table)))
                .toList();
    }
}
