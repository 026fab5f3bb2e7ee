package com.denaq.crm.intake.table;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What was pasted where not all lines have the same cells: names, sites, phones and rows of spreadsheets, as they come. Each
 * line is taken apart by itself, and its parts are put where those of the others are.
 */
final class Lines implements Table {

    /** Of so many lines there are several parts in each: then words after a name are its town. */
    private static final double MANY = 0.3;

    private final List<Column> columns;
    private final Iterator<Row> rows;

    private Lines(List<Column> columns, List<Row> rows) {
        this.columns = columns;
        this.rows = rows.iterator();
    }

    static Lines of(String text, String country) throws BadTable {
        List<String> lines =
                text.lines().map(line -> line.replace("\0", "").strip()).toList();
        List<String> filled = lines.stream().filter(line -> !line.isEmpty()).toList();
        long several = filled.stream()
                .filter(line -> line.length() <= LineLimit.MOST && Line.several(line, country))
                .count();
        boolean towns = several >= filled.size() * MANY;
        Set<Column> met = new TreeSet<>();
        List<Map<Column, List<String>>> apart = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isEmpty()) {
                continue;
            }
            if (lines.get(i).length() > LineLimit.MOST) {
                throw new BadTable("intake.table.long", "line", i + 1, "most", LineLimit.MOST);
            }
            Map<Column, List<String>> parts = Line.apart(lines.get(i), towns, country);
            met.addAll(parts.keySet());
            apart.add(parts);
            numbers.add(i + 1);
        }
        List<Column> columns = List.copyOf(met);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < apart.size(); i++) {
            rows.add(new Row(numbers.get(i), cells(columns, apart.get(i))));
        }
        return new Lines(columns, rows);
    }

    private static List<String> cells(List<Column> columns, Map<Column, List<String>> parts) {
        return columns.stream()
                .map(column -> String.join(
                        column == Column.PHONE || column == Column.EMAIL ? "; " : ", ",
                        parts.getOrDefault(column, List.of())))
                .toList();
    }

    @Override
    public @Nullable Row next() {
        return rows.hasNext() ? rows.next() : null;
    }

    @Override
    public Columns columns(List<Row> first, String country) {
        return new Columns(-1, null, columns);
    }

    @Override
    public void close() {}
}
