package com.denaq.crm.intake.lists;

import com.denaq.crm.intake.table.Column;
import com.denaq.crm.intake.table.Columns;
import com.denaq.crm.intake.table.HeadingRow;
import com.denaq.crm.intake.table.Table.Row;
import com.denaq.crm.platform.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * In which row of a list its headings stand, as it was found or as somebody says. That row is kept as number 0, those above
 * it below zero: they are no rows of the list unless it turns out that they are.
 */
@Service
public class ListHeads {

    /** So many of its first rows tell what its columns are. */
    static final int SAMPLE = 200;

    private static final int EXAMPLES = 3;
    private static final int LONGEST = 60;

    private final ListRows rows;
    private final Settings settings;

    ListHeads(ListRows rows, Settings settings) {
        this.rows = rows;
        this.settings = settings;
    }

    /**
     * A list as it is with the headings there.
     *
     * @param first in which of these the headings may stand; none where that can't be changed any more
     * @param head in which of them they are, 0 is the first; -1: in none
     * @param total so many rows are below
     * @param sample the first of those
     */
    public record Headed(
            List<ListRow> first,
            int head,
            @Nullable List<String> headings,
            List<Column> columns,
            int total,
            List<ListRow> sample) {

        public Headed with(List<Column> others) {
            return new Headed(first, head, headings, others, total, sample);
        }

        /** What somebody chose otherwise than it was guessed stays chosen, where there are as many columns. */
        public Headed keeping(List<Column> chosen, List<Column> guessed) {
            if (chosen.size() != columns.size() || guessed.size() != columns.size()) {
                return this;
            }
            List<Column> kept = new ArrayList<>(chosen);
            for (int i = 0; i < kept.size(); i++) {
                if (chosen.get(i) == guessed.get(i)) {
                    Column now = columns.get(i);
                    kept.set(i, now.repeats() || !elsewhere(now, chosen, guessed) ? now : Column.NOTHING);
                }
            }
            return with(kept);
        }

        /** Whether it has the same headings as another. */
        public boolean headedAs(Headed other) {
            return headings != null && headings.equals(other.headings);
        }

        /** Whether somebody said that another column is that. */
        private static boolean elsewhere(Column column, List<Column> chosen, List<Column> guessed) {
            return IntStream.range(0, chosen.size()).anyMatch(i -> chosen.get(i) == column && guessed.get(i) != column);
        }

        /** What stands in a column in the first rows: some of it, shortened. */
        public List<String> first(int column) {
            return sample.stream()
                    .filter(row -> column < row.cells().size())
                    .map(row -> row.cells().get(column))
                    .filter(cell -> !cell.isBlank())
                    .map(cell -> cell.length() > LONGEST ? cell.substring(0, LONGEST) + "…" : cell)
                    .distinct()
                    .limit(EXAMPLES)
                    .toList();
        }
    }

    /** @param head null: as it is */
    public Headed of(LeadList list, @Nullable Integer head, int most) {
        List<ListRow> first = rows.first(list.id(), HeadingRow.LAST);
        boolean kept =
                first.isEmpty() || list.headings() == null || first.getFirst().n() <= 0;
        int now = first.isEmpty() ? -1 : -first.getFirst().n();
        now = list.headings() == null ? -1 : now;
        if (!kept || head == null || head == now || head < -1 || head >= first.size()) {
            return new Headed(
                    kept ? first : List.of(),
                    kept ? now : -1,
                    list.headings(),
                    list.unseen() ? guessed(list) : list.columns(),
                    list.total(),
                    rows.after(list.id(), 0, most));
        }
        List<ListRow> below = rows.after(list.id(), Math.max(head, 0) - now - 1, SAMPLE);
        Columns columns = Columns.of(
                below.stream().map(row -> new Row(row.line(), row.cells())).toList(),
                head < 0 ? -1 : 0,
                settings.homeCountry());
        List<ListRow> companies = below.subList(head < 0 ? 0 : 1, below.size());
        return new Headed(
                first,
                head,
                columns.headings(),
                columns.columns(),
                list.total() + now - head,
                companies.subList(0, Math.min(most, companies.size())));
    }

    /** As the program knows columns now: an older one may have brought the list. */
    private List<Column> guessed(LeadList list) {
        List<String> headings = list.headings();
        List<Row> sample = new ArrayList<>(headings == null ? List.of() : List.of(new Row(0, headings)));
        rows.after(list.id(), 0, SAMPLE).forEach(row -> sample.add(new Row(row.line(), row.cells())));
        return Columns.of(sample, headings == null ? -1 : 0, settings.homeCountry())
                .columns();
    }

    /** The headings are there from now on; something is left below them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(LeadList list, Headed headed) {
        int by = headed.total() - list.total();
        if (by != 0) {
            rows.renumber(list.id(), by);
        }
    }
}
