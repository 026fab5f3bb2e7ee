package com.denaq.crm.duplicates.engine;

import com.denaq.crm.duplicates.engine.profile.Key;
import com.denaq.crm.duplicates.engine.profile.KeyKind;
import com.denaq.crm.duplicates.engine.score.Rarity;
import com.denaq.crm.duplicates.engine.score.Weights;
import com.denaq.crm.duplicates.engine.words.Token;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What was counted at one time. In arrays: of a million dealers some ten thousand keys are common. */
final class Learnt implements Rarity {

    private static final double RARE = 13;
    private static final double TRADE = 5;
    private static final double KNOWN = 9;
    private static final double DRESSING = 1;
    private static final double LETTER = 3;
    private static final double NUMBER = 6;
    private static final double LEAST = 1;

    /** In a base of fewer a word of three dealers says nothing yet of how common it is out there. */
    private static final double SMALLEST = 1_000;

    private static final int REMEMBERED = 8_000;

    private final Instant at;
    private final long[] keys;
    private final long[] dealers;
    private final long all;
    private final Map<String, Double> words = new ConcurrentHashMap<>();

    private Learnt(Instant at, long[] keys, long[] dealers) {
        this.at = at;
        this.keys = keys;
        this.dealers = dealers;
        this.all = Math.max(1, counted(0));
    }

    /** @param keys ascending; 0 is all dealers */
    static Learnt of(Instant at, List<Long> keys, List<Long> dealers) {
        return new Learnt(
                at,
                keys.stream().mapToLong(Long::longValue).toArray(),
                dealers.stream().mapToLong(Long::longValue).toArray());
    }

    Instant at() {
        return at;
    }

    long all() {
        return all;
    }

    /** How many have it; 0 where few do: then it wasn't counted. */
    long counted(long number) {
        int place = Arrays.binarySearch(keys, number);
        return place < 0 ? 0 : dealers[place];
    }

    /** Whether so many have it that it can't open a list of candidates. */
    boolean common(Key key, long number) {
        return counted(number) > key.kind().cap;
    }

    /** What a key of that number tells, where all tell up to so much. */
    double bits(long number, double most) {
        long some = counted(number);
        return some == 0 ? most : Math.clamp(Math.log(Math.max(all, SMALLEST) / some) / Math.log(2), LEAST, most);
    }

    @Override
    public double bitsInTown(Key key) {
        return Math.max(0, bits(key.number(), key.kind().bits + Weights.TOWN) - Weights.TOWN);
    }

    @Override
    public double bits(Token token) {
        Double known = words.get(token.text());
        if (known == null) {
            known = counted(token);
            if (words.size() >= REMEMBERED) {
                words.clear();
            }
            words.put(token.text(), known);
        }
        return known;
    }

    private double counted(Token token) {
        double most = switch (token.kind()) {
            case TRADE -> TRADE;
            case DRESSING -> DRESSING;
            case KNOWN -> KNOWN;
            case OWN -> token.text().length() == 1 ? LETTER : token.number() ? NUMBER : RARE;
        };
        return token.code().length() < 3 && token.text().length() > 1
                ? bits(new Key(KeyKind.WORD, token.text()).number(), most)
                : bits(new Key(KeyKind.CODE, token.code()).number(), most);
    }
}
