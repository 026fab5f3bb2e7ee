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
import java.util.stream.Stream;
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
    private final Edited edited;
    private final LastBrought last;

    ListUndoing(LeadLists lists, ListRows rows, ListMerging merging, Entry entry, Edited edited, LastBrought last) {
        this.last = last;
        this.edited = edited;
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
            lists.state(list.id(), last.isPart(list.id()) ? State.CHECKED : State.UNDONE);
            return;
        }
        List<Done> done = merged.isEmpty() ? withdrawn(viewer, list, added) : parted(viewer, list, merged);
        rows.done(list.id(), done);
        lists.done(list.id(), done.size());
    }

    private List<Done> parted(Viewer viewer, LeadList list, List<ListRow> merged) {
        merging.hold(viewer, merged.stream().map(ListUndoing::dealer).toList());
        List<Done> done = new ArrayList<>();
        for (ListRow row : merged) {
            Given left = merging.takeBack(viewer, list, dealer(row), Objects.requireNonNull(row.given()));
            boolean back = left.nothing();
            done.add(new Done(row.n(), back ? Result.UNDONE : Result.KEPT, dealer(row), back ? null : left));
        }
        return done;
    }

    /** Twins that came in with a row go or stay with it. */
    private List<Done> withdrawn(Viewer viewer, LeadList list, List<ListRow> added) {
        List<DealerId> dealers = added.stream().map(ListUndoing::dealer).toList();
        merging.hold(viewer, dealers);
        Set<DealerId> changed = edited.of(list, dealers);
        Set<DealerId> gone = new HashSet<>(entry.withdraw(
                viewer, dealers.stream().filter(each -> !changed.contains(each)).toList()));
        List<ListRow> twins =
                rows.twinsThatCameWith(list.id(), added.stream().map(ListRow::n).toList());
        return Stream.concat(added.stream(), twins.stream())
                .map(row -> new Done(row.n(), gone.contains(dealer(row)) ? Result.UNDONE : Result.KEPT, dealer(row)))
                .toList();
    }

    private static DealerId dealer(ListRow row) {
        return Objects.requireNonNull(row.dealer());
    }

    /** A row on which the program itself stumbles stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void failed(LeadList list, ListRow row) {
        rows.done(list.id(), List.of(new Done(row.n(), Result.KEPT, dealer(row), row.given())));
        lists.done(list.id(), 1);
    }
}
