package com.denaq.crm.duplicates.engine.words;

import com.denaq.crm.duplicates.engine.words.Token.Kind;
import com.denaq.crm.reading.Names;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words that mean the same in English and Russian, abbreviated or inflected, and how much each tells. */
final class Meanings {

    private static final int LONGEST_ENDING = 4;
    /** With these somebody is called after it: <i>Ноутбукин, Планшетыч, Ноутлэнд</i>. */
    private static final Set<String> NAMES = Set.of("in", "kin", "ykin", "ych", "lend", "land", "off", "enko", "yuks");
    /** With these a person is, where it is no word of the trade, of which there are many: <i>Соколов</i>, but <i>телефонов</i>. */
    private static final Pattern SURNAMES = Pattern.compile(".{0,2}(?:[oe]va?|yov|ina?)");

    private static final Map<String, Meaning> WORDS = new HashMap<>();
    private static final Map<String, Meaning> STEMS = new HashMap<>();
    /** Those that every other shop has in its name. */
    private static final NavigableSet<String> GENERIC = new TreeSet<>();

    static {
        lines().forEach(Meanings::add);
    }

    /** @param code begins with a tilde, so that it is no word */
    record Meaning(String code, Kind kind) {}

    private Meanings() {}

    private static List<String> lines() {
        try (var in = Objects.requireNonNull(Meanings.class.getResourceAsStream("meanings.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(String line) {
        Kind kind = switch (line.charAt(0)) {
            case '+' -> Kind.TRADE;
            case '-' -> Kind.DRESSING;
            default -> Kind.KNOWN;
        };
        String[] words = line.replaceFirst("^[+-]\\s*", "").split("\\s+");
        Meaning meaning = new Meaning("~" + latin(words[0]), kind);
        for (String word : words) {
            (word.endsWith("*") ? STEMS : WORDS).putIfAbsent(latin(word), meaning);
            if (kind != Kind.KNOWN) {
                GENERIC.add(latin(word));
            }
        }
    }

    private static String latin(String word) {
        return String.join("", Names.searchWords(word.replace("*", "")));
    }

    /** Whether a generic word begins so. */
    static boolean begins(String latin) {
        String next = GENERIC.ceiling(latin);
        return next != null && next.startsWith(latin);
    }

    /** Whether somebody is called so, and nothing is meant; or it is numbered. */
    private static boolean name(Meaning stem, String ending) {
        return NAMES.contains(ending)
                || !Token.digits(ending).isEmpty()
                || stem.kind == Kind.KNOWN && SURNAMES.matcher(ending).matches();
    }

    static @Nullable Meaning of(String latin) {
        Meaning whole = WORDS.get(latin);
        if (whole != null) {
            return whole;
        }
        for (int ending = 0; ending <= LONGEST_ENDING && latin.length() - ending >= 3; ending++) {
            Meaning stem = STEMS.get(latin.substring(0, latin.length() - ending));
            if (stem != null && !name(stem, latin.substring(latin.length() - ending))) {
                return stem;
            }
        }
        return null;
    }
}
