package com.denaq.crm.intake.lists;

import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.intake.lists.LeadList.Kind;
import com.denaq.crm.intake.lists.LeadList.State;
import com.denaq.crm.intake.table.Column;
import com.denaq.crm.platform.time.StoredTime;
import com.denaq.crm.platform.web.NotFound;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds and keeps lists. A list is its maker's alone: for anybody else there is none. */
@Repository
public class LeadLists {

    private static final String SELECT = "select * from lead_list ";

    private final JdbcClient db;
    private final Clock clock;

    LeadLists(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public LeadList read(Viewer viewer, long id) {
        return db.sql(SELECT + "where id = :id and by_user = :viewer")
                .param("id", id)
                .params(viewer.params())
                .query(LeadLists::list)
                .optional()
                .orElseThrow(() -> new NotFound("list " + id));
    }

    /** For a change by its maker: locked to the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public LeadList forChange(Viewer viewer, long id) {
        read(viewer, id);
        return lock(id).orElseThrow(() -> new NotFound("list " + id));
    }

    /** For the work on it, one portion at a time. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<LeadList> lock(long id) {
        return db.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query(LeadLists::list)
                .optional();
    }

    Optional<LeadList> find(long id) {
        return db.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(LeadLists::list)
                .optional();
    }

    /** The latest of that kind, newest first. */
    public List<EarlierList> latest(Viewer viewer, Kind kind, int most) {
        return db.sql("""
                select *, (select coalesce(sum(c.rows), 0)::int from lead_list_count c
                            where c.list_id = l.id and c.result in ('ADDED', 'IN_REVIEW', 'MERGED', 'KEPT')) as stayed
                  from lead_list l
                 where by_user = :viewer and kind = :kind
                 order by id desc limit :most""")
                .params(viewer.params())
                .param("kind", kind.name())
                .param("most", most)
                .query((row, number) -> new EarlierList(list(row, number), row.getInt("stayed")))
                .list();
    }

    /** Those whose work was under way when the program ended. */
    List<Long> atWork() {
        return db.sql(
                        "select id from lead_list where state in ('CHECKING', 'ADDING', 'UNDOING', 'RETURNING') order by id")
                .query(Long.class)
                .list();
    }

    /** What the viewer chose the last time for the same headings, however they were written, and for so many columns. */
    @Nullable
    LeadList remembered(Viewer viewer, List<String> headings, int columns) {
        return db.sql(SELECT + """
                 where by_user = :viewer and state not in ('MAPPING', 'FAILED')
                   and cardinality(columns) >= :columns
                   and lower(headings::text) = lower(cast(cast(:headings as text[]) as text))
                 order by id desc limit 1""")
                .params(viewer.params())
                .param("headings", headings.toArray(String[]::new))
                .param("columns", columns)
                .query(LeadLists::list)
                .optional()
                .orElse(null);
    }

    long insert(
            Viewer viewer,
            Kind kind,
            @Nullable String name,
            @Nullable List<String> headings,
            List<Column> columns,
            State state,
            @Nullable LeadList likeThat) {
        return db.sql("""
                insert into lead_list
                       (by_user, at, kind, name, headings, columns, state, total, started_at, remembered, add_similar)
                values (:viewer, :now, :kind, :name, :headings, :columns, :state, 0, :now, :remembered, :addSimilar)
                returning id""")
                .params(viewer.params())
                .param("now", now())
                .param("kind", kind.name())
                .param("name", name)
                .param("headings", headings == null ? null : headings.toArray(String[]::new))
                .param("columns", names(columns))
                .param("state", state.name())
                .param("remembered", likeThat != null)
                .param("addSimilar", likeThat != null && likeThat.addSimilar())
                .query(Long.class)
                .single();
    }

    void total(long id, int total) {
        set(id, "total = :n", total);
    }

    /** So many more are checked; the last of them ends the check. */
    void checked(long id, int more) {
        set(id, """
                checked = checked + :n, resumes_at = null,
                state = case when checked + :n >= total then 'CHECKED' else state end""", more);
    }

    /** So many more are added or taken back. */
    void done(long id, int more) {
        set(id, "done = done + :n", more);
    }

    /** Up to that row those that are here already are noted as attempts. */
    void counted(long id, int row) {
        set(id, "counted = :n", row);
    }

    /** Other work begins, on so many. */
    void begin(long id, State state, int chosen) {
        set(
                id,
                "done = 0, counted = 0, chosen = :n, started_at = :now, stopped = false, resumes_at = null, state = '"
                        + state + "'",
                chosen);
    }

    void state(long id, State state) {
        set(id, "resumes_at = null, state = '" + state + "'", 0);
    }

    /** Its maker ends what is under way. */
    void stop(long id, State state) {
        set(id, "resumes_at = null, stopped = true, state = '" + state + "'", 0);
    }

    void rest(long id, Instant until) {
        db.sql("update lead_list set resumes_at = :until, version = version + 1 where id = :id")
                .param("id", id)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Its columns are something else: it is checked anew. */
    void remap(long id, @Nullable List<String> headings, List<Column> columns, int total, boolean addSimilar) {
        db.sql("""
                update lead_list
                   set headings = :headings, columns = :columns, total = :total, add_similar = :addSimilar, remembered = false,
                       checked = 0, state = 'CHECKING', stopped = false, resumes_at = null, started_at = :now, version = version + 1
                 where id = :id""")
                .param("id", id)
                .param("headings", headings == null ? null : headings.toArray(String[]::new))
                .param("columns", names(columns))
                .param("total", total)
                .param("addSimilar", addSimilar)
                .param("now", now())
                .update();
    }

    private void set(long id, String what, int n) {
        db.sql("update lead_list set version = version + 1, " + what + " where id = :id")
                .param("id", id)
                .param("n", n)
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    static String[] names(List<Column> columns) {
        return columns.stream().map(Column::name).toArray(String[]::new);
    }

    private static LeadList list(ResultSet row, int number) throws SQLException {
        Array headings = row.getArray("headings");
        return new LeadList(
                row.getLong("id"),
                new UserId(row.getLong("by_user")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                headings == null ? null : texts(headings),
                Column.of(texts(row.getArray("columns"))),
                texts(row.getArray("sheets")),
                row.getInt("sheet"),
                row.getBoolean("add_similar"),
                row.getBoolean("remembered"),
                State.valueOf(row.getString("state")),
                row.getBoolean("stopped"),
                StoredTime.of(row, "resumes_at"),
                row.getInt("total"),
                row.getInt("checked"),
                row.getInt("chosen"),
                row.getInt("done"),
                row.getInt("counted"),
                StoredTime.of(row, "started_at"));
    }

    static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
