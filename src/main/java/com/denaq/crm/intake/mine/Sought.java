package com.denaq.crm.intake.mine;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A text that somebody looks for in others: each of its words stands anywhere in them. One or two letters stand in nearly
 * all; where there is nothing longer a word begins with them.
 *
 * @param words letters and digits that stand together
 */
record Sought(List<String> words) {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** What the index has are threes of letters. */
    static final int PART = 3;

    static Sought of(String text) {
        return new Sought(
                BETWEEN.splitAsStream(text).filter(word -> !word.isEmpty()).toList());
    }

    /** What has neither letters nor digits is in no text. */
    boolean nothing() {
        return words.isEmpty();
    }

    private boolean small() {
        return words.stream().noneMatch(Sought::whole);
    }

    static boolean whole(String word) {
        return word.codePointCount(0, word.length()) >= PART;
    }

    /** The words to look up in the index: small ones only where there are no others. */
    List<String> lookedUp() {
        return small() ? words : words.stream().filter(Sought::whole).toList();
    }

    String condition(String said) {
        return nothing()
                ? "true"
                : said + (small() ? " ~* all ((select :sought)::text[])" : " ilike all ((select :sought)::text[])");
    }

    Map<String, String[]> params() {
        String form = small() ? "(^|[^[:alnum:]])%s" : "%%%s%%";
        return Map.of("sought", words.stream().map(form::formatted).toArray(String[]::new));
    }
}
