package com.denaq.crm.reading;

import java.util.regex.Pattern;

/** What people write before a site or an e-mail to say which it is: {@code W: harborlane.com}, {@code э/п: dana@harborlane.com}. */
public final class Labels {

    /** What a site is called, without the colon behind it. */
    public static final String SITE = "(?:web(?:\\s?(?:site|page))?|home\\s?page|site|url|www|w|веб[\\s-]?сайт|сайт)";

    /** What an e-mail is called, without the colon or the blank behind it. */
    public static final String EMAIL =
            "(?:e-?mail|mail|эл(?:\\.\\s?|\\s)почта|электронная\\sпочта|почта|э/п|и?мейл|е-?мейл|[eе](?=\\s*:))";

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int LONGEST = 300;
    private static final Pattern BEFORE_SITE =
            Pattern.compile("^" + SITE + "\\s*:\\s*(?=[^\\s/\\\\]+\\.\\S|https?:)", FLAGS);
    private static final Pattern BEFORE_EMAIL =
            Pattern.compile("^" + EMAIL + "(?:\\s*:\\s*(?=.*[@({\\[])|\\.?\\s+(?=\\S+@))", FLAGS);

    private Labels() {}

    /** A site without what says that it is one. */
    public static String offSite(String typed) {
        return off(BEFORE_SITE, typed);
    }

    /** An e-mail, or several of them, without what says that it is one. */
    public static String offEmail(String typed) {
        return off(BEFORE_EMAIL, typed);
    }

    private static String off(Pattern label, String typed) {
        String text = typed.strip();
        return text.length() > LONGEST ? text : label.matcher(text).replaceFirst("");
    }
}
