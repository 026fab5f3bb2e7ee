package com.denaq.crm.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One browser without a screen: it keeps cookies, sends the form token by itself and follows no redirects, so that a
 * test sees them. May be used by several threads at once.
 *
 * <pre>{@code
 * TestClient vera = clients.of(users.agent("Vera Sokolova"));
 * assertThat(vera.get("/notes").expect(200).body()).contains("Nothing here yet");
 * vera.post("/notes", "text", "Call them", "to", boris.id()).expect(303);   // a plain form
 * vera.htmx().post("/notes", "text", "").expect(422);                       // as htmx sends it
 * clients.api(vera).json("POST", "/api/v1/dealers", "{\"name\":\"Volt\"}").expect(201);
 * }</pre>
 */
public class TestClient {

    private static final Pattern TOKEN = Pattern.compile("data-csrf=\"([^\"]+)\"");

    private final HttpClient http;
    private final String address;
    private final Map<String, String> cookies;
    private final Map<String, String> headers;

    TestClient(HttpClient http, String address) {
        this(http, address, new ConcurrentHashMap<>(), Map.of("Accept-Language", "en"));
    }

    private TestClient(HttpClient http, String address, Map<String, String> cookies, Map<String, String> headers) {
        this.http = http;
        this.address = address;
        this.cookies = cookies;
        this.headers = headers;
    }

    /** The same browser, that sends this header as well. */
    public TestClient with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new TestClient(http, address, cookies, more);
    }

    /** The same browser, asking as htmx does. */
    public TestClient htmx() {
        return with("HX-Request", "true");
    }

    /** The cookies it keeps; a test may take one away or put one in. */
    public Map<String, String> cookies() {
        return cookies;
    }

    public Reply get(String path) {
        return send("GET", path, BodyPublishers.noBody(), null);
    }

    /** Sends a form: field, value, field, value; the form token comes along. */
    public Reply post(String path, Object... fieldsAndValues) {
        return form("POST", path, fieldsAndValues);
    }

    public Reply delete(String path, Object... fieldsAndValues) {
        return form("DELETE", path, fieldsAndValues);
    }

    /** Sends a form without the token, as another site would. */
    public Reply forged(String path, Object... fieldsAndValues) {
        return send("POST", path, encoded(fieldsAndValues), "application/x-www-form-urlencoded");
    }

    /** Sends a body of JSON, or none. */
    public Reply json(String method, String path, @Nullable String body) {
        return send(
                method,
                path,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body),
                "application/json");
    }

    /** Through the form on /sign-in. */
    public Reply signIn(String email, String password) {
        return post("/sign-in", "email", email, "password", password);
    }

    /** Any request whatever, with the form token in the header. */
    public Reply send(String method, String path, BodyPublisher body, @Nullable String contentType) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body);
        headers.forEach(request::setHeader);
        if (contentType != null) {
            request.setHeader("Content-Type", contentType);
        }
        if (!cookies.isEmpty()) {
            request.setHeader(
                    "Cookie",
                    String.join(
                            "; ",
                            cookies.entrySet().stream()
                                    .map(each -> each.getKey() + "=" + each.getValue())
                                    .toList()));
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Reply(method + " " + path, answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The same browser, with the form token for what is sent by {@link #send}. */
    public TestClient withFormToken() {
        return with("X-CSRF-TOKEN", token());
    }

    private Reply form(String method, String path, Object... fieldsAndValues) {
        return withFormToken().send(method, path, encoded(fieldsAndValues), "application/x-www-form-urlencoded");
    }

    /** From a page that everybody may see: the one that says that there is no such page. */
    private String token() {
        String page = new TestClient(http, address, cookies, Map.of())
                .get("/no-such-page")
                .body();
        Matcher found = TOKEN.matcher(page);
        if (!found.find()) {
            throw new AssertionError("No form token in " + page);
        }
        return found.group(1);
    }

    private static BodyPublisher encoded(Object... fieldsAndValues) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i + 1 < fieldsAndValues.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(URLEncoder.encode(fieldsAndValues[i].toString(), StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(fieldsAndValues[i + 1].toString(), StandardCharsets.UTF_8));
        }
        return BodyPublishers.ofString(body.toString());
    }

    private void keep(String setCookie) {
        String[] pair = setCookie.substring(0, (setCookie + ";").indexOf(';')).split("=", 2);
        if (pair[1].isEmpty() || setCookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    /** What came back. */
    public record Reply(String asked, HttpResponse<String> answer) {

        public int status() {
            return answer.statusCode();
        }

        public String body() {
            return answer.body();
        }

        /** The header, or an empty text. */
        public String header(String name) {
            return answer.headers().firstValue(name).orElse("");
        }

        /** Where it sends somebody, by redirect or by htmx; or an empty text. */
        public String location() {
            return header("Location").isEmpty() ? header("HX-Redirect") : header("Location");
        }

        /** Fails with the page when the status is another. */
        public Reply expect(int status) {
            if (status() != status) {
                throw new AssertionError(asked + " answered " + status() + " instead of " + status + ", to "
                        + location() + ":\n" + body());
            }
            return this;
        }
    }
}
