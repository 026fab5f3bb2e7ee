package com.denaq.crm.listing.screen;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.listing.DealerFilter;
import com.denaq.crm.listing.FilterField;
import java.sql.Array;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
     * @param ownerOfOne whether the owner is shown also where it is the same in each line
     * @param view the query of an address, null: the usual first view
     */
    public record Liked(
            @Nullable List<ListColumn> chosen,
            boolean ownerOfOne,
            @Nullable String view) {

        /** An agent knows whose their own dealers and the free ones are. */
        public List<ListColumn> columns(Viewer viewer, DealerFilter filter) {
            if (chosen == null) {
                return ofOne(viewer, filter) ? OF_ONE : OF_ALL;
            }
            return ofOne(viewer, filter) ? with(chosen, ownerOfOne) : chosen;
        }
    }

    private static boolean ofOne(Viewer viewer, DealerFilter filter) {
        List<String> owners = filter.get(FilterField.OWNER);
        return !viewer.mayManage() && (owners.equals(MINE) || owners.equals(FREE));
    }

    private static List<ListColumn> with(List<ListColumn> columns, boolean owner) {
        return Stream.of(ListColumn.values())
                .filter(each -> each == ListColumn.OWNER ? owner : columns.contains(each))
                .toList();
    }

    public Liked of(Viewer viewer) {
        return db.sql("select columns, owner_in_own, default_view from list_preference where user_id = :viewer")
                .params(viewer.params())
                .query((row, n) -> {
                    Array chosen = row.getArray("columns");
                    List<ListColumn> columns =
                            chosen == null ? null : ListColumn.of(List.of((String[]) chosen.getArray()));
                    return new Liked(columns, row.getBoolean("owner_in_own"), row.getString("default_view"));
                })
                .optional()
                .orElse(new Liked(null, false, null));
    }

    /** @param filter of the list in which they were chosen: one that shows no owner by itself says nothing of the others */
    public void columns(Viewer viewer, DealerFilter filter, List<ListColumn> columns) {
        Liked before = of(viewer);
        boolean ofOne = ofOne(viewer, filter);
        boolean owner = columns.contains(ListColumn.OWNER);
        boolean ownerOfAll = ofOne ? before.chosen() == null || before.chosen().contains(ListColumn.OWNER) : owner;
        db.sql("""
                insert into list_preference (user_id, columns, owner_in_own) values (:viewer, :columns, :ownerOfOne)
                on conflict (user_id) do update
                   set columns = excluded.columns, owner_in_own = excluded.owner_in_own""")
                .params(viewer.params())
                .param(
                        "columns",
                        with(columns, ownerOfAll).stream().map(ListColumn::code).toArray(String[]::new))
                .param("ownerOfOne", ofOne ? owner : before.ownerOfOne())
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
