package com.denaq.crm.duplicates.engine.profile;

/** What a key is. The bits rank candidates before they are scored. */
public enum KeyKind {
    /** A word as it is spelt. */
    WORD('w', 14, 150),
    /** What a word means or how it sounds; two words run together, too. */
    CODE('s', 12, 150),
    /** The same in one town: how names of common words are found. */
    CODE_IN_TOWN('t', 12, 300),
    /** Two codes, in any order. */
    PAIR('c', 16, 100),
    /** The whole name without blanks. */
    NAME('j', 18, 60),
    /** A registrable domain, or a page on a host of many: of the site or the mail. */
    DOMAIN('d', 28, 60),
    MAILBOX('m', 22, 60),
    /** The last seven digits. */
    PHONE('p', 20, 60),
    /** House and street, in a town or a postcode. */
    ADDRESS('a', 14, 60),
    /** Somebody who works there, in one town: elsewhere another may be called so. */
    PERSON('o', 13, 60);

    final char letter;
    public final float bits;
    /** So many dealers are looked at for one key. */
    public final int cap;

    KeyKind(char letter, float bits, int cap) {
        this.letter = letter;
        this.bits = bits;
        this.cap = cap;
    }
}
