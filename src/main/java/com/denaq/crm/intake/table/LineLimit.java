package com.denaq.crm.intake.table;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Gives up on a row that never ends: one whose closing quote is missing would be as long as the rest of the file. */
final class LineLimit extends FilterReader {

    static final int MOST = 200_000;

    private int read;

    LineLimit(Reader text) {
        super(text);
    }

    void lineEnds() {
        read = 0;
    }

    @Override
    public int read() throws IOException {
        int each = super.read();
        count(1);
        return each;
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        int n = super.read(buffer, from, length);
        count(Math.max(n, 0));
        return n;
    }

    private void count(int more) throws TooLong {
        read += more;
        if (read > MOST) {
            throw new TooLong();
        }
    }

    /** A row is longer than {@value LineLimit#MOST} characters. */
    static final class TooLong extends IOException {}
}
