package com.denaq.crm.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook part by part, as Excel writes it or as nobody would. */
public final class TestWorkbook {

    private static final String SHEETS = """
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
             xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>%s</sheets></workbook>""";
    private static final String RELATIONS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private int count;

    /** What stands between {@code <sheetData>} and its end. */
    public TestWorkbook sheet(String rows) {
        return sheet(rows, "");
    }

    /** @param areas cells that are one: {@code A1:A3} */
    public TestWorkbook merged(String rows, String... areas) {
        StringBuilder merged = new StringBuilder("<mergeCells count=\"" + areas.length + "\">");
        for (String area : areas) {
            merged.append("<mergeCell ref=\"").append(area).append("\"/>");
        }
        return sheet(rows, merged + "</mergeCells>");
    }

    /** @param links where cells lead: {@code "B2", "https://harborlane.com"} */
    public TestWorkbook linked(String rows, String... links) {
        StringBuilder cells = new StringBuilder("<hyperlinks>");
        StringBuilder targets = new StringBuilder();
        for (int i = 0; i < links.length; i += 2) {
            cells.append("<hyperlink ref=\"%s\" r:id=\"l%d\"/>".formatted(links[i], i));
            targets.append("<Relationship Id=\"l%d\" Type=\"%s/hyperlink\" Target=\"%s\" TargetMode=\"External\"/>"
                    .formatted(i, "http://schemas.openxmlformats.org/officeDocument/2006/relationships", links[i + 1]));
        }
        sheet(rows, cells + "</hyperlinks>");
        return part("xl/worksheets/_rels/sheet" + count + ".xml.rels", RELATIONS.formatted(targets));
    }

    /** A sheet that nobody sees. */
    public TestWorkbook hidden(String rows) {
        sheet(rows);
        sheets.insert(sheets.length() - 2, " state=\"hidden\"");
        return this;
    }

    private TestWorkbook sheet(String rows, String behind) {
        count++;
        sheets.append("<sheet name=\"s%1$d\" sheetId=\"%1$d\" r:id=\"r%1$d\"/>".formatted(count));
        relations.append("<Relationship Id=\"r%1$d\" Target=\"worksheets/sheet%1$d.xml\"/>".formatted(count));
        return part(
                "xl/worksheets/sheet" + count + ".xml",
                "<worksheet xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheetData>"
                        + rows + "</sheetData>" + behind + "</worksheet>");
    }

    /** Cells of a row that is written as text. */
    public static String row(String... cells) {
        StringBuilder row = new StringBuilder("<row>");
        for (String cell : cells) {
            row.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    public TestWorkbook part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public TestWorkbook part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    /** Somewhere of its own, as the workbook says: {@code styles}. */
    public TestWorkbook related(String type, String target, String content) {
        relations.append("<Relationship Id=\"%s\" Type=\"http://purl.oclc.org/ooxml/%s\" Target=\"%s\"/>"
                .formatted(type, type, target));
        return part(target.startsWith("/") ? target.substring(1) : "xl/" + target, content);
    }

    /** With sheets that are all called so. */
    public byte[] named(String name) {
        String called = sheets.toString().replaceAll("name=\"\\w*\"", "name=\"" + name + "\"");
        sheets.setLength(0);
        sheets.append(called);
        return bytes();
    }

    public byte[] bytes() {
        part("xl/workbook.xml", SHEETS.formatted(sheets));
        part("xl/_rels/workbook.xml.rels", RELATIONS.formatted(relations));
        return zip(parts);
    }

    /** Some hundred kilobytes that are 200 MB when unpacked. */
    public static byte[] bomb() {
        return new TestWorkbook().sheet(" ".repeat(200_000_000)).bytes();
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
