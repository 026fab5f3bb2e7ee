package com.denaq.crm.reading;

import java.util.regex.Pattern;

/** Characters that nobody sees and that turn the writing round or hide in a name, as pages leave them when copied. */
public final class Unseen {

    /** Without the joiners U+200C and U+200D: emoji and some writings need them. */
    private static final Pattern CHARACTERS =
            Pattern.compile("[\\u200B\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF]");

    private static final char FIRST = '\u061C';

    private Unseen() {}

    /** Below the first of them stand Latin, Greek and Cyrillic, of which nearly all is written: nothing to look for. */
    public static String without(String text) {
        return text.chars().allMatch(each -> each < FIRST)
                ? text
                : CHARACTERS.matcher(text).replaceAll("");
    }
}
