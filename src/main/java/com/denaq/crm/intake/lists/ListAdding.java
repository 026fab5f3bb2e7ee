package com.denaq.crm.intake.lists;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerBeginnings;
import com.denaq.crm.dealers.ExternalIds;
import com.denaq.crm.dealers.Source;
import com.denaq.crm.intake.Entered;
import com.denaq.crm.intake.Entry;
import com.denaq.crm.intake.NewLead;
import com.denaq.crm.intake.entering.Attempts;
import com.denaq.crm.intake.lists.LeadList.Kind;
import com.denaq.crm.intake.lists.LeadList.State;
import com.denaq.crm.intake.lists.ListRow.Choice;
import com.denaq.crm.intake.lists.ListRow.Result;
import com.denaq.crm.intake.lists.ListRow.Verdict;
import com.denaq.crm.intake.lists.ListRows.Checked;
import com.denaq.crm.intake.lists.ListRows.Done;
import com.denaq.crm.intake.table.RowReader;
import com.denaq.crm.intake.table.RowReader.Read;
import com.denaq.crm.platform.settings.Settings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds a portion of what was chosen. What became of each row is written in the same transaction, so that after a crash
 * nothing is done twice.
 */
@Component
class ListAdding {

    private static final int MOST = 1_000;

    private final LeadLists lists;
    private final ListRows rows;
    private final RowMerges merges;
    private final Entry entry;
    private final ExternalIds externalIds;
    private final MergeStory told;
    private final Clock clock;
    private final Attempts attempts;
    private final ByRight byRight;
    private final Starts starts;
    private final DealerBeginnings beginnings;
    private final Settings settings;
    private final Workable workable;
    private final ListReturn returning;

    ListAdding(
            LeadLists lists,
            ListRows rows,
            RowMerges merges,
            Entry entry,
            ExternalIds externalIds,
            MergeStory told,
            Clock clock,
            Attempts attempts,
            ByRight byRight,
            Starts starts,
            DealerBeginnings beginnings,
            Settings settings,
            Workable workable,
            ListReturn returning) {
        this.lists = lists;
        this.rows = rows;
        this.merges = merges;
        this.entry = entry;
        this.externalIds = externalIds;
        this.told = told;
        this.clock = clock;
        this.attempts = attempts;
        this.byRight = byRight;
        this.starts = starts;
        this.beginnings = beginnings;
        this.settings = settings;
        this.workable = workable;
        this.returning = returning;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void portion(Viewer viewer, LeadList list, int most) {
        List<ListRow> portion = rows.toDo(list.id(), most);
        if (portion.isEmpty()) {
            countBlocked(viewer, list);
            return;
        }
        RowReader reader = new RowReader(list.columns(), settings.homeCountry());
        StartReader starting = starts.reader(viewer);
        RowOutcomes outcomes = new RowOutcomes();
        List<Ready> ready = new ArrayList<>();
        List<ListRow> merging = new ArrayList<>();
        for (ListRow row : portion) {
            if (row.choice() == Choice.MERGE) {
                merging.add(row);
                continue;
            }
            Read.Company company = company(row, reader);
            if (Untold.nameless(company.lead())) {
                outcomes.failed(row, Why.problem(Untold.NAMELESS));
                continue;
            }
            switch (starting.read(company.said())) {
                case Start.Read.May may -> ready.add(new Ready(row, lead(list, row, company), may.start()));
                case Start.Read.MayNot no -> {
                    outcomes.checked.add(new Checked(row.n(), Verdict.UNREADABLE, null, no.why(), Choice.ADD));
                    outcomes.done.add(new Done(row.n(), Result.FAILED, null));
                }
            }
        }
        enter(viewer, list, ready, reader, outcomes);
        merging.removeIf(outcomes::has);
        merges.merge(viewer, list, merging, reader, outcomes);
        rows.check(list.id(), outcomes.checked);
        rows.done(list.id(), outcomes.done);
        lists.done(list.id(), Math.max(portion.size(), outcomes.done.size()));
    }

    /** A row that may be added, as it is to begin. */
    private record Ready(ListRow row, NewLead lead, Start start) {
        NewLead owned() {
            return lead.ownedBy(start.owner());
        }
    }

    /** Twins that are to be merged into a row come in with it. */
    private void enter(Viewer viewer, LeadList list, List<Ready> ready, RowReader reader, RowOutcomes outcomes) {
        List<RowWithTwins> together = together(list, ready, reader);
        List<Entered> entered =
                entered(viewer, list, together.stream().map(RowWithTwins::lead).toList());
        Set<Long> mergeable = workable.ofSimilar(viewer, entered);
        for (int i = 0; i < ready.size(); i++) {
            note(ready.get(i).row, entered.get(i), mergeable, outcomes);
            if (entered.get(i) instanceof Entered.Added added) {
                Start start = ready.get(i).start;
                beginnings.begin(viewer, added.dealer(), start.kind(), start.refusal());
                externalIds.give(added.dealer(), together.get(i).ids());
                for (Map<String, String> otherwise : together.get(i).otherwise()) {
                    told.otherwise(viewer, list, added.dealer(), otherwise, clock.instant());
                }
                together.get(i)
                        .twins()
                        .forEach(twin -> outcomes.done.add(new Done(twin, Result.MERGED, added.dealer())));
            }
        }
    }

    private List<Entered> entered(Viewer viewer, LeadList list, List<NewLead> leads) {
        List<Entered> entered = new ArrayList<>(entry.enterAll(viewer, leads, list.id()));
        Map<Integer, NewLead> again = byRight.explained(list, leads, entered);
        if (!again.isEmpty()) {
            Iterator<Entered> more = entry.enterAll(viewer, List.copyOf(again.values()), list.id())
                    .iterator();
            again.keySet().forEach(i -> entered.set(i, more.next()));
        }
        return entered;
    }

    private List<RowWithTwins> together(LeadList list, List<Ready> ready, RowReader reader) {
        Map<Integer, RowWithTwins> together = new LinkedHashMap<>();
        ready.forEach(each -> together.put(each.row.n(), new RowWithTwins(each.owned())));
        int after = 0;
        for (List<ListRow> twins = rows.twinsToMerge(list.id(), together.keySet(), after);
                !twins.isEmpty();
                twins = rows.twinsToMerge(list.id(), together.keySet(), after)) {
            for (ListRow twin : twins) {
                Objects.requireNonNull(together.get(twin.twinOf()))
                        .add(twin.n(), company(twin, reader).lead());
            }
            after = twins.getLast().n();
        }
        return List.copyOf(together.values());
    }

    /** Whoever adds a list has tried to enter those of it, too, that are here already: they are counted last, a portion at once. */
    private void countBlocked(Viewer viewer, LeadList list) {
        List<ListRow> here = rows.here(list.id(), list.counted(), MOST);
        if (here.isEmpty()) {
            returning.ended(list);
            lists.state(list.id(), State.CHECKED);
            return;
        }
        RowReader reader = new RowReader(list.columns(), settings.homeCountry());
        attempts.here(
                viewer,
                here.stream()
                        .map(row -> new Attempts.Here(
                                lead(list, row, company(row, reader)),
                                row.resembled(),
                                row.why() == null ? null : row.why().strength()))
                        .toList(),
                list.id());
        lists.counted(list.id(), here.getLast().n());
    }

    private static Read.Company company(ListRow row, RowReader reader) {
        return (Read.Company) reader.read(row.cells());
    }

    private static NewLead lead(LeadList list, ListRow row, Read.Company company) {
        NewLead lead = company.lead();
        boolean ask = row.verdict() == Verdict.NEW && !list.addSimilar();
        boolean insists = row.verdict() == Verdict.HERE || row.verdict() == Verdict.TWIN;
        NewLead asked = ask ? lead.explained(null, null) : lead.evenIfHere(insists);
        return list.kind() == Kind.FILE ? asked.from(Source.IMPORT) : asked;
    }

    /** What looked new when it was checked may look otherwise by now. */
    private static void note(ListRow row, Entered entered, Set<Long> mergeable, RowOutcomes outcomes) {
        switch (entered) {
            case Entered.Added added ->
                outcomes.done.add(
                        new Done(row.n(), added.inReview() ? Result.IN_REVIEW : Result.ADDED, added.dealer()));
            case Entered.AlreadyHere here -> {
                outcomes.checked.add(new Checked(row.n(), Verdict.HERE, null, Why.of(here.verdict()), Choice.ADD));
                outcomes.done.add(new Done(row.n(), Result.HERE, null));
            }
            case Entered.IdTaken taken -> {
                Why why = Why.problem("intake.row.id-taken", "id", taken.id().id());
                outcomes.checked.add(new Checked(row.n(), Verdict.HERE, null, why, Choice.ADD));
                outcomes.done.add(new Done(row.n(), Result.HERE, null));
            }
            case Entered.LooksSimilar similar -> {
                Why why = Why.of(similar.verdict()).mergeable(mergeable);
                outcomes.checked.add(new Checked(row.n(), Verdict.SIMILAR, null, why, Choice.SKIP));
            }
        }
    }

    /** A row on which the program itself stumbles. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void failed(LeadList list, ListRow row) {
        RowOutcomes outcomes = new RowOutcomes();
        outcomes.failed(row, Why.problem("intake.row.failed"));
        rows.check(list.id(), outcomes.checked);
        rows.done(list.id(), outcomes.done);
        lists.done(list.id(), 1);
    }
}
