package com.denaq.crm.duplicates.engine.words;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** Mends what programs have done to a text on its way: entities of HTML, one encoding read as another. */
public final class Garbled {

    private static final Charset RUSSIAN = Charset.forName("windows-1251");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Charset UNIX = Charset.forName("koi8-r");
    private static final Pattern ENTITY = Pattern.compile("&#?\\w{2,8};");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z]{1,6}\\s?/?>");
    /** How the bytes of Cyrillic and of accented letters in UTF-8 look when each is read as a letter. */
    private static final Pattern UTF8_AS_WESTERN = Pattern.compile("[ÐÑÃÂÄÅ][\\u0080-\\u00ff\\u0152-\\u2122]");

    private static final Pattern UTF8_AS_RUSSIAN = Pattern.compile("[А-Я][^\\p{ASCII}а-яА-Я]");
    /** The two Russian encodings have capitals where the other has small letters. */
    private static final Pattern TURNED = Pattern.compile("(?<!\\p{L})[а-яё][А-ЯЁ]{3}");

    private static final Pattern RUSSIAN_AS_WESTERN = Pattern.compile("[À-ÿ]{4,}");
    /** A blank that was the second half of a letter. */
    private static final Pattern BLANK_IN_LETTER = Pattern.compile("(?<=[РСВГÐÑÃÂ]) ");

    private static final String OFTEN = "оеаинтсрвлкм";

    private Garbled() {}

    /** What was meant; the text itself where nothing is wrong with it. */
    public static String mended(String text) {
        String plain = text.indexOf('&') < 0 || !ENTITY.matcher(text).find() ? text : entities(text);
        if (plain.indexOf('<') >= 0) {
            plain = TAG.matcher(plain).replaceAll(" ");
        }
        return ascii(plain) ? plain : encoded(plain);
    }

    /** Entities, also those that were made of entities once more. */
    private static String entities(String text) {
        return HtmlUtils.htmlUnescape(text.replace("&amp;", "&").replace("&apos;", "'"))
                .replace('\u00a0', ' ');
    }

    private static String encoded(String text) {
        String read = UTF8_AS_WESTERN.matcher(text).find() ? utf8(text, WESTERN) : null;
        if (read == null && UTF8_AS_RUSSIAN.matcher(text).find()) {
            read = utf8(text, RUSSIAN);
        }
        if (read != null) {
            return read;
        }
        if (TURNED.matcher(text).find()) {
            return likeliest(text, new String(text.getBytes(UNIX), RUSSIAN), new String(text.getBytes(RUSSIAN), UNIX));
        }
        return RUSSIAN_AS_WESTERN.matcher(text).find() ? new String(text.getBytes(WESTERN), RUSSIAN) : text;
    }

    /** What the bytes are in UTF-8, if all of them are letters of it or signs. */
    private static @Nullable String utf8(String text, Charset readAs) {
        String read = strictly(text, readAs);
        return read == null ? strictly(BLANK_IN_LETTER.matcher(text).replaceAll("\u00a0"), readAs) : read;
    }

    private static @Nullable String strictly(String text, Charset readAs) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            char each = text.charAt(i);
            byte single = String.valueOf(each).getBytes(readAs)[0];
            bytes[i] = single == '?' && each < 0x100 ? (byte) each : single; // a byte that is no letter there
        }
        try {
            String read = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return read.chars().allMatch(Garbled::ordinary) ? read : null;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean ordinary(int letter) {
        return letter >= 0x20 && letter < 0x7f
                || letter >= 0xa0 && letter < 0x250
                || letter >= 0x400 && letter < 0x530
                || letter >= 0x2010 && letter < 0x2040
                || letter == 0x2116;
    }

    /** That with the most letters that Russian has often. */
    private static String likeliest(String... readings) {
        return Arrays.stream(readings)
                .max(Comparator.comparingLong(Garbled::often))
                .orElseThrow();
    }

    private static long often(String text) {
        return text.toLowerCase(Locale.ROOT)
                .chars()
                .filter(each -> OFTEN.indexOf(each) >= 0)
                .count();
    }

    private static boolean ascii(String text) {
        return text.chars().allMatch(each -> each < 0x80);
    }
}
