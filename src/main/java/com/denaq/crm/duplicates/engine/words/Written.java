package com.denaq.crm.duplicates.engine.words;

import java.util.regex.Pattern;

/** What people put beside a name's words that is none of them. */
final class Written {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    /** {@code Quill No. 7} is {@code Quill 7}. */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}])(?:n[or]\\.?|n°|#)\\s?(?=\\d)", FLAGS);

    /** Open {@code 24/7}. */
    private static final Pattern ALWAYS = Pattern.compile("(?<!\\d)24\\s?[/xх]\\s?7(?:\\s?/\\s?365)?(?!\\d)", FLAGS);

    private static final Pattern SINCE = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:since|est\\.?|established(?: in)?|seit|depuis|desde|dal|od|с)\\s(?:19|20)\\d\\d(?!\\d)(?:\\s?г\\.?(?!\\p{L}))?",
            FLAGS);
    /** Between two names, of which the second begins with a capital: {@code Quill Laptops now Plum Phones}. */
    private static final Pattern NOW = Pattern.compile("(?<=[\\p{L}\\p{N})»\"”]) (?:is )?now (?=[\\p{Lu}«\"“])");

    /** {@code QuillII} is {@code Quill II}, and by no letter {@code QuillIII}. */
    private static final Pattern ROMAN =
            Pattern.compile("(?<=\\p{Ll}{3})(?=(?:I{2,3}|IV|VI{1,3}|IX|XI{1,3})(?![\\p{L}\\p{N}]))");

    private Written() {}

    static String plainly(String name) {
        String text = name.contains(" now ") ? NOW.matcher(name).replaceAll(" now called ") : name;
        text = ROMAN.matcher(text).replaceAll(" ");
        if (text.chars().noneMatch(Character::isDigit)) {
            return text;
        }
        String numbered = ALWAYS.matcher(NUMBER.matcher(text).replaceAll("")).replaceAll(" 247 ");
        return SINCE.matcher(numbered).replaceAll(" ");
    }
}
