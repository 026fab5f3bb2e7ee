package com.denaq.crm.platform.words;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What languages are called. People write them as they like; whoever reads sees those that are known in their own. */
public final class LanguageNames {

    /** Those that people in the trade speak most, to be offered; any other can be typed. */
    private static final List<String> USUAL = List.of(
            "en", "ru", "es", "zh", "uk", "vi", "ko", "ar", "fa", "hi", "hy", "ka", "he", "uz", "kk", "tr", "pl", "pt",
            "fr", "de", "it");

    private static final Pattern BETWEEN =
            Pattern.compile("\\s*[,;/&+]\\s*|\\s+(?:and|и)\\s+", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern LANGUAGE =
            Pattern.compile("\\s+(?:language|язык)$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Map<String, String> CODES = new HashMap<>();

    static {
        USUAL.forEach(code -> CODES.put(code, code)); // the others are words sooner: no, so, is
        for (String code : Locale.getISOLanguages()) {
            Languages.ALL.forEach(reader -> add(CODES, name(code, reader), code));
        }
    }

    /** What else they may stand by, asked for last: the names in themselves of all languages take a second to read. */
    private static final class Further {
        private static final Map<String, String> CODES = new HashMap<>();

        static {
            USUAL.forEach(code -> add(CODES, name(code, Locale.of(code)), code));
            Arrays.stream(Locale.getISOLanguages())
                    .forEach(code -> add(CODES, Locale.of(code).getISO3Language(), code));
        }
    }

    private LanguageNames() {}

    /** In the reader's language: {@code русский, английский} of {@code Russian / EN}; as it was typed where not all of it is known. */
    public static String of(String typed, Locale reader) {
        List<String> codes =
                BETWEEN.splitAsStream(typed.strip()).map(LanguageNames::code).toList();
        return codes.isEmpty() || codes.stream().anyMatch(Objects::isNull)
                ? typed
                : codes.stream().distinct().map(code -> name(code, reader)).collect(Collectors.joining(", "));
    }

    /** What may be typed, in the reader's language. */
    public static List<String> usual(Locale reader) {
        return USUAL.stream().map(code -> name(code, reader)).toList();
    }

    private static @Nullable String code(String typed) {
        String name = folded(LANGUAGE.matcher(typed).replaceFirst(""));
        String code = CODES.get(name);
        return code == null ? Further.CODES.get(name) : code;
    }

    private static void add(Map<String, String> codes, String name, String code) {
        codes.putIfAbsent(folded(name), code);
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    private static String name(String code, Locale reader) {
        return Locale.of(code).getDisplayLanguage(reader);
    }
}
