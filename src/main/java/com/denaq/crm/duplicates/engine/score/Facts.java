package com.denaq.crm.duplicates.engine.score;

/** What a comparison found, for the rules that the sum of bits doesn't know. */
final class Facts {

    /** How the names stand to each other. */
    enum Name {
        /** One of them is unknown. */
        SILENT,
        WHOLE,
        /** One holds all of the other and more. */
        PART,
        NEARLY,
        OTHER
    }

    Name name = Name.SILENT;
    /** Each name has words that the other has not. */
    boolean conflict;

    boolean cut;
    boolean initials;
    boolean persons;
    /** A person's surname is all that one is called. */
    boolean surname;

    boolean exact;
    /** All of the question's name is to the letter in the dealer's, of which more is left. */
    boolean within;

    /** A word of the name agrees but for a letter or two. */
    Slip slip = Slip.NONE;

    boolean telling;
    /** Beside words that have a meaning in any shop's name, one agrees that has none. */
    boolean own;

    /** {@code Express Laptop} and {@code Ноутбук-Экспресс}: what anybody might be called, said otherwise. */
    boolean reworded;

    /** A number tells the names apart: {@code Phones 2} and {@code Phones 7}. */
    boolean numbers;

    boolean ownSite;
    boolean sharedSite;
    /** The site is a chain's, and nobody said in which town. */
    boolean branches;

    boolean ownBox;
    boolean ownPhone;
    boolean sharedPhone;
    /** Two companies of different names have the phone. */
    boolean phoneOfTwo;

    /** A phone, a mailbox or a domain agrees that several differently named companies have. */
    boolean ofSeveral;

    boolean otherPhone;
    boolean otherSite;
    /** Each has a site or mailboxes of its own, at other domains. */
    boolean otherDomain;

    boolean sameHouse;
    boolean otherUnit;
    boolean otherHouse;
    boolean sameTown;
    boolean otherTown;

    /** What was typed may be its town or another one: half typed, or a part of the other. */
    boolean townPerhaps;

    /** One name is the other in short. */
    boolean acronym;

    boolean samePostcode;
    /** Others in the town have the name as well, and it isn't one that somebody made up. */
    boolean everybodys;

    boolean contact() {
        return ownSite || ownBox || ownPhone;
    }

    boolean agrees() {
        return name == Name.WHOLE || name == Name.NEARLY || name == Name.PART;
    }

    /** How many of site, phone and house are known of both and differ. */
    int contradictions() {
        return (otherSite ? 1 : 0) + (otherPhone ? 1 : 0) + (otherHouse ? 1 : 0);
    }
}
