package com.denaq.crm.duplicates.engine;

import com.denaq.crm.duplicates.engine.KeyLists.Holders;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Adds up, for one company at a time, how much each dealer shares with it. Used again and again: it makes no objects. */
final class Tally {

    private static final long NOBODY = Long.MIN_VALUE;

    private long[] dealers = new long[1 << 12];
    private float[] bits = new float[1 << 12];
    private boolean[] full = new boolean[1 << 12];
    private boolean[] reached = new boolean[1 << 12];
    /** Where they stand, in the order in which they came. */
    private int[] places = new int[1 << 11];

    private int size;
    private float highest;

    Tally() {
        Arrays.fill(dealers, NOBODY);
    }

    /**
     * @param full whether the list it was found in is cut off: then the other may not find this one
     * @param reached whether it is reached as the company is, and few others are: it is told of, however little else they share
     */
    record Hit(long dealer, float bits, boolean full, boolean reached) {}

    void add(Holders holders, float worth, boolean reaches) {
        for (long dealer : holders.dealers()) {
            add(dealer, worth, holders.full(), reaches);
        }
    }

    private void add(long dealer, float worth, boolean cut, boolean reaches) {
        if (size == places.length) {
            grow();
        }
        int at = place(dealer);
        if (dealers[at] == NOBODY) {
            dealers[at] = dealer;
            places[size++] = at;
        }
        bits[at] += worth;
        highest = Math.max(highest, bits[at]);
        full[at] |= cut;
        reached[at] |= reaches;
    }

    private int place(long dealer) {
        int at = (int) (dealer * 0x9E3779B97F4A7C15L >>> 32) & (dealers.length - 1);
        while (dealers[at] != NOBODY && dealers[at] != dealer) {
            at = (at + 1) & (dealers.length - 1);
        }
        return at;
    }

    private void grow() {
        long[] before = dealers;
        float[] worths = bits;
        boolean[] cuts = full;
        boolean[] reaches = reached;
        dealers = new long[before.length * 2];
        bits = new float[before.length * 2];
        full = new boolean[before.length * 2];
        reached = new boolean[before.length * 2];
        Arrays.fill(dealers, NOBODY);
        int[] filled = places;
        places = new int[before.length];
        size = 0;
        for (int at : filled) {
            add(before[at], worths[at], cuts[at], reaches[at]);
        }
    }

    /** What the nearest has in common. */
    float highest() {
        return highest;
    }

    /** What at least so many have in common, to the whole bit; 0 where there are fewer. */
    float common(int many) {
        int[] reach = new int[(int) highest + 1];
        for (int i = 0; i < size; i++) {
            reach[(int) bits[places[i]]]++;
        }
        int least = reach.length - 1;
        for (int sum = reach[least]; least > 0 && sum < many; sum += reach[least]) {
            least--;
        }
        return least;
    }

    /** Those with so much in common at least, or reached alike, the most first; then it is empty again. */
    List<Hit> take(float least) {
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int at = places[i];
            if (bits[at] >= least || reached[at]) {
                hits.add(new Hit(dealers[at], bits[at], full[at], reached[at]));
            }
            dealers[at] = NOBODY;
            bits[at] = 0;
            full[at] = false;
            reached[at] = false;
        }
        size = 0;
        highest = 0;
        hits.sort(Comparator.comparingDouble((Hit hit) -> -hit.bits).thenComparingLong(Hit::dealer));
        return hits;
    }
}
