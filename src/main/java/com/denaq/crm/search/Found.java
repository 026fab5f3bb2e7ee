package com.denaq.crm.search;

import com.denaq.crm.dealers.DealerId;
import org.jspecify.annotations.Nullable;

/**
 * A dealer that was found: what its card shows.
 *
 * @param standing LEAD, FIRM, ACCOUNT, CLIENT or DEAD_END
 * @param owner null: nobody, or the viewer isn't told
 * @param by by what it was found, where its card doesn't show that; null: it does
 */
public record Found(
        DealerId id,
        String name,
        String place,
        String standing,
        @Nullable String owner,
        boolean mine,
        @Nullable By by) {

    /** @param text a phone as E.164, an e-mail, or what the dealer was called before */
    public record By(Kind kind, String text) {

        /** What it is. */
        public enum Kind {
            PHONE,
            EMAIL,
            FORMER
        }

        /** A phone, or an e-mail. */
        static By reach(String text) {
            return new By(text.startsWith("+") ? Kind.PHONE : Kind.EMAIL, text);
        }
    }

    public Found by(By what) {
        return new Found(id, name, place, standing, owner, mine, what);
    }
}
