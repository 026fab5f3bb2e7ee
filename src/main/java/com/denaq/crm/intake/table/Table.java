package com.denaq.crm.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/** Rows and cells of a text or a workbook, read row by row, so that its size doesn't matter. Close it. */
public interface Table extends AutoCloseable {

    /** More columns than that are no list of companies. */
    int MOST_COLUMNS = 100;

    /**
     * A row with its cells as people see them, without blanks around.
     *
     * @param line on which it begins, 1 is the first
     */
    record Row(long line, List<String> cells) {}

    /** Of a file: a workbook, or a text whose encoding is found out by reading it through once. */
    static Table of(InputStreamSource file) throws IOException, BadTable {
        return of(file, -1);
    }

    /** @param sheet of a workbook, in the order of {@link #sheets}; -1: the first whose columns are known */
    static Table of(InputStreamSource file, int sheet) throws IOException, BadTable {
        byte[] start;
        try (InputStream first = file.getInputStream()) {
            start = first.readNBytes(8);
        }
        if (OldWorkbook.begins(start)) {
            throw OldWorkbook.refused(file);
        }
        return Workbook.begins(start) ? Workbook.of(file, sheet) : TextTable.of(file);
    }

    /** Of what was pasted; a quotation mark without its other half is one of the text. */
    static Table of(String text) throws IOException, BadTable {
        return TextTable.of(text);
    }

    /** Of what was pasted: the results of a map, several lines a company, a table where its rows are alike or have headings, else line by line. */
    static Table pasted(String text, String country) throws IOException, BadTable {
        String hidden = Slipped.hidden(text);
        String cut = ListMarks.without(hidden);
        List<NumberedLine> lines = NumberedLine.of(cut);
        boolean map = MapList.is(lines);
        List<List<BlockLine>> blocks = map || ListMarks.each(hidden) ? List.of() : Blocks.in(hidden, lines, country);
        boolean rows = blocks.isEmpty() && (lines.isEmpty() || Delimiters.table(cut) && !map);
        Table table = rows ? of(cut) : blocks.isEmpty() ? Lines.of(lines, country) : Lines.ofBlocks(blocks);
        return hidden.equals(text) ? table : new Slipped(table);
    }

    /** What its columns are, by its first rows; refused where there are none. */
    default Columns columns(List<Row> first, String country) throws BadTable {
        if (first.isEmpty()) { // nothing but delimiters
            throw new BadTable("intake.table.empty");
        }
        return Columns.of(first, country);
    }

    /** What the sheets with data are called of a workbook; of a text: none. */
    default List<String> sheets() {
        return List.of();
    }

    /** Which of {@link #sheets} it is. */
    default int sheet() {
        return 0;
    }

    /** The next row that isn't blank, or null after the last. */
    @Nullable
    Row next() throws BadTable;

    /** What surely is no company and therefore in no row, as it was written. */
    default List<String> leftOut() {
        return List.of();
    }

    @Override
    void close() throws IOException;
}
