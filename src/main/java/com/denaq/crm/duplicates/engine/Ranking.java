package com.denaq.crm.duplicates.engine;

import com.denaq.crm.duplicates.engine.Probes.Probe;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds up what the keys tell of each dealer, question by question. The dealers of a whole batch are numbered once, so that
 * a sum is a place in an array: a batch touches some hundred thousand.
 */
final class Ranking {

    private static final int[] NOBODY = {};
    private static final float LITTLE = 8;
    private static final float A_WORD = 13;

    private final Map<Long, Integer> numbers = new HashMap<>();
    private final Map<Long, int[]> lists = new HashMap<>();
    private long[] dealers = new long[1024];
    private float[] sums = new float[0];
    private int[] touched = new int[0];

    /** The dealers that have a key. */
    void list(long key, Long[] having) {
        int[] list = new int[having.length];
        for (int i = 0; i < list.length; i++) {
            list[i] = number(having[i]);
        }
        lists.put(key, list);
    }

    private int number(Long dealer) {
        Integer known = numbers.putIfAbsent(dealer, numbers.size());
        if (known != null) {
            return known;
        }
        int fresh = numbers.size() - 1;
        if (fresh == dealers.length) {
            dealers = Arrays.copyOf(dealers, fresh * 2);
        }
        dealers[fresh] = dealer;
        return fresh;
    }

    /** Those of which most is told, the best first, the older first between equals. */
    long[] best(List<Probe> probes, int most) {
        if (sums.length < numbers.size()) {
            sums = new float[numbers.size()];
            touched = new int[numbers.size()];
        }
        int count = add(probes);
        float highest = 0;
        for (int i = 0; i < count; i++) {
            highest = Math.max(highest, sums[touched[i]]);
        }
        float least = least(highest);
        Best best = new Best(most);
        for (int i = 0; i < count; i++) {
            float sum = sums[touched[i]];
            sums[touched[i]] = 0;
            if (sum >= least) {
                best.take(dealers[touched[i]], sum);
            }
        }
        return best.dealers();
    }

    /** Beside one of which very much is told, those aren't worth reading that share a word with it in its town. */
    private static float least(float highest) {
        return Math.min(A_WORD, Math.max(highest / 6, Math.min(LITTLE, highest / 2)));
    }

    private int add(List<Probe> probes) {
        int count = 0;
        for (Probe probe : probes) {
            int[] list = lists.getOrDefault(probe.number(), NOBODY);
            int cap = Math.min(list.length, probe.cap());
            for (int i = 0; i < cap; i++) {
                int at = list[i];
                if (sums[at] == 0) {
                    touched[count++] = at;
                }
                sums[at] += probe.bits();
            }
        }
        return count;
    }

    /** The highest so far, in order. */
    private static final class Best {

        private final long[] dealers;
        private final float[] sums;
        private int size;

        Best(int most) {
            dealers = new long[most];
            sums = new float[most];
        }

        void take(long dealer, float sum) {
            if (size == dealers.length && !before(dealer, sum, size - 1)) {
                return;
            }
            int at = size == dealers.length ? size - 1 : size++;
            while (at > 0 && before(dealer, sum, at - 1)) {
                dealers[at] = dealers[at - 1];
                sums[at] = sums[at - 1];
                at--;
            }
            dealers[at] = dealer;
            sums[at] = sum;
        }

        private boolean before(long dealer, float sum, int at) {
            return sum > sums[at] || sum == sums[at] && dealer < dealers[at];
        }

        long[] dealers() {
            return Arrays.copyOf(dealers, size);
        }
    }
}
