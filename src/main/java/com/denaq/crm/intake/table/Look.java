package com.denaq.crm.intake.table;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a format of numbers makes of one: a day, a time, digits with signs between them ({@code (000) 000-0000}, {@code
 * 00000}), or a number like any.
 *
 * @param code the part that is for this number, without quotes, conditions and colours
 */
record Look(Kind kind, String code) {

    enum Kind {
        DAY,
        TIME,
        MASK,
        NUMBER
    }

    private static final Pattern SMALL = Pattern.compile("^\\[<=?(\\d{1,15})]");
    private static final Pattern DRESS =
            Pattern.compile("\\[(?!h+]|m+]|s+])[^\\]]*]|_.|\\*.", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.");
    private static final Pattern MASK = Pattern.compile("[0#() +/-]*[0#]{2}[0#() +/-]*");

    static Look of(String formatCode, BigDecimal value) {
        String code = DRESS.matcher(section(formatCode, value)).replaceAll("");
        String bare = QUOTED.matcher(code).replaceAll("").toLowerCase(java.util.Locale.ROOT);
        boolean when = !bare.contains("general") && bare.matches("[^0#?]*[ymdhs][^#?]*");
        if (when) {
            boolean day = bare.matches(".*[yd].*") || bare.contains("m") && !bare.matches(".*[hs].*");
            return new Look(day ? Kind.DAY : Kind.TIME, code);
        }
        String mask = code.replace("\"", "").replace("\\", "");
        boolean digits = MASK.matcher(mask).matches()
                && (mask.contains("00") || mask.matches(".*#[() +-]+#.*"))
                && value.signum() >= 0
                && value.stripTrailingZeros().scale() <= 0;
        return new Look(digits ? Kind.MASK : Kind.NUMBER, mask);
    }

    /** {@code [<=9999999]###-####;(###) ###-####}: which of the parts is for this number. */
    private static String section(String code, BigDecimal value) {
        String[] sections = code.split(";", -1);
        Matcher small = SMALL.matcher(sections[0]);
        boolean second = small.find() && sections.length > 1 && value.compareTo(new BigDecimal(small.group(1))) > 0;
        return second ? sections[1] : sections[0];
    }

    /** The digits take their places from the right; those that are left over stand before the first. */
    String masked(BigDecimal value) {
        String digits = value.toBigInteger().toString();
        StringBuilder out = new StringBuilder();
        int next = digits.length() - 1;
        int first = Math.max(0, code.replace('#', '0').indexOf('0'));
        for (int i = code.length() - 1; i >= 0; i--) {
            char each = code.charAt(i);
            if (each != '0' && each != '#') {
                out.append(each);
                continue;
            }
            if (next >= 0 || each == '0') {
                out.append(next >= 0 ? digits.charAt(next--) : '0');
            }
            while (i == first && next >= 0) {
                out.append(digits.charAt(next--));
            }
        }
        return out.reverse().toString().strip();
    }
}
