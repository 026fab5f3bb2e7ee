package com.denaq.crm.intake.lists;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.duplicates.DuplicateCheck;
import com.denaq.crm.duplicates.Twins.Company;
import com.denaq.crm.duplicates.Verdict.Kind;
import com.denaq.crm.intake.lists.ListRow.Choice;
import com.denaq.crm.intake.lists.ListRow.Verdict;
import com.denaq.crm.intake.lists.ListRows.Checked;
import com.denaq.crm.intake.lists.ListTwins.Found;
import com.denaq.crm.intake.table.RowReader;
import com.denaq.crm.intake.table.RowReader.Read;
import com.denaq.crm.platform.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Compares a portion of a list with what is here, and with the rows above. */
@Component
class ListCheck {

    private static final int PORTION = 1_000;

    private final LeadLists lists;
    private final ListRows rows;
    private final ListKeys keys;
    private final ListTwins twins;
    private final DuplicateCheck duplicates;
    private final Workable workable;
    private final Starts starts;
    private final Settings settings;

    ListCheck(
            LeadLists lists,
            ListRows rows,
            ListKeys keys,
            ListTwins twins,
            DuplicateCheck duplicates,
            Workable workable,
            Starts starts,
            Settings settings) {
        this.lists = lists;
        this.rows = rows;
        this.keys = keys;
        this.twins = twins;
        this.duplicates = duplicates;
        this.workable = workable;
        this.starts = starts;
        this.settings = settings;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void portion(Viewer viewer, LeadList list, ListRun run) {
        RowReader reader = new RowReader(list.columns(), settings.homeCountry());
        Portion looked =
                run.portion(list, viewer, () -> look(viewer, reader, rows.toCheck(list.id(), list.checked(), PORTION)));
        ReadRows portion = looked.read();
        int last = list.checked() + portion.rows().size();
        if (last < list.total()) {
            List<ListRow> following = rows.toCheck(list.id(), last, PORTION);
            run.ahead(list, last, viewer, () -> look(viewer, reader, following));
        }
        List<Checked> checked = new ArrayList<>();
        Map<Integer, Company> comparable = comparable(starts.reader(viewer), looked, checked);
        Map<Integer, Found> found = twins.of(list, reader, comparable, run);
        found.forEach((n, twin) -> {
            if (twin.same()) {
                checked.add(new Checked(n, Verdict.TWIN, twin.row(), Why.of(twin.twin()), Choice.SKIP));
                comparable.remove(n);
            }
        });
        duplicates.count(viewer, comparable.size());
        Map<Integer, com.denaq.crm.duplicates.Verdict> verdicts = new TreeMap<>(looked.verdicts());
        verdicts.keySet().retainAll(comparable.keySet());
        judge(viewer, list, verdicts, found, checked);
        int first = list.checked() + 1;
        checked.replaceAll(each -> Untold.settled(each, portion.read().get(each.n() - first)));
        rows.check(list.id(), checked);
        lists.checked(list.id(), portion.rows().size());
        if (last >= list.total()) {
            keys.forget(list.id());
        }
    }

    /** What needs nothing of the rows above: on a thread beside, with a connection of its own, where it is done ahead. */
    private Portion look(Viewer viewer, RowReader reader, List<ListRow> some) {
        ReadRows read = twins.read(reader, some);
        List<Integer> ns = List.copyOf(read.companies().keySet());
        List<com.denaq.crm.duplicates.Verdict> verdicts = duplicates.preview(
                viewer, ns.stream().map(read.companies()::get).toList());
        return new Portion(
                read, IntStream.range(0, ns.size()).boxed().collect(Collectors.toMap(ns::get, verdicts::get)));
    }

    /** Those that can be taken at all, or are here already; of the others it is noted why not. */
    private static Map<Integer, Company> comparable(StartReader starting, Portion looked, List<Checked> checked) {
        ReadRows portion = looked.read();
        Map<Integer, Company> comparable = new TreeMap<>(portion.companies());
        for (int i = 0; i < portion.rows().size(); i++) {
            int n = portion.rows().get(i).n();
            Why why = switch (portion.read().get(i)) {
                case Read.Company company ->
                    starting.read(company.said()) instanceof Start.Read.MayNot no && !looked.here(n) ? no.why() : null;
                case Read.Unreadable unreadable -> Why.of(unreadable);
            };
            if (why != null) {
                checked.add(new Checked(n, Verdict.UNREADABLE, null, why, Choice.SKIP));
                comparable.remove(n);
            }
        }
        return comparable;
    }

    private void judge(
            Viewer viewer,
            LeadList list,
            Map<Integer, com.denaq.crm.duplicates.Verdict> verdicts,
            Map<Integer, Found> twins,
            List<Checked> checked) {
        Set<Long> mergeable = workable.of(viewer, verdicts.values());
        verdicts.forEach((n, judged) -> {
            Verdict verdict = verdict(judged.verdict());
            Found twin = twins.get(n);
            checked.add(
                    verdict == Verdict.NEW && twin != null
                            ? made(list, n, Verdict.SIMILAR, twin.row(), Why.of(twin.twin()))
                            : made(list, n, verdict, null, Why.of(judged).mergeable(mergeable)));
        });
    }

    private static Checked made(LeadList list, int n, Verdict verdict, @Nullable Integer twinOf, Why why) {
        boolean add = verdict == Verdict.NEW || verdict == Verdict.SIMILAR && list.addSimilar();
        return new Checked(n, verdict, twinOf, why, add ? Choice.ADD : Choice.SKIP);
    }

    static Verdict verdict(Kind kind) {
        return switch (kind) {
            case ALREADY_HERE -> Verdict.HERE;
            case LOOKS_SIMILAR -> Verdict.SIMILAR;
            case LOOKS_NEW -> Verdict.NEW;
        };
    }
}
