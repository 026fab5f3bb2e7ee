package com.denaq.crm.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Styles, scripts, icons and fonts, held in memory as sent. All stand under one folder named after their contents, so
 * that they may be kept by browsers for good and name each other by relative paths.
 */
@Component
public class Assets {

    /** The shell's styles in their order, sent as one file. */
    static final List<String> SHELL_STYLES = List.of(
            "css/tokens.css",
            "css/base.css",
            "css/components/small.css",
            "css/components/buttons.css",
            "css/components/fields.css",
            "css/components/surfaces.css",
            "css/components/shell.css",
            "css/components/tables.css",
            "css/components/work.css",
            "css/components/verdict.css",
            "css/components/feedback.css",
            "css/components/dialogs.css",
            "css/components/figures.css",
            "css/components/panes.css");

    private static final String FILES = "classpath*:static/**/*.*";
    private static final Map<String, String> LIBRARIES =
            Map.of("lib/htmx.js", "META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js");

    private final SortedMap<String, Asset> assets = new TreeMap<>();
    private final String folder;

    public Assets() {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                String url = file.getURL().toString();
                put(url.substring(url.lastIndexOf("/static/") + "/static/".length()), file.getContentAsByteArray());
            }
            for (Map.Entry<String, String> library : LIBRARIES.entrySet()) {
                put(library.getKey(), new ClassPathResource(library.getValue()).getContentAsByteArray());
            }
            put("css/shell.css", joined(SHELL_STYLES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        folder = "/assets/" + fingerprint() + "/";
    }

    /** Where a browser finds the file, for example of {@code css/shell.css}. A name that isn't there is a bug of ours. */
    public String path(String name) {
        if (!assets.containsKey(name)) {
            throw new IllegalArgumentException("There is no asset " + name);
        }
        return folder + name;
    }

    public boolean has(String name) {
        return assets.containsKey(name);
    }

    @Nullable
    Asset find(String name) {
        return assets.get(name);
    }

    private byte[] joined(List<String> names) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String name : new ArrayList<>(names)) {
            Asset part = assets.get(name);
            if (part == null) {
                throw new IllegalStateException("The style " + name + " is missing");
            }
            all.writeBytes(part.bytes());
            all.write('\n');
        }
        return all.toByteArray();
    }

    private void put(String name, byte[] bytes) throws IOException {
        String type = Asset.typeOf(name);
        assets.put(name, new Asset(type, bytes, Asset.compresses(type) ? gzip(bytes) : null));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed) {
            {
                def.setLevel(9);
            }
        }) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            assets.forEach((name, asset) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(asset.bytes());
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
