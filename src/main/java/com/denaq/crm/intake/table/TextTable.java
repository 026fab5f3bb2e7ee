package com.denaq.crm.intake.table;

import com.denaq.crm.reading.Storable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/** A text whose cells are parted by a character, read row by row. */
final class TextTable implements Table {

    /** What some programs give out as XLSX or CSV: a table of the web, or XML. */
    private static final Pattern PAGE = Pattern.compile(
            "(?i)\\uFEFF?\\s*(?:<!doctype\\s|<\\?xml\\s|<(?:html|head|body|meta|table|!--)[\\s>-]|MIME-Version:)");

    private final LineLimit reader;
    private final CSVParser rows;

    private TextTable(LineLimit reader, CSVParser rows) {
        this.reader = reader;
        this.rows = rows;
    }

    /** Of a file, whose encoding is found out by reading it through once. */
    static Table of(InputStreamSource file) throws IOException, BadTable {
        Charset encoding;
        try (InputStream first = file.getInputStream()) {
            encoding = Encodings.of(first);
        }
        return of(new InputStreamReader(file.getInputStream(), encoding), true);
    }

    /** Of what was pasted; a quotation mark without its other half is one of the text. */
    static Table of(String text) throws IOException, BadTable {
        return of(
                new StringReader(text), text.chars().filter(each -> each == '"').count() % 2 == 0);
    }

    private static Table of(Reader text, boolean quotes) throws IOException, BadTable {
        BufferedReader buffered = new BufferedReader(text, Delimiters.START);
        buffered.mark(Delimiters.START);
        char[] start = new char[Delimiters.START];
        int length = 0;
        for (int n = 0;
                n >= 0 && length < Delimiters.START;
                n = buffered.read(start, length, Delimiters.START - length)) {
            length += n;
        }
        if (length <= 0 || new String(start, 0, length).isBlank()) {
            throw new BadTable("intake.table.empty");
        }
        if (PAGE.matcher(new String(start, 0, length)).lookingAt()) {
            throw new BadTable("intake.table.page");
        }
        buffered.reset();
        if (start[0] == '\uFEFF') {
            buffered.skip(1);
        }
        LineLimit limit = new LineLimit(buffered);
        return new TextTable(
                limit,
                format(Delimiters.of(new String(start, 0, length)), quotes).parse(limit));
    }

    private static CSVFormat format(char delimiter, boolean quotes) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(delimiter != '\t')
                .setTrailingData(true)
                .setQuote(quotes ? '"' : null)
                .get();
    }

    @Override
    public @Nullable Row next() throws BadTable {
        long before = rows.getCurrentLineNumber();
        try {
            while (rows.iterator().hasNext()) {
                CSVRecord record = rows.iterator().next();
                reader.lineEnds();
                Row row = new Row(before + 1, cells(record));
                if (row.cells().size() > MOST_COLUMNS) {
                    throw new BadTable("intake.table.columns", "line", row.line(), "count", record.size());
                }
                if (row.cells().stream().anyMatch(cell -> !cell.isEmpty())) {
                    return row;
                }
                before = rows.getCurrentLineNumber();
            }
            return null;
        } catch (UncheckedIOException | IllegalStateException e) {
            throw unreadable(e, before + 1);
        }
    }

    private static BadTable unreadable(RuntimeException failure, long line) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof LineLimit.TooLong) {
                return new BadTable("intake.table.long", "line", line, "most", LineLimit.MOST);
            }
            if (cause instanceof CSVException || cause instanceof IOException) {
                return new BadTable("intake.table.quote", "line", line);
            }
        }
        throw failure;
    }

    private static List<String> cells(CSVRecord record) {
        List<String> cells = new ArrayList<>(record.size());
        for (String cell : record) {
            cells.add(Storable.text(cell).strip());
        }
        while (!cells.isEmpty() && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        return cells;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
