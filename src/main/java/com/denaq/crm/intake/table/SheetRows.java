package com.denaq.crm.intake.table;

import com.denaq.crm.reading.Storable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet, one after the other. */
final class SheetRows {

    /** Blank ones counted; more Excel doesn't have. */
    private static final int MOST = 1_048_576;

    /** Of characters: a text of 100 KB that cells name by its number takes 24 bytes in each, so that the fence doesn't see it. */
    private static final long MOST_TOLD = 300_000_000;

    private final XMLStreamReader xml;
    private final SharedTexts texts;
    private final NumberFormats formats;
    private final MergedCells merged;
    private final Links links;
    private @Nullable String formula;
    private long line;
    private int seen;
    private long told;

    /** Of a sheet of which only the first rows are wanted, whatever belongs to its cells. */
    SheetRows(XMLStreamReader xml, SharedTexts texts, NumberFormats formats) {
        this(xml, texts, formats, new MergedCells(), new Links(Map.of()));
    }

    SheetRows(XMLStreamReader xml, SharedTexts texts, NumberFormats formats, MergedCells merged, Links links) {
        this.merged = merged;
        this.links = links;
        this.xml = xml;
        this.texts = texts;
        this.formats = formats;
    }

    /** The next row that isn't blank, or null after the last. */
    Table.@Nullable Row next() throws XMLStreamException, BadTable, Fence.TooMuch {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("sheetData")) {
                return null;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
                line = number(xml.getAttributeValue(null, "r"), line + 1);
                if (++seen > MOST) {
                    throw new Fence.TooMuch();
                }
                List<String> cells = cells(); // a row that has nothing of its own is none, whatever is merged over it
                if (!cells.isEmpty()) {
                    counted(merged.fill(line, cells));
                    fits(cells.stream().mapToInt(String::length).sum());
                    return new Table.Row(line, cells);
                }
            }
        }
        return null;
    }

    private static long number(@Nullable String typed, long otherwise) {
        return typed != null && typed.matches("\\d{1,9}") ? Long.parseLong(typed) : otherwise;
    }

    private List<String> cells() throws XMLStreamException, BadTable, Fence.TooMuch {
        List<String> cells = new ArrayList<>();
        int column = -1;
        int length = 0;
        int widest = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                column = column(xml.getAttributeValue(null, "r"), column + 1);
                formula = null;
                String shown = Storable.text(cell()).strip();
                String text = Storable.text(links.told(line, column, shown, formula));
                counted(text.length());
                if (!text.isEmpty()) {
                    widest = column + 1;
                    length += put(cells, column, text);
                }
                fits(length);
            }
        }
        if (widest > Table.MOST_COLUMNS) {
            throw new BadTable("intake.table.columns", "line", line, "count", widest);
        }
        return cells;
    }

    private void fits(int length) throws BadTable {
        if (length > LineLimit.MOST) {
            throw new BadTable("intake.table.long-cells", "line", line, "most", LineLimit.MOST);
        }
    }

    private void counted(int characters) throws Fence.TooMuch {
        told += characters;
        if (told > MOST_TOLD) {
            throw new Fence.TooMuch();
        }
    }

    /** How many characters that are; none in a column that is too many. */
    private static int put(List<String> cells, int column, String text) {
        if (column >= Table.MOST_COLUMNS) {
            return 0;
        }
        while (cells.size() < column) {
            cells.add("");
        }
        cells.add(text);
        return text.length();
    }

    /** {@code AB12} is the 28th, that is 27. Where it isn't said, or goes backwards, the next one. */
    static int column(@Nullable String reference, int next) {
        int column = 0;
        for (int i = 0; reference != null && i < Math.min(4, reference.length()); i++) {
            char each = reference.charAt(i);
            if (each < 'A' || each > 'Z') {
                break;
            }
            column = column * 26 + each - 'A' + 1;
        }
        return Math.max(column - 1, next);
    }

    private String cell() throws XMLStreamException, Fence.TooMuch {
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        String value = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("v")) {
                value = value();
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("f")) {
                formula = value();
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("is")) {
                return SharedTexts.text(xml, "is");
            }
        }
        return seen(type == null ? "n" : type, value, style);
    }

    private String value() throws XMLStreamException, Fence.TooMuch {
        StringBuilder value = new StringBuilder();
        while (xml.hasNext() && xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isCharacters()) {
                value.append(xml.getText());
            }
            if (value.length() > SharedTexts.LONGEST) {
                throw new Fence.TooMuch();
            }
        }
        return value.toString();
    }

    private String seen(String type, String value, @Nullable String style) {
        return switch (type) {
            case "s" -> texts.at((int) number(value.strip(), -1));
            case "str", "d" -> value;
            case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
            case "e" -> ""; // #N/A is nothing
            default -> value.isBlank() ? "" : formats.text(value, style);
        };
    }
}
