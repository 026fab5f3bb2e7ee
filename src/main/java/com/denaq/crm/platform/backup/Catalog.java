package com.denaq.crm.platform.backup;

import com.denaq.crm.platform.backup.Contents.Table;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Reads from PostgreSQL's own tables what a backup has to carry and a restore to put aside. */
final class Catalog {

    private final JdbcClient db;

    Catalog(Connection connection) {
        db = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    List<String> migrations() {
        return db.sql(
                        "select version from flyway_schema_history where success and version is not null order by version")
                .query(String.class)
                .list();
    }

    /** All but the schema's own history and ways in. */
    List<Table> tables() {
        return db.sql("""
                select c.relname as name,
                       array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = '') as columns
                  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                 where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
                   and c.relname <> 'flyway_schema_history' and c.relname <> all(:waysIn)
                 group by c.relname
                 order by c.relname""")
                .param("waysIn", Contents.WAYS_IN.toArray(String[]::new))
                .query((row, number) -> new Table(
                        row.getString("name"),
                        List.of((String[]) row.getArray("columns").getArray()),
                        0))
                .list();
    }

    Map<String, Long> sequences() {
        Map<String, Long> sequences = new TreeMap<>();
        db.sql("select sequencename, coalesce(last_value, 0) from pg_sequences where schemaname = 'public'")
                .query(row -> {
                    sequences.put(row.getString(1), row.getLong(2));
                });
        return sequences;
    }

    boolean hasRows(String table) {
        return db.sql("select exists (select from public." + Contents.quoted(table) + ")")
                .query(Boolean.class)
                .single();
    }

    /** A pair of statements: the first puts something aside, the second brings it back. */
    record Aside(String away, String back) {}

    List<Aside> foreignKeys() {
        return asides("""
                select format('alter table %s drop constraint %I', conrelid::regclass, conname),
                       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
                  from pg_constraint
                 where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0
                 order by oid""");
    }

    List<Aside> indexes() {
        return asides("""
                select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
                  from pg_index i join pg_class c on c.oid = i.indexrelid
                 where c.relnamespace = 'public'::regnamespace and c.relname not like 'flyway%'
                   and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
                 order by i.indexrelid""");
    }

    List<Aside> triggers() {
        return asides("""
                select distinct format('alter table %s disable trigger user', tgrelid::regclass),
                       format('alter table %s enable trigger user', tgrelid::regclass)
                  from pg_trigger join pg_class c on c.oid = tgrelid
                 where c.relnamespace = 'public'::regnamespace and not tgisinternal""");
    }

    private List<Aside> asides(String sql) {
        return db.sql(sql)
                .query((row, number) -> new Aside(row.getString(1), row.getString(2)))
                .list();
    }
}
