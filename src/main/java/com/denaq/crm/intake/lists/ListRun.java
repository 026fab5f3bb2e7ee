package com.denaq.crm.intake.lists;

import com.denaq.crm.access.Viewer;
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
 * What one run of the work on a list keeps in memory: the next portion, looked at while this one is finished, and rows that
 * others were compared with. It can be lost at any time.
 */
final class ListRun {

    /** Some ten megabytes. */
    private static final int MET = 20_000;

    private @Nullable Next next;
    private final Map<Integer, String> met = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, String> eldest) {
            return size() > MET;
        }
    };

    /** @param checked so many rows come before it */
    private record Next(int checked, List<Column> columns, Viewer viewer, CompletableFuture<Portion> portion) {

        boolean fits(LeadList list, Viewer now) {
            return checked == list.checked() && columns.equals(list.columns()) && viewer.equals(now);
        }
    }

    /** The portion that the list has come to: what is there already, unless the list was stopped or anything changed. */
    Portion portion(LeadList list, Viewer viewer, Supplier<Portion> otherwise) {
        Next ready = next;
        next = null;
        if (ready != null && ready.fits(list, viewer)) {
            return Beside.joined(ready.portion);
        }
        met.clear();
        return otherwise.get();
    }

    void ahead(LeadList list, int checked, Viewer viewer, Supplier<Portion> portion) {
        CompletableFuture<Portion> looked = Beside.ahead(portion);
        next = looked == null ? null : new Next(checked, list.columns(), viewer, looked);
    }

    /** Rows above, by number, as they are {@link Company#written}: those that came or were met lately. */
    Map<Integer, String> met() {
        return met;
    }
}
