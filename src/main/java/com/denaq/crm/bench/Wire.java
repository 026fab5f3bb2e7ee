package com.denaq.crm.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** What goes over the wire: compressed bodies with their headers. */
final class Wire {

    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/static/[^\"#]+)");
    private static final Pattern IMPORTED = Pattern.compile("\"(/static/[^\"]+\\.js)\"|url\\(\"?(/static/[^\")]+)");

    private Wire() {}

    static String text(HttpResponse<byte[]> answer) throws IOException {
        boolean zipped = answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        try (var in = new ByteArrayInputStream(answer.body()); var plain = zipped ? new GZIPInputStream(in) : in) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static long bytes(HttpResponse<byte[]> answer) {
        long headers = answer.headers().map().entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(value -> each.getKey() + ": " + value))
                .mapToLong(line -> line.length() + 2L)
                .sum();
        return answer.body().length + headers + 19;
    }

    /** The page with all styles, scripts and pictures that it names, as a browser meets it for the first time. */
    static long withAssets(Client client, String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> page = client.send(Request.get(path));
        long bytes = bytes(page);
        Set<String> assets = new LinkedHashSet<>();
        find(ASSET, text(page), assets);
        find(IMPORTED, text(page), assets);
        for (String asset : assets) {
            bytes += bytes(client.send(Request.get(asset)));
        }
        return bytes;
    }

    private static void find(Pattern pattern, String text, Set<String> found) {
        Matcher each = pattern.matcher(text);
        while (each.find()) {
            for (int i = 1; i <= each.groupCount(); i++) {
                if (each.group(i) != null) {
                    found.add(each.group(i).replace("&amp;", "&"));
                }
            }
        }
    }
}
