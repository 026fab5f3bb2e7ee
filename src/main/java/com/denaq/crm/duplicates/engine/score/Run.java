package com.denaq.crm.duplicates.engine.score;

import com.denaq.crm.duplicates.engine.words.Sound;
import com.denaq.crm.duplicates.engine.words.Surnames;
import com.denaq.crm.duplicates.engine.words.Token;
import com.denaq.crm.reading.Edits;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Words of one name written together, to be laid beside a word, or such a run, of the other: {@code Lake View} and
 * {@code Лейквью}. What it means and how it sounds is found out when somebody asks.
 */
final class Run {

    private static final int SHORTEST = 4;
    private static final int MOST_EDITS = 4;

    private final String text;
    private @Nullable Token token;
    private @Nullable String sound;

    Run(String text) {
        this.text = text;
    }

    /** Of one word. */
    Run(Token token) {
        this.text = token.text();
        this.token = token;
        this.sound = token.sound();
    }

    String text() {
        return text;
    }

    boolean alike(Run word) {
        if (text.equals(word.text)) {
            return true;
        }
        String meaning = word.meaning();
        String own = meaning == null ? null : meaning();
        if (own != null) {
            return own.equals(meaning);
        }
        int shorter = Math.min(text.length(), word.text.length());
        if (shorter < SHORTEST || Math.abs(text.length() - word.text.length()) > MOST_EDITS) {
            return false;
        }
        boolean sounds = word.sound().length() >= 3 && word.sound().equals(sound());
        int slips = shorter < 6 ? 0 : shorter >= 9 ? 2 : 1;
        int most = sounds && word.sound().length() >= 4 ? Math.clamp(shorter / 3, 2, MOST_EDITS) : slips;
        return sounds && shorter >= 6 && meaning == null && heard(word) || most > 0 && edits(word, most) <= most;
    }

    private int edits(Run word, int most) {
        boolean digits = Token.digits(text).equals(Token.digits(word.text));
        return digits ? Edits.between(text, word.text, most) : Digits.edits(text, word.text, most);
    }

    /** Whether the two, being alike, differ in letters that are heard. */
    Slip slip(Run word, boolean cyrillic) {
        if (Surnames.two(text, word.text)) {
            return Slip.SURNAME;
        }
        return text.equals(word.text)
                        || Fingers.slipped(text, word.text, cyrillic)
                        || sound().equals(word.sound())
                        || meaning() != null && Objects.equals(meaning(), word.meaning())
                ? Slip.NONE
                : Slip.TOGETHER;
    }

    /** Consonants alone would take {@code Parts USA} for {@code PureSys}. */
    private boolean heard(Run word) {
        return Edits.between(word.token().heard(), token().heard(), 3) <= 3;
    }

    private @Nullable String meaning() {
        Token known = token;
        if (known == null) {
            return Token.meaning(text);
        }
        return known.kind() == Token.Kind.OWN ? null : known.code();
    }

    private String sound() {
        String known = sound;
        if (known == null) {
            known = Sound.of(text);
            sound = known;
        }
        return known;
    }

    private Token token() {
        Token known = token;
        if (known == null) {
            known = Token.of(text);
            token = known;
        }
        return known;
    }
}
