package com.denaq.crm.intake.desk;

import com.denaq.crm.intake.lists.LeadList;
import com.denaq.crm.intake.lists.ListFilter;
import com.denaq.crm.intake.lists.RowTarget;
import com.denaq.crm.intake.lists.Why;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row with the dealers that it resembles, of which one is to be chosen.
 *
 * @param filter which rows of the list are shown, from {@code after} on
 */
public record TargetView(LeadList list, ListFilter filter, int after, ShownRow row, List<RowTarget> targets) {

    public String path() {
        return list.path() + "/rows/" + row.row().n() + "/target" + ListPage.query(filter, after);
    }

    /** Back to the list. */
    public String address() {
        return list.path() + ListPage.query(filter, after);
    }

    /** The one that the row tells of, else the likeliest into which it can be merged; null: there is none. */
    public @Nullable Long chosen() {
        Why why = row.row().why();
        Long told = why == null ? null : why.dealer();
        List<Long> open = targets.stream()
                .filter(each -> each.closed() == null)
                .map(RowTarget::id)
                .toList();
        return told != null && open.contains(told)
                ? told
                : open.stream().findFirst().orElse(null);
    }
}
