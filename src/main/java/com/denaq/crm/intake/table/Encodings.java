package com.denaq.crm.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds out in which encoding a file is: UTF-8, UTF-16, Windows-1251 or 1252, or that of DOS, as a Russian Excel writes
 * <i>CSV (MS-DOS)</i>.
 */
final class Encodings {

    private static final Charset CYRILLIC = Charset.forName("windows-1251");
    private static final Charset DOS = Charset.forName("IBM866");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int START = 4096;

    /** As many whole letters as that beside each broken one, and it is UTF-8: in other encodings hardly any looks whole. */
    private static final int FEW = 4;

    /** Letters of DOS that are dashes, quotes, dots and spaces in Windows. */
    private static final BitSet PUNCTUATION = new BitSet();

    static {
        for (int sign : new int[] {0x82, 0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0xA0, 0xAB, 0xAD}) {
            PUNCTUATION.set(sign);
        }
    }

    /** Russian of DOS has so many different letters soon; what only looks like it, a dash and a quote behind an accent, hasn't. */
    private static final int DIFFERENT = 6;

    private Encodings() {}

    /** Reads it through once. Throws {@link BadTable} for what is no text, saying what it is where that can be told. */
    static Charset of(InputStream file) throws IOException, BadTable {
        byte[] start = file.readNBytes(START);
        if (start.length == 0) {
            throw new BadTable("intake.table.empty");
        }
        Charset wide = wide(start);
        if (wide != null) {
            return wide;
        }
        known(start);
        Bytes bytes = new Bytes();
        bytes.take(start, start.length);
        byte[] buffer = new byte[65_536];
        for (int n = file.read(buffer); n >= 0; n = file.read(buffer)) {
            bytes.take(buffer, n);
        }
        return bytes.charset();
    }

    private static @Nullable Charset wide(byte[] start) {
        if (begins(start, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (begins(start, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        int even = zeros(start, 0);
        int odd = zeros(start, 1);
        if (start.length >= 8 && odd > start.length / 5 && even == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return start.length >= 8 && even > start.length / 5 && odd == 0 ? StandardCharsets.UTF_16BE : null;
    }

    private static void known(byte[] start) throws BadTable {
        if (begins(start, '%', 'P', 'D', 'F')) {
            throw new BadTable("intake.table.binary");
        }
    }

    private static boolean begins(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static int zeros(byte[] bytes, int from) {
        int zeros = 0;
        for (int i = from; i < bytes.length; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    /** What the bytes have told so far. */
    private static final class Bytes {
        private int pending; // bytes of one character that are still to come
        private long whole;
        private long broken;

        /** Broken ones beside each other are one damage. */
        private long damages;

        private boolean damaged;
        private int run;
        private long inWords;
        private long alone;
        private int dosRun;
        private final BitSet dosRunLetters = new BitSet();
        private long inDosWords;
        private final BitSet dosLetters = new BitSet();

        void take(byte[] bytes, int length) throws BadTable {
            for (int i = 0; i < length; i++) {
                int each = bytes[i] & 0xFF;
                if (each == 0) {
                    throw new BadTable("intake.table.binary");
                }
                utf8(each);
                runs(each);
                dosRuns(each);
            }
        }

        private void utf8(int each) {
            boolean goesOn = (each & 0xC0) == 0x80;
            if (pending > 0 && goesOn) {
                pending--;
                whole += pending == 0 ? 1 : 0;
                damaged = false;
                return;
            }
            boolean now = pending > 0;
            pending = 0;
            if (each >= 0xC2 && each <= 0xF4) {
                pending = each >= 0xF0 ? 3 : each >= 0xE0 ? 2 : 1;
            } else {
                broken(now);
                now = each >= 0x80;
            }
            broken(now);
            damaged = now;
        }

        private void broken(boolean now) {
            broken += now ? 1 : 0;
            damages += now && !damaged ? 1 : 0;
            damaged |= now;
        }

        /** Russian words are high bytes in a row; in western ones they stand alone between plain letters. */
        private void runs(int each) {
            if (each >= 0xC0 || each == 0xA8 || each == 0xB8) {
                run++;
                return;
            }
            if (run >= 3) {
                inWords += run;
            } else {
                alone += run;
            }
            run = 0;
        }

        /** Its letters lie in two pieces, around its frames. */
        private void dosRuns(int each) {
            if (each >= 0x80 && each <= 0xAF || each >= 0xE0 && each <= 0xF1) {
                dosRun++;
                dosRunLetters.set(each);
                return;
            }
            if (dosRun > 0) {
                endDosRun();
            }
        }

        private void endDosRun() {
            dosRunLetters.andNot(PUNCTUATION);
            if (dosRun >= 3 && !dosRunLetters.isEmpty()) {
                inDosWords += dosRun;
                dosLetters.or(dosRunLetters);
            }
            dosRun = 0;
            dosRunLetters.clear();
        }

        Charset charset() {
            runs(0);
            dosRuns(0);
            broken += pending > 0 ? 1 : 0;
            // of a short file one letter tells: in western text hardly any two signs look like one whole
            boolean few = whole > 0 && damages <= whole && inWords <= alone && inDosWords <= whole * FEW;
            if (broken * FEW <= whole || few) {
                return StandardCharsets.UTF_8;
            }
            if (inDosWords > inWords && inDosWords > alone && dosLetters.cardinality() >= DIFFERENT) {
                return DOS;
            }
            return inWords > alone ? CYRILLIC : WESTERN;
        }
    }
}
