package com.denaq.crm.reading;

import com.ibm.icu.text.Transliterator;
import java.util.Collection;
import java.util.Locale;

/** Makes the stable code of something that an admin names: {@code has-supplier} of "Has a supplier". */
public final class Codes {

    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    private static final int LONGEST = 40;

    private Codes() {}

    /** Another than those that are taken. */
    public static String of(String name, Collection<String> taken) {
        String plain = LATIN.transliterate(name).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        plain = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("^-+|-+$", "");
        String code = plain.isEmpty() ? "other" : plain;
        for (int n = 2; taken.contains(code); n++) {
            code = (plain.isEmpty() ? "other" : plain) + "-" + n;
        }
        return code;
    }
}
