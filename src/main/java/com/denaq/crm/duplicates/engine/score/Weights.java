package com.denaq.crm.duplicates.engine.score;

/**
 * What each agreement and difference is worth, in bits (log2 of how much likelier it makes one company), and where the
 * verdicts begin. All in one place; the two thresholds are settings, the rest was weighed by hand.
 *
 * @param prior the odds before anything is compared: those of a base of 200,000, whatever its size, so that a verdict
 *     doesn't change because the base grows
 * @param here from so many bits on it is here already, if nothing forbids it
 * @param similar from so many bits on it is shown
 */
public record Weights(double prior, double here, double similar) {

    /** The settings {@code duplicates.here} and {@code duplicates.similar} are in hundredths of a bit. */
    public static final int HERE = 50;

    public static final int SIMILAR = -600;

    private static final double PRIOR = -17.6;

    public static Weights ofHundredths(int here, int similar) {
        return new Weights(PRIOR, here / 100.0, similar / 100.0);
    }

    static final double WHOLE_NAME = 11.8;
    static final double WHOLE_NAME_IN_PLACE = 12.5;
    static final double SITE = 22;
    static final double PAGE = 18;
    /** Of a host of which it isn't known whether many live there. */
    static final double PAGE_BESIDE = 14;

    static final double MAIL_DOMAIN = 20;
    static final double MAILBOX = 22;
    static final double PHONE = 19;
    static final double PHONE_OF_TWO = 14;
    static final double PHONE_IN_TOWN = 15;
    static final double PHONE_ALONE = 5;
    static final double PHONE_NEARLY = 4;
    /** At another ending: {@code .net} for {@code .com}. */
    static final double SITE_NEARLY = 12;

    static final double ADDRESS = 13;
    static final double OTHER_UNIT = 1;
    static final double SHARED = 2;
    /** Where nothing else was asked, those who share it are the answer. */
    static final double SHARED_ASKED_ALONE = 10;

    public static final double TOWN = 6;
    static final double TOWN_OF_ADDRESS = 3;
    static final double TOWN_IN_NAME = 1;
    static final double POSTCODE = 5;
    static final double OTHER_TOWN = -9;
    static final double OTHER_REGION = -8;
    static final double OTHER_COUNTRY = -5;
    static final double OTHER_SITE = -3;
    static final double ACRONYM = 8;

    /** Where a phone, a site or a mailbox is told as well and isn't theirs. */
    static final double ACRONYM_ALONE = -6;

    static final double CONTRADICTION = -2;
    static final double CONTRADICTION_OF_COMMON_NAME = -6;
    /** Among very many there is always somebody with half of a name. */
    static final double HALF_A_NAME_ALONE = -1.5;

    /** A rare word that is all that was asked: those who have it are the answer. */
    static final double WORD_ASKED_ALONE = 5;

    static final double NEARLY_A_NAME_ALONE = -0.5;

    static final double OTHER_NAME_AT_OWN_CONTACT = -1.5;

    /** Taken back of what another town has told. */
    static final double MOVED_AT_OWN_CONTACT = 3;

    static final double MOVED_AT_OWN_PHONE = 4;
}
