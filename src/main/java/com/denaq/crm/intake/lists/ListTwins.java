package com.denaq.crm.intake.lists;

import com.denaq.crm.duplicates.Match;
import com.denaq.crm.duplicates.Twins;
import com.denaq.crm.duplicates.Twins.Company;
import com.denaq.crm.duplicates.Twins.Other;
import com.denaq.crm.duplicates.Twins.Twin;
import com.denaq.crm.duplicates.Verdict;
import com.denaq.crm.intake.table.RowReader;
import com.denaq.crm.intake.table.RowReader.Read;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds rows of a list that are the same company as one above, or look like it, as the duplicate check judges. */
@Component
class ListTwins {

    private final ListRows rows;
    private final ListKeys keys;
    private final Twins twins;

    ListTwins(ListRows rows, ListKeys keys, Twins twins) {
        this.rows = rows;
        this.keys = keys;
        this.twins = twins;
    }

    /**
     * What a row resembles among those above.
     *
     * @param row the first of those that are the same
     * @param same surely; otherwise it only looks so
     */
    record Found(int row, boolean same, Twin twin) {}

    /** As they are compared: without the database, and what takes longest. */
    ReadRows read(RowReader reader, List<ListRow> portion) {
        Map<Integer, Company> companies = new ConcurrentHashMap<>();
        List<Read> read = portion.parallelStream()
                .map(row -> {
                    Read one = reader.read(row.cells());
                    if (one instanceof Read.Company company) {
                        companies.put(row.n(), read(company));
                    }
                    return one;
                })
                .toList();
        return new ReadRows(portion, read, companies);
    }

    private Company read(Read.Company company) {
        return twins.read(company.lead().question());
    }

    /** By row; one that resembles none above is missing. */
    Map<Integer, Found> of(LeadList list, RowReader reader, Map<Integer, Company> portion, ListRun run) {
        Map<Integer, Map<Long, Float>> own = new LinkedHashMap<>();
        new TreeMap<>(portion).forEach((n, company) -> own.put(n, company.keys()));
        Map<Integer, Map<Long, Float>> kept = new LinkedHashMap<>(own);
        kept.keySet().removeIf(n -> !named(portion, n));
        keys.keep(list.id(), kept);
        Map<Integer, List<Integer>> above = keys.above(list.id(), own);
        Map<Integer, ListRow> earlier = earlier(list, above, portion.keySet());
        Map<Integer, Other> others = met(list, reader, earlier.keySet(), run);
        kept.keySet().forEach(n -> {
            Company company = Objects.requireNonNull(portion.get(n));
            others.put(n, company.other());
            run.met().put(n, company.written());
        });
        Map<Integer, Found> found = new HashMap<>();
        own.keySet()
                .forEach(n -> best(Objects.requireNonNull(portion.get(n)), others, above.getOrDefault(n, List.of()))
                        .ifPresent(each -> found.put(n, root(each, found, earlier))));
        return found;
    }

    /** A row that is only a phone can't be added: another one below it, with a name, is no twin of it. */
    private static boolean named(Map<Integer, Company> portion, int n) {
        return Objects.requireNonNull(portion.get(n)).named();
    }

    /** Those above, without their cells. */
    private Map<Integer, ListRow> earlier(LeadList list, Map<Integer, List<Integer>> above, Set<Integer> here) {
        Set<Integer> wanted = new TreeSet<>();
        above.values().forEach(wanted::addAll);
        wanted.removeAll(here);
        Map<Integer, ListRow> earlier = new HashMap<>();
        rows.known(list.id(), wanted).forEach(row -> earlier.put(row.n(), row));
        return earlier;
    }

    private Map<Integer, Other> met(LeadList list, RowReader reader, Set<Integer> earlier, ListRun run) {
        Map<Integer, Other> met = new HashMap<>();
        Set<Integer> unread = new TreeSet<>();
        for (int n : earlier) {
            String known = run.met().get(n);
            if (known == null) {
                unread.add(n);
            } else {
                met.put(n, Other.read(known));
            }
        }
        while (!unread.isEmpty()) {
            List<ListRow> few = rows.these(list.id(), unread);
            read(reader, few).companies().forEach((n, company) -> {
                run.met().put(n, company.written());
                met.put(n, company.other());
            });
            few.forEach(row -> unread.remove(row.n()));
        }
        return met;
    }

    private Optional<Found> best(Company company, Map<Integer, Other> others, List<Integer> above) {
        List<Integer> ns = new ArrayList<>();
        List<Other> some = new ArrayList<>();
        for (int each : above) {
            Other other = others.get(each);
            if (other != null) {
                ns.add(each);
                some.add(other);
            }
        }
        return some.isEmpty()
                ? Optional.empty()
                : twins.of(company, some).filter(ListTwins::worthTelling).map(twin -> found(ns, twin));
    }

    private static Found found(List<Integer> ns, Twin twin) {
        return new Found(ns.get(twin.place()), twin.verdict() == Verdict.Kind.ALREADY_HERE, twin);
    }

    /** Branches of a chain and namesakes stand in one list by right. */
    private static boolean worthTelling(Twin twin) {
        return twin.kind() != Match.Kind.BRANCH && twin.kind() != Match.Kind.NAMESAKE;
    }

    /** Where that one is a twin itself, the one that it is a twin of. */
    private static Found root(Found found, Map<Integer, Found> here, Map<Integer, ListRow> earlier) {
        Found before = here.get(found.row);
        ListRow row = earlier.get(found.row);
        @Nullable
        Integer root = before != null && before.same
                ? Integer.valueOf(before.row)
                : row != null && row.verdict() == ListRow.Verdict.TWIN ? row.twinOf() : null;
        return root == null ? found : new Found(root, found.same, found.twin);
    }
}
