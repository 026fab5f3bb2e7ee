package com.denaq.crm.platform.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A file of rows in UTF-8, with the mark by which Excel knows it. What a spreadsheet would take for a formula gets an
 * apostrophe before it: a dealer's name comes from anybody.
 */
public final class CsvWriter implements AutoCloseable {

    private static final String MARK = "\uFEFF";

    /** What a spreadsheet would run: where a cell begins, or may, also behind quotes, which it takes away. */
    private static final Pattern BEGINS = Pattern.compile(
            "(^|[;\\t\\r\\n])(\"*+)(?=[=@\uFF1D\uFF20\uFF0B\uFF0D]|[+-](?![\\d .,()/-]++(?:$|[;\\t\\r\\n])))");

    private final CSVPrinter printer;

    public CsvWriter(OutputStream out, List<String> headings) {
        try {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write(MARK);
            printer = new CSVPrinter(writer, CSVFormat.RFC4180);
            printer.printRecord(headings);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public void row(List<? extends @Nullable Object> cells) {
        try {
            for (Object cell : cells) {
                printer.print(cell == null ? "" : safe(cell.toString()));
            }
            printer.println();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * {@code =}, {@code @}, a tab or a line break at the beginning, and plus or minus before what is no number. The same
     * behind a semicolon, a tab or a line break: where the comma is for decimals, a spreadsheet parts the cells there. Quotes
     * before it hide nothing: of the second cell of {@code Harbor;"=1+1} as it is printed two are left, and mean no letter.
     */
    public static String safe(String cell) {
        String text = BEGINS.matcher(cell).replaceAll("$1$2'");
        return !cell.isEmpty() && "\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void close() {
        try {
            printer.close(true);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
