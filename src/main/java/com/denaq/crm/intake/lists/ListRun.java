package com.denaq.crm.intake.lists;

import com.denaq.crm.duplicates.Twins.Company;
import com.denaq.crm.intake.table.Column;
import com.denaq.crm.platform.jobs.Beside;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one run of the work on a list keeps in memory: the next portion, read while the database works on this one, and
 * rows that others were compared with. It can be lost at any time.
 */
final class ListRun {

    private static final int MET = 2_000;

    private @Nullable Next next;
    private final Map<Integer, Company> met = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Company> eldest) {
            return size() > MET;
        }
    };

    /** @param checked so many rows come before it */
    private record Next(int checked, List<Column> columns, CompletableFuture<ReadRows> rows) {}

    /** The portion that the list has come to: what was read ahead, unless the list was stopped or its columns changed. */
    ReadRows portion(LeadList list, Supplier<ReadRows> otherwise) {
        Next ready = next;
        next = null;
        if (ready != null && ready.checked == list.checked() && ready.columns.equals(list.columns())) {
            return ready.rows.join();
        }
        met.clear();
        return otherwise.get();
    }

    void readAhead(LeadList list, int checked, Supplier<ReadRows> rows) {
        next = new Next(checked, list.columns(), Beside.compute(rows));
    }

    /** Rows above that were met lately, by number. */
    Map<Integer, Company> met() {
        return met;
    }
}
