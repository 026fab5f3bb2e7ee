package com.denaq.crm.intake.desk;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.intake.lists.LeadList;
import com.denaq.crm.intake.lists.LeadList.State;
import com.denaq.crm.intake.lists.LeadLists;
import com.denaq.crm.intake.lists.LeftOut;
import com.denaq.crm.intake.lists.ListCounts;
import com.denaq.crm.intake.lists.ListDesk;
import com.denaq.crm.intake.lists.ListFilter;
import com.denaq.crm.intake.lists.ListRow;
import com.denaq.crm.intake.lists.Workable;
import com.denaq.crm.intake.table.RowReader;
import com.denaq.crm.platform.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what a page of a list shows. */
@Component
class ListPages {

    private static final int ROWS = 100;

    private final LeadLists lists;
    private final ListDesk desk;
    private final Dealers dealers;
    private final Workable workable;
    private final Settings settings;

    ListPages(LeadLists lists, ListDesk desk, Dealers dealers, Workable workable, Settings settings) {
        this.workable = workable;
        this.dealers = dealers;
        this.lists = lists;
        this.desk = desk;
        this.settings = settings;
    }

    ListPage page(Viewer viewer, long id, ListFilter wanted, int after) {
        LeadList list = lists.read(viewer, id);
        // a part of the similar ones isn't counted again and again while it is at work: all of them are shown meanwhile
        ListFilter filter = list.state().atWork() && wanted.apart() != null ? ListFilter.SIMILAR : wanted;
        List<ShownRow> rows = rows(viewer, list, filter, after);
        List<ShownRow> shown = rows.subList(0, Math.min(ROWS, rows.size()));
        return new ListPage(
                list,
                desk.above(list),
                desk.leftOut(list),
                counts(viewer, list, filter),
                filter,
                after,
                shown,
                there(viewer, shown),
                !viewer.mayEnterSimilar(),
                viewer.mayManage(),
                rows.size() > ROWS ? shown.getLast().row().n() : null);
    }

    /** What its buttons need: they count, and lead back to the page that is shown. */
    ListPage actions(Viewer viewer, long id, ListFilter shown, int after) {
        LeadList list = lists.read(viewer, id);
        return new ListPage(
                list,
                0,
                LeftOut.NOTHING,
                desk.counts(list),
                shown,
                after,
                List.of(),
                Set.of(),
                !viewer.mayEnterSimilar(),
                viewer.mayManage(),
                null);
    }

    /** The parts of the similar ones only for who decides of them, and not again and again while it is at work. */
    private ListCounts counts(Viewer viewer, LeadList list, ListFilter filter) {
        boolean decides = viewer.mayEnterSimilar() && list.open() && list.state() != State.CHECKING;
        return decides || filter.apart() != null ? desk.counts(list, filter) : desk.counts(list);
    }

    /** Those of the dealers that rows became, or resemble, that can be opened still. */
    private Set<DealerId> there(Viewer viewer, List<ShownRow> rows) {
        List<DealerId> named = rows.stream()
                .flatMap(row -> Stream.of(row.dealer(), row.match()))
                .filter(Objects::nonNull)
                .map(DealerId::new)
                .distinct()
                .toList();
        return named.isEmpty() ? Set.of() : dealers.there(viewer, named);
    }

    private Map<Integer, ListRow> above(Viewer viewer, LeadList list, List<ListRow> shown) {
        return workable.now(viewer, list, List.copyOf(desk.above(list, shown).values())).stream()
                .collect(Collectors.toMap(ListRow::n, Function.identity()));
    }

    /** Those of a page, and one more where there are more. */
    private List<ShownRow> rows(Viewer viewer, LeadList list, ListFilter filter, int after) {
        RowReader reader = new RowReader(list.columns(), settings.homeCountry());
        List<ShownRow> rows = new ArrayList<>();
        int last = after;
        List<ListRow> next = desk.page(list, filter, last, ROWS + 1);
        while (!next.isEmpty()) {
            rows.addAll(ShownRow.of(workable.now(viewer, list, next), above(viewer, list, next), reader));
            last = next.getLast().n();
            int lacking = ROWS + 1 - rows.size();
            next = lacking == 0 ? List.of() : desk.page(list, filter, last, lacking);
        }
        return rows;
    }
}
