package com.denaq.crm.duplicates.engine;

/** What a key is. The number stands in the table; the bits rank candidates before they are scored. */
public enum KeyKind {
    WORD(1, 14, 300),
    /** The whole name without blanks. */
    NAME(2, 18, 60),
    /** The consonants of the name, levelled. */
    SOUND(3, 14, 60),
    /** A registrable domain or a page on a host of many: of the site or the mail. */
    DOMAIN(4, 28, 60),
    /** The last nine digits. */
    PHONE(5, 22, 60),
    MAILBOX(6, 22, 60),
    /** House number, first word of the street, and town or postcode. */
    ADDRESS(7, 10, 60),
    /** A word and the town: how names of common words are found. */
    WORD_IN_TOWN(8, 8, 200);

    final short number;
    /** What an agreement is worth when it is rare. */
    final float bits;
    /** So many dealers are looked at for one key. */
    final int cap;

    KeyKind(int number, float bits, int cap) {
        this.number = (short) number;
        this.bits = bits;
        this.cap = cap;
    }

    static KeyKind of(int number) {
        return values()[number - 1];
    }
}
