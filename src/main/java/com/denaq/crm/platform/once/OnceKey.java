package com.denaq.crm.platform.once;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * By what a request is known when it comes again.
 *
 * @param text what the client made up, with the form's content where it is a form's: another content is another request
 * @param fingerprint of method, path and body
 * @param form whether it came in a form's field; what a form is refused for can be mended, so that isn't kept for long
 */
record OnceKey(long user, String text, byte[] fingerprint, boolean form) {

    private static final Set<String> NOT_CONTENT = Set.of("_csrf", "once");

    /** A header of the client's; the same key with another body is a mistake that is told. */
    static @Nullable String ofHeader(HttpServletRequest request) {
        String once = request.getHeader("X-Once");
        String key = once != null ? once : request.getHeader("Idempotency-Key");
        return key == null || key.isBlank() ? null : key.strip();
    }

    static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("application/x-www-form-urlencoded");
    }

    static OnceKey ofForm(long user, String once, HttpServletRequest request) {
        byte[] content = formContent(request);
        byte[] fingerprint = fingerprint(request, content);
        return new OnceKey(user, once + " " + java.util.HexFormat.of().formatHex(fingerprint), fingerprint, true);
    }

    static OnceKey ofHeader(long user, String key, HttpServletRequest request, byte[] body) {
        return new OnceKey(user, key, fingerprint(request, isForm(request) ? formContent(request) : body), false);
    }

    /** What the row is found by. */
    byte[] hash() {
        return sha256("key " + text);
    }

    /** With what the body is sealed; it is nowhere in the database. */
    byte[] secret() {
        return sha256("seal " + text);
    }

    private static byte[] formContent(HttpServletRequest request) {
        StringBuilder content = new StringBuilder();
        Map<String, String[]> fields = new TreeMap<>(request.getParameterMap());
        fields.keySet().removeAll(NOT_CONTENT);
        fields.forEach((name, values) -> {
            for (String value : values) {
                content.append(name.length()).append(':').append(name);
                content.append(value.length()).append(':').append(value);
            }
        });
        return content.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] fingerprint(HttpServletRequest request, byte[] body) {
        MessageDigest digest = sha256();
        digest.update((request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString() + "\n")
                .getBytes(StandardCharsets.UTF_8));
        return digest.digest(body);
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
