package com.denaq.crm.duplicates.engine;

import com.denaq.crm.duplicates.engine.profile.Key;
import com.denaq.crm.duplicates.engine.profile.KeyKind;
import com.denaq.crm.duplicates.engine.profile.Keys;
import com.denaq.crm.duplicates.engine.profile.Profile;
import com.denaq.crm.duplicates.engine.words.NameReader;
import com.denaq.crm.duplicates.engine.words.Reading;
import com.denaq.crm.duplicates.engine.words.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a question is looked up by: its own keys, those of words it may have mistyped, those of the other keyboard. */
final class Wanted {

    private static final int PAIRED = 4;
    private static final float PAIR_NEARLY = 5;
    private static final float NEARLY = 3;
    private static final float MISTYPED = 5;
    private static final float TRADE = 7;

    private final Map<Key, Float> keys = new HashMap<>();
    private final Asked asked;
    private final Neighbours.Found near;
    private final Learnt commons;

    private Wanted(Asked asked, Neighbours.Found near, Learnt commons) {
        this.asked = asked;
        this.near = near;
        this.commons = commons;
    }

    /** With what is to be taken off their bits: what is only nearly the question's is worth less. */
    static Map<Key, Float> of(Asked asked, Neighbours.Found near, Learnt commons) {
        Wanted wanted = new Wanted(asked, near, commons);
        wanted.asTyped();
        wanted.mistyped();
        return wanted.keys;
    }

    /** Words that may be others, mistyped. */
    static Set<Token> doubtful(Profile profile) {
        return profile.names().stream()
                .flatMap(name -> name.tokens().stream())
                .filter(token -> token.kind() == Token.Kind.OWN && !token.number())
                .collect(Collectors.toSet());
    }

    /** The same, with what may become of words typed on the other keyboard. */
    static Set<Token> doubtful(Asked asked) {
        return Stream.concat(doubtful(asked.whole()).stream(), asked.keys().doubtful().stream())
                .collect(Collectors.toSet());
    }

    /**
     * Without the readings of the other keyboard of whose words none is heard of, and with that in which some words are
     * of the one, some of the other.
     */
    static Asked plausible(Asked asked, Neighbours.Found near) {
        Stream<Reading> all = asked.mistyped().names().stream().filter(reading -> plausible(reading, near));
        Stream<Reading> some =
                asked.keys().meant(near).stream().flatMap(name -> NameReader.read(name).readings().stream());
        return asked.mistyped(
                Stream.concat(all, some).distinct().toList(), asked.mistyped().towns());
    }

    private static boolean plausible(Reading reading, Neighbours.Found near) {
        List<Token> telling = reading.tokens().stream()
                .filter(word -> word.kind() != Token.Kind.OWN || word.sound().length() > 2)
                .toList();
        return telling.isEmpty() || telling.stream().anyMatch(near::known);
    }

    private void asTyped() {
        Profile profile = asked.profile();
        Keys.of(profile, near::known).forEach(key -> keys.put(key, 0f));
        trade(profile);
        nearly(profile, NEARLY);
        if (profile.named()) {
            pairs(profile.names().getFirst().tokens());
        }
    }

    /** What every other shop is called tells little, also of one town if there are many. */
    private void trade(Profile profile) {
        for (Reading name : profile.names()) {
            for (Token word : name.tokens()) {
                if (word.kind() == Token.Kind.TRADE || word.kind() == Token.Kind.DRESSING) {
                    profile.towns().stream()
                            .map(town -> Keys.inTown(word.code(), town))
                            .filter(key -> commons.counted(key.number()) > 0)
                            .forEach(key -> keys.replace(key, TRADE));
                }
            }
        }
    }

    private void mistyped() {
        List<String> towns = asked.whole().towns();
        asked.mistyped().names().forEach(name -> add(name, towns));
        asked.profile().names().forEach(name -> add(name, asked.mistyped().towns()));
        nearly(asked.mistyped(), MISTYPED);
    }

    private void add(Reading name, List<String> towns) {
        Keys.ofName(name, towns, near::known).forEach(key -> keys.putIfAbsent(key, MISTYPED));
    }

    /** Two words of which each may be mistyped, where the town doesn't help. */
    private void pairs(List<Token> words) {
        for (int i = 0; i + 1 < Math.min(words.size(), PAIRED); i++) {
            for (String one : meant(words.get(i))) {
                for (String other : meant(words.get(i + 1))) {
                    keys.putIfAbsent(Keys.pair(one, other), PAIR_NEARLY);
                }
            }
        }
    }

    private List<String> meant(Token word) {
        Stream<String> others = near.near(word).stream().limit(2);
        return near.known(word) ? Stream.concat(Stream.of(word.code()), others).toList() : others.toList();
    }

    private void nearly(Profile profile, float less) {
        for (Token word : doubtful(profile)) {
            for (String code : near.near(word)) {
                keys.putIfAbsent(new Key(KeyKind.CODE, code), less);
                asked.whole().towns().forEach(town -> keys.putIfAbsent(Keys.inTown(code, town), less));
            }
        }
    }
}
