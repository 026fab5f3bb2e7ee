package com.denaq.crm.search;

import com.denaq.crm.reading.Emails;
import com.denaq.crm.reading.ReadEmail;
import com.denaq.crm.reading.Sites;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What it is that somebody typed, or copied from a page, a letter or a list of calls.
 *
 * @param text what is looked for: the address of a site as it was typed, the bare e-mail, the number without label and extension
 */
public record Typed(Kind kind, String text) {

    /** Of what is not the beginning of anything else, the words are looked for. */
    public enum Kind {
        SITE,
        EMAIL,
        PHONE,
        WORDS
    }

    private static final Pattern PHONE = Pattern.compile("[+(\\d][\\d ()./-]*");
    /** {@code tel:+18135550142}, {@code Phone: (813) 555-0142 x12}, {@code 813-555-0142;ext=12}. */
    private static final Pattern LABELLED = Pattern.compile(
            "(?:\\p{L}[\\p{L}. ]{0,11}[:.]\\s*)?([+(\\d][\\d ()./-]*\\d)"
                    + "(?:[\\s,;]*(?:[xх×#]|e?xtn?\\.?|extension|доб\\.?|ext=)\\s*\\d{1,7})?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern MAILTO = Pattern.compile("(?i)^mailto:");
    private static final Pattern PLUS = Pattern.compile("(?i)%2B");
    private static final Pattern DASH = Pattern.compile("\\p{Pd}");

    private static final int FEWEST_DIGITS = 4;
    /** From so many on it is somebody's number: no name is spelled so, and none is meant with other keys. */
    private static final int WHOLE_NUMBER = 7;

    public static Typed of(String typed) {
        String text = typed.strip();
        if (Sites.pasted(text) != null) {
            String number = Sites.read(text).phone();
            return number == null ? new Typed(Kind.SITE, text) : new Typed(Kind.PHONE, number);
        }
        if (text.indexOf('@') >= 0) {
            return new Typed(Kind.EMAIL, email(text));
        }
        String plain =
                DASH.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("-");
        String number = phone(plain);
        return number.isEmpty() ? new Typed(Kind.WORDS, text) : new Typed(Kind.PHONE, number);
    }

    /** The first that is there; of one half typed what there is. */
    private static String email(String text) {
        return Emails.read(text).stream()
                .map(ReadEmail::address)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> MAILTO.matcher(text).replaceFirst("").toLowerCase(Locale.ROOT));
    }

    private static String phone(String text) {
        if (PHONE.matcher(text).matches()) {
            return digits(text).length() < FEWEST_DIGITS ? "" : text;
        }
        Matcher labelled = LABELLED.matcher(PLUS.matcher(text).replaceFirst("+"));
        return labelled.matches() && digits(labelled.group(1)).length() >= WHOLE_NUMBER ? labelled.group(1) : "";
    }

    String digits() {
        return digits(text);
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    /** Whether it is all of a number, which no name resembles. */
    boolean wholeNumber() {
        return kind == Kind.PHONE && digits().length() >= WHOLE_NUMBER;
    }
}
