package com.denaq.crm.duplicates.engine.words;

/**
 * Tells what somebody may have meant from what the keys of the other keyboard happen to give: {@code щкдфтвщ} is no word
 * in any language.
 */
public final class Pronounceable {

    private static final String VOWELS = "aeiouyаеёиоуыэюяіїєў";
    private static final String NEVER_FIRST = "ьъы";
    private static final int CONSONANTS_IN_A_ROW = 4;
    private static final int LETTERS_A_VOWEL = 6;
    private static final int SHORT = 3;

    private Pronounceable() {}

    /** Whether there is a word in it that can be spoken, or one too short to tell. */
    public static boolean in(String text) {
        return words(text, true);
    }

    /** Whether all of it can be spoken. */
    public static boolean all(String text) {
        return !text.isBlank() && !words(text, false);
    }

    /** Whether there is a word that can, or can't. */
    private static boolean words(String text, boolean can) {
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetter(text.charAt(i))) {
                if (i > start && word(text, start, i) == can) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }

    private static boolean word(String text, int from, int to) {
        int vowels = 0;
        int row = 0;
        int longest = NEVER_FIRST.indexOf(Character.toLowerCase(text.charAt(from))) < 0 ? 0 : to;
        for (int i = from; i < to; i++) {
            boolean vowel = VOWELS.indexOf(Character.toLowerCase(text.charAt(i))) >= 0;
            vowels += vowel ? 1 : 0;
            row = vowel ? 0 : row + 1;
            longest = Math.max(longest, row);
        }
        return to - from <= SHORT || longest <= CONSONANTS_IN_A_ROW && vowels * LETTERS_A_VOWEL >= to - from;
    }
}
