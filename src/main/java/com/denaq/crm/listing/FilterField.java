package com.denaq.crm.listing;

import java.time.DateTimeException;
import java.util.regex.Pattern;

/** By what a list of dealers can be filtered, as it stands in an address. */
public enum FilterField {
    /** {@code lead}, {@code firm}, {@code account}, {@code client}, {@code dead-end}; any of several. */
    STAGE("stage", true, "lead|firm|account|client|dead-end"),
    /** {@code me}, {@code free}, or somebody's id. */
    OWNER("owner", true, "me|free|\\d{1,18}"),
    COUNTRY("country", true, "[A-Z]{2}"),
    REGION("region", true, "(?s).+"),
    CITY("city", true, "(?s).+"),
    /** Beginnings of words of name, site and city, a region, or a dealer's number. */
    TEXT("q", true, "(?s).+"),
    SOURCE("source", false, "lead-creator|agent|admin|import|api"),
    /** {@code me}, or somebody's id. */
    ENTERED_BY("by", false, "me|\\d{1,18}"),
    /** Days of the company: {@code 2026-10-01..2026-10-31}; either may be absent. */
    ENTERED("entered", false, Periods.PATTERN),
    /** When it came to where it stands now, as {@link #ENTERED}. */
    MOVED("moved", false, Periods.PATTERN),
    /** The next step: {@code late}, {@code today}, {@code week}, {@code none}. */
    STEP("step", false, "late|today|week|none"),
    /** Nothing has happened for so many days. */
    LAST("last", false, "\\d{1,4}"),
    /** {@code never}, or not for so many days. */
    CALLED("called", false, "never|\\d{1,4}"),
    /** {@code any}, or one of the reasons: {@code no-step}, {@code nobody-answers}, {@code nobody-owns}, {@code never-called}. */
    NEGLECTED("neglected", false, "any|no-step|nobody-answers|nobody-owns|never-called"),
    /** Why it stands in the dead end: the code of a reason. */
    REASON("reason", false, "[a-z0-9-]+"),
    /** Looked similar, and waits for an admin. */
    REVIEW("review", false, "yes|no");

    /** Of what is typed; longer, it finds nothing. */
    public static final int LONGEST = 200;

    private final String code;
    private final boolean onCard;
    private final Pattern pattern;

    FilterField(String code, boolean onCard, String pattern) {
        this.code = code;
        this.onCard = onCard;
        this.pattern = Pattern.compile(pattern);
    }

    /** Its name in an address. */
    public String code() {
        return code;
    }

    /** Whether it asks only for what a colleague's card shows; PRODUCT.md, section 3. */
    public boolean onCard() {
        return onCard;
    }

    public boolean isPeriod() {
        return this == ENTERED || this == MOVED;
    }

    /** Whether somebody types it, rather than chooses it. */
    private boolean isTyped() {
        return this == REGION || this == CITY || this == TEXT;
    }

    /** What is typed is never passed over: a list of everything would look like what was asked for. */
    public boolean tooLong(String value) {
        return isTyped() && value.length() > LONGEST;
    }

    boolean accepts(String value) {
        return (isTyped() || value.length() <= LONGEST)
                && pattern.matcher(value).matches()
                && (!isPeriod() || Periods.readable(value));
    }

    /** Periods as they are written. */
    private static final class Periods {

        static final String PATTERN = "(?!\\.\\.$)(\\d{4}-\\d\\d-\\d\\d)?\\.\\.(\\d{4}-\\d\\d-\\d\\d)?";

        static boolean readable(String value) {
            try {
                DayRange.of(value);
                return true;
            } catch (DateTimeException e) { // a 30th of February
                return false;
            }
        }
    }
}
