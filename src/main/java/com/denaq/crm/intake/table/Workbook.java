package com.denaq.crm.intake.table;

import com.github.pjfanning.xlsx.StreamingReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.OfficeXmlFileException;
import org.apache.poi.ss.usermodel.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/** A workbook as Excel and its like save it (XLSX): the first sheet that people see and that isn't empty. */
final class Workbook implements Table {

    private static final int ROWS_AT_ONCE = 100;

    static {
        // The JDK counts each &amp; against these; a document can't define entities of its own here.
        System.setProperty("jdk.xml.entityExpansionLimit", "0");
        System.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        System.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
    }

    private final Path file;
    private final org.apache.poi.ss.usermodel.Workbook book;
    private final Iterator<org.apache.poi.ss.usermodel.Row> rows;
    private final SheetCells cells = new SheetCells();
    private @Nullable Row first;

    static boolean begins(byte[] file) {
        FileMagic kind = FileMagic.valueOf(file);
        return kind == FileMagic.OOXML || kind == FileMagic.OLE2;
    }

    static Table of(InputStreamSource upload) throws IOException, BadTable {
        Path file = Files.createTempFile("denaq-workbook", null);
        try {
            try (InputStream in = upload.getInputStream()) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
            Fence.check(file);
            return new Workbook(file);
        } catch (IOException | BadTable | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private Workbook(Path file) throws IOException, BadTable {
        this.file = file;
        try {
            book = StreamingReader.builder()
                    .rowCacheSize(ROWS_AT_ONCE)
                    .setUseSstTempFile(true) // all texts of 200,000 rows don't fit into the heap
                    .open(file.toFile());
        } catch (RuntimeException e) {
            throw unreadable(e);
        }
        try {
            rows = rows();
        } catch (RuntimeException e) {
            book.close();
            throw unreadable(e);
        } catch (BadTable e) {
            book.close();
            throw e;
        }
    }

    /** Of the first sheet that has any: those that people see come first. */
    private Iterator<org.apache.poi.ss.usermodel.Row> rows() throws BadTable {
        List<Integer> sheets =
                IntStream.range(0, book.getNumberOfSheets()).boxed().toList();
        for (Sheet sheet : Stream.concat(
                        sheets.stream().filter(this::seen), sheets.stream().filter(i -> !seen(i)))
                .map(book::getSheetAt)
                .toList()) {
            Iterator<org.apache.poi.ss.usermodel.Row> found = sheet.rowIterator();
            first = next(found);
            if (first != null) {
                return found;
            }
        }
        throw new BadTable("intake.table.empty");
    }

    private boolean seen(int sheet) {
        return !book.isSheetHidden(sheet) && !book.isSheetVeryHidden(sheet);
    }

    @Override
    public @Nullable Row next() throws BadTable {
        Row row = first;
        first = null;
        try {
            return row != null ? row : next(rows);
        } catch (RuntimeException e) {
            throw unreadable(e);
        }
    }

    private @Nullable Row next(Iterator<org.apache.poi.ss.usermodel.Row> rows) throws BadTable {
        while (rows.hasNext()) {
            org.apache.poi.ss.usermodel.Row row = rows.next();
            List<String> read = cells.of(row);
            if (!read.isEmpty()) {
                return new Row(row.getRowNum() + 1L, read);
            }
        }
        return null;
    }

    /** The library tells so by all kinds of exceptions. */
    private static BadTable unreadable(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof EncryptedDocumentException) {
                return new BadTable("intake.table.locked");
            }
            if (cause instanceof OfficeXmlFileException) {
                return new BadTable("intake.table.old-workbook");
            }
        }
        return new BadTable("intake.table.broken-workbook");
    }

    @Override
    public void close() throws IOException {
        try {
            book.close();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
