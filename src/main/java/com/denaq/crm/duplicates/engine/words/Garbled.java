package com.denaq.crm.duplicates.engine.words;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/** Mends what programs have done to a text on its way: entities of HTML, one encoding read as another. */
public final class Garbled {

    private static final Charset RUSSIAN = Charset.forName("windows-1251");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Pattern ENTITY =
            Pattern.compile("&(amp|quot|apos|#0?39|#34|nbsp|laquo|raquo|lt|gt|ndash|mdash);");
    private static final Map<String, String> MEANT = Map.of(
            "amp", "&", "quot", "\"", "apos", "'", "#39", "'", "#039", "'", "#34", "\"", "laquo", "«", "raquo", "»");
    /** How the bytes of Cyrillic and of accented letters in UTF-8 look when each is read as a letter. */
    private static final Pattern UTF8_AS_WESTERN = Pattern.compile("[ÐÑÃÂ][\\u0080-\\u00ff\\u0152-\\u2122]");

    private static final Pattern RUSSIAN_AS_WESTERN = Pattern.compile("[À-ÿ]{4,}");

    private Garbled() {}

    /** What was meant; the text itself where nothing is wrong with it. */
    public static String mended(String text) {
        String plain = text.indexOf('&') < 0
                ? text
                : ENTITY.matcher(text).replaceAll(found -> MEANT.getOrDefault(found.group(1), " "));
        if (UTF8_AS_WESTERN.matcher(plain).find()) {
            String read = new String(plain.getBytes(WESTERN), StandardCharsets.UTF_8);
            if (read.indexOf('\ufffd') < 0) {
                return read;
            }
        }
        return RUSSIAN_AS_WESTERN.matcher(plain).find() ? new String(plain.getBytes(WESTERN), RUSSIAN) : plain;
    }
}
