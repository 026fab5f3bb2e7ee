package com.denaq.crm.seeding.life;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Where a dealer's story has come to by now, and how many have that story. */
public enum Fate {
    FREE(85, 26),
    IN_REVIEW(8, 5),
    SAME_AFTER_ALL(4, 2),
    GIVEN(90, 30),
    FORGOTTEN(12, 5),
    TRIED(150, 36),
    FIRM(290, 0),
    PAPERS(70, 30),
    REPLY(14, 12),
    MISSED_CALL(10, 8),
    NEGLECTED(14, 10),
    ACCOUNT(45, 20),
    OVERRIDDEN(8, 3),
    CLIENT(48, 34),
    STOPPED(8, 4),
    UNSUITABLE(30, 12),
    REFUSED(75, 34),
    REFUSED_ACCOUNT(8, 4),
    REFUSED_CLIENT(5, 3),
    TRIED_AGAIN(14, 7),
    CHANGED_MIND(8, 5),
    DELETED(4, 2);

    private final int ofThousand;
    private final int ofFourHundred;

    Fate(int ofThousand, int ofFourHundred) {
        this.ofThousand = ofThousand;
        this.ofFourHundred = ofFourHundred;
    }

    /**
     * A thousand fates in their shares, or four hundred among which what is rare elsewhere is easily met; so mixed that a
     * few hundred in a row have some of each.
     */
    static List<Fate> mixed(boolean fourHundred) {
        int size = fourHundred ? 400 : 1000;
        List<Fate> all = new ArrayList<>(Collections.nCopies(size, FIRM));
        boolean[] taken = new boolean[size];
        for (Fate fate : values()) {
            int share = fourHundred ? fate.ofFourHundred : fate.ofThousand;
            for (int i = 0; fate != FIRM && i < share; i++) {
                int at = (int) ((i + 0.5) * size / share + fate.ordinal() * 37) % size;
                while (taken[at]) {
                    at = (at + 1) % size;
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
