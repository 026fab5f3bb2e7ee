package com.denaq.crm.intake.table;

import com.denaq.crm.intake.table.RowReader.Read;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row in whose column of streets or towns a whole address stood, with that in its own columns; another as it is. */
record Unfolded(List<Column> columns, List<String> cells, List<Repair> notes) {

    static Unfolded of(List<Column> columns, List<String> cells, String homeCountry) {
        Unfolded row = new Unfolded(new ArrayList<>(columns), new ArrayList<>(cells), new ArrayList<>());
        row.unfold(Column.STREET, homeCountry);
        row.unfold(Column.CITY, homeCountry);
        return row;
    }

    Read read(String homeCountry) {
        Read read = new RowReader(columns, homeCountry).row(cells);
        if (notes.isEmpty() || !(read instanceof Read.Company company)) {
            return read;
        }
        List<Repair> all = new ArrayList<>(notes);
        all.addAll(company.repairs());
        return new Read.Company(company.lead(), company.said(), List.copyOf(all));
    }

    /** Only what the row doesn't tell elsewhere; where it does, and otherwise, the address stays as it was typed. */
    private void unfold(Column column, String homeCountry) {
        String typed = cell(column);
        if (typed == null) {
            return;
        }
        WholeAddress address = WholeAddress.of(typed, homeCountry);
        String other = cell(column == Column.STREET ? Column.CITY : Column.STREET);
        boolean town = column == Column.CITY;
        if (address == null) {
            if (town ? WholeAddress.street(typed) : other == null && WholeAddress.more(typed)) {
                notes.add(new Repair(Column.CITY, typed, null));
            }
        } else if (town ? address.whole() && (other == null || address.street() == null) : agrees(address, other)) {
            put(address, town);
            if (address.street() != null || !town) {
                notes.add(new Repair(column, typed, address.shown()));
            }
        }
    }

    private static boolean agrees(WholeAddress address, @Nullable String town) {
        return town == null || address.isIn(town);
    }

    private void put(WholeAddress address, boolean town) {
        if (address.street() != null || !town) {
            set(Column.STREET, address.street());
        }
        if (town || cell(Column.CITY) == null || address.region() != null) {
            set(Column.CITY, address.town());
        }
        fill(Column.REGION, address.region());
        fill(Column.POSTCODE, address.postcode());
        fill(Column.COUNTRY, address.country());
    }

    private void fill(Column column, @Nullable String told) {
        if (told != null && cell(column) == null) {
            set(column, told);
        }
    }

    private @Nullable String cell(Column column) {
        int i = columns.indexOf(column);
        return i < 0 || i >= cells.size() || cells.get(i).isBlank() ? null : cells.get(i);
    }

    private void set(Column column, @Nullable String told) {
        while (cells.size() < columns.size()) {
            cells.add("");
        }
        if (!columns.contains(column)) {
            cells.add(columns.size(), ""); // before those that are of no column
            columns.add(column);
        }
        cells.set(columns.indexOf(column), told == null ? "" : told);
    }
}
