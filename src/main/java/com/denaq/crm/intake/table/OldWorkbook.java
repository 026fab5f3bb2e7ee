package com.denaq.crm.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.springframework.core.io.InputStreamSource;

/** What Office kept in one file before XLSX, and keeps so still where there is a password: isn't read, but told apart. */
final class OldWorkbook {

    private static final byte[] START = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** Names in its directory are in UTF-16; the directory stands anywhere. */
    private static final Pattern LOCKED = Pattern.compile(
            new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1),
            Pattern.LITERAL);

    private static final int PIECE = 1 << 16;

    private OldWorkbook() {}

    static boolean begins(byte[] file) {
        return file.length >= START.length && Arrays.equals(START, 0, START.length, file, 0, START.length);
    }

    static BadTable refused(InputStreamSource file) throws IOException {
        return new BadTable(locked(file) ? "intake.table.locked" : "intake.table.old-workbook");
    }

    private static boolean locked(InputStreamSource file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            String end = "";
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                String text = end + new String(piece, StandardCharsets.ISO_8859_1);
                if (LOCKED.matcher(text).find()) {
                    return true;
                }
                end = text.substring(Math.max(0, text.length() - 2 * "EncryptedPackage".length()));
            }
            return false;
        }
    }
}
