package com.denaq.crm.duplicates.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who carries a key, among the candidates: what three differently named companies share is a switchboard, an agency, a
 * mall; what one name carries in three towns is a chain. Learnt from the base itself, at the moment it is asked.
 */
final class Carriers {

    private static final int MANY = 3;
    private static final float TELLING = 6;

    private final Map<Key, List<Set<String>>> names = new HashMap<>();
    private final Map<Key, Set<String>> towns = new HashMap<>();
    private final Commons commons;

    Carriers(Asked asked, List<Candidate> candidates, Commons commons) {
        this.commons = commons;
        for (KeyKind kind : List.of(KeyKind.DOMAIN, KeyKind.PHONE, KeyKind.MAILBOX, KeyKind.ADDRESS)) {
            for (String text : asked.profile().of(kind)) {
                Key key = new Key(kind, text);
                candidates.stream()
                        .filter(each -> each.profile().of(kind).contains(text))
                        .forEach(each -> note(key, each));
            }
        }
    }

    private void note(Key key, Candidate candidate) {
        List<Set<String>> known = names.computeIfAbsent(key, k -> new ArrayList<>());
        Set<String> words = candidate.profile().of(KeyKind.WORD);
        if (known.stream().noneMatch(other -> alike(words, other))) {
            known.add(words);
        }
        if (!candidate.profile().place().town().isEmpty()) {
            towns.computeIfAbsent(key, k -> new HashSet<>())
                    .add(candidate.profile().place().town());
        }
    }

    private boolean alike(Set<String> words, Set<String> other) {
        return words.equals(other)
                || words.stream().anyMatch(word -> other.contains(word) && commons.bits(word) > TELLING);
    }

    boolean shared(KeyKind kind, String text) {
        return names.getOrDefault(new Key(kind, text), List.of()).size() >= MANY;
    }

    boolean chain(KeyKind kind, String text) {
        return towns.getOrDefault(new Key(kind, text), Set.of()).size() >= MANY;
    }
}
