package com.denaq.crm.intake.lists;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.duplicates.DuplicateCheck;
import com.denaq.crm.duplicates.Verdict.Kind;
import com.denaq.crm.intake.NewLead;
import com.denaq.crm.intake.entering.LeadKeys;
import com.denaq.crm.intake.lists.ListRow.Verdict;
import com.denaq.crm.intake.lists.ListRows.Checked;
import com.denaq.crm.intake.table.RowReader;
import com.denaq.crm.intake.table.RowReader.Read;
import com.denaq.crm.platform.settings.Settings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Compares a portion of a list with what is here, and with the rows above. */
@Component
class ListCheck {

    private final LeadLists lists;
    private final ListRows rows;
    private final LeadKeys keys;
    private final DuplicateCheck duplicates;
    private final Starts starts;
    private final Settings settings;

    ListCheck(
            LeadLists lists,
            ListRows rows,
            LeadKeys keys,
            DuplicateCheck duplicates,
            Starts starts,
            Settings settings) {
        this.lists = lists;
        this.rows = rows;
        this.keys = keys;
        this.duplicates = duplicates;
        this.starts = starts;
        this.settings = settings;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void portion(Viewer viewer, LeadList list, int most) {
        List<ListRow> portion = rows.after(list.id(), list.checked(), most);
        RowReader reader = new RowReader(list.columns(), settings.homeCountry());
        StartReader starting = starts.reader(viewer);
        List<Checked> checked = new ArrayList<>();
        Map<Integer, NewLead> companies = new LinkedHashMap<>();
        for (ListRow row : portion) {
            switch (reader.read(row.cells())) {
                case Read.Company company -> {
                    if (starting.read(company.said()) instanceof Start.Read.MayNot no) {
                        checked.add(new Checked(row.n(), Verdict.UNREADABLE, null, no.why(), false));
                    } else {
                        companies.put(row.n(), company.lead());
                    }
                }
                case Read.Unreadable unreadable ->
                    checked.add(new Checked(row.n(), Verdict.UNREADABLE, null, Why.of(unreadable), false));
            }
        }
        compare(viewer, list, companies, checked);
        rows.check(list.id(), checked);
        lists.checked(list.id(), portion.size());
        if (list.checked() + portion.size() >= list.total()) {
            rows.forgetKeys(list.id());
        }
    }

    private void compare(Viewer viewer, LeadList list, Map<Integer, NewLead> companies, List<Checked> checked) {
        Map<Integer, Integer> twins = twins(list.id(), companies);
        twins.forEach((n, first) -> checked.add(new Checked(n, Verdict.TWIN, first, Why.NOTHING, false)));
        List<Integer> single =
                companies.keySet().stream().filter(n -> !twins.containsKey(n)).toList();
        List<com.denaq.crm.duplicates.Verdict> verdicts = duplicates.checkAll(
                viewer, single.stream().map(n -> question(companies, n)).toList());
        for (int i = 0; i < single.size(); i++) {
            Verdict verdict = verdict(verdicts.get(i).verdict());
            boolean chosen = verdict == Verdict.NEW || verdict == Verdict.SIMILAR && list.addSimilar();
            checked.add(new Checked(single.get(i), verdict, null, Why.of(verdicts.get(i)), chosen));
        }
    }

    private static com.denaq.crm.duplicates.Question question(Map<Integer, NewLead> companies, int n) {
        NewLead lead = companies.get(n);
        if (lead == null) {
            throw new IllegalArgumentException("No row " + n);
        }
        return lead.question();
    }

    static Verdict verdict(Kind kind) {
        return switch (kind) {
            case ALREADY_HERE -> Verdict.HERE;
            case LOOKS_SIMILAR -> Verdict.SIMILAR;
            case LOOKS_NEW -> Verdict.NEW;
        };
    }

    /** Row and the row above that has one of its keys. */
    private Map<Integer, Integer> twins(long list, Map<Integer, NewLead> companies) {
        Map<Integer, Set<String>> told = new LinkedHashMap<>();
        companies.forEach((n, lead) -> told.put(n, inTown(lead)));
        Map<String, Integer> first = rows.keep(list, told);
        Map<Integer, Integer> twins = new LinkedHashMap<>();
        told.forEach((n, own) -> {
            Integer above = own.stream()
                    .map(first::get)
                    .filter(each -> each != null && each < n)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
            if (above != null) {
                twins.put(n, above);
            }
        });
        return twins;
    }

    /** Branches of a chain share name and site: those tell only together with the town. */
    private Set<String> inTown(NewLead lead) {
        String town = town(lead.facts().city());
        Set<String> told = new LinkedHashSet<>();
        for (String key : keys.of(lead)) {
            boolean alone = key.startsWith("phone ") || key.startsWith("mail ");
            told.add(alone ? key : key + " in " + town);
        }
        return told;
    }

    private static String town(@Nullable String city) {
        return city == null ? "" : city.strip().toLowerCase(Locale.ROOT);
    }
}
