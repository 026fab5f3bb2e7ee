package com.denaq.crm.intake.lists;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Source;
import com.denaq.crm.intake.Entered;
import com.denaq.crm.intake.Entry;
import com.denaq.crm.intake.NewLead;
import com.denaq.crm.intake.entering.Attempts;
import com.denaq.crm.intake.lists.LeadList.Kind;
import com.denaq.crm.intake.lists.LeadList.State;
import com.denaq.crm.intake.lists.ListRow.Result;
import com.denaq.crm.intake.lists.ListRow.Verdict;
import com.denaq.crm.intake.lists.ListRows.Checked;
import com.denaq.crm.intake.lists.ListRows.Done;
import com.denaq.crm.intake.table.RowReader;
import com.denaq.crm.intake.table.RowReader.Read;
import com.denaq.crm.platform.settings.Settings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds a portion of what was chosen, or takes a portion back. What became of each row is written in the same
 * transaction, so that after a crash nothing is done twice.
 */
@Component
class ListAdding {

    private static final int MOST = 1_000;

    private final LeadLists lists;
    private final ListRows rows;
    private final Entry entry;
    private final Attempts attempts;
    private final Settings settings;

    ListAdding(LeadLists lists, ListRows rows, Entry entry, Attempts attempts, Settings settings) {
        this.lists = lists;
        this.rows = rows;
        this.entry = entry;
        this.attempts = attempts;
        this.settings = settings;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void portion(Viewer viewer, LeadList list, int most) {
        List<ListRow> portion = rows.toAdd(list.id(), most);
        if (portion.isEmpty()) {
            countBlocked(viewer, list);
            lists.state(list.id(), State.CHECKED);
            return;
        }
        RowReader reader = new RowReader(list.columns(), settings.homeCountry());
        List<NewLead> leads =
                portion.stream().map(row -> lead(list, row, reader)).toList();
        List<Entered> entered = entry.enterAll(viewer, leads, list.id());
        List<Done> done = new ArrayList<>();
        List<Checked> checked = new ArrayList<>();
        for (int i = 0; i < portion.size(); i++) {
            note(portion.get(i), entered.get(i), done, checked);
        }
        rows.check(list.id(), checked);
        rows.done(list.id(), done);
        lists.done(list.id(), portion.size());
    }

    /** Whoever adds a list has tried to enter those of it, too, that are here already. */
    private void countBlocked(Viewer viewer, LeadList list) {
        RowReader reader = new RowReader(list.columns(), settings.homeCountry());
        int after = 0;
        for (List<ListRow> here = rows.here(list.id(), after, MOST);
                !here.isEmpty();
                here = rows.here(list.id(), after, MOST)) {
            attempts.here(
                    viewer, here.stream().map(row -> lead(list, row, reader)).toList(), list.id());
            after = here.getLast().n();
        }
    }

    private static NewLead lead(LeadList list, ListRow row, RowReader reader) {
        NewLead lead = ((Read.Company) reader.read(row.cells())).lead();
        boolean ask = row.verdict() == Verdict.NEW && !list.addSimilar();
        NewLead asked = ask ? lead.explained(null, null) : lead;
        return list.kind() == Kind.FILE ? asked.from(Source.IMPORT) : asked;
    }

    /** What looked new when it was checked may look otherwise by now. */
    private static void note(ListRow row, Entered entered, List<Done> done, List<Checked> checked) {
        switch (entered) {
            case Entered.Added added ->
                done.add(new Done(row.n(), added.inReview() ? Result.IN_REVIEW : Result.ADDED, added.dealer()));
            case Entered.AlreadyHere here -> {
                checked.add(new Checked(row.n(), Verdict.HERE, null, Why.of(here.verdict()), true));
                done.add(new Done(row.n(), Result.HERE, null));
            }
            case Entered.IdTaken taken -> {
                Why why = Why.problem("intake.row.id-taken", "id", taken.id().id());
                checked.add(new Checked(row.n(), Verdict.HERE, null, why, true));
                done.add(new Done(row.n(), Result.HERE, null));
            }
            case Entered.LooksSimilar similar ->
                checked.add(new Checked(row.n(), Verdict.SIMILAR, null, Why.of(similar.verdict()), false));
        }
    }

    /** A row on which the program itself stumbles. */
    @Transactional(propagation = Propagation.MANDATORY)
    void failed(LeadList list, ListRow row) {
        Verdict verdict = Objects.requireNonNull(row.verdict());
        rows.check(list.id(), List.of(new Checked(row.n(), verdict, null, Why.problem("intake.row.failed"), true)));
        rows.done(list.id(), List.of(new Done(row.n(), Result.FAILED, null)));
        lists.done(list.id(), 1);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void takeBack(Viewer viewer, LeadList list, int most) {
        List<ListRow> portion = rows.added(list.id(), most);
        if (portion.isEmpty()) {
            lists.state(list.id(), State.UNDONE);
            return;
        }
        List<DealerId> dealers = portion.stream()
                .map(row -> Objects.requireNonNull(row.dealer()))
                .toList();
        Set<DealerId> gone = new HashSet<>(entry.withdraw(viewer, dealers));
        rows.done(
                list.id(),
                portion.stream()
                        .map(row -> new Done(
                                row.n(), gone.contains(row.dealer()) ? Result.UNDONE : Result.KEPT, row.dealer()))
                        .toList());
        lists.done(list.id(), portion.size());
    }
}
