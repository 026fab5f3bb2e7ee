package com.denaq.crm.duplicates.engine.words;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One word of a name.
 *
 * @param text in its Latin reading
 * @param code by which it is found: what it means, in either language ({@code ~laptop}), or else how it sounds
 * @param sound its consonants
 * @param spelt the same, had it been written letter by letter
 * @param heard how it is written by ear in the other alphabet
 * @param digits those in it, in their order
 * @param kind how much it tells
 */
public record Token(String text, String code, String sound, String spelt, String heard, String digits, Kind kind) {

    /** How much a word tells of whose name it is. */
    public enum Kind {
        /** Somebody's own word. */
        OWN,
        /** A word with a translation, telling all the same: {@code planet}. */
        KNOWN,
        /** Every other shop of the trade has it: {@code repair}. */
        TRADE,
        /** Said or left out as one likes: {@code official site}. */
        DRESSING
    }

    private static final Set<String> PHONES = Set.of("~phone", "~smartphone", "~mobile", "~cellular");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D+");
    private static final int KEPT = 30_000;
    private static final Map<String, Token> SEEN = new ConcurrentHashMap<>();

    public static Token of(String text) {
        Token known = SEEN.get(text);
        if (known != null) {
            return known;
        }
        if (SEEN.size() > KEPT) {
            SEEN.clear();
        }
        Token made = made(text);
        SEEN.put(text, made);
        return made;
    }

    private static Token made(String text) {
        String sound = Sound.of(text);
        Meanings.Meaning meaning = Meanings.of(text);
        String spelt = Sound.spelt(text);
        String heard = Heard.of(text);
        return meaning == null
                ? new Token(text, sound.length() < 2 ? heard : sound, sound, spelt, heard, digits(text), Kind.OWN)
                : new Token(text, meaning.code(), sound, spelt, heard, digits(text), meaning.kind());
    }

    /** Those in a text, in their order. */
    public static String digits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return NO_DIGIT.matcher(text).replaceAll("");
            }
        }
        return "";
    }

    /** The code of what a word means; null where it is just a word. */
    public static @Nullable String meaning(String text) {
        Meanings.Meaning meaning = Meanings.of(text);
        return meaning == null ? null : meaning.code();
    }

    /** Whether it is one letter, of whatever alphabet. */
    public boolean initial() {
        return Persons.letter(text);
    }

    /** Whether every other shop has it in its name. */
    public boolean generic() {
        return kind == Kind.TRADE || kind == Kind.DRESSING;
    }

    /** Whether it is one of the words for what people phone with. */
    public boolean phone() {
        return PHONES.contains(code);
    }

    /** Whether it may become such a word when it is typed to its end. */
    public boolean beginsGeneric() {
        return kind == Kind.OWN && text.length() > 1 && Meanings.begins(text);
    }

    /** Whether it counts, or is one of several: not of when they are open. */
    public boolean number() {
        if (kind == Kind.DRESSING) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
