package com.denaq.crm.platform.once;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * By what a request is known when it comes again.
 *
 * @param text what the client made up, with the form's content where it is a form's: another content is another request
 * @param fingerprint of method and path, and of all with the body
 * @param form what one is refused for can be mended, so that isn't kept for long; for a program it isn't kept at all
 */
record OnceKey(long user, String text, byte[] fingerprint, boolean form) {

    private static final int TARGET = 16;

    private static final Set<String> NOT_CONTENT = Set.of("_csrf", "once");

    /** A header of the client's; the same key with another body is a mistake that is told. */
    static @Nullable String ofHeader(HttpServletRequest request) {
        String key = request.getHeader("Idempotency-Key");
        return key == null || key.isBlank() ? null : key.strip();
    }

    static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("application/x-www-form-urlencoded");
    }

    static OnceKey ofForm(long user, String once, HttpServletRequest request) {
        ByteBuffer content = formContent(request);
        byte[] fingerprint = fingerprint(request, content);
        return new OnceKey(user, once + " " + HexFormat.of().formatHex(fingerprint), fingerprint, true);
    }

    static OnceKey ofHeader(long user, String key, HttpServletRequest request, ByteBuffer body) {
        ByteBuffer content = isForm(request) ? formContent(request) : body;
        return new OnceKey(user, key, fingerprint(request, content), false);
    }

    /** What the row is found by. */
    byte[] hash() {
        return sha256("key " + text);
    }

    /** With what the body is sealed; it is nowhere in the database. */
    byte[] secret() {
        return sha256("seal " + text);
    }

    private static ByteBuffer formContent(HttpServletRequest request) {
        StringBuilder content = new StringBuilder();
        Map<String, String[]> fields = new TreeMap<>(request.getParameterMap());
        fields.keySet().removeAll(NOT_CONTENT);
        fields.forEach((name, values) -> {
            for (String value : values) {
                content.append(name.length()).append(':').append(name);
                content.append(value.length()).append(':').append(value);
            }
        });
        return StandardCharsets.UTF_8.encode(content.toString());
    }

    private static byte[] fingerprint(HttpServletRequest request, ByteBuffer body) {
        byte[] target = sha256(request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString());
        MessageDigest digest = sha256();
        digest.update(target);
        digest.update(body);
        byte[] whole = digest.digest();
        byte[] both = Arrays.copyOf(target, TARGET + whole.length);
        System.arraycopy(whole, 0, both, TARGET, whole.length);
        return both;
    }

    /** One of before these had two parts can't be compared, so its key alone counts; there are none after a day. */
    private boolean comparable(byte[] kept) {
        return kept.length == fingerprint.length;
    }

    boolean sameAs(byte[] kept) {
        return !comparable(kept) || MessageDigest.isEqual(kept, fingerprint);
    }

    /** Sent to another address than that one. */
    boolean elsewhere(byte[] kept) {
        return comparable(kept) && !Arrays.equals(kept, 0, TARGET, fingerprint, 0, TARGET);
    }

    /** Whatever a program is refused for can be mended, here or elsewhere, and the key be used for it: only what was done binds it. */
    boolean freedBy(int status) {
        return !form && status >= 400 && status < 500;
    }

    private static byte[] sha256(String text) {
        return sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
