package com.denaq.crm.reading;

/**
 * Tells the signs of a Russian text typed on the English keyboard: the comma in {@code Vj,bkmysq} is the б of
 * <i>Мобильный</i>, that in {@code Lane,Tampa} parts two words. By how often letters occur in either language, not by
 * words.
 */
public final class Slips {

    private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
    /** How often each occurs in an English text, in thousandths. */
    private static final double[] ENGLISH = {
        82, 15, 28, 43, 127, 22, 20, 61, 70, 1.5, 8, 40, 24, 67, 75, 19, 1, 60, 63, 91, 28, 10, 24, 1.5, 20, 1
    };
    /** How often the letter on the same key does in a Russian one. */
    private static final double[] RUSSIAN = {
        3, 74, 55, 45, 26, 80, 28, 47, 7, 110, 44, 30, 17, 63, 4, 16, 12, 35, 19, 85, 17, 32, 5, 14, 67, 20
    };
    /** Names have more of what is rare. */
    private static final double AT_LEAST = 3;

    private static final double SURE = 3;
    /** Nobody writes a blank before a comma, and none behind it. */
    private static final double SURE_OF_FIRST = 2.5;

    private static final double AGAINST = -2;
    private static final String SIGNS = ",;'.[]`";
    private static final String VOWELS = "аеёиоуыэюя";

    private Slips() {}

    /** Whether the comma or semicolon there is a letter. */
    public static boolean letter(String text, int at) {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        char before = at > 0 ? text.charAt(at - 1) : ' ';
        boolean parts = !latin(next) || latin(before) && !upper(before) && upper(next);
        boolean begins = Character.isWhitespace(before);
        if (parts || !begins && !latin(before) || !begins && !vowel(before) && !vowel(next)) {
            return false;
        }
        double left = speaks(text, at - 1, -1);
        double right = speaks(text, at + 1, 1);
        return left > AGAINST && right > AGAINST && left + right >= (begins ? SURE_OF_FIRST : SURE);
    }

    /** How much the letters of the word on one side speak for Russian. */
    private static double speaks(String text, int from, int step) {
        double sum = 0;
        for (int i = from; i >= 0 && i < text.length(); i += step) {
            char each = text.charAt(i);
            int letter = LATIN.indexOf(Character.toLowerCase(each));
            if (letter < 0 && SIGNS.indexOf(each) < 0) {
                return Character.isWhitespace(each) ? sum : AGAINST;
            }
            sum += letter < 0 ? 0 : Math.log((RUSSIAN[letter] + AT_LEAST) / (ENGLISH[letter] + AT_LEAST));
        }
        return sum;
    }

    private static boolean latin(char letter) {
        return LATIN.indexOf(Character.toLowerCase(letter)) >= 0;
    }

    private static boolean upper(char letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    private static boolean vowel(char key) {
        return VOWELS.contains(Names.otherLayout(String.valueOf(Character.toLowerCase(key))));
    }
}
