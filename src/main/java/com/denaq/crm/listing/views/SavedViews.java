package com.denaq.crm.listing.views;

import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.platform.web.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Everybody's own views, and those that an admin shares with all. */
@Repository
public class SavedViews {

    private final JdbcClient db;
    private final Clock clock;

    SavedViews(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Own ones and shared ones, in the order in which they were made. */
    public List<SavedView> of(Viewer viewer) {
        return db.sql("""
                select id, user_id, name, query, shared from saved_view
                 where (user_id = :viewer or shared) and deleted_at is null
                 order by shared desc, position, id
                 limit 60""").params(viewer.params()).query(SavedViews::view).list();
    }

    /** One of the viewer's own, which they may rename and delete. */
    public SavedView own(Viewer viewer, long id) {
        return db.sql("""
                select id, user_id, name, query, shared from saved_view
                 where id = :id and user_id = :viewer and deleted_at is null""")
                .param("id", id)
                .params(viewer.params())
                .query(SavedViews::view)
                .optional()
                .orElseThrow(() -> new NotFound("view " + id));
    }

    /** Empty when the viewer has one of that name, in capitals or not. */
    @Transactional
    public Optional<Long> save(Viewer viewer, String name, String query, boolean shared) {
        return db.sql("""
                insert into saved_view (user_id, name, query, shared)
                select :viewer, :name, :query, :shared
                 where not exists (select from saved_view o
                         where o.user_id = :viewer and lower(o.name) = lower(:name) and o.deleted_at is null)
                on conflict (user_id, name) where deleted_at is null do nothing
                returning id""")
                .params(viewer.params())
                .param("name", name)
                .param("query", query)
                .param("shared", shared && viewer.mayManage())
                .query(Long.class)
                .optional();
    }

    /** The viewer's own of that name, in capitals or not. */
    public Optional<SavedView> named(Viewer viewer, String name) {
        return db.sql("""
                select id, user_id, name, query, shared from saved_view
                 where user_id = :viewer and lower(name) = lower(:name) and deleted_at is null
                 order by id limit 1""")
                .params(viewer.params())
                .param("name", name)
                .query(SavedViews::view)
                .optional();
    }

    /** Shows that list from now on; shared, it stays so. */
    @Transactional
    public void replace(Viewer viewer, long id, String query, boolean shared) {
        SavedView view = own(viewer, id);
        db.sql("""
                update saved_view
                   set before = query, before_shared = shared, query = :query, shared = shared or :shared, version = version + 1
                 where id = :id""")
                .param("id", id)
                .param("query", query)
                .param("shared", shared && viewer.mayManage())
                .update();
        opensFirst(viewer, view.query(), query);
    }

    /** Shows what it did before; false where that is taken back already. */
    @Transactional
    public boolean takeBackReplacing(Viewer viewer, long id) {
        SavedView view = own(viewer, id);
        boolean back = db.sql("""
                update saved_view
                   set query = before, shared = coalesce(before_shared, shared), before = null, before_shared = null,
                       version = version + 1
                 where id = :id and before is not null""").param("id", id).update() == 1;
        opensFirst(viewer, view.query(), own(viewer, id).query());
        return back;
    }

    /** Where the view opens first, it still does: what opens first is kept as a query. */
    private void opensFirst(Viewer viewer, String before, String now) {
        db.sql("update list_preference set default_view = :now where user_id = :viewer and default_view = :before")
                .params(viewer.params())
                .param("before", before)
                .param("now", now)
                .update();
    }

    /** As {@link #save}, false. With whom it is shared is chosen here, and stays so whatever is taken back. */
    @Transactional
    public boolean rename(Viewer viewer, long id, String name, boolean shared) {
        own(viewer, id);
        return db.sql("""
                update saved_view v set name = :name, shared = :shared, before_shared = null, version = version + 1
                 where id = :id and not exists (select from saved_view o
                         where o.user_id = v.user_id and lower(o.name) = lower(:name) and o.id <> v.id and o.deleted_at is null)""")
                        .param("id", id)
                        .param("name", name)
                        .param("shared", shared && viewer.mayManage())
                        .update()
                == 1;
    }

    @Transactional
    public void delete(Viewer viewer, long id) {
        own(viewer, id);
        db.sql("update saved_view set deleted_at = :now where id = :id")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** False when the name is taken by now. */
    @Transactional
    public boolean restore(Viewer viewer, long id) {
        return db.sql("""
                update saved_view v set deleted_at = null
                 where id = :id and user_id = :viewer and deleted_at is not null
                   and not exists (select from saved_view o
                         where o.user_id = v.user_id and lower(o.name) = lower(v.name) and o.deleted_at is null)""").param("id", id).params(viewer.params()).update() == 1;
    }

    private static SavedView view(ResultSet row, int number) throws SQLException {
        return new SavedView(
                row.getLong("id"),
                new UserId(row.getLong("user_id")),
                row.getString("name"),
                row.getString("query"),
                row.getBoolean("shared"));
    }
}
