package com.denaq.crm.intake.table;

import com.denaq.crm.reading.Storable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/**
 * A workbook as Excel and its like save it (XLSX): one of the sheets that people see and that aren't empty, the first
 * whose columns are known if nobody says otherwise; where all of those are empty, the first that isn't. With the JDK alone, after trying libraries:
 * POI and fastexcel-reader keep all texts on the heap, which is smaller than those of 200,000 rows; excel-streaming-reader,
 * with its texts in a file, takes five to ten times as long, and a text of 45 million letters, 45 KB of ZIP, takes the
 * server down before anybody can look at it.
 */
final class Workbook implements Table {

    /** Nobody chooses from more; their names are kept with the list. */
    private static final int MOST_SHEETS = 200;

    /** Among so many the list is looked for, in the first rows of each; of its phones no country need be known. */
    private static final int MOST_TRIED = 20;

    private static final int FIRST_ROWS = 30;
    private static final String COUNTRY = "US";

    /** Of Excel 31 are the most. */
    private static final int LONGEST_NAME = 100;

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private final Path folder;
    private final Parts parts;
    private final SharedTexts texts;
    private final List<Sheet> filled = new ArrayList<>();
    private final int sheet;
    private final SheetRows rows;

    private record Sheet(String part, String name, boolean hidden) {}

    private record Contents(List<Sheet> sheets, boolean since1904, Relations relations) {}

    /**
     * @param parts by their identifiers
     * @param kinds the parts that every workbook has one of, by what they are: {@code styles}
     */
    private record Relations(Map<String, String> parts, Map<String, String> kinds) {}

    static boolean begins(byte[] file) {
        return file.length >= 4 && file[0] == 'P' && file[1] == 'K' && (file[2] == 3 || file[2] == 5);
    }

    /** @param sheet of those that aren't empty, 0 is the first; -1: the one that is the list */
    static Table of(InputStreamSource file, int sheet) throws IOException, BadTable {
        Path folder = Files.createTempDirectory("denaq-workbook");
        try {
            Path zip = folder.resolve("workbook");
            try (InputStream in = file.getInputStream()) {
                Files.copy(in, zip, StandardCopyOption.REPLACE_EXISTING);
            }
            return new Workbook(folder, new Parts(zip), sheet);
        } catch (IOException | BadTable | RuntimeException e) {
            remove(folder);
            throw e;
        }
    }

    private Workbook(Path folder, Parts parts, int wanted) throws IOException, BadTable {
        this.folder = folder;
        this.parts = parts;
        SharedTexts read = null;
        try {
            Contents contents = contents(parts);
            Map<String, String> kinds = contents.relations.kinds;
            read = new SharedTexts(
                    parts.open(kinds.getOrDefault("sharedStrings", "xl/sharedStrings.xml")), folder.resolve("texts"));
            NumberFormats formats =
                    new NumberFormats(parts.open(kinds.getOrDefault("styles", "xl/styles.xml")), contents.since1904);
            texts = read;
            fill(contents.sheets, Math.max(0, wanted), formats);
            sheet = wanted < 0 ? list(formats) : wanted;
            rows = parts.rows(filled.get(sheet).part, texts, formats);
        } catch (XMLStreamException | IOException | RuntimeException e) {
            close(read, parts);
            throw Parts.unreadable(e);
        } catch (BadTable e) {
            close(read, parts);
            throw e;
        }
    }

    private static Contents contents(Parts parts) throws IOException, XMLStreamException, BadTable {
        XMLStreamReader xml = parts.open("xl/workbook.xml");
        if (xml == null) {
            boolean other = parts.has("xl/workbook.bin") || parts.has("content.xml");
            throw new BadTable(other ? "intake.table.other-workbook" : "intake.table.no-workbook");
        }
        Relations relations = relations(parts);
        List<Sheet> sheets = new ArrayList<>();
        boolean since1904 = false;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("workbookPr")) {
                String early = xml.getAttributeValue(null, "date1904");
                since1904 = "1".equals(early) || "true".equals(early);
            } else if (xml.getLocalName().equals("sheet")) {
                String id = xml.getAttributeValue(RELATIONS, "id");
                String target = relations.parts.get(id != null ? id : xml.getAttributeValue(STRICT, "id"));
                if (target != null) {
                    sheets.add(new Sheet(
                            target,
                            name(String.valueOf(xml.getAttributeValue(null, "name"))),
                            xml.getAttributeValue(null, "state") != null
                                    && !"visible".equals(xml.getAttributeValue(null, "state"))));
                }
            }
        }
        return new Contents(sheets, since1904, relations);
    }

    private static String name(String written) {
        return Storable.text(written.substring(0, Math.min(written.length(), LONGEST_NAME)));
    }

    private static Relations relations(Parts parts) throws IOException, XMLStreamException {
        Relations relations = new Relations(new HashMap<>(), new HashMap<>());
        XMLStreamReader xml = parts.open("xl/_rels/workbook.xml.rels");
        while (xml != null && xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Relationship")) {
                String target = String.valueOf(xml.getAttributeValue(null, "Target"));
                String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
                String type = String.valueOf(xml.getAttributeValue(null, "Type"));
                relations.parts.put(String.valueOf(xml.getAttributeValue(null, "Id")), part);
                relations.kinds.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), part);
            }
        }
        return relations;
    }

    /** Those that people see come first, and only where none of them has any the others. */
    private void fill(List<Sheet> sheets, int wanted, NumberFormats formats)
            throws IOException, XMLStreamException, BadTable {
        for (boolean hidden : new boolean[] {false, true}) {
            for (Sheet sheet : filled.isEmpty() ? sheets : List.<Sheet>of()) {
                if (sheet.hidden == hidden && filled.size() < MOST_SHEETS && filled(sheet, wanted, formats)) {
                    filled.add(sheet);
                }
            }
        }
        if (wanted >= filled.size()) {
            throw new BadTable("intake.table.empty");
        }
    }

    /** The first whose columns tell of companies: what somebody wrote about the list may stand before it. */
    private int list(NumberFormats formats) throws IOException, XMLStreamException {
        for (int i = 0; i < Math.min(MOST_TRIED, filled.size()) && filled.size() > 1; i++) {
            if (recognised(new SheetRows(Objects.requireNonNull(parts.open(filled.get(i).part)), texts, formats))) {
                return i;
            }
        }
        return 0;
    }

    private static boolean recognised(SheetRows rows) throws IOException, XMLStreamException {
        List<Row> first = new ArrayList<>();
        try {
            for (Row row = rows.next(); row != null && first.size() < FIRST_ROWS; row = rows.next()) {
                first.add(row);
            }
        } catch (BadTable wrong) { // what is wrong is told where that sheet is read
            return false;
        }
        return !first.isEmpty() && Columns.of(first, COUNTRY).tell();
    }

    /** One that can't be read on its way to another isn't there; what is wrong with a row is told to who chooses it. */
    private boolean filled(Sheet sheet, int wanted, NumberFormats formats)
            throws IOException, XMLStreamException, BadTable {
        XMLStreamReader xml = parts.open(sheet.part);
        try {
            return xml != null && new SheetRows(xml, texts, formats).next() != null;
        } catch (BadTable wrong) {
            if (filled.size() == wanted) {
                throw wrong;
            }
            return true;
        } catch (XMLStreamException broken) {
            if (filled.isEmpty() || Fence.stopped(broken)) {
                throw broken;
            }
            return false;
        }
    }

    @Override
    public List<String> sheets() {
        return filled.stream().map(Sheet::name).toList();
    }

    @Override
    public int sheet() {
        return sheet;
    }

    @Override
    public @Nullable Row next() throws BadTable {
        try {
            return rows.next();
        } catch (XMLStreamException | IOException e) {
            throw Parts.unreadable(e);
        }
    }

    @Override
    public void close() throws IOException {
        close(texts, parts);
        remove(folder);
    }

    private static void close(@Nullable SharedTexts texts, Parts parts) throws IOException {
        if (texts != null) {
            texts.close();
        }
        parts.close();
    }

    private static void remove(Path folder) throws IOException {
        for (String name : List.of("workbook", "texts")) {
            Files.deleteIfExists(folder.resolve(name));
        }
        Files.deleteIfExists(folder);
    }
}
