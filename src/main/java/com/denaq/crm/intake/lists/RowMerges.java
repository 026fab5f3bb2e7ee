package com.denaq.crm.intake.lists;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.intake.lists.ListRow.Result;
import com.denaq.crm.intake.lists.ListRow.Verdict;
import com.denaq.crm.intake.lists.ListRows.Checked;
import com.denaq.crm.intake.lists.ListRows.Done;
import com.denaq.crm.intake.table.RowReader;
import com.denaq.crm.intake.table.RowReader.Read;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Merges a portion of rows: each into the dealer that it resembles, or into what became of the row above. */
@Component
class RowMerges {

    private final ListRows rows;
    private final ListMerging merging;

    RowMerges(ListRows rows, ListMerging merging) {
        this.rows = rows;
        this.merging = merging;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void merge(Viewer viewer, LeadList list, List<ListRow> portion, RowReader reader, RowOutcomes outcomes) {
        Map<Integer, DealerId> targets = targets(portion, above(list, portion, outcomes));
        merging.hold(viewer, targets.values());
        Map<Integer, ListRow> above = rows.above(
                list.id(),
                portion.stream().filter(row -> !targets.containsKey(row.n())).toList());
        for (ListRow row : portion) {
            DealerId target = targets.get(row.n());
            if (target == null) {
                outcomes.failed(row, nowhere(row, above));
                continue;
            }
            Read.Company company = (Read.Company) reader.read(row.cells());
            merging.into(viewer, list, target, company.lead())
                    .ifPresentOrElse(
                            merged -> outcomes.done.add(
                                    new Done(row.n(), Result.MERGED, merged.dealer(), merged.given())),
                            () -> outcomes.failed(row, Why.problem("intake.row.merge-not-yours")));
        }
    }

    /** Into what each of them goes; one that has nothing above any more is missing. */
    private static Map<Integer, DealerId> targets(List<ListRow> portion, Map<Integer, DealerId> above) {
        Map<Integer, DealerId> targets = new HashMap<>();
        for (ListRow row : portion) {
            Integer twinOf = row.twinOf();
            DealerId target = twinOf == null ? row.resembled() : targets.getOrDefault(twinOf, above.get(twinOf));
            if (target != null) {
                targets.put(row.n(), target);
            }
        }
        return targets;
    }

    /** What became of the rows above, now or before; of those that are here already, that. To look like one isn't to be it. */
    private Map<Integer, DealerId> above(LeadList list, List<ListRow> portion, RowOutcomes outcomes) {
        Map<Integer, DealerId> above = new HashMap<>();
        List<Integer> wanted =
                portion.stream().map(ListRow::twinOf).filter(Objects::nonNull).toList();
        for (ListRow row : rows.known(list.id(), wanted)) {
            DealerId became = row.result() == Result.UNDONE ? null : row.dealer();
            DealerId dealer = became != null ? became : row.verdict() == Verdict.HERE ? row.resembled() : null;
            if (dealer != null) {
                above.put(row.n(), dealer);
            }
        }
        for (Checked each : outcomes.checked) {
            if (each.verdict() == Verdict.HERE && each.why().dealer() != null) {
                above.put(each.n(), new DealerId(each.why().dealer()));
            }
        }
        for (Done each : outcomes.done) {
            if (each.dealer() != null) {
                above.put(each.n(), each.dealer());
            }
        }
        return above;
    }

    /** There is nothing into which it could go: the row above isn't in, or the dealer isn't there any more. */
    private static Why nowhere(ListRow row, Map<Integer, ListRow> above) {
        ListRow twin = above.get(row.twinOf());
        return twin == null
                ? Why.problem("intake.row.merge-gone")
                : Why.problem("intake.row.merge-twin", "row", String.valueOf(twin.line()));
    }
}
