package com.denaq.crm.merging.rows;

import com.denaq.crm.dealers.DealerTable;
import com.denaq.crm.dealers.DealerTables;
import com.denaq.crm.dealers.Fate;
import com.denaq.crm.dealers.MergedDealers;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves the rows of all rooms as these have said, and back. */
@Component
public class RowMoves {

    private final JdbcClient db;
    private final ObjectProvider<DealerTables> rooms;

    RowMoves(JdbcClient db, ObjectProvider<DealerTables> rooms) {
        this.db = db;
        this.rooms = rooms;
    }

    public void merge(MergedDealers merge) {
        rooms.orderedStream().forEach(room -> room.merge(merge));
        moved().forEach(table -> db.sql("""
                with moved as (update %1$s r set %2$s = :winner where r.%2$s = :loser returning (%3$s)::text as key)
                insert into merge_row (merge_id, relation, key) select :merge, '%1$s', key from moved""".formatted(table.name(), table.column(), table.key()))
                .params(merge.params())
                .update());
    }

    /** What was moved and is with the winner still. */
    public void undo(MergedDealers merge) {
        rooms.orderedStream().forEach(room -> room.undo(merge));
        moved().forEach(table -> db.sql("""
                update %1$s r set %2$s = :loser
                  from merge_row m
                 where m.merge_id = :merge and m.relation = '%1$s' and m.key = (%3$s)::text and r.%2$s = :winner""".formatted(table.name(), table.column(), table.key()))
                .params(merge.params())
                .update());
    }

    private List<DealerTable> moved() {
        return rooms.stream()
                .flatMap(room -> room.tables().stream())
                .filter(table -> table.merge() == Fate.MOVED && table.key() != null)
                .toList();
    }
}
