package com.denaq.crm.platform.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The languages of the interface, each read once from all rooms' {@code messages/<room>_<language>.properties}. */
@Component
public class Languages {

    public static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.of("ru"));

    /** That code, or null for what is none of theirs. */
    public static @Nullable String known(@Nullable String code) {
        return ALL.stream()
                .map(Locale::getLanguage)
                .filter(each -> each.equals(code))
                .findFirst()
                .orElse(null);
    }

    /** Of two names that something has, in English and in Russian, that reader is shown the second. */
    public static boolean isRussian(Locale reader) {
        return reader.getLanguage().equals("ru");
    }

    private final Map<String, Words> byLanguage = new HashMap<>();

    public Languages() {
        for (Locale locale : ALL) {
            byLanguage.put(locale.getLanguage(), new Words(locale, read(locale), byLanguage.values()));
        }
    }

    /** The words of that language, or of English for any other. */
    public Words words(Locale locale) {
        Words words = byLanguage.get(locale.getLanguage());
        return words != null ? words : Objects.requireNonNull(byLanguage.get("en"));
    }

    private static Map<String, String> read(Locale locale) {
        Map<String, String> patterns = new HashMap<>();
        try {
            String files = "classpath*:messages/*_" + locale.getLanguage() + ".properties";
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(files)) {
                Properties properties = new Properties();
                try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                for (String key : properties.stringPropertyNames()) {
                    if (patterns.put(key, properties.getProperty(key)) != null) {
                        throw new IllegalStateException("Message '" + key + "' stands in two files, one is " + file);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(patterns);
    }
}
