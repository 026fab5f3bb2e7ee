package com.denaq.crm.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks a sheet through for elements that stand behind its rows, though those are needed to read them: much faster than XML is
 * read.
 */
final class SheetTags {

    private static final int LONGEST = 1_000;

    /** What is done with one: its attributes, as they are written. */
    @FunctionalInterface
    interface Reader {
        void read(String attributes) throws IOException;
    }

    private final List<Mark> marks = new ArrayList<>();

    /** One kind of element, and how much of its name has been met. */
    private static final class Mark {
        private final byte[] name;
        private final Reader reader;
        private int matched;

        Mark(String name, Reader reader) {
            this.name = name.getBytes(StandardCharsets.US_ASCII);
            this.reader = reader;
        }
    }

    SheetTags with(String element, Reader reader) {
        marks.add(new Mark(element, reader));
        return this;
    }

    /** @param sheet from its beginning */
    void read(InputStream sheet) throws IOException {
        byte[] buffer = new byte[1 << 16];
        Mark open = null;
        StringBuilder tag = new StringBuilder();
        for (int n = sheet.read(buffer); n >= 0; n = sheet.read(buffer)) {
            for (int i = 0; i < n; i++) {
                byte each = buffer[i];
                if (open == null) {
                    open = met(each);
                } else if (each == '>' || tag.length() == LONGEST) {
                    open.reader.read(tag.toString());
                    open = null;
                    tag.setLength(0);
                } else {
                    tag.append((char) each);
                }
            }
        }
    }

    private @Nullable Mark met(byte each) {
        Mark met = null;
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            mark.matched = each == mark.name[mark.matched] ? mark.matched + 1 : each == mark.name[0] ? 1 : 0;
            if (mark.matched == mark.name.length) {
                met = mark;
                mark.matched = 0;
            }
        }
        return met;
    }
}
