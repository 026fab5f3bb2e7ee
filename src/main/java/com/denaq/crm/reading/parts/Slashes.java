package com.denaq.crm.reading.parts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Area codes with a slash behind, of each of several numbers: {@code 0221/471122, 0171/3345566}. */
final class Slashes {

    /** {@code 0221}, {@code (0221)}, {@code +49 (0)221}, {@code 8 (495)}, {@code 913}. */
    private static final Pattern CODE = Pattern.compile(
            "(?<![\\d/+])(?:(?:\\+|00)[1-9][\\d ()]{1,12}|\\(?0\\d{1,4}\\)?|8 ?\\(\\d{3,5}\\)|[1-9]\\d{2,4})\\s?/\\s?(?=\\d)");

    private static final Pattern DIGITS = Pattern.compile("\\d(?:[ ().-]{0,3}\\d)*");
    private static final int LONGEST_CODE = 7;
    private static final int SHORTEST = 5;
    /** In Russia and North America with a code that has no zero in front; there are no others. */
    private static final int WHOLE = 10;

    private static final int LONGEST = 13;

    private Slashes() {}

    /** With a blank for the slash behind a code, where all that follows can be its number, and what stood before has ended. */
    static String out(String entry) {
        StringBuilder text = new StringBuilder();
        int done = 0;
        int last = 0;
        for (Matcher code = CODE.matcher(entry); code.find(); ) {
            String prefix = code.group().replace("(0)", "").replaceFirst("\\s?/\\s?$", "");
            boolean behind = last > 0
                    && prefix.startsWith("0")
                    && PhoneEntry.digits(entry.substring(last, code.start())) >= SHORTEST;
            if ((behind || anew(entry, code.start())) && together(prefix, number(entry, code.end()))) {
                text.append(entry, done, code.start())
                        .append(behind && !anew(entry, code.start()) ? "; " : "")
                        .append(prefix)
                        .append(' ');
                done = code.end();
                last = code.end();
            }
        }
        return text.append(entry, done, entry.length()).toString();
    }

    /** Whether no digits go before, as in {@code 214 555 0127 / 214-555-0199}. */
    private static boolean anew(String entry, int at) {
        String before = entry.substring(0, at).stripTrailing();
        char last = before.isEmpty() ? ',' : before.charAt(before.length() - 1);
        return !Character.isDigit(last) && "()+-./".indexOf(last) < 0 || last == '.' && letterBefore(before);
    }

    private static boolean letterBefore(String text) {
        return text.length() > 1 && Character.isLetter(text.charAt(text.length() - 2));
    }

    /** Its digits, without the code of another number that begins behind them. */
    private static int number(String entry, int from) {
        Matcher digits = DIGITS.matcher(entry).region(from, entry.length());
        if (!digits.lookingAt()) {
            return 0;
        }
        int end = digits.end();
        for (Matcher next = CODE.matcher(entry).region(from, entry.length()); next.find(); ) {
            if (next.start() > from && next.start() < end) {
                end = next.start();
            }
        }
        return PhoneEntry.digits(entry.substring(from, end));
    }

    private static boolean together(String code, int number) {
        int digits = PhoneEntry.digits(code);
        int all = digits + number;
        char first = code.charAt(0);
        boolean zero = first == '0' || first == '(' || first == '+';
        int own = digits - (code.startsWith("00") ? 2 : 0);
        boolean eight = first == '8' && code.indexOf('(') > 0;
        return number >= SHORTEST
                && own <= LONGEST_CODE
                && (zero ? all <= LONGEST : eight ? all == WHOLE + 1 : all == WHOLE);
    }
}
