package com.denaq.crm.duplicates.engine.score;

/**
 * What two names say of each other, in bits.
 *
 * @param agreed of the words that agree
 * @param askedLeft of the words that only the question has
 * @param knownLeft of the words that only the dealer has
 * @param exact whether the words that agree agree to the letter
 * @param cut whether the last word of one is the beginning of the other's
 * @param initials whether somebody's name agrees in an initial only, or words of the trade in their first letters
 * @param others whether two persons' names contradict each other, or the initials of two that are called by them alone
 * @param words whether what is left over on either side are words that everybody knows, or that are not alike at all: then
 *     they differ indeed
 * @param generic whether nothing is left over but words that every other shop has in its name
 * @param numbered whether one has a number that the other has not
 * @param numbers whether each has
 * @param counted whether nothing else is left over on either side: {@code Quill 1}, {@code Quill 2}
 * @param own whether a word agrees that has no meaning in any shop's name
 * @param leads whether both begin with the same such word, to the letter
 * @param surname whether one is nothing but the surname of a person that the other is called by with given names
 * @param reworded whether words agree by their meaning alone: see {@link WordOrder#reworded}
 * @param mostAsked what could have agreed at most
 * @param telling whether a word agrees that isn't every other shop's
 */
record NameMatch(
        double agreed,
        double askedLeft,
        double knownLeft,
        boolean exact,
        Slip slip,
        boolean cut,
        boolean initials,
        boolean others,
        boolean telling,
        boolean words,
        boolean generic,
        boolean numbered,
        boolean numbers,
        boolean counted,
        boolean own,
        boolean leads,
        boolean surname,
        boolean reworded,
        double mostAsked) {

    static final NameMatch NONE = new NameMatch(
            0, 0, 0, false, Slip.NONE, false, false, false, false, false, false, false, false, false, false, false,
            false, false, 0);

    private static final double LITTLE = 2.1;
    /** Hardly any two companies have one name to the letter, even if its words are common. */
    private static final double WHOLE_NAME = 13;

    private static final double SILENT = 3.1;
    private static final double TRADE_WORD = 5.8;
    private static final double OTHER_TRADE = 4;
    private static final double LEFT_OUT = 3;
    private static final double MOST = 22;
    /** Before one that sounds like it, who is called so to the letter. */
    private static final double HARDLY_LESS = 0.5;

    private static final double LEAST = -6;

    boolean whole() {
        return agreed > 0 && askedLeft <= LITTLE && knownLeft <= LITTLE && !others && !numbers;
    }

    /** One name holds all that the other does, and more. */
    boolean part() {
        return agreed >= 2 && !whole() && Math.min(askedLeft, knownLeft) <= LITTLE && !others && !numbers;
    }

    /** All of the name asked about is to the letter in the other, which holds more. */
    boolean within() {
        return part() && exact && !cut && askedLeft == 0;
    }

    /** Whether the name asked about says next to nothing: a letter, the town. */
    boolean silent() {
        return mostAsked <= SILENT;
    }

    /** One name holds all of the other and no more than words of the trade. */
    boolean nearlyWhole() {
        return part()
                && telling
                && !numbered
                && agreed >= 9
                && (generic || Math.max(askedLeft, knownLeft) <= TRADE_WORD);
    }

    /**
     * What both have left of their own counts against them; of the same somebody, who said otherwise what he deals in,
     * little: {@code Whinchat Mobile} and {@code Whinchat Phones}, but not {@code Phone Mates} and {@code Screen Mates}.
     */
    private double different(double both) {
        return part() || counted
                ? 0.3 * both
                : leads && generic ? Math.min(OTHER_TRADE, both) : words ? 2 * both : both;
    }

    /** Who is asked about by a name of his own may have left out whatever he deals in, in however many words. */
    private double more(double one) {
        double more = (telling ? 0.35 : 1.0) * one;
        return own && within() ? Math.min(LEFT_OUT, more) : more;
    }

    double bits() {
        if (others) {
            return LEAST;
        }
        if (whole()) {
            double more = exact ? 6 : 4;
            double bits = agreed + (telling || askedLeft + knownLeft == 0 ? more : 2) - (cut ? 2 : 0);
            boolean letters = exact && askedLeft + knownLeft == 0;
            return letters ? Math.clamp(bits, WHOLE_NAME, MOST) : Math.min(MOST - HARDLY_LESS, bits);
        }
        double both = Math.min(askedLeft, knownLeft);
        double one = Math.max(askedLeft, knownLeft) - both;
        double bits = agreed - different(both) - more(one) - (part() ? 0 : 2);
        return Math.max(LEAST, Math.min(MOST, bits));
    }
}
