package com.denaq.crm.duplicates.engine;

import java.util.ArrayList;
import java.util.List;

/** What two names say: bits of the words that agree, by their rarity, minus part of those that don't. */
record NameScore(double bits, Kind kind) {

    enum Kind {
        SAME,
        NEARLY,
        OTHER,
        /** One of them is missing, or too little agrees and differs to tell. */
        SILENT
    }

    static final NameScore SILENT = new NameScore(0, Kind.SILENT);

    private static final double MOST = 20;
    private static final double LEAST = -6;
    private static final double WHOLE_NAME = 8;
    private static final double TELLING = 6;
    private static final double TOWN = 2;

    static NameScore of(Profile asked, Profile known, Commons commons) {
        if (!asked.has(KeyKind.NAME) || !known.has(KeyKind.NAME)) {
            return SILENT;
        }
        boolean whole = asked.of(KeyKind.NAME).equals(known.of(KeyKind.NAME));
        Tally tally =
                new Tally(commons, List.of(asked.place().town(), known.place().town()));
        List<String> left = new ArrayList<>(known.of(KeyKind.WORD));
        asked.of(KeyKind.WORD).stream().filter(word -> !left.remove(word)).forEach(tally.unmatched::add);
        asked.of(KeyKind.WORD).stream().filter(known.of(KeyKind.WORD)::contains).forEach(word -> tally.agree(word, 1));
        tally.unmatched.removeIf(word -> tally.nearly(word, left));
        if (whole) {
            double words =
                    asked.of(KeyKind.WORD).stream().mapToDouble(tally::bits).sum();
            return new NameScore(Math.min(MOST, words + WHOLE_NAME), Kind.SAME);
        }
        double against = 0.6 * tally.sum(tally.unmatched) + 0.35 * tally.sum(left);
        double sound = asked.has(KeyKind.SOUND) && asked.of(KeyKind.SOUND).equals(known.of(KeyKind.SOUND)) ? 3 : 0;
        double bits = Math.max(LEAST, Math.min(MOST, tally.agreed - against + sound));
        return new NameScore(
                bits,
                tally.agreed < TELLING ? (bits < 0 ? Kind.OTHER : Kind.SILENT) : bits > 0 ? Kind.NEARLY : Kind.OTHER);
    }

    /** Adds up one comparison. */
    private static final class Tally {
        final Commons commons;
        final List<String> towns;
        final List<String> unmatched = new ArrayList<>();
        double agreed;

        Tally(Commons commons, List<String> towns) {
            this.commons = commons;
            this.towns = towns;
        }

        /** The town's name in the name of a company of that town tells little. */
        double bits(String word) {
            double bits = commons.bits(word);
            return word.length() > 2 && towns.stream().anyMatch(town -> town.contains(word))
                    ? Math.min(TOWN, bits)
                    : bits;
        }

        void agree(String word, double share) {
            agreed += share * bits(word);
        }

        double sum(List<String> words) {
            return words.stream().mapToDouble(this::bits).sum();
        }

        boolean nearly(String word, List<String> left) {
            for (String other : left) {
                if (Likeness.nearly(word, other)) {
                    left.remove(other);
                    agreed += 0.75 * Math.min(bits(word), bits(other));
                    return true;
                }
            }
            return false;
        }
    }
}
