package com.denaq.crm.platform.derived;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills a table of derived rows from nothing: without its indexes and foreign keys, which it gets back afterwards as
 * they were. Within one transaction; nobody else writes the table meanwhile.
 */
public final class BulkTable {

    private final JdbcClient db;
    private final String table;

    public BulkTable(JdbcClient db, String table) {
        this.db = db;
        this.table = table;
    }

    public void refill(Runnable fill) {
        db.sql("set local maintenance_work_mem = '256MB'").update();
        List<Definition> foreignKeys = definitions("""
                select conname as name, 'add constraint ' || quote_ident(conname) || ' ' || pg_get_constraintdef(oid) as ddl
                  from pg_constraint where conrelid = :table::regclass and contype = 'f'""");
        List<Definition> indexes = definitions("""
                select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as ddl
                  from pg_index i
                 where i.indrelid = :table::regclass
                   and not exists (select from pg_constraint c where c.conindid = i.indexrelid)""");
        db.sql("truncate " + table).update();
        foreignKeys.forEach(each ->
                db.sql("alter table " + table + " drop constraint " + each.name).update());
        indexes.forEach(each -> db.sql("drop index " + each.name).update());
        fill.run();
        indexes.forEach(each -> db.sql(each.ddl).update());
        foreignKeys.forEach(
                each -> db.sql("alter table " + table + " " + each.ddl).update());
        db.sql("analyze " + table).update();
    }

    private List<Definition> definitions(String sql) {
        return db.sql(sql).param("table", table).query(Definition.class).list();
    }

    private record Definition(String name, String ddl) {}
}
