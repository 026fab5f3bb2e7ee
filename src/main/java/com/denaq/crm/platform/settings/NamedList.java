package com.denaq.crm.platform.settings;

import com.denaq.crm.platform.audit.Audit;
import com.denaq.crm.platform.audit.Changes;
import com.denaq.crm.platform.audit.Saved;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the admin's lists of named things have in common: each has a table with an id, a stable code, a name in both
 * languages, a position among those in use, and whether it is retired; {@code version} grows with each change.
 */
public final class NamedList {

    private final JdbcClient db;
    private final Audit audit;
    private final String table;
    private final String subject;

    /** {@code subject}: what the audit calls one of them. */
    public NamedList(JdbcClient db, Audit audit, String table, String subject) {
        this.db = db;
        this.audit = audit;
        this.table = table;
        this.subject = subject;
    }

    /** What one is called in English and in Russian. */
    public record Names(String en, String ru) {

        /** Those it had before that change, where it was of them. */
        public Names before(Changes change) {
            return new Names(String.valueOf(change.before("nameEn", en)), String.valueOf(change.before("nameRu", ru)));
        }
    }

    private record Named(long id, String code, String nameEn, String nameRu, boolean retired) {

        boolean called(String name, boolean russian) {
            return (russian ? nameRu : nameEn).equalsIgnoreCase(name);
        }
    }

    /** Until the transaction ends nobody else changes the list: every change begins with this. */
    public void lock() {
        db.sql("select pg_advisory_xact_lock(hashtext(:table))")
                .param("table", table)
                .query()
                .singleRow();
    }

    /**
     * Which of these names another one has, in use or not: nobody could tell them apart. Of a namesake from before that
     * was minded only a new name is, so the table itself can't promise it.
     *
     * @param own those it has now; null: it is new
     */
    public Optional<Naming.Taken> taken(Names wanted, @Nullable Long id, @Nullable Names own) {
        List<Named> others =
                all().stream().filter(each -> !Objects.equals(each.id(), id)).toList();
        boolean en = (own == null || !own.en().equals(wanted.en()))
                && others.stream().anyMatch(each -> each.called(wanted.en(), false));
        boolean ru = (own == null || !own.ru().equals(wanted.ru()))
                && others.stream().anyMatch(each -> each.called(wanted.ru(), true));
        return en || ru ? Optional.of(new Naming.Taken(en, ru)) : Optional.empty();
    }

    public List<String> codes() {
        return all().stream().map(Named::code).toList();
    }

    public void retire(long by, long id, boolean retired) {
        int changed = db.sql("update " + table
                        + " set retired = :retired, version = version + 1 where id = :id and retired <> :retired")
                .param("retired", retired)
                .param("id", id)
                .update();
        if (changed > 0) {
            write(by, id, "changed", new Changes().field("retired", !retired, retired));
        }
    }

    /** One place up or down among those in use. */
    public Saved move(long by, long id, boolean up) {
        int place = place(id);
        return place == 0 ? Saved.UNCHANGED : put(by, id, up ? place - 1 : place + 1);
    }

    /**
     * Takes back what was changed of one; stale where something of that was changed again.
     *
     * @param now what its fields are
     * @param back gives it what it had before; its place is put back here
     */
    public Naming takeBack(
            long by, long id, Changes changes, Function<String, @Nullable Object> now, Supplier<Naming> back) {
        if (changes.after("position") != null) {
            return putBack(by, id, changes) ? new Naming.Done(id, null) : new Naming.Stale();
        }
        return changes.stands(now) ? back.get() : new Naming.Stale();
    }

    /** Back to the place it had before that change, where it still has the one it got. */
    private boolean putBack(long by, long id, Changes moved) {
        if (!moved.stands(field -> field.equals("position") ? place(id) : null)) {
            return false;
        }
        return !put(by, id, Integer.parseInt(String.valueOf(moved.before("position", null))))
                .equals(Saved.UNCHANGED);
    }

    private Saved put(long by, long id, int place) {
        List<Long> order = order();
        int was = order.indexOf(id) + 1;
        if (place < 1 || place > order.size() || place == was) {
            return Saved.UNCHANGED;
        }
        order.add(place - 1, order.remove(was - 1));
        db.sql("""
                update %s t set position = o.n, version = version + 1
                  from unnest(:ids::bigint[]) with ordinality as o (id, n)
                 where t.id = o.id and t.position <> o.n""".formatted(table)).param("ids", order.toArray(Long[]::new)).update();
        return Saved.as(write(by, id, "changed", new Changes().field("position", was, place)));
    }

    /** From one on; 0: it is not in use. */
    private int place(long id) {
        return order().indexOf(id) + 1;
    }

    private List<Long> order() {
        return new ArrayList<>(
                all().stream().filter(each -> !each.retired()).map(Named::id).toList());
    }

    public long write(long by, long id, String action, Changes changes) {
        return audit.write(by, subject, id, null, action, changes);
    }

    /** That change of one of them, to take it back. */
    public Changes changed(long id, long change) {
        return audit.changed(change, subject, each -> each.subjectId() == id).changes();
    }

    private List<Named> all() {
        return db.sql("select id, code, name_en, name_ru, retired from " + table + " order by retired, position, id")
                .query(Named.class)
                .list();
    }
}
