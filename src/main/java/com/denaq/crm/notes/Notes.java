package com.denaq.crm.notes;

import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.platform.web.NotFound;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds sticky notes, for the two whom they are between; the newest first. */
@Repository
public class Notes {

    private final JdbcClient db;
    private final NoteRows rows;

    Notes(JdbcClient db, NoteRows rows) {
        this.db = db;
        this.rows = rows;
    }

    /** Which of somebody's notes. */
    public enum Kind {
        /** Left for me, and open. */
        FOR_ME("n.to_user = :viewer and n.done_at is null"),
        /** That I left, open or done. */
        LEFT("n.from_user = :viewer"),
        /** Left for me, and done. */
        DONE("n.to_user = :viewer and n.done_at is not null");

        private final String condition;

        Kind(String condition) {
            this.condition = condition;
        }
    }

    /** So many wanted ones stand before the others. */
    private static final int MOST_WANTED = 200;

    /** Left for the viewer, open and wanted by that day: the longest wanted one first. */
    public List<Note> wanted(Viewer viewer, LocalDate day) {
        return db.sql(select(viewer) + """
                 where n.to_user = :viewer and n.done_at is null and n.withdrawn_at is null and n.wanted_on <= :day
                 order by n.wanted_on, n.id desc
                 limit :limit""")
                .params(viewer.params())
                .param("day", day)
                .param("limit", MOST_WANTED)
                .query(rows::note)
                .list();
    }

    /** @param before the last one of the page before; null for the newest */
    public List<Note> list(Viewer viewer, Kind kind, @Nullable Long before, int limit) {
        return list(viewer, kind, before, List.of(), limit);
    }

    /** @param but those that stand elsewhere already */
    public List<Note> list(Viewer viewer, Kind kind, @Nullable Long before, List<Note> but, int limit) {
        String further = before == null ? "" : " and n.id < :before";
        return db.sql(select(viewer) + " where " + kind.condition + " and n.withdrawn_at is null and n.id <> all(:but)"
                        + further + " order by n.id desc limit :limit")
                .params(viewer.params())
                .param("before", before)
                .param("but", but.stream().map(Note::id).toArray(Long[]::new))
                .param("limit", limit)
                .query(rows::note)
                .list();
    }

    /** Left for the viewer and not read yet, or wanted by that day: those first, the longest wanted one before all. */
    public List<Note> urgent(Viewer viewer, LocalDate day, int limit) {
        return db.sql(select(viewer) + """
                 where n.to_user = :viewer and n.done_at is null and n.withdrawn_at is null
                   and (n.read_at is null or n.wanted_on <= :day)
                 order by case when n.wanted_on <= :day then n.wanted_on end nulls last, n.id desc
                 limit :limit""")
                .params(viewer.params())
                .param("day", day)
                .param("limit", limit)
                .query(rows::note)
                .list();
    }

    /** The open ones about a dealer, those that the viewer left and those left for the viewer. */
    public List<Note> about(Viewer viewer, DealerId dealer) {
        return db.sql(select(viewer) + """
                 where n.dealer_id = :dealer and :viewer in (n.to_user, n.from_user)
                   and n.done_at is null and n.withdrawn_at is null
                 order by n.id desc limit 20""")
                .params(viewer.params())
                .param("dealer", dealer.value())
                .query(rows::note)
                .list();
    }

    /** Throws {@link NotFound} also for whom it is neither from nor for. */
    public Note read(Viewer viewer, long id) {
        return db.sql(select(viewer) + """
                 where n.id = :id and :viewer in (n.to_user, n.from_user) and n.withdrawn_at is null""")
                .params(viewer.params())
                .param("id", id)
                .query(rows::note)
                .optional()
                .orElseThrow(() -> new NotFound("note " + id));
    }

    /** Exact to a thousand. */
    public long open(UserId user) {
        return count(user, "true", null);
    }

    /** Exact to a thousand. */
    public long unread(UserId user) {
        return count(user, "read_at is null", null);
    }

    /** How many {@link #urgent} ones there are; exact to a thousand. */
    public long urgent(UserId user, LocalDate day) {
        return count(user, "(read_at is null or wanted_on <= :day)", day);
    }

    private long count(UserId user, String which, @Nullable LocalDate day) {
        return Objects.requireNonNull(db.sql("""
                select count(*)
                  from (select from sticky_note
                         where to_user = :user and done_at is null and withdrawn_at is null and %s
                         limit 1001) capped""".formatted(which))
                .param("user", user.value())
                .param("day", day)
                .query(Long.class)
                .single());
    }

    private static String select(Viewer viewer) {
        return """
                select n.id, n.from_user, f.name as from_name, n.to_user, t.name as to_name, d.id as dealer_id,
                       d.name as dealer_name, n.text, n.saying, q.text as answered, n.wanted_on, n.created_at, n.read_at, n.done_at
                  from sticky_note n
                  join app_user f on f.id = n.from_user
                  join app_user t on t.id = n.to_user
                  left join sticky_note q on q.id = n.answers
                  left join dealer d on d.id = n.dealer_id and\s""" + viewer.maySee("d") + "\n";
    }
}
