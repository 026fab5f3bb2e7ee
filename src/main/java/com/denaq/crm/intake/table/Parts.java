package com.denaq.crm.intake.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.jspecify.annotations.Nullable;

/** The parts of a workbook: XML files in a ZIP, of which only so many, and only so much of each, are read. */
final class Parts implements Closeable {

    private static final int MOST = 5_000;
    private static final int LONGEST_DIRECTORY = 2_000_000;
    private static final int END = 22;
    private static final int LONGEST_REMARK = 65_535;
    private static final int END_MARK = 0x06054b50;

    /** The JDK's own: without types and entities of one's own, and without depths. */
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        XML.setProperty("jdk.xml.maxElementDepth", "100");
        XML.setProperty("jdk.xml.entityExpansionLimit", "0"); // without own ones every &amp; would count
        XML.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        XML.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
    }

    private final ZipFile zip;

    /** What they are called in the file by what they are called: capitals don't count, and every slash is one. */
    private final Map<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private final long size;
    private final Fence.Inflated inflated;

    Parts(Path file) throws IOException, BadTable {
        if (crowded(file)) {
            throw new BadTable("intake.table.bomb");
        }
        try {
            zip = new ZipFile(file.toFile());
            size = Files.size(file);
            inflated = new Fence.Inflated(size);
            zip.stream().map(ZipEntry::getName).forEach(name -> names.putIfAbsent(name.replace('\\', '/'), name));
        } catch (ZipException e) {
            throw new BadTable("intake.table.broken-workbook");
        }
    }

    /** Its directory would be held as a whole: so its size is looked at first, where it stands at the end. */
    private static boolean crowded(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(bytes.length(), END + LONGEST_REMARK);
            byte[] end = new byte[length];
            bytes.seek(bytes.length() - length);
            bytes.readFully(end);
            ByteBuffer buffer = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = length - END; i >= 0; i--) {
                if (buffer.getInt(i) == END_MARK) {
                    int entries = buffer.getShort(i + 10) & 0xFFFF;
                    return entries > MOST || Integer.toUnsignedLong(buffer.getInt(i + 12)) > LONGEST_DIRECTORY;
                }
            }
            return false;
        }
    }

    boolean has(String name) {
        return names.containsKey(name);
    }

    /** Null where there is none. */
    @Nullable
    XMLStreamReader open(String name) throws IOException, XMLStreamException {
        String written = names.get(name);
        return written == null
                ? null
                : new FewNames(XML.createXMLStreamReader(
                        new Fence(zip.getInputStream(zip.getEntry(written)), inflated), "UTF-8"));
    }

    /** Its rows, of a sheet that there is; looked through once more, which a fence of its own bounds. */
    SheetRows rows(String sheet, SharedTexts texts, NumberFormats formats) throws IOException, XMLStreamException {
        MergedCells merged = new MergedCells();
        Links links = new Links(Links.targets(open(sheet.replaceFirst("([^/]*)$", "_rels/$1.rels"))));
        try (InputStream part = zip.getInputStream(zip.getEntry(Objects.requireNonNull(names.get(sheet))))) {
            new SheetTags()
                    .with("mergeCell", merged::add)
                    .with("hyperlink", links::add)
                    .read(new Fence(part, new Fence.Inflated(size)));
        }
        merged.sort();
        return new SheetRows(Objects.requireNonNull(open(sheet)), texts, formats, merged, links);
    }

    /** Every name of an element stays in memory: a file of nothing but different ones is none of Excel's. */
    private static final class FewNames extends StreamReaderDelegate {

        private static final int MOST = 20_000;
        private static final Set<String> USUAL = Set.of(
                "row",
                "c",
                "v",
                "f",
                "is",
                "t",
                "si",
                "r",
                "rPr",
                "sz",
                "color",
                "rFont",
                "family",
                "charset",
                "scheme",
                "b",
                "i",
                "u",
                "rPh",
                "phoneticPr",
                "mergeCell",
                "hyperlink",
                "Relationship",
                "xf",
                "alignment",
                "border",
                "font",
                "fill");

        private int odd;

        FewNames(XMLStreamReader xml) {
            super(xml);
        }

        @Override
        public int next() throws XMLStreamException {
            int event = super.next();
            if (event == XMLStreamConstants.START_ELEMENT && !USUAL.contains(getLocalName()) && ++odd > MOST) {
                throw new XMLStreamException(new Fence.TooMuch());
            }
            return event;
        }
    }

    /** What it means that reading failed. */
    static BadTable unreadable(Exception failure) {
        return new BadTable(Fence.stopped(failure) ? "intake.table.bomb" : "intake.table.broken-workbook");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
