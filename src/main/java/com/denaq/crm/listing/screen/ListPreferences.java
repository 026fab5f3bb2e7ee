package com.denaq.crm.listing.screen;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.listing.DealerFilter;
import com.denaq.crm.listing.FilterField;
import java.sql.Array;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How each person likes the Dealers list: its columns, and the view that opens first. */
@Repository
public class ListPreferences {

    private static final List<String> MINE = List.of("me");
    private static final List<String> FREE = List.of("free");

    private static final List<ListColumn> OF_ONE =
            List.of(ListColumn.STAGE, ListColumn.PLACE, ListColumn.STEP, ListColumn.LAST);
    private static final List<ListColumn> OF_ALL =
            List.of(ListColumn.STAGE, ListColumn.PLACE, ListColumn.OWNER, ListColumn.STEP, ListColumn.LAST);

    private final JdbcClient db;

    ListPreferences(JdbcClient db) {
        this.db = db;
    }

    /**
     * What somebody has chosen.
     *
     * @param chosen columns; null: the usual ones
     * @param view the query of an address, null: the usual first view
     */
    public record Liked(
            @Nullable List<ListColumn> chosen, @Nullable String view) {

        /** An agent knows whose their own dealers and the free ones are. */
        public List<ListColumn> columns(Viewer viewer, DealerFilter filter) {
            if (chosen != null) {
                return chosen;
            }
            List<String> owners = filter.get(FilterField.OWNER);
            return !viewer.mayManage() && (owners.equals(MINE) || owners.equals(FREE)) ? OF_ONE : OF_ALL;
        }
    }

    public Liked of(Viewer viewer) {
        return db.sql("select columns, default_view from list_preference where user_id = :viewer")
                .params(viewer.params())
                .query((row, n) -> {
                    Array chosen = row.getArray("columns");
                    List<ListColumn> columns =
                            chosen == null ? null : ListColumn.of(List.of((String[]) chosen.getArray()));
                    return new Liked(columns, row.getString("default_view"));
                })
                .optional()
                .orElse(new Liked(null, null));
    }

    public void columns(Viewer viewer, List<ListColumn> columns) {
        db.sql("""
                insert into list_preference (user_id, columns) values (:viewer, :columns)
                on conflict (user_id) do update set columns = excluded.columns""")
                .params(viewer.params())
                .param("columns", columns.stream().map(ListColumn::code).toArray(String[]::new))
                .update();
    }

    /** @return what it was before */
    public Optional<String> first(Viewer viewer, @Nullable String view) {
        Optional<String> before = Optional.ofNullable(of(viewer).view());
        db.sql("""
                insert into list_preference (user_id, default_view) values (:viewer, :view)
                on conflict (user_id) do update set default_view = excluded.default_view""").params(viewer.params()).param("view", view).update();
        return before;
    }
}
