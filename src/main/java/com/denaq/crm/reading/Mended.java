package com.denaq.crm.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What hurried fingers do to sites and phones, mended where it can't be read otherwise. */
public final class Mended {

    private static final int LONGEST = 300;

    /** Before the end of an address, which has no dot of its own: {@code a.com, b.com} are two. */
    private static final Pattern COMMA =
            Pattern.compile("(\\S*[\\p{L}\\p{N}])\\s{0,3}[,;]\\s{0,3}(\\p{L}{2,10})(/\\S*)?");

    private static final Pattern LETTER_FOR_ZERO = Pattern.compile("[+()\\d\\s./OoОо-]*\\d[OoОо][+()\\d\\s./OoОо-]*");
    private static final int MANY = 6;

    private Mended() {}

    /** {@code harborlane,com}. */
    public static String site(String typed) {
        String text = typed.strip();
        Matcher comma = COMMA.matcher(text);
        if (text.length() > LONGEST || Sites.read(typed).key() != null || !comma.matches()) {
            return typed;
        }
        String fixed = comma.group(1) + "." + comma.group(2) + (comma.group(3) == null ? "" : comma.group(3));
        return Sites.read(fixed).key() == null ? typed : fixed;
    }

    /** {@code 813-555-O142}: a letter O among nothing but digits is a zero. */
    public static String phone(String typed) {
        boolean zero = typed.length() <= LONGEST
                && typed.chars().filter(Character::isDigit).count() >= MANY
                && LETTER_FOR_ZERO.matcher(typed).matches();
        return zero ? typed.replaceAll("[OoОо]", "0") : typed;
    }
}
