package com.denaq.crm.intake.lists;

import com.denaq.crm.intake.lists.ListRow.Result;
import com.denaq.crm.intake.lists.ListRows.Checked;
import com.denaq.crm.intake.lists.ListRows.Done;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What has become of a portion of rows, to be written at once. */
final class RowOutcomes {

    final List<Done> done = new ArrayList<>();
    final List<Checked> checked = new ArrayList<>();

    void failed(ListRow row, Why why) {
        checked.add(new Checked(row.n(), Objects.requireNonNull(row.verdict()), row.twinOf(), why, row.choice()));
        done.add(new Done(row.n(), Result.FAILED, null));
    }

    boolean has(ListRow row) {
        return done.stream().anyMatch(each -> each.n() == row.n());
    }
}
