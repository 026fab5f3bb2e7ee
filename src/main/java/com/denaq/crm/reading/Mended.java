package com.denaq.crm.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What hurried fingers do to sites, mailboxes and phones, mended where it can't be read otherwise. */
public final class Mended {

    private static final int LONGEST = 300;

    /** Before the end of an address, which has no dot of its own: {@code a.com, b.com} are two. */
    private static final Pattern COMMA =
            Pattern.compile("(\\S*[\\p{L}\\p{N}])\\s{0,3}[,;]\\s{0,3}(\\p{L}{2,10})(/\\S*)?");

    /** {@code http;//}, {@code htps:/}, {@code http://http://}. Nothing is tried twice: many blanks would take the cube of their number. */
    private static final Pattern SCHEME = Pattern.compile(
            "^(?:(?:h?t*ps?)\\s*+[:;]?+\\s*+/*+\\s*+(?=h?ttps?\\b))?(h?tt?ps?)\\s*+[:;]*+\\s*+/+",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern RIGHT = Pattern.compile("https?://(?!https?\\b).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern WWW =
            Pattern.compile("^((?:https?://)?www)\\s{0,3}[,;]\\s{0,3}", Pattern.CASE_INSENSITIVE);
    /** A number as a spreadsheet keeps it. */
    private static final Pattern FRACTION = Pattern.compile("(\\+?\\d{7,15})[.,]0+");

    /** {@code harborlane . com}, {@code harborlane(dot)com}. */
    private static final Pattern DOT = Pattern.compile(
            "\\s+\\.\\s*|(?<=\\w)\\.\\s+|\\s*[\\[({]\\s*(?:dot|точка)\\s*[\\])}]\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Between the labels of a host, which has no dot: {@code quill@gmail,com}. */
    private static final Pattern COMMA_IN_HOST = Pattern.compile("(?<=@[^@\\s]{1,80}),(?=\\p{L}{2,10}(?:,|\\W*$))");

    private static final Pattern AT = Pattern.compile("\\s*@+\\s*");
    private static final Pattern LETTER_FOR_ZERO = Pattern.compile("[+()\\d\\s./OoОо-]*\\d[OoОо][+()\\d\\s./OoОо-]*");
    private static final int MANY = 6;

    private Mended() {}

    /** {@code harborlane,com}, {@code www,harborlane.com}, {@code http;//harborlane.com}. */
    public static String site(String typed) {
        String text = typed.strip();
        if (text.length() > LONGEST || Sites.read(typed).key() != null) {
            return typed;
        }
        String plain = WWW.matcher(scheme(text)).replaceFirst("$1.");
        Matcher comma = COMMA.matcher(plain);
        String fixed = comma.matches()
                ? comma.group(1) + "." + comma.group(2) + (comma.group(3) == null ? "" : comma.group(3))
                : plain;
        if (Sites.read(fixed).key() != null) {
            return fixed;
        }
        String dots = DOT.matcher(plain).replaceAll(".");
        return dots.indexOf(' ') >= 0 || Sites.read(dots).key() == null ? typed : dots;
    }

    /** With the beginning that every address has, where it has a slip. */
    public static String scheme(String site) {
        return RIGHT.matcher(site).matches() ? site : SCHEME.matcher(site).replaceFirst("http://");
    }

    /** {@code harbor.lane @ gmail.com}. */
    public static String email(String typed) {
        if (typed.length() > LONGEST || typed.indexOf('@') < 0 || readable(typed)) {
            return typed;
        }
        String fixed = COMMA_IN_HOST.matcher(AT.matcher(typed).replaceAll("@")).replaceAll(".");
        return readable(fixed) ? fixed : typed;
    }

    private static boolean readable(String emails) {
        return Emails.read(emails).stream().anyMatch(ReadEmail::readable);
    }

    /** {@code 813-555-O142}: a letter O among nothing but digits is a zero; {@code 8135550142.0} came from a spreadsheet. */
    public static String phone(String typed) {
        Matcher fraction = FRACTION.matcher(typed.strip());
        if (fraction.matches()) {
            return fraction.group(1);
        }
        boolean zero = typed.length() <= LONGEST
                && typed.chars().filter(Character::isDigit).count() >= MANY
                && LETTER_FOR_ZERO.matcher(typed).matches();
        return zero ? typed.replaceAll("[OoОо]", "0") : typed;
    }
}
