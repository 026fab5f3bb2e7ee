package com.denaq.crm.intake.lists;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.intake.lists.LeadList.Kind;
import com.denaq.crm.intake.lists.LeadList.State;
import com.denaq.crm.intake.table.BadTable;
import com.denaq.crm.intake.table.Column;
import com.denaq.crm.intake.table.Columns;
import com.denaq.crm.intake.table.Table;
import com.denaq.crm.intake.table.Table.Row;
import com.denaq.crm.platform.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes in a table as the rows of a list: finds out where its headings are and what its columns, and keeps the rows. */
@Component
class ListArrival {

    private static final int PORTION = 5_000;

    /** At which a portion ends before that: a row may have 200,000. */
    private static final int CHARACTERS = 1_000_000;

    private final LeadLists lists;
    private final ListRows rows;
    private final ListFiles files;
    private final GuessedColumns guesses;
    private final LinesLeftOut leftOut;
    private final Settings settings;

    ListArrival(
            LeadLists lists,
            ListRows rows,
            ListFiles files,
            GuessedColumns guesses,
            LinesLeftOut leftOut,
            Settings settings) {
        this.lists = lists;
        this.rows = rows;
        this.files = files;
        this.guesses = guesses;
        this.leftOut = leftOut;
        this.settings = settings;
    }

    /** To be checked at once where it was pasted, or where its columns are those of last time and nothing is known better. */
    @Transactional(propagation = Propagation.MANDATORY, rollbackFor = Exception.class)
    public long take(Viewer viewer, Kind kind, @Nullable String name, Table table) throws BadTable {
        Begun begun = begun(viewer, table);
        State state = begun.asks() && kind == Kind.FILE ? State.MAPPING : State.CHECKING;
        long id = lists.insert(viewer, kind, name, begun.columns.headings(), begun.meant(viewer), state, begun.before);
        guesses.keep(id, begun.columns.columns());
        lists.total(id, keep(id, kind, begun, table));
        leftOut.keep(id, table.leftOut());
        return id;
    }

    /** Another sheet comes in place of the one that was read; its columns are to be confirmed in any case. */
    @Transactional(propagation = Propagation.MANDATORY, rollbackFor = Exception.class)
    public void retake(Viewer viewer, LeadList list, Table table, int sheet) throws BadTable {
        Begun begun = begun(viewer, table);
        rows.forgetChecks(list.id()); // they are counted no more
        files.sheet(list.id(), sheet, begun.columns.headings(), begun.meant(viewer), begun.before != null);
        guesses.keep(list.id(), begun.columns.columns());
        lists.total(list.id(), keep(list.id(), list.kind(), begun, table));
    }

    /**
     * @param before the list before with the same headings; null: there is none
     * @param meant what its columns are taken for
     */
    private record Begun(
            List<Row> sample, Columns columns, @Nullable LeadList before, List<Column> meant) {

        List<Column> meant(Viewer viewer) {
            return Column.allowed(meant, viewer);
        }

        boolean asks() {
            return before == null || !meant.equals(before.columns());
        }
    }

    private Begun begun(Viewer viewer, Table table) throws BadTable {
        List<Row> sample = next(table, ListHeads.SAMPLE);
        Columns columns = table.columns(sample, settings.homeCountry());
        List<String> named = columns.named(sample, settings.homeCountry());
        LeadList before = named == null
                ? null
                : lists.remembered(viewer, named, columns.columns().size());
        List<Column> meant =
                before == null ? columns.columns() : guesses.better(before, columns.columns(), columns.own(sample));
        return new Begun(sample, columns, before, meant);
    }

    /** How many there are below the headings. */
    private int keep(long id, Kind kind, Begun begun, Table table) throws BadTable {
        int most = kind == Kind.FILE ? ListDesk.MOST_ROWS : ListDesk.MOST_PASTED;
        int head = begun.columns.head();
        List<Row> sample = begun.sample;
        rows.insert(id, -head, sample.subList(0, head + 1));
        int total = 0;
        List<Row> portion = sample.subList(head + 1, sample.size());
        while (!portion.isEmpty()) {
            rows.insert(id, total + 1, portion);
            total += portion.size();
            if (total > most) {
                throw new BadTable(kind == Kind.FILE ? "intake.table.many-rows" : "intake.table.many", "most", most);
            }
            portion = next(table, PORTION);
        }
        if (total == 0) {
            throw new BadTable("intake.table.only-headings");
        }
        return total;
    }

    private static List<Row> next(Table table, int most) throws BadTable {
        List<Row> next = new ArrayList<>();
        int characters = 0;
        while (next.size() < most && characters < CHARACTERS) {
            Row row = table.next();
            if (row == null) {
                break;
            }
            next.add(row);
            characters += characters(row.cells());
        }
        return next;
    }

    static int characters(List<String> cells) {
        return cells.stream().mapToInt(String::length).sum();
    }
}
