package com.denaq.crm.seeding.life;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Where a dealer's story has come to by now, and how many of a thousand have that story. */
public enum Fate {
    FREE(85),
    IN_REVIEW(8),
    SAME_AFTER_ALL(4),
    GIVEN(90),
    FORGOTTEN(12),
    TRIED(150),
    FIRM(290),
    PAPERS(70),
    REPLY(14),
    MISSED_CALL(10),
    NEGLECTED(14),
    ACCOUNT(45),
    OVERRIDDEN(8),
    CLIENT(48),
    STOPPED(8),
    UNSUITABLE(30),
    REFUSED(75),
    REFUSED_ACCOUNT(8),
    REFUSED_CLIENT(5),
    TRIED_AGAIN(14),
    CHANGED_MIND(8),
    DELETED(4);

    private final int ofThousand;

    Fate(int ofThousand) {
        this.ofThousand = ofThousand;
    }

    /** A thousand fates in their shares, so mixed that any few hundred in a row have some of each. */
    static List<Fate> mixed() {
        List<Fate> all = new ArrayList<>(Collections.nCopies(1000, FIRM));
        boolean[] taken = new boolean[1000];
        for (Fate fate : values()) {
            for (int i = 0; fate != FIRM && i < fate.ofThousand; i++) {
                int at = (int) ((i + 0.5) * 1000 / fate.ofThousand + fate.ordinal() * 37) % 1000;
                while (taken[at]) {
                    at = (at + 1) % 1000;
                }
                taken[at] = true;
                all.set(at, fate);
            }
        }
        return List.copyOf(all);
    }

    /** Whether it ended some time ago, so that it may have begun at any time before. */
    boolean over() {
        return switch (this) {
            case UNSUITABLE, REFUSED, REFUSED_ACCOUNT, REFUSED_CLIENT, DELETED, SAME_AFTER_ALL, FREE -> true;
            default -> false;
        };
    }

    /** Whether it began in the last days. */
    boolean fresh() {
        return this == GIVEN || this == IN_REVIEW;
    }
}
