package com.denaq.crm.intake.table;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a workbook, which its cells name by number. There can be millions: they are kept in a file beside it, and
 * only where each begins in memory.
 */
final class SharedTexts implements Closeable {

    static final int LONGEST = 100_000;

    private static final int MOST = 4_000_000;

    private int[] ends = new int[1024];
    private int count;
    private final FileChannel file;
    private final MappedByteBuffer texts;

    SharedTexts(@Nullable XMLStreamReader xml, Path path) throws IOException, XMLStreamException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16)) {
            if (xml != null) {
                read(xml, out);
            }
        }
        file = FileChannel.open(path);
        texts = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size());
    }

    private void read(XMLStreamReader xml, OutputStream out) throws XMLStreamException, IOException {
        int end = 0;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                byte[] text = text(xml, "si").getBytes(StandardCharsets.UTF_8);
                out.write(text);
                end += text.length;
                if (count == MOST) {
                    throw new Fence.TooMuch();
                }
                if (count == ends.length) {
                    ends = Arrays.copyOf(ends, count + count / 2);
                }
                ends[count++] = end;
            }
        }
    }

    /** Of all pieces of one text, to the end of the element; not how it is pronounced. */
    static String text(XMLStreamReader xml, String element) throws XMLStreamException, Fence.TooMuch {
        StringBuilder text = new StringBuilder();
        boolean piece = false;
        boolean spoken = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                spoken |= xml.getLocalName().equals("rPh");
                piece = xml.getLocalName().equals("t") && !spoken;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals(element)) {
                    break;
                }
                piece = false;
                spoken &= !xml.getLocalName().equals("rPh");
            } else if (piece && event != XMLStreamConstants.COMMENT) {
                text.append(xml.getText());
            }
            if (text.length() > LONGEST) {
                throw new Fence.TooMuch();
            }
        }
        return text.toString();
    }

    /** Empty for a number that none has. */
    String at(int number) {
        if (number < 0 || number >= count) {
            return "";
        }
        int from = number == 0 ? 0 : ends[number - 1];
        byte[] text = new byte[ends[number] - from];
        texts.get(from, text);
        return new String(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
