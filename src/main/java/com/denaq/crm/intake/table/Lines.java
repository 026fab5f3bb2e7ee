package com.denaq.crm.intake.table;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What was pasted where not all lines have the same cells: names, sites, phones and rows of spreadsheets, as they come. Each
 * line is taken apart by itself, and its parts are put where those of the others are.
 */
final class Lines implements Table {

    /** Of so many lines there are several parts in each: then words after a name are its town. */
    private static final double MANY = 0.3;

    /** So many lines of a map make what is like them no name. */
    private static final int SEVERAL = 2;

    private final List<Column> columns;
    private final Iterator<Row> rows;
    private final List<String> leftOut;

    private Lines(List<Integer> numbers, List<Map<Column, List<String>>> apart, List<String> leftOut) {
        this.leftOut = leftOut;
        Set<Column> met = new TreeSet<>();
        apart.forEach(parts -> met.addAll(parts.keySet()));
        columns = List.copyOf(met);
        rows = IntStream.range(0, apart.size())
                .mapToObj(i -> new Row(numbers.get(i), cells(columns, apart.get(i))))
                .iterator();
    }

    static Lines of(List<NumberedLine> lines, String country) {
        if (MapList.is(lines)) {
            MapList list = MapList.of(lines, country);
            return new Lines(
                    list.entries().stream().map(MapEntry::line).toList(),
                    list.entries().stream().map(MapEntry::parts).toList(),
                    list.leftOut());
        }
        Map<Boolean, List<NumberedLine>> chatter = lines.stream()
                .collect(Collectors.partitioningBy(
                        line -> Chatter.onlyBesideNames(line.text()) || Sentence.is(line.text())));
        List<NumberedLine> without = chatter.getOrDefault(true, List.of());
        boolean surely = without.size() >= SEVERAL
                || without.stream().anyMatch(line -> Chatter.certainly(line.text()) || Sentence.is(line.text()));
        return !surely || without.size() == lines.size()
                ? apart(lines, List.of(), country)
                : apart(chatter.getOrDefault(false, List.of()), without, country);
    }

    /** Several lines each. */
    static Lines ofBlocks(List<List<BlockLine>> blocks) {
        return new Lines(
                blocks.stream().map(block -> block.getFirst().number()).toList(),
                blocks.stream().map(BlockLine::parts).toList(),
                List.of());
    }

    private static Lines apart(List<NumberedLine> lines, List<NumberedLine> leftOut, String country) {
        long several = lines.stream()
                .filter(line -> Line.several(line.text(), country))
                .count();
        boolean towns = several >= lines.size() * MANY;
        return new Lines(
                lines.stream().map(NumberedLine::number).toList(),
                lines.stream()
                        .map(line -> Line.apart(line.text(), towns, country))
                        .toList(),
                leftOut.stream().map(NumberedLine::text).toList());
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
    public List<String> leftOut() {
        return leftOut;
    }

    @Override
    public void close() {}
}
