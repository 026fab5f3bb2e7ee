package com.denaq.crm.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** What goes over the wire: compressed bodies with their headers. */
final class Wire {

    private static final Pattern IN_PAGES = Pattern.compile("(?:href|src)=\"(/[^\"#?]+\\.(?:css|js|svg|png|woff2))");
    private static final Pattern IN_ASSETS =
            Pattern.compile("[\"'(](/?[\\w./-]+\\.(?:css|js|svg|png|woff2))(?:#[\\w-]+)?[\"')]");

    private Wire() {}

    static String text(Answer answer) throws IOException {
        boolean zipped = answer.header("Content-Encoding").equals("gzip");
        try (var in = new ByteArrayInputStream(answer.body());
                var plain = zipped ? new GZIPInputStream(in) : in) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static long bytes(Answer answer) {
        long headers = answer.headers().entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(value -> each.getKey() + ": " + value))
                .mapToLong(line -> line.length() + 2L)
                .sum();
        return answer.body().length + headers + 19;
    }

    /** The page with all styles, scripts and pictures that it needs, as a browser meets it for the first time. */
    static long withAssets(Client client, String path) throws IOException {
        Answer page = client.send(Request.get(path));
        long bytes = bytes(page);
        Set<String> met = new LinkedHashSet<>();
        Deque<String> left = new ArrayDeque<>(found(IN_PAGES, text(page), path));
        while (!left.isEmpty()) {
            String asset = left.pop();
            if (met.add(asset)) {
                Answer answer = client.send(Request.get(asset));
                if (answer.status() == 200) {
                    bytes += bytes(answer);
                    left.addAll(found(IN_ASSETS, text(answer), asset));
                }
            }
        }
        return bytes;
    }

    private static List<String> found(Pattern pattern, String text, String from) {
        return pattern.matcher(text)
                .results()
                .map(each -> URI.create(from).resolve(each.group(1)).toString())
                .toList();
    }
}
