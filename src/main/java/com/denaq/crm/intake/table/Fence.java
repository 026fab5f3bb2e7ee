package com.denaq.crm.intake.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Lets only so much out of a compressed file: 25 MB can hold 25 GB. A name, a comment or a text without an end is stopped
 * as well, for the reader of XML would keep it whole.
 */
final class Fence extends FilterInputStream {

    /** Of one file altogether: 200,000 rows of twenty columns are some 200 MB. */
    static final long MOST = 600_000_000;

    /** Sheets shrink to a tenth or a twentieth; what shrinks to a hundredth has been made to burst. */
    private static final long RATIO = 100;

    private static final long ANYWAY = 50_000_000;
    private static final int LONGEST = 1_000_000;

    private final Inflated inflated;
    private int run;

    /** How much has come out of one file. */
    static final class Inflated {
        private final long most;
        private long bytes;

        /** @param size of the file as it came */
        Inflated(long size) {
            most = Math.min(MOST, Math.max(ANYWAY, size * RATIO));
        }
    }

    Fence(InputStream part, Inflated inflated) {
        super(part);
        this.inflated = inflated;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int n = super.read(buffer, from, length);
        if (n > 0) {
            count(buffer, from, n);
        }
        return n;
    }

    private void count(byte[] buffer, int from, int n) throws TooMuch {
        inflated.bytes += n;
        for (int i = from; i < from + n; i++) {
            run = buffer[i] == '<' ? 0 : run + 1;
            if (run > LONGEST) {
                throw new TooMuch();
            }
        }
        if (inflated.bytes > inflated.most) {
            throw new TooMuch();
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Whether that is why something couldn't be read. */
    static boolean stopped(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = behind(cause)) {
            if (cause instanceof TooMuch) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Throwable behind(Throwable failure) {
        return failure instanceof XMLStreamException xml && xml.getNestedException() != null
                ? xml.getNestedException()
                : failure.getCause();
    }

    /** More than any list of companies is. */
    static final class TooMuch extends IOException {}
}
