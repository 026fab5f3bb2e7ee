package com.denaq.crm.intake.table;

import com.denaq.crm.intake.table.Columns.Cell;
import com.denaq.crm.intake.table.Table.Row;
import java.util.List;

/** Finds the row that says what the columns are: the first, or one below a title. */
public final class HeadingRow {

    /** Further down nobody looks for headings. */
    public static final int LAST = 10;

    /** No heading is longer. */
    static final int LONGEST = 60;

    private static final int LONGEST_UNKNOWN = 48;
    private static final double ALMOST_ALL = 0.9;
    private static final int ENOUGH = 3;

    private HeadingRow() {}

    /** Of the first rows of a list; -1: none. */
    static int in(List<Row> rows, String country) {
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        int above = 0;
        for (int i = 0; i < Math.min(LAST, rows.size()); i++) {
            List<String> cells = rows.get(i).cells();
            int filled = filled(cells).size();
            boolean whole = i == 0 ? filled > 1 || width == 1 : filled > 1 && filled > above;
            if (whole && names(cells, country)) {
                return i + (finer(rows, i, country) ? 1 : 0);
            }
            above = Math.max(above, filled);
        }
        int titles = Titles.above(rows, country);
        boolean heads = titles == 0 && names(rows.getFirst().cells(), country)
                || unlikeTheOthers(rows.subList(titles, rows.size()), country);
        return heads ? titles : titles - 1; // the last title stands where headings would
    }

    /** Whether the row below tells more of the columns: {@code Contacts} stands above {@code Phone} and {@code E-mail}. */
    private static boolean finer(List<Row> rows, int head, String country) {
        List<String> cells = rows.get(head).cells();
        return head + 1 < Math.min(LAST, rows.size())
                && filled(rows.get(head + 1).cells()).size() > filled(cells).size()
                && names(rows.get(head + 1).cells(), country);
    }

    /** Whether most of the cells are what columns are called, and none is a phone, site or e-mail. */
    static boolean names(List<String> cells, String country) {
        List<String> filled = filled(cells);
        long known = filled.stream().filter(Headings::name).count();
        boolean most = known * 2 > filled.size()
                || OwnHeadings.in(filled, List.of()).size() * 2 > filled.size()
                || known > 0 && known * 2 == filled.size() && filled.stream().anyMatch(Headings::sure);
        return most
                && filled.stream().anyMatch(cell -> Headings.of(cell) != Column.NOTHING)
                && filled.stream().allMatch(cell -> cell.length() <= LONGEST && Cell.of(cell, country) == Cell.WORDS)
                && (filled.size() > 1 || Headings.plain(filled.getFirst()));
    }

    /** Whether that row names columns; a title doesn't. */
    static boolean heads(List<Row> rows, int head, String country) {
        return names(rows.get(head).cells(), country) || unlikeTheOthers(rows.subList(head, rows.size()), country);
    }

    static List<String> filled(List<String> cells) {
        return cells.stream().filter(cell -> !cell.isBlank()).toList();
    }

    /** Nobody knows these headings, but they stand where the rows below have phones, sites or e-mails. */
    private static boolean unlikeTheOthers(List<Row> rows, String country) {
        List<Row> others = rows.subList(1, rows.size());
        if (others.size() < ENOUGH) {
            return false;
        }
        boolean heads = false;
        List<String> first = rows.getFirst().cells();
        for (int i = 0; i < first.size(); i++) {
            String heading = first.get(i);
            if (Cell.of(heading, country) != Cell.WORDS
                    || heading.length() > LONGEST_UNKNOWN
                    || heading.matches(".*\\d{3}.*")) {
                return false;
            }
            List<String> below = Columns.cells(others, i);
            long telling = below.stream()
                    .filter(cell -> Cell.of(cell, country) != Cell.WORDS)
                    .count();
            heads |= heading.codePoints().anyMatch(Character::isLetter)
                    && below.size() >= ENOUGH
                    && telling >= below.size() * ALMOST_ALL;
        }
        return heads;
    }
}
