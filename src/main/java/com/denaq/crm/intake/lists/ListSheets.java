package com.denaq.crm.intake.lists;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.intake.lists.LeadList.State;
import com.denaq.crm.intake.table.BadTable;
import com.denaq.crm.intake.table.Table;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which sheet of a workbook a list is: the first whose columns are known, or another that somebody chooses. */
@Service
public class ListSheets {

    private final JdbcClient db;
    private final LeadLists lists;
    private final ListArrival arrival;
    private final ListFiles files;
    private final ListKeys keys;

    ListSheets(JdbcClient db, LeadLists lists, ListArrival arrival, ListFiles files, ListKeys keys) {
        this.db = db;
        this.lists = lists;
        this.arrival = arrival;
        this.files = files;
        this.keys = keys;
    }

    @Transactional(propagation = Propagation.MANDATORY, rollbackFor = Exception.class)
    public void keep(long list, Table table, InputStreamSource file) throws IOException {
        if (table.sheets().size() > 1) {
            files.keep(list, table.sheets(), table.sheet(), file);
        }
    }

    /** Something of it is brought in: it stays that sheet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(long list) {
        files.forget(list);
    }

    /** What they are called, where another can be chosen; else none. */
    public List<String> offered(LeadList list) {
        return !list.sheets().isEmpty() && open(list) && files.has(list.id()) ? list.sheets() : List.of();
    }

    private boolean open(LeadList list) {
        boolean open = list.state() == State.MAPPING || list.state() == State.CHECKING || list.state() == State.CHECKED;
        return open && !ListCounts.of(db, list.id()).added();
    }

    /**
     * It is that sheet from now on, and its columns are to be confirmed.
     *
     * @return false where nothing was done
     */
    @Transactional(rollbackFor = Exception.class)
    public boolean choose(Viewer viewer, long id, @Nullable Integer sheet) throws BadTable {
        LeadList list = lists.forChange(viewer, id);
        if (sheet == null
                || sheet < 0
                || sheet == list.sheet()
                || sheet >= offered(list).size()) {
            return false;
        }
        try (Table table = Table.of(files.of(id), sheet)) {
            keys.forget(id);
            arrival.retake(viewer, list, table, sheet);
            return true;
        } catch (IOException e) {
            throw new BadTable("intake.table.broken");
        }
    }
}
