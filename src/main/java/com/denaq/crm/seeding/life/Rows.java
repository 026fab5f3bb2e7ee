package com.denaq.crm.seeding.life;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows on their way, and the numbers that they get. */
public final class Rows {

    private final Map<Table, Long> last;
    private final Map<Table, List<@Nullable Object[]>> rows = new EnumMap<>(Table.class);

    /** {@code last} are the highest numbers that are taken. */
    public Rows(Map<Table, Long> last) {
        this.last = new EnumMap<>(last);
        for (Table table : Table.values()) {
            rows.put(table, new ArrayList<>());
        }
    }

    public long next(Table table) {
        return last.merge(table, 1L, Long::sum);
    }

    public void add(Table table, @Nullable Object... values) {
        of(table).add(values);
    }

    public List<@Nullable Object[]> of(Table table) {
        return java.util.Objects.requireNonNull(rows.get(table));
    }

    /** The next portion, whose numbers go on from here. */
    public Rows following() {
        return new Rows(last);
    }

    /** The highest number of a table so far. */
    public Map<Table, Long> last() {
        return last;
    }
}
