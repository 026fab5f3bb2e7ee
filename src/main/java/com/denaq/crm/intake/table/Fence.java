package com.denaq.crm.intake.table;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Looks at a workbook before it is read: 25 MB can hold 25 GB. What its directory says is checked here; where that isn't
 * true, the library stops as soon as more comes out.
 */
final class Fence {

    /** Of one file altogether: 200,000 rows of twenty columns are some 200 MB. */
    private static final long MOST_BYTES = 600_000_000;

    /** Sheets shrink to a tenth or a twentieth; what shrinks to a hundredth has been made to burst. */
    private static final long RATIO = 100;

    private static final long ANYWAY = 50_000_000; // a small list may say the same thing over and over
    private static final int MOST_PARTS = 1_000;
    private static final int LONGEST_DIRECTORY = 1_000_000;
    private static final int END = 22;
    private static final int LONGEST_REMARK = 65_535;
    private static final int END_MARK = 0x06054b50;

    static {
        ZipSecureFile.setMaxEntrySize(MOST_BYTES);
        ZipSecureFile.setMaxFileCount(MOST_PARTS);
        ZipSecureFile.setMinInflateRatio(0); // it counts for small parts, too, which are checked here
    }

    private Fence() {}

    static void check(Path file) throws IOException, BadTable {
        if (FileMagic.valueOf(file.toFile()) == FileMagic.OLE2) {
            throw new BadTable(locked(file.toFile()) ? "intake.table.locked" : "intake.table.old-workbook");
        }
        if (crowded(file)) {
            throw new BadTable("intake.table.bomb");
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            long bytes =
                    zip.stream().mapToLong(each -> Math.max(0, each.getSize())).sum();
            if (bytes > Math.min(MOST_BYTES, Math.max(ANYWAY, Files.size(file) * RATIO))) {
                throw new BadTable("intake.table.bomb");
            }
            if (zip.getEntry("xl/workbook.xml") == null) {
                boolean other = zip.getEntry("xl/workbook.bin") != null || zip.getEntry("content.xml") != null;
                throw new BadTable(other ? "intake.table.other-workbook" : "intake.table.no-workbook");
            }
        } catch (ZipException e) {
            throw new BadTable("intake.table.broken-workbook");
        }
    }

    /** What Office kept in one file before XLSX, it keeps so still where there is a password. */
    private static boolean locked(File file) {
        try (POIFSFileSystem old = new POIFSFileSystem(file, true)) {
            return old.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY);
        } catch (IOException | RuntimeException e) {
            return false;
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
                    return entries > MOST_PARTS || Integer.toUnsignedLong(buffer.getInt(i + 12)) > LONGEST_DIRECTORY;
                }
            }
            return false;
        }
    }
}
