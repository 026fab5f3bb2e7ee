package com.denaq.crm.seeding.load;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An index or constraint of a table, as it was before it was taken away. */
record Definition(String owner, String name, String ddl, boolean index) {

    /** Foreign keys to and from these tables first, then keys that foreign keys lean on, then plain indexes. */
    static List<Definition> takeAway(JdbcClient db, List<String> tables) {
        List<Definition> foreignKeys = of(db, tables, """
                select conrelid::regclass::text as owner, quote_ident(conname) as name,
                       pg_get_constraintdef(oid) as ddl, false as index
                  from pg_constraint
                 where contype = 'f' and conrelid in (select t::regclass from unnest(:tables::text[]) t)""");
        List<Definition> indexes = of(db, tables, """
                select i.indrelid::regclass::text as owner, i.indexrelid::regclass::text as name,
                       pg_get_indexdef(i.indexrelid) as ddl, true as index
                  from pg_index i
                 where i.indrelid in (select t::regclass from unnest(:tables::text[]) t)
                   and not exists (select from pg_constraint c where c.conindid = i.indexrelid)""");
        foreignKeys.forEach(each -> each.drop(db));
        indexes.forEach(each -> each.drop(db));
        List<Definition> all = new ArrayList<>(indexes);
        all.addAll(foreignKeys);
        return all;
    }

    private static List<Definition> of(JdbcClient db, List<String> tables, String sql) {
        return db.sql(sql)
                .param("tables", tables.toArray(String[]::new))
                .query(Definition.class)
                .list();
    }

    private void drop(JdbcClient db) {
        db.sql(index ? "drop index " + name : "alter table " + owner + " drop constraint " + name)
                .update();
    }

    void giveBack(JdbcClient db) {
        db.sql(index ? ddl : "alter table " + owner + " add constraint " + name + " " + ddl)
                .update();
    }
}
