package com.denaq.crm.intake.lists;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.intake.Entry;
import com.denaq.crm.intake.lists.LeadList.State;
import com.denaq.crm.intake.lists.ListRow.Result;
import com.denaq.crm.intake.lists.ListRows.Done;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a portion of a list back: first what was merged, which may be into what was added, then that. */
@Component
class ListUndoing {

    private final LeadLists lists;
    private final ListRows rows;
    private final ListMerging merging;
    private final Entry entry;

    ListUndoing(LeadLists lists, ListRows rows, ListMerging merging, Entry entry) {
        this.lists = lists;
        this.rows = rows;
        this.merging = merging;
        this.entry = entry;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void portion(Viewer viewer, LeadList list, int most) {
        List<ListRow> merged = rows.merged(list.id(), most);
        List<ListRow> added = merged.isEmpty() ? rows.added(list.id(), most) : List.of();
        if (merged.isEmpty() && added.isEmpty()) {
            lists.state(list.id(), State.UNDONE);
            return;
        }
        rows.done(list.id(), merged.isEmpty() ? withdrawn(viewer, added) : parted(viewer, merged));
        lists.done(list.id(), merged.size() + added.size());
    }

    private List<Done> parted(Viewer viewer, List<ListRow> merged) {
        List<Done> done = new ArrayList<>();
        for (ListRow row : merged) {
            DealerId dealer = Objects.requireNonNull(row.dealer());
            boolean back = row.given() == null || merging.takeBack(viewer, dealer, row.given());
            done.add(new Done(row.n(), back ? Result.UNDONE : Result.KEPT, dealer, back ? null : row.given()));
        }
        return done;
    }

    private List<Done> withdrawn(Viewer viewer, List<ListRow> added) {
        List<DealerId> dealers =
                added.stream().map(row -> Objects.requireNonNull(row.dealer())).toList();
        Set<DealerId> gone = new HashSet<>(entry.withdraw(viewer, dealers));
        return added.stream()
                .map(row -> new Done(row.n(), gone.contains(row.dealer()) ? Result.UNDONE : Result.KEPT, row.dealer()))
                .toList();
    }
}
