package com.denaq.crm.duplicates;

import com.denaq.crm.platform.words.Words;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why a dealer looks the same, or not.
 *
 * @param field of the question that it is about: name, site, phones, emails, street, city, contacts
 * @param typed what was asked, as typed
 * @param known what stands at the dealer; null where the viewer may not see it
 * @param before whether it agrees only with what one of the two was called, or where it was, before
 */
public record Reason(
        Code code,
        String field,
        @Nullable String typed,
        @Nullable String known,
        boolean before) {

    private static final String KEY = "duplicates.reason.";
    private static final String BEFORE = "-before";
    private static final Set<Code> FORMER =
            EnumSet.of(Code.SAME_NAME, Code.NAME_NEARLY, Code.NAME_PARTLY, Code.SAME_ADDRESS, Code.SAME_CITY);

    public Reason(Code code, String field, @Nullable String typed, @Nullable String known) {
        this(code, field, typed, known, false);
    }

    /** In the order of its declaration when two are equally strong. */
    public enum Code {
        SAME_SITE,
        SAME_PHONE,
        SAME_EMAIL,
        SAME_MAIL_DOMAIN,
        SAME_NAME,
        NAME_NEARLY,
        NAME_PARTLY,
        ACRONYM,
        NAMED_AS_SITE,
        PHONE_NEARLY,
        SITE_NEARLY,
        SAME_ADDRESS,
        SAME_PERSON,
        SAME_CITY,
        BRANCH,
        SHARED_SITE,
        SHARED_PHONE,
        SHARED_EMAIL,
        SHARED_MAIL_DOMAIN,
        SHARED_ADDRESS,
        OTHER_NAME,
        OTHER_SITE,
        OTHER_CITY,
        OTHER_ADDRESS,
        OTHER_PHONE;

        /** As other programs read it: {@code same-phone}. */
        public String text() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        /**
         * The message key of it in words.
         *
         * @param before whether a name or a place agrees only with one of before
         */
        public String key(boolean before) {
            return KEY + text() + (before && FORMER.contains(this) ? BEFORE : "");
        }

        /** Which field of a question it is about. */
        public String field() {
            String text = text();
            return text.contains("phone")
                    ? "phones"
                    : text.contains("mail")
                            ? "emails"
                            : text.contains("site") || this == BRANCH
                                    ? "site"
                                    : text.contains("city")
                                            ? "city"
                                            : text.contains("address")
                                                    ? "street"
                                                    : this == SAME_PERSON ? "contacts" : "name";
        }

        /** Whether it agrees altogether, not nearly or in what many have. */
        public boolean agrees() {
            return name().startsWith("SAME");
        }

        public boolean speaksAgainst() {
            return name().startsWith("OTHER");
        }
    }

    /** In words: <i>same phone</i>. */
    public String text(Words words) {
        return words.text(code.key(before));
    }

    /** Its code, with whether it agrees only with one of before: as it is kept. */
    public String kept() {
        return code.text() + (before ? BEFORE : "");
    }

    /** In words, as {@link #kept} keeps it. */
    public static String text(String kept, Words words) {
        return words.text(KEY + kept);
    }
}
