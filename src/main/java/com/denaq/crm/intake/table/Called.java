package com.denaq.crm.intake.table;

import com.denaq.crm.intake.table.Columns.Cell;
import com.denaq.crm.intake.table.Table.Row;
import com.denaq.crm.reading.Places;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the columns of a list are by their headings, each seen beside the others. */
final class Called {

    /** How somebody is addressed: {@code Mr.}, {@code г-жа}. */
    private static final Pattern SALUTATION = Pattern.compile(
            "(?:mrs?|ms|miss|mx|dr|prof|sir|madam|herr|frau|г-н|г-жа|господин|госпожа|уважаем(?:ый|ая))\\.?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final List<String> names;
    private final List<Row> rows;
    private final String country;
    private final List<Column> called;
    private final Map<Integer, Column> own;
    private final Set<Column> told = EnumSet.noneOf(Column.class);

    private Called(List<String> names, List<Row> rows, String country) {
        this.names = names;
        this.rows = rows;
        this.country = country;
        own = OwnHeadings.in(names, rows);
        called = new ArrayList<>(names.stream().map(Headings::of).toList());
        tell();
        for (int i = 0; i < names.size(); i++) {
            if (Headings.bare(names.get(i))) {
                called.set(i, name());
            }
        }
        told.clear();
        tell();
    }

    private void tell() {
        for (int i = 0; i < names.size(); i++) {
            if (!Headings.who(names.get(i)) && !Headings.title(names.get(i))) {
                told.add(called.get(i));
            }
        }
    }

    /** @param rows those below the headings */
    static List<Column> of(List<String> names, List<Row> rows, String country) {
        Called all = new Called(names, rows, country);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            columns.add(all.column(i));
        }
        return columns;
    }

    private Column column(int i) {
        Column ours = own.get(i);
        if (ours != null) {
            return ours;
        }
        if (Headings.st(names.get(i))) {
            return st(Columns.cells(rows, i));
        }
        if (Headings.customer(names.get(i)) && surelyNamed()) {
            return Column.REMARK;
        }
        return Headings.title(names.get(i)) ? title(i) : contact(i, called.get(i));
    }

    /** Whether another column is the company's name: beside that a client may be a person. */
    private boolean surelyNamed() {
        return IntStream.range(0, names.size())
                .anyMatch(i -> called.get(i) == Column.NAME && !Headings.customer(names.get(i)));
    }

    /** What stands below it tells; where that doesn't, it is what no other column is, the state sooner than the street. */
    private Column st(List<String> cells) {
        long regions = cells.stream().filter(this::region).count();
        if (!cells.isEmpty() && regions >= Columns.MOST * cells.size()) {
            return Column.REGION;
        }
        boolean street = told.contains(Column.STREET);
        if (told.contains(Column.REGION)) {
            return street ? Column.NOTHING : Column.STREET;
        }
        return street || cells.isEmpty() ? Column.REGION : Column.STREET;
    }

    private boolean region(String cell) {
        return Stream.of("US", "CA", country).anyMatch(each -> Places.isRegion(cell, each));
    }

    /** {@code Name} is the shop's, but where the company has a heading of its own it is of who works there. */
    private Column name() {
        if (names.stream().noneMatch(Headings::company)) {
            return Column.NAME;
        }
        boolean first = told.contains(Column.CONTACT_FIRST_NAME);
        if (told.contains(Column.CONTACT) || first) {
            return first && !told.contains(Column.CONTACT_LAST_NAME) ? Column.CONTACT_LAST_NAME : Column.NAME;
        }
        return parts() > 0 ? Column.CONTACT_FIRST_NAME : Column.CONTACT;
    }

    /** A person's {@code Title} is their job unless it has a column, or how they are addressed; without a person it is the shop's. */
    private Column title(int i) {
        boolean job = told.contains(Column.CONTACT_ROLE);
        boolean shops = !told.contains(Column.NAME) && !told.contains(Column.CONTACT) && parts() == 0;
        List<String> cells = Columns.cells(rows, i);
        long salutations = cells.stream()
                .filter(each -> SALUTATION.matcher(each).matches())
                .count();
        boolean addressed = salutations * 2 > cells.size();
        return job || addressed ? Column.NOTHING : shops ? Column.NAME : Column.CONTACT_ROLE;
    }

    /**
     * A contact is named once: by the parts of the name where several have columns, as a whole otherwise, be it below
     * {@code Имя}; and sooner than by a mere who.
     */
    private Column contact(int i, Column column) {
        if (Headings.who(names.get(i))) {
            return told.contains(Column.CONTACT) || parts() > 0 ? Column.REMARK : column;
        }
        Column reaching = column == Column.CONTACT && Headings.general(names.get(i)) ? reaching(i) : Column.CONTACT;
        if (reaching != Column.CONTACT) {
            return reaching;
        }
        if (column == Column.CONTACT && parts() > 1) {
            return Column.NOTHING;
        }
        if (column.partOfName() && parts() == 1) {
            boolean behind = column == Column.CONTACT_LAST_NAME && told.contains(Column.CONTACT);
            return behind ? column : Column.CONTACT;
        }
        return column;
    }

    /** What nearly all below are, be it a phone: nobody is named there. */
    private Column reaching(int i) {
        List<String> cells = Columns.cells(rows, i);
        for (Cell kind : List.of(Cell.PHONE, Cell.EMAIL, Cell.SITE)) {
            long such = cells.stream()
                    .filter(cell -> Cell.of(cell, country) == kind)
                    .filter(cell -> People.in(cell, country).stream()
                            .allMatch(each -> each.name().isEmpty() || kind == Cell.SITE))
                    .count();
            if (!cells.isEmpty() && such >= Columns.MOST * cells.size()) {
                return kind.column;
            }
        }
        return Column.CONTACT;
    }

    private long parts() {
        return told.stream().filter(Column::partOfName).count();
    }
}
