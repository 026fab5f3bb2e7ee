package com.denaq.crm.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A signed-in person's browser, or a program with their token; used by several threads at once. */
final class Client {

    private static final Pattern TOKEN = Pattern.compile("data-csrf=\"([^\"]+)\"");

    private final String address;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final String bearer;
    private String csrf = "";

    static {
        System.setProperty("http.maxConnections", "256"); // kept open; five otherwise
        System.setProperty("sun.net.http.retryPost", "false"); // nothing is written twice
    }

    private Client(String address, String bearer) {
        this.address = address;
        this.bearer = bearer;
    }

    static Client signedIn(String address, String email, String password) throws IOException {
        Client client = new Client(address, "");
        client.readToken(client.send(Request.get("/sign-in")));
        Answer in = client.send(Request.post("/sign-in", "email", email, "password", password));
        if (in.status() >= 400) {
            throw new IllegalStateException(email + " can't sign in: " + in.status());
        }
        client.readToken(client.send(Request.get(in.header("HX-Redirect").isEmpty() ? "/" : in.header("HX-Redirect"))));
        return client;
    }

    static Client program(String address, String token) {
        return new Client(address, token);
    }

    /**
     * On this very thread: a client that hands its work to others takes half a millisecond of what is measured. Bodies aren't
     * streamed: before each of those Java listens for a millisecond whether a kept connection still stands.
     */
    Answer send(Request request) throws IOException {
        HttpURLConnection http =
                (HttpURLConnection) URI.create(address + request.path()).toURL().openConnection();
        http.setInstanceFollowRedirects(false);
        http.setConnectTimeout((int) Duration.ofSeconds(10).toMillis());
        http.setReadTimeout((int) Duration.ofSeconds(60).toMillis());
        headers(request).forEach(http::setRequestProperty);
        if (request.body() != null) {
            http.setDoOutput(true);
            try (OutputStream out = http.getOutputStream()) {
                out.write(request.body().getBytes(StandardCharsets.UTF_8));
            }
        }
        int status = http.getResponseCode();
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        http.getHeaderFields().forEach((name, values) -> {
            if (name != null) { // the line with the status has none
                headers.put(name, values);
            }
        });
        headers.getOrDefault("Set-Cookie", List.of()).forEach(this::keep);
        try (InputStream body = status >= 400 ? http.getErrorStream() : http.getInputStream()) {
            return new Answer(status, headers, body == null ? new byte[0] : body.readAllBytes());
        }
    }

    private Map<String, String> headers(Request request) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Accept", "*/*");
        headers.put("Accept-Encoding", "gzip");
        headers.put("Accept-Language", "en");
        if (!bearer.isEmpty()) {
            headers.put("Authorization", "Bearer " + bearer);
        }
        if (request.fragment()) {
            headers.put("HX-Request", "true");
        }
        if (!cookies.isEmpty()) {
            headers.put(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(each -> each.getKey() + "=" + each.getValue())
                            .collect(Collectors.joining("; ")));
        }
        if (request.body() != null) {
            headers.put("X-CSRF-TOKEN", csrf);
            headers.put("Content-Type", request.json() ? "application/json" : "application/x-www-form-urlencoded");
        }
        return headers;
    }

    private void readToken(Answer page) throws IOException {
        Matcher found = TOKEN.matcher(Wire.text(page));
        if (found.find()) {
            csrf = found.group(1);
        }
    }

    private void keep(String cookie) {
        String[] pair = cookie.substring(0, (cookie + ";").indexOf(';')).split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
