package com.denaq.crm.intake.table;

import com.denaq.crm.reading.Names;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Prose that was copied along with companies: a whole sentence, written small, in which somebody speaks. What a company may
 * be called is none, be it long: names have capitals, no full stop but that of {@code Inc.}, and begin what follows them.
 */
final class Sentence {

    private static final int FEWEST = 8;
    private static final int SPOKEN = 2;

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}'’-]+");
    private static final Pattern PARTS = Pattern.compile("[,;:|\\t(]|\\s[–—-]\\s");
    private static final Pattern REACHES = Pattern.compile("@|\\d{3}|\\p{L}\\.\\p{L}");

    /** What stands in sentences and hardly in names. */
    private static final Set<String> WORDS =
            Set.of(("i we you he she they it me us them my your their this that these which"
                            + " who is are was were be been am have has had do does did will would can could should may not if"
                            + " because so but than when where from by about with please"
                            + " я мы вы он она они оно нас вас нам вам их его её это этот эта что который которая которые которых"
                            + " был была было были есть будет будем можно нужно надо не ни если чтобы потому когда где как но"
                            + " ли же бы от со о об при пожалуйста")
                    .split(" "));

    private Sentence() {}

    static boolean is(String line) {
        String text = line.strip();
        if (text.length() > Chatter.LONGEST || text.isEmpty() || ".!?…".indexOf(text.charAt(text.length() - 1)) < 0) {
            return false;
        }
        List<String> words = Arrays.stream(BETWEEN.split(text))
                .filter(word -> !word.isEmpty())
                .toList();
        return words.size() >= FEWEST
                && small(words)
                && spoken(words) >= SPOKEN
                && !named(text)
                && !REACHES.matcher(text).find()
                && !legalForm(words.getLast());
    }

    /** All but few of its words. */
    private static boolean small(List<String> words) {
        long capitals = words.stream()
                .skip(1)
                .filter(word -> Character.isUpperCase(word.codePointAt(0)) && word.length() > 1)
                .count();
        return capitals * 4 < words.size();
    }

    private static long spoken(List<String> words) {
        return words.stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(WORDS::contains)
                .count();
    }

    /** Whether it begins with something like a name: {@code Harbor Lane, where we had ours repaired.} */
    private static boolean named(String text) {
        List<String> first = Arrays.stream(BETWEEN.split(PARTS.split(text, 2)[0]))
                .filter(word -> !word.isEmpty())
                .limit(2)
                .toList();
        return first.size() > 1
                && first.stream().allMatch(word -> Character.isUpperCase(word.codePointAt(0)) && word.length() > 1);
    }

    private static boolean legalForm(String word) {
        return Names.words("x " + word).equals(List.of("x"));
    }
}
