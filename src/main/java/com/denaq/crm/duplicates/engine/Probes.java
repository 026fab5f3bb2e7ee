package com.denaq.crm.duplicates.engine;

import com.denaq.crm.duplicates.engine.profile.Key;
import com.denaq.crm.duplicates.engine.profile.KeyKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The keys to look up for each of several questions, the telling ones first. */
final class Probes {

    private static final int MOST = 64;
    /** Beside all phones and mailboxes: what tells less than these is looked up, too. */
    private static final int BESIDE = 32;

    private static final float COMMON = 3;
    /** As much as is always worth a look. */
    private static final float REACH = 16;

    private static final int FEW = 10;
    private static final float ALWAYS = 30;

    private final List<List<Probe>> questions = new ArrayList<>();
    private final TreeMap<Long, Integer> caps = new TreeMap<>();

    private final Learnt commons;

    Probes(Learnt commons) {
        this.commons = commons;
    }

    /**
     * One key of one question.
     *
     * @param bits what it tells of a dealer that has it
     * @param cap so many dealers are looked at
     */
    record Probe(long number, float bits, int cap, boolean contact) {

        /** What few have that are reached so is looked at, however many share words of the name. */
        boolean reaches(int holders) {
            return contact && holders <= FEW;
        }

        float worth(int holders) {
            return reaches(holders) ? bits + ALWAYS : bits;
        }
    }

    /** @param wanted with what is to be taken off their bits: what is only nearly the question's is worth less */
    void open(Map<Key, Float> wanted) {
        Map<Long, Probe> some = new HashMap<>();
        wanted.forEach((key, less) -> {
            long number = key.number();
            boolean word = key.kind() == KeyKind.WORD || key.kind() == KeyKind.CODE || key.kind() == KeyKind.PAIR;
            if (!word || !commons.common(key, number)) {
                float worth = (float) commons.bits(number, key.kind().bits) - less;
                some.merge(
                        number,
                        new Probe(number, Math.max(least(key.kind()), worth), key.kind().cap, contact(key.kind())),
                        (a, b) -> a.bits >= b.bits ? a : b);
            }
        });
        long reach = wanted.keySet().stream()
                .filter(key -> key.kind() == KeyKind.PHONE || key.kind() == KeyKind.MAILBOX)
                .count();
        List<Probe> telling = some.values().stream()
                .sorted(Comparator.comparingDouble((Probe probe) -> -probe.bits).thenComparingLong(Probe::number))
                .limit(Math.max(MOST, reach + BESIDE))
                .toList();
        telling.forEach(probe -> caps.merge(probe.number, probe.cap, Math::max));
        questions.add(telling);
    }

    /**
     * Who has the last digits of a number is looked at, however many others end so: only the whole number tells whose it
     * is. Of a domain that some have only they tell that it isn't one's own.
     */
    private static float least(KeyKind kind) {
        return contact(kind) ? REACH : COMMON;
    }

    private static boolean contact(KeyKind kind) {
        return kind == KeyKind.PHONE || kind == KeyKind.MAILBOX || kind == KeyKind.DOMAIN;
    }

    /** Of a company that was read: those of its keys that tell so much. */
    void open(Map<Long, Float> keys, float least, int cap) {
        List<Probe> telling = keys.entrySet().stream()
                .filter(key -> key.getValue() >= least)
                .map(key -> new Probe(key.getKey(), key.getValue(), cap, false))
                .toList();
        telling.forEach(probe -> caps.merge(probe.number, cap, Math::max));
        questions.add(telling);
    }

    List<List<Probe>> byQuestion() {
        return questions;
    }

    /** Each once, ascending, as the index has them. */
    Long[] keys() {
        return caps.keySet().toArray(Long[]::new);
    }

    /** In the order of {@link #keys()}. */
    Integer[] caps() {
        return caps.values().toArray(Integer[]::new);
    }
}
