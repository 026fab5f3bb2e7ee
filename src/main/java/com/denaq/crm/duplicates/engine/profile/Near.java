package com.denaq.crm.duplicates.engine.profile;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Words that differ by one consonant meet in what is left when each has lost one: deletions of the sound, as SymSpell
 * has it. Vowels don't count, so that two slips in one word are often found as well.
 */
public final class Near {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 12;

    private Near() {}

    /** Of a word that is asked for: {@code palak} may be {@code palace}, written letter by letter. */
    public static Set<Long> asked(String sound) {
        Set<Long> variants = new LinkedHashSet<>(of(sound));
        for (int at = sound.indexOf('k'); at >= 0 && sound.length() >= SHORTEST; at = sound.indexOf('k', at + 1)) {
            variants.add(number(sound.substring(0, at) + "s" + sound.substring(at + 1)));
        }
        if (sound.indexOf('v') > 0) {
            variants.add(number(sound.charAt(0) + sound.substring(1).replace("v", "")));
        }
        return variants;
    }

    /** Of three consonants, too few for one to be left out, two that may have changed places: {@code Slyva}, {@code Sylva}. */
    public static Set<Long> turned(String sound) {
        return sound.length() != SHORTEST
                ? Set.of()
                : new LinkedHashSet<>(List.of(
                        number("" + sound.charAt(1) + sound.charAt(0) + sound.charAt(2)),
                        number("" + sound.charAt(0) + sound.charAt(2) + sound.charAt(1))));
    }

    /** Whether the word was perhaps written letter by letter where this is how it sounds. */
    public static boolean spelt(String asked, String sound) {
        if (asked.length() != sound.length()) {
            return false;
        }
        int others = 0;
        for (int i = 0; i < sound.length(); i++) {
            if (asked.charAt(i) != sound.charAt(i)) {
                others += asked.charAt(i) == 'k' && sound.charAt(i) == 's' ? 1 : 2;
            }
        }
        return others == 1;
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
