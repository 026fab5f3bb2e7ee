package com.denaq.crm.platform.once;

import com.denaq.crm.platform.once.Answered.Header;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds an answer back, headers included, until it is certain that the work is done. */
class HeldResponse extends HttpServletResponseWrapper {

    private final List<Header> headers = new ArrayList<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int status = 200;
    private @Nullable Integer error;
    private @Nullable String type;
    private @Nullable String encoding;
    private @Nullable PrintWriter writer;

    HeldResponse(HttpServletResponse response) {
        super(response);
    }

    /** What was answered. */
    Answered answered() {
        if (writer != null) {
            writer.flush();
        }
        List<Header> all = new ArrayList<>(headers);
        if (type != null) {
            all.add(new Header("Content-Type", encoding == null ? type : type + ";charset=" + encoding));
        }
        return new Answered(status, List.copyOf(all), body.toByteArray());
    }

    /** The status of {@code sendError}, whose page somebody else draws; or null. */
    @Nullable
    Integer error() {
        return error;
    }

    @Override
    public void setStatus(int code) {
        status = code;
    }

    @Override
    public int getStatus() {
        return error != null ? error : status;
    }

    @Override
    public void sendError(int code, @Nullable String message) {
        error = code;
    }

    @Override
    public void sendError(int code) {
        error = code;
    }

    @Override
    public void sendRedirect(String location, int code, boolean clear) {
        status = code;
        setHeader("Location", location);
    }

    @Override
    public void sendRedirect(String location) {
        sendRedirect(location, SC_FOUND, true);
    }

    @Override
    public void setHeader(String name, @Nullable String value) {
        headers.removeIf(each -> each.name().equalsIgnoreCase(name));
        addHeader(name, value);
    }

    @Override
    public void addHeader(String name, @Nullable String value) {
        if (name.equalsIgnoreCase("Content-Type")) {
            setContentType(value);
        } else if (value != null && !name.equalsIgnoreCase("Content-Length")) {
            headers.add(new Header(name, value));
        }
    }

    @Override
    public void setIntHeader(String name, int value) {
        setHeader(name, Integer.toString(value));
    }

    @Override
    public void addIntHeader(String name, int value) {
        addHeader(name, Integer.toString(value));
    }

    @Override
    public void addCookie(Cookie cookie) {
        throw new UnsupportedOperationException("Write a Set-Cookie header: it can be held back");
    }

    @Override
    public boolean containsHeader(String name) {
        return getHeader(name) != null;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return name.equalsIgnoreCase("Content-Type")
                ? getContentType()
                : own(name).findFirst().orElseGet(() -> super.getHeader(name));
    }

    @Override
    public Collection<String> getHeaders(String name) {
        return Stream.concat(own(name), super.getHeaders(name).stream()).toList();
    }

    @Override
    public Collection<String> getHeaderNames() {
        return Stream.concat(headers.stream().map(Header::name), super.getHeaderNames().stream())
                .distinct()
                .toList();
    }

    private Stream<String> own(String name) {
        return headers.stream()
                .filter(each -> each.name().equalsIgnoreCase(name))
                .map(Header::value);
    }

    @Override
    public void setContentType(@Nullable String given) {
        int at = given == null ? -1 : given.toLowerCase(Locale.ROOT).indexOf(";charset=");
        type = at < 0 ? given : Objects.requireNonNull(given).substring(0, at);
        if (at >= 0) {
            encoding = Objects.requireNonNull(given).substring(at + ";charset=".length());
        }
    }

    @Override
    public @Nullable String getContentType() {
        return type == null || encoding == null ? type : type + ";charset=" + encoding;
    }

    @Override
    public void setCharacterEncoding(@Nullable String name) {
        encoding = name;
    }

    @Override
    public String getCharacterEncoding() {
        return encoding == null ? StandardCharsets.UTF_8.name() : encoding;
    }

    @Override
    public void setContentLength(int length) {}

    @Override
    public void setContentLengthLong(long length) {}

    @Override
    public void flushBuffer() {}

    @Override
    public boolean isCommitted() {
        return false;
    }

    @Override
    public void resetBuffer() {
        body.reset();
    }

    @Override
    public void reset() {
        body.reset();
        headers.clear();
        status = 200;
        error = null;
        type = null;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(body, Charset.forName(getCharacterEncoding())));
        }
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {
            @Override
            public void write(int each) {
                body.write(each);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                body.write(bytes, from, length);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(@Nullable WriteListener listener) {}
        };
    }
}
