package com.denaq.crm.duplicates.engine;

import com.denaq.crm.duplicates.engine.profile.Key;
import com.denaq.crm.duplicates.engine.profile.KeyKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The keys to look up for questions, the telling ones first, in columns. */
final class Probes {

    private static final int MOST = 64;
    private static final float COMMON = 3;

    final List<Integer> questions = new ArrayList<>();
    final List<Long> keys = new ArrayList<>();
    final List<Float> bits = new ArrayList<>();
    final List<Integer> caps = new ArrayList<>();

    private final Commons commons;

    Probes(Commons commons) {
        this.commons = commons;
    }

    private record Probe(long number, float bits, int cap) {}

    /** @param wanted with what is to be taken off their bits: what is only nearly the question's is worth less */
    void open(int question, Map<Key, Float> wanted) {
        Map<Long, Probe> some = new HashMap<>();
        wanted.forEach((key, less) -> {
            long number = key.number();
            boolean word = key.kind() == KeyKind.WORD || key.kind() == KeyKind.CODE || key.kind() == KeyKind.PAIR;
            if (!word || !commons.common(key, number)) {
                float worth = (float) commons.bits(number, key.kind().bits) - less;
                some.merge(
                        number,
                        new Probe(number, Math.max(COMMON, worth), key.kind().cap),
                        (a, b) -> a.bits >= b.bits ? a : b);
            }
        });
        some.values().stream()
                .sorted(Comparator.comparingDouble((Probe probe) -> -probe.bits).thenComparingLong(Probe::number))
                .limit(MOST)
                .forEach(probe -> add(question, probe));
    }

    private void add(int question, Probe probe) {
        questions.add(question);
        keys.add(probe.number);
        bits.add(probe.bits);
        caps.add(probe.cap);
    }

    boolean isEmpty() {
        return questions.isEmpty();
    }
}
