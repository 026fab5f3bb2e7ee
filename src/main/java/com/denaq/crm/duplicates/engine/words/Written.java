package com.denaq.crm.duplicates.engine.words;

import java.util.regex.Pattern;

/** What people put beside a name's words that is none of them. */
final class Written {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    /** {@code Quill No. 7} is {@code Quill 7}. */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}])(?:n[or]\\.?|n°|#)\\s?(?=\\d)", FLAGS);

    private static final Pattern SINCE = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:since|est\\.?|established(?: in)?|seit|depuis|desde|dal|od|с)\\s(?:19|20)\\d\\d(?!\\d)(?:\\s?г\\.?(?!\\p{L}))?",
            FLAGS);
    /** Between two names, of which the second begins with a capital: {@code Quill Laptops now Plum Phones}. */
    private static final Pattern NOW = Pattern.compile("(?<=[\\p{L}\\p{N})»\"”]) (?:is )?now (?=[\\p{Lu}«\"“])");

    private Written() {}

    static String plainly(String name) {
        String text = name.contains(" now ") ? NOW.matcher(name).replaceAll(" now called ") : name;
        if (text.chars().noneMatch(Character::isDigit)) {
            return text;
        }
        return SINCE.matcher(NUMBER.matcher(text).replaceAll("")).replaceAll(" ");
    }
}
