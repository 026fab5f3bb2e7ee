package com.denaq.crm.platform.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A file of rows in UTF-8, with the mark by which Excel knows it. What a spreadsheet would take for a formula gets an
 * apostrophe before it: a dealer's name comes from anybody.
 */
public final class CsvWriter implements AutoCloseable {

    private static final String MARK = "\uFEFF";

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

    /** {@code =}, {@code @}, a tab or a line break at the beginning, and plus or minus before what is no number. */
    public static String safe(String cell) {
        if (cell.isEmpty()) {
            return cell;
        }
        return switch (cell.charAt(0)) {
            case '=', '@', '\t', '\r', '\n', '\uFF1D', '\uFF20' -> "'" + cell;
            case '+', '-', '\uFF0B', '\uFF0D' -> cell.matches("[+-][\\d .,()/-]+") ? cell : "'" + cell;
            default -> cell;
        };
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
