package com.denaq.crm.intake.lists;

import com.denaq.crm.intake.table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the program took the columns of a list for by itself. A column that it left out the last time because it didn't know
 * better was left out by nobody: where it knows better now, that counts, and is asked about once.
 */
@Repository
class GuessedColumns {

    private final JdbcClient db;

    GuessedColumns(JdbcClient db) {
        this.db = db;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(long list, List<Column> guessed) {
        db.sql("update lead_list set guessed = :guessed where id = :list")
                .param("list", list)
                .param("guessed", LeadLists.names(guessed))
                .update();
    }

    /**
     * The columns of the list before, with what is known better now; those of the list before where nothing is.
     *
     * @param sure which of them are known for certain: those win over what was guessed before and nobody changed
     */
    List<Column> better(LeadList before, List<Column> now, Set<Integer> sure) {
        List<Column> then = guessed(before.id());
        List<Column> better = new ArrayList<>(before.columns());
        for (int i = 0; i < Math.min(now.size(), better.size()); i++) {
            Column column = now.get(i);
            boolean unknown = i >= then.size() || then.get(i) == Column.NOTHING;
            boolean untouched =
                    i < then.size() && then.get(i) == before.columns().get(i);
            if ((better.get(i) == Column.NOTHING && unknown || sure.contains(i) && untouched)
                    && (column.repeats() || !better.contains(column))) {
                better.set(i, column);
            }
        }
        return better;
    }

    private List<Column> guessed(long list) {
        Optional<String[]> guessed = db.sql("select guessed from lead_list where id = :list and guessed is not null")
                .param("list", list)
                .query((row, number) -> (String[]) row.getArray("guessed").getArray())
                .optional();
        return guessed.map(List::of).map(Column::of).orElse(List.of());
    }
}
