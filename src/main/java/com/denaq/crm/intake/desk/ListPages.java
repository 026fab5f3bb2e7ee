package com.denaq.crm.intake.desk;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.intake.lists.LeadList;
import com.denaq.crm.intake.lists.LeadLists;
import com.denaq.crm.intake.lists.ListDesk;
import com.denaq.crm.intake.lists.ListFilter;
import com.denaq.crm.intake.lists.ListRow;
import com.denaq.crm.intake.table.RowReader;
import com.denaq.crm.platform.settings.Settings;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts together what a page of a list shows. */
@Component
class ListPages {

    private static final int ROWS = 100;

    private final LeadLists lists;
    private final ListDesk desk;
    private final Settings settings;

    ListPages(LeadLists lists, ListDesk desk, Settings settings) {
        this.lists = lists;
        this.desk = desk;
        this.settings = settings;
    }

    ListPage page(Viewer viewer, long id, ListFilter filter, int after) {
        LeadList list = lists.read(viewer, id);
        RowReader reader = new RowReader(list.columns(), settings.homeCountry());
        List<ListRow> rows = desk.page(list, filter, after, ROWS + 1);
        List<ListRow> shown = rows.subList(0, Math.min(ROWS, rows.size()));
        return new ListPage(
                list,
                desk.counts(list),
                filter,
                after,
                shown.stream().map(row -> ShownRow.of(row, reader)).toList(),
                !viewer.mayEnterSimilar(),
                rows.size() > ROWS ? shown.getLast().n() : null);
    }
}
