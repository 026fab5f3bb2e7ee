package com.denaq.crm.intake.lists;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerBeginnings;
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
    private final Starts starts;
    private final DealerBeginnings beginnings;
    private final Settings settings;

    ListAdding(
            LeadLists lists,
            ListRows rows,
            Entry entry,
            Attempts attempts,
            Starts starts,
            DealerBeginnings beginnings,
            Settings settings) {
        this.lists = lists;
        this.rows = rows;
        this.entry = entry;
        this.attempts = attempts;
        this.starts = starts;
        this.beginnings = beginnings;
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
        StartReader starting = starts.reader(viewer);
        List<Done> done = new ArrayList<>();
        List<Checked> checked = new ArrayList<>();
        List<Ready> ready = new ArrayList<>();
        for (ListRow row : portion) {
            Read.Company company = company(row, reader);
            switch (starting.read(company.said())) {
                case Start.Read.May may -> ready.add(new Ready(row, lead(list, row, company), may.start()));
                case Start.Read.MayNot no -> {
                    checked.add(new Checked(row.n(), Verdict.UNREADABLE, null, no.why(), true));
                    done.add(new Done(row.n(), Result.FAILED, null));
                }
            }
        }
        enter(viewer, list, ready, done, checked);
        rows.check(list.id(), checked);
        rows.done(list.id(), done);
        lists.done(list.id(), portion.size());
    }

    /** A row that may be added, as it is to begin. */
    private record Ready(ListRow row, NewLead lead, Start start) {
        NewLead owned() {
            return lead.ownedBy(start.owner());
        }
    }

    private void enter(Viewer viewer, LeadList list, List<Ready> ready, List<Done> done, List<Checked> checked) {
        List<Entered> entered =
                entry.enterAll(viewer, ready.stream().map(Ready::owned).toList(), list.id());
        for (int i = 0; i < ready.size(); i++) {
            note(ready.get(i).row, entered.get(i), done, checked);
            if (entered.get(i) instanceof Entered.Added added) {
                Start start = ready.get(i).start;
                beginnings.begin(viewer, added.dealer(), start.kind(), start.refusal());
            }
        }
    }

    /** Whoever adds a list has tried to enter those of it, too, that are here already. */
    private void countBlocked(Viewer viewer, LeadList list) {
        RowReader reader = new RowReader(list.columns(), settings.homeCountry());
        int after = 0;
        for (List<ListRow> here = rows.here(list.id(), after, MOST);
                !here.isEmpty();
                here = rows.here(list.id(), after, MOST)) {
            attempts.here(
                    viewer,
                    here.stream()
                            .map(row -> lead(list, row, company(row, reader)))
                            .toList(),
                    list.id());
            after = here.getLast().n();
        }
    }

    private static Read.Company company(ListRow row, RowReader reader) {
        return (Read.Company) reader.read(row.cells());
    }

    private static NewLead lead(LeadList list, ListRow row, Read.Company company) {
        NewLead lead = company.lead();
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
