package com.denaq.crm.intake.lists;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.intake.lists.LeadList.Kind;
import com.denaq.crm.intake.lists.LeadList.State;
import com.denaq.crm.intake.lists.ListRow.Choice;
import com.denaq.crm.intake.lists.ListRow.Result;
import com.denaq.crm.intake.table.BadTable;
import com.denaq.crm.intake.table.Column;
import com.denaq.crm.intake.table.Table;
import com.denaq.crm.platform.settings.Settings;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with lists: bring them, say what their columns are, choose, add, stop, take back. */
@Service
public class ListDesk {

    public static final int MOST_PASTED = 5_000;
    public static final int MOST_ROWS = 200_000;

    private final JdbcClient db;
    private final LeadLists lists;
    private final ListRows rows;
    private final ListChoices choices;
    private final ListKeys keys;
    private final ListHeads heads;
    private final LinesLeftOut leftOut;
    private final ListArrival arrival;
    private final ListSheets sheets;
    private final ListReturn returning;
    private final LastBrought last;
    private final ListStopping stopping;
    private final Settings settings;

    ListDesk(
            JdbcClient db,
            LeadLists lists,
            ListRows rows,
            ListChoices choices,
            ListKeys keys,
            ListHeads heads,
            LinesLeftOut leftOut,
            ListArrival arrival,
            ListSheets sheets,
            ListReturn returning,
            LastBrought last,
            ListStopping stopping,
            Settings settings) {
        this.heads = heads;
        this.leftOut = leftOut;
        this.arrival = arrival;
        this.sheets = sheets;
        this.db = db;
        this.lists = lists;
        this.rows = rows;
        this.choices = choices;
        this.keys = keys;
        this.returning = returning;
        this.last = last;
        this.stopping = stopping;
        this.settings = settings;
    }

    /** To be checked at once. */
    @Transactional(rollbackFor = Exception.class)
    public long paste(Viewer viewer, String text) throws BadTable {
        try (Table table = Table.pasted(text, settings.homeCountry())) {
            return arrival.take(viewer, Kind.PASTED, null, table);
        } catch (IOException e) {
            throw new BadTable("intake.table.broken");
        }
    }

    /** Its columns are to be confirmed first, unless they were for the same headings before. */
    @Transactional(rollbackFor = Exception.class)
    public long upload(Viewer viewer, String name, InputStreamSource file) throws BadTable {
        try (Table table = Table.of(file)) {
            long list = arrival.take(viewer, Kind.FILE, name, table);
            sheets.keep(list, table, file);
            return list;
        } catch (IOException e) {
            throw new BadTable("intake.table.broken");
        }
    }

    public ListCounts counts(LeadList list) {
        return ListCounts.of(db, list.id());
    }

    /** With what isn't merged together with the others that the filter shows. */
    public ListCounts counts(LeadList list, ListFilter filter) {
        return counts(list).apart(db, list.id(), filter);
    }

    /** From the row after that: fewer than so many where they are long, none only where there are none. */
    public List<ListRow> page(LeadList list, ListFilter filter, int after, int most) {
        return rows.page(list.id(), filter, after, most);
    }

    /** The rows above that these are twins of, or resemble, by their numbers, with their cells where there is room. */
    public Map<Integer, ListRow> above(LeadList list, Collection<ListRow> shown) {
        return rows.wholeAbove(list.id(), shown);
    }

    /** What surely was no company and is in no row. */
    public LeftOut leftOut(LeadList list) {
        return leftOut.of(list.id());
    }

    /** How many stand above its headings and are left out. */
    public int above(LeadList list) {
        return list.headings() == null ? 0 : rows.above(list.id());
    }

    /** These are its columns: it is checked, anew where it was already; not while or after something is added. */
    @Transactional
    public boolean check(Viewer viewer, long id, List<Column> columns, boolean addSimilar) {
        return check(viewer, id, null, columns, addSimilar);
    }

    /**
     * @param head the row with its headings, 0 is the first, -1: none has; null: as it is
     * @return false where nothing was done, be it that no row would be left below
     */
    @Transactional
    public boolean check(Viewer viewer, long id, @Nullable Integer head, List<Column> columns, boolean addSimilar) {
        LeadList list = lists.forChange(viewer, id);
        boolean open = list.state() == State.MAPPING || list.open();
        ListCounts counts = counts(list);
        ListHeads.Headed headed = heads.of(list, head, 1);
        if (!open || counts.added() || counts.of(Result.KEPT) > 0 || headed.total() < 1) {
            return false;
        }
        keys.forget(id);
        returning.leaveIds(list);
        rows.forgetChecks(id);
        heads.move(list, headed);
        lists.remap(id, headed.headings(), Column.allowed(columns, viewer), headed.total(), addSimilar);
        return true;
    }

    @Transactional
    public boolean choose(Viewer viewer, long id, Collection<Integer> ns, Choice choice) {
        LeadList list = lists.forChange(viewer, id);
        return choices.these(viewer, list, ns, choice);
    }

    /** For how many; merged are those that may well be one: a branch, a namesake, half a name somebody looks at one by one. */
    @Transactional
    public int chooseAll(Viewer viewer, long id, ListFilter filter, Choice choice) {
        LeadList list = lists.forChange(viewer, id);
        String which =
                choice == Choice.MERGE ? filter.condition() + " and " + Apart.SQL + " is null" : filter.condition();
        return choices.all(viewer, list, which, choice);
    }

    /** For how many: those of it that were skipped are added too, or those that were to be added aren't; merges stay. */
    @Transactional
    public int addToo(Viewer viewer, long id, ListFilter filter, boolean too) {
        LeadList list = lists.forChange(viewer, id);
        Choice now = too ? Choice.SKIP : Choice.ADD;
        String which = filter.condition() + " and choice = '" + now + "'";
        return choices.all(viewer, list, which, too ? Choice.ADD : Choice.SKIP);
    }

    /** What is chosen shall be added. Nothing happens where nothing is, or where it is under way already. */
    @Transactional
    public void add(Viewer viewer, long id) {
        LeadList list = lists.forChange(viewer, id);
        int chosen = counts(list).toDo();
        boolean open = list.state() == State.CHECKED || list.state() == State.UNDONE;
        if (open && chosen > 0) {
            last.begins(id);
            lists.begin(id, State.ADDING, chosen);
            sheets.forget(id);
        }
    }

    /** What is added stays, the rest can be gone on with, if there is any; what is checked is checked anew. */
    @Transactional
    public void stop(Viewer viewer, long id) {
        LeadList list = lists.forChange(viewer, id);
        if (list.state() == State.CHECKING) {
            lists.stop(id, State.MAPPING);
        } else {
            stopping.stop(list);
        }
    }

    /**
     * All that was added and that nobody has touched is taken back; what stayed the last time, as far as it is possible now.
     * For how many rows; where none is in yet that are on their way, they are stopped.
     */
    @Transactional
    public int takeBack(Viewer viewer, long id) {
        return stopping.takeBackAll(lists.forChange(viewer, id));
    }

    /** The same of what came in last, be it with a return: what was in before stays. */
    @Transactional
    public int takeBackLast(Viewer viewer, long id) {
        return stopping.takeBackLast(lists.forChange(viewer, id));
    }

    /** What was taken back comes in anew, or what has been so far. For how many rows. */
    @Transactional
    public int bringBack(Viewer viewer, long id) {
        LeadList list = lists.forChange(viewer, id);
        return switch (list.state()) {
            case CHECKED, UNDOING, UNDONE -> returning.begin(list);
            case MAPPING, CHECKING, ADDING, RETURNING, FAILED -> 0;
        };
    }
}
