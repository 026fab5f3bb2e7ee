package com.denaq.crm.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A signed-in person's browser, or a program with their token; used by several threads at once. */
final class Client {

    private static final Pattern TOKEN = Pattern.compile("data-csrf=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String address;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final String bearer;
    private String csrf = "";

    private Client(String address, String bearer) {
        this.address = address;
        this.bearer = bearer;
    }

    static Client signedIn(String address, String email, String password) throws IOException, InterruptedException {
        Client client = new Client(address, "");
        client.readToken(client.send(Request.get("/sign-in")));
        HttpResponse<byte[]> in = client.send(Request.post("/sign-in", "email", email, "password", password));
        if (in.statusCode() >= 400) {
            throw new IllegalStateException(email + " can't sign in: " + in.statusCode());
        }
        client.readToken(
                client.send(Request.get(in.headers().firstValue("HX-Redirect").orElse("/"))));
        return client;
    }

    static Client program(String address, String token) {
        return new Client(address, token);
    }

    HttpResponse<byte[]> send(Request request) throws IOException, InterruptedException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(address + request.path()))
                .timeout(Duration.ofSeconds(60))
                .header("Accept-Encoding", "gzip")
                .header("Accept-Language", "en");
        if (!bearer.isEmpty()) {
            builder.header("Authorization", "Bearer " + bearer);
        }
        if (request.fragment()) {
            builder.header("HX-Request", "true");
        }
        if (!cookies.isEmpty()) {
            StringBuilder all = new StringBuilder();
            cookies.forEach((name, value) -> all.append(all.isEmpty() ? "" : "; ")
                    .append(name)
                    .append('=')
                    .append(value));
            builder.header("Cookie", all.toString());
        }
        if (request.body() != null) {
            builder.header("X-CSRF-TOKEN", csrf)
                    .header("Content-Type", request.json() ? "application/json" : "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(request.body()));
        }
        HttpResponse<byte[]> answer = http.send(builder.build(), BodyHandlers.ofByteArray());
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }

    private void readToken(HttpResponse<byte[]> page) throws IOException {
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
