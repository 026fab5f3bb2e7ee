package com.denaq.crm.intake.table;

import com.denaq.crm.intake.table.Table.Row;
import com.denaq.crm.reading.Countries;
import com.denaq.crm.reading.Phones;
import com.denaq.crm.reading.Places;
import com.denaq.crm.reading.Sites;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what the columns of a list are: by their headings, and where those say nothing by what stands in them.
 *
 * @param head which of the rows names the columns, 0 is the first: what stands above it is no row of the list; -1: none does
 * @param headings its cells; null where there is none
 */
public record Columns(int head, @Nullable List<String> headings, List<Column> columns) {

    static final double MOST = 0.6;
    private static final Pattern REGION = Pattern.compile("[A-Z]{2}");
    private static final Pattern PLACE = Pattern.compile("\\p{Lu}[\\p{L}. '-]+,\\s*[A-Z]{2}");
    private static final int SHORT = 24;

    /** Of the first rows of a list, the very first among them. */
    public static Columns of(List<Row> rows, String country) {
        return of(rows, HeadingRow.in(rows, country), country);
    }

    /** As somebody says: {@code head} is the row with the headings, -1 where there is none. */
    public static Columns of(List<Row> rows, int head, String country) {
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        List<String> names = head < 0 ? List.of() : rows.get(head).cells();
        boolean known = head >= 0 && HeadingRow.names(names, country);
        List<Row> companies = rows.subList(head + 1, rows.size());
        List<Column> columns = new ArrayList<>();
        Set<Column> taken = EnumSet.noneOf(Column.class);
        boolean title = !known && width > 2 && HeadingRow.filled(names).size() == 1;
        List<Column> called = title ? List.of() : Called.of(names, companies, country);
        for (int i = 0; i < width; i++) {
            Column column = i < called.size() ? called.get(i) : Column.NOTHING;
            columns.add(taken.add(column) || column.repeats() ? column : Column.NOTHING);
        }
        for (int i = 0; i < width; i++) {
            boolean silent = !known || i >= names.size() || names.get(i).isBlank();
            if (columns.get(i) == Column.NOTHING && silent) {
                Column column = byContent(cells(companies, i), taken, width, country);
                columns.set(i, taken.add(column) || column.repeats() ? column : Column.REMARK);
            }
        }
        if (known) {
            new UnknownHeadings(names, companies, country).guess(columns, taken);
        }
        return new Columns(head, head < 0 ? null : names, columns);
    }

    /** The headings, unless a title stands in their place: it says nothing of columns. */
    public @Nullable List<String> named(List<Row> rows, String country) {
        return headings != null && HeadingRow.heads(rows, head, country) ? headings : null;
    }

    /** Which of them are known because this program wrote the file itself. */
    public Set<Integer> own(List<Row> rows) {
        return headings == null
                ? Set.of()
                : OwnHeadings.in(headings, rows.subList(head + 1, rows.size())).keySet();
    }

    /** Whether they surely are of companies: a name with more about it, or a site, a phone or an e-mail beside something else. */
    boolean tell() {
        List<Column> told = columns.stream()
                .filter(each -> each != Column.NOTHING && each != Column.REMARK && each != Column.ANYTHING)
                .distinct()
                .toList();
        boolean company =
                told.contains(Column.NAME) && headings != null || told.stream().anyMatch(Column::reaches);
        return told.size() > 1 && company;
    }

    static List<String> cells(List<Row> rows, int column) {
        return rows.stream()
                .map(Row::cells)
                .filter(cells -> column < cells.size())
                .map(cells -> cells.get(column))
                .filter(cell -> !cell.isBlank())
                .toList();
    }

    private static Column byContent(List<String> cells, Set<Column> taken, int width, String country) {
        if (cells.isEmpty()) {
            return Column.NOTHING;
        }
        if (share(cells, AddressPart::isPostcode) >= MOST) {
            return Column.POSTCODE;
        }
        if (width > 1 && Numbering.numbers(cells)) {
            return Numbering.counts(cells) ? Column.NOTHING : Column.REMARK;
        }
        Map<Cell, Integer> kinds = new EnumMap<>(Cell.class);
        cells.forEach(cell -> kinds.merge(Cell.of(cell, country), 1, Integer::sum));
        if (width == 1 && kinds.size() > 1) {
            return Column.ANYTHING;
        }
        for (Cell kind : kinds.keySet()) {
            if (kind != Cell.WORDS && kinds.get(kind) >= MOST * cells.size()) {
                return kind.column;
            }
        }
        int words = kinds.getOrDefault(Cell.WORDS, 0);
        if (cells.size() - words >= MOST * cells.size()) {
            return Column.ANYTHING;
        }
        return byWords(cells, taken, country);
    }

    private static Column byWords(List<String> cells, Set<Column> taken, String country) {
        long countries = cells.stream()
                .filter(cell -> cell.length() <= SHORT && Countries.behindTown(cell, country) != null)
                .count();
        if (taken.contains(Column.NAME) && countries >= MOST * cells.size()) {
            return Column.COUNTRY;
        }
        if (share(cells, cell -> REGION.matcher(cell).matches() || AddressPart.isStateAndPostcode(cell)) >= MOST) {
            return Column.REGION;
        }
        boolean towns = cells.stream().filter(AddressPart::isPostcodeAndTown).count() >= MOST * cells.size();
        if (towns || share(cells, cell -> PLACE.matcher(cell).matches()) >= MOST) {
            return Column.CITY;
        }
        if (!taken.contains(Column.NAME)) {
            boolean ofPhones = taken.contains(Column.PHONE) && cells.stream().allMatch(Places::isTown);
            return ofPhones ? Column.CITY : Column.NAME; // a phone and its town tell no name
        }
        if (share(cells, Street::looksSo) >= MOST) {
            return Column.STREET;
        }
        boolean shortWords = cells.stream()
                .allMatch(cell ->
                        cell.length() <= SHORT && !cell.matches(".*\\d.*") || AddressPart.isPostcodeAndTown(cell));
        return shortWords && !taken.contains(Column.CITY) ? Column.CITY : Column.REMARK;
    }

    private static double share(List<String> cells, Predicate<String> what) {
        return (double) cells.stream()
                        .filter(cell -> cell.length() <= Cell.LONGEST)
                        .filter(cell -> what.test(cell))
                        .count()
                / cells.size();
    }

    /** What a single cell looks like. */
    enum Cell {
        EMAIL(Column.EMAIL),
        SITE(Column.SITE),
        PHONE(Column.PHONE),
        WORDS(Column.NAME);

        /** From the beginning of a word, and to its first sign alone: a thousand signs took seven seconds otherwise. */
        private static final Pattern ADDRESS = Pattern.compile("(?<!\\S)\\S[^\\s@]*+@\\S+\\.\\S");

        private static final Pattern DOMAIN =
                Pattern.compile("(?i)(?:https?://)?[^\\s/@.]+(?:\\.[^\\s/@.]+)+(?:[/?#]\\S*)?");
        private static final Pattern NUMBER =
                Pattern.compile("[+(]?[\\d][\\d\\s().+/;,x\u2010-\u2014-]{6,}(?:(?:ext|доб)\\.?\\s*\\d+)?");

        /** With the zero that is dialled before a town's code in most countries. */
        private static final Pattern ABROAD = Pattern.compile("\\(?0[\\d\\s()/-]{6,20}");

        /** Without the code of its town: {@code 31-55-12}, which is no day of a month, or {@code 292-15-30}. */
        private static final Pattern LOCAL =
                Pattern.compile("\\d{3}-\\d{2}-\\d{2}|\\d{2}-(?:1[3-9]|[2-9]\\d)-\\d{2}|\\d{3}-\\d{4}");

        private static final Pattern DATE = Pattern.compile("\\d{1,4}([/-])\\d{1,2}\\1\\d{1,4}.*");

        static final int LONGEST = 1_000;

        final Column column;

        Cell(Column column) {
            this.column = column;
        }

        static Cell of(String cell, String country) {
            if (cell.length() > LONGEST) { // to look closer takes long, and it is none of these
                return WORDS;
            }
            if (cell.indexOf('@') >= 0 && ADDRESS.matcher(cell).find()) {
                return EMAIL;
            }
            if (LOCAL.matcher(cell).matches()) {
                return PHONE;
            }
            if (NUMBER.matcher(cell).matches()
                    && (Phones.read(cell, country).getFirst().readable() || abroad(cell))) {
                return PHONE;
            }
            return cell.indexOf('.') > 0
                            && DOMAIN.matcher(cell).matches()
                            && Sites.read(cell).key() != null
                    ? SITE
                    : WORDS;
        }

        private static boolean abroad(String cell) {
            boolean parted = cell.chars().anyMatch(each -> !Character.isDigit(each));
            return parted
                    && ABROAD.matcher(cell).matches()
                    && !DATE.matcher(cell).matches();
        }
    }
}
