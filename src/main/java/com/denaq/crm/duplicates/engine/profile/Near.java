package com.denaq.crm.duplicates.engine.profile;

import com.denaq.crm.duplicates.engine.words.Sound;
import com.denaq.crm.duplicates.engine.words.Token;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Words that differ by one consonant meet in what is left when each has lost one: deletions of the sound, as SymSpell
 * has it. Vowels don't count, so that two slips in one word are often found as well.
 */
public final class Near {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 12;

    private Near() {}

    /** Of a word that is known: letter by letter, {@code palace} is {@code palak} as well. */
    public static Set<Long> of(Token known) {
        Set<Long> variants = new LinkedHashSet<>(of(known.sound()));
        String hard = Sound.of(known.text().replace('c', 'k'));
        if (!variants.isEmpty() && hard.length() <= LONGEST) {
            variants.add(number(hard));
        }
        return variants;
    }

    /** The sound itself and it without each of its letters; empty where it is too short to tell. */
    public static Set<Long> of(String sound) {
        Set<Long> variants = new LinkedHashSet<>();
        if (sound.length() >= SHORTEST) {
            String start = sound.length() > LONGEST ? sound.substring(0, LONGEST) : sound;
            variants.add(number(start));
            for (int i = 0; start.length() > SHORTEST && i < start.length(); i++) {
                variants.add(number(start.substring(0, i) + start.substring(i + 1)));
            }
        }
        return variants;
    }

    private static long number(String text) {
        return Hashing.farmHashFingerprint64()
                .hashString(text, StandardCharsets.UTF_8)
                .asLong();
    }
}
