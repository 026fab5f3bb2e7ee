package com.denaq.crm.platform.once;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * A request whose body can be read again: what was read of it is kept. Nothing is read before somebody asks for it, so
 * an address that nobody answers costs no memory.
 */
class KeptBody extends HttpServletRequestWrapper implements AutoCloseable {

    static final int LARGEST = 10_000_000;

    /** So much is kept only because it might have to be read again. */
    static final int FOR_A_SECOND_TIME = 256 * 1024;

    private final KeptBytes room;
    private byte @Nullable [] kept = new byte[0];
    private int most = FOR_A_SECOND_TIME;
    private int read;
    private int taken; // of the room, and so many bytes are kept

    KeptBody(HttpServletRequest request, KeptBytes room) {
        super(request);
        this.room = room;
    }

    /** Its parts are too much to keep, and gone after the first time. */
    static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    /** All of it; or a {@link ResponseStatusException} where that is too large, or too much together with what others send. */
    ByteBuffer whole() throws IOException {
        most = LARGEST;
        getInputStream().transferTo(OutputStream.nullOutputStream());
        if (kept == null) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        return ByteBuffer.wrap(kept, 0, taken);
    }

    /** Whether it is still there for a second time; a form's fields are. */
    boolean isThere() {
        return kept != null && !isMultipart(this);
    }

    @Override
    public void close() {
        drop();
    }

    private void drop() {
        kept = null;
        room.give(taken);
        taken = 0;
    }

    private int next(byte[] into, int from, int length) throws IOException {
        int count = super.getInputStream().read(into, from, length);
        read += Math.max(0, count);
        if (read > LARGEST) {
            throw tooLarge();
        }
        keep(into, from, count);
        return count;
    }

    static ResponseStatusException tooLarge() {
        return new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
    }

    private void keep(byte[] bytes, int from, int count) {
        if (kept == null || count <= 0) {
            return;
        }
        if (read > most || !room.take(count)) {
            drop();
        } else {
            if (kept.length < taken + count) {
                kept = Arrays.copyOf(kept, Math.max(taken + count, Math.min(2 * kept.length, most)));
            }
            System.arraycopy(bytes, from, kept, taken, count);
            taken += count;
        }
    }

    @Override
    public BufferedReader getReader() {
        String encoding = getCharacterEncoding();
        return new BufferedReader(new InputStreamReader(
                getInputStream(), encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding)));
    }

    /** Another each time, from the beginning. */
    @Override
    public ServletInputStream getInputStream() {
        return new Reading();
    }

    /** What was read before, then what comes. */
    private class Reading extends ServletInputStream {

        private int at;
        private boolean finished;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count;
            if (kept != null && at < taken) {
                count = Math.min(length, taken - at);
                System.arraycopy(kept, at, into, from, count);
            } else {
                count = next(into, from, length);
                finished = count < 0;
            }
            at += Math.max(0, count);
            return count;
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(@Nullable ReadListener listener) {}
    }
}
