package com.denaq.crm.intake.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows in whose column of streets or towns a whole address stands, with that in columns of its own: those of the list, and
 * behind them the ones that it lacks.
 */
final class Unfolded {

    /**
     * A row.
     *
     * @param columns what its cells are: those of the list, where nothing was unfolded
     */
    record Row(List<Column> columns, List<String> cells, List<Repair> notes) {}

    private final List<Column> columns;
    private final List<Column> wider;
    private final String homeCountry;

    Unfolded(List<Column> columns, String homeCountry) {
        this.columns = columns;
        this.homeCountry = homeCountry;
        wider = Stream.concat(
                        columns.stream(),
                        Stream.of(Column.STREET, Column.CITY, Column.REGION, Column.POSTCODE, Column.COUNTRY)
                                .filter(column -> !columns.contains(column)))
                .toList();
    }

    Row of(List<String> cells) {
        Row row = of(new Row(columns, cells, List.of()), Column.STREET);
        return region(of(row, Column.CITY));
    }

    /** {@code FL 33602}. */
    private Row region(Row row) {
        String typed = cell(row, Column.REGION);
        String[] both = typed == null || !AddressPart.isStateAndPostcode(typed) ? null : AddressPart.behind(typed);
        if (both == null || cell(row, Column.POSTCODE) != null) {
            return row;
        }
        Row into = new Row(wider, widened(row), row.notes());
        set(into, Column.REGION, both[0]);
        set(into, Column.POSTCODE, both[1]);
        return into;
    }

    /** Only what the row doesn't tell elsewhere; where it does, and otherwise, the address stays as it was typed. */
    private Row of(Row row, Column column) {
        String typed = cell(row, column);
        if (typed == null) {
            return row;
        }
        WholeAddress address = WholeAddress.of(typed, homeCountry);
        boolean town = column == Column.CITY;
        String other = cell(row, town ? Column.STREET : Column.CITY);
        if (town && other == null && WholeAddress.streetAlone(typed)) {
            return street(typed, row);
        }
        if (address == null) {
            boolean unread = town ? WholeAddress.street(typed) : other == null && WholeAddress.more(typed);
            return unread ? noted(row, new Repair(Column.CITY, typed, null)) : row;
        }
        if (town ? !address.whole() || other != null && address.street() != null : !agrees(address, other)) {
            return row;
        }
        Row unfolded = put(address, town, row);
        return address.street() != null || !town
                ? noted(unfolded, new Repair(column, typed, address.shown()))
                : unfolded;
    }

    /** {@code 88 Pine St} where the town belongs. */
    private Row street(String typed, Row row) {
        Row into = new Row(wider, widened(row), row.notes());
        set(into, Column.STREET, typed);
        set(into, Column.CITY, null);
        return into;
    }

    private static boolean agrees(WholeAddress address, @Nullable String town) {
        return town == null || address.isIn(town);
    }

    private static Row noted(Row row, Repair note) {
        return new Row(
                row.columns(),
                row.cells(),
                Stream.concat(row.notes().stream(), Stream.of(note)).toList());
    }

    private Row put(WholeAddress address, boolean town, Row row) {
        Row into = new Row(wider, widened(row), row.notes());
        if (address.street() != null || !town) {
            set(into, Column.STREET, address.street());
        }
        if (town || cell(into, Column.CITY) == null || address.region() != null) {
            set(into, Column.CITY, address.town());
        }
        fill(into, Column.REGION, address.region());
        fill(into, Column.POSTCODE, address.postcode());
        fill(into, Column.COUNTRY, address.country());
        return into;
    }

    /** With cells for all columns, before those that are of none. */
    private List<String> widened(Row row) {
        List<String> cells = new ArrayList<>(row.cells());
        while (cells.size() < row.columns().size()) {
            cells.add("");
        }
        for (int i = row.columns().size(); i < wider.size(); i++) {
            cells.add(i, "");
        }
        return cells;
    }

    private static void fill(Row row, Column column, @Nullable String told) {
        if (told != null && cell(row, column) == null) {
            set(row, column, told);
        }
    }

    private static @Nullable String cell(Row row, Column column) {
        int i = row.columns().indexOf(column);
        return i < 0 || i >= row.cells().size() || row.cells().get(i).isBlank()
                ? null
                : row.cells().get(i);
    }

    private static void set(Row row, Column column, @Nullable String told) {
        row.cells().set(row.columns().indexOf(column), told == null ? "" : told);
    }
}
