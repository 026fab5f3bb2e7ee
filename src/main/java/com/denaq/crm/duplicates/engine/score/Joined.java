package com.denaq.crm.duplicates.engine.score;

import com.denaq.crm.duplicates.engine.words.Edits;
import com.denaq.crm.duplicates.engine.words.Sound;
import com.denaq.crm.duplicates.engine.words.Token;

/** Words of one name written together, beside one word of the other: {@code Lake View} and {@code Лейквью}. */
final class Joined {

    private Joined() {}

    static boolean alike(String run, Token word) {
        if (run.equals(word.text())
                || word.kind() != Token.Kind.OWN && word.code().equals(Token.meaning(run))) {
            return true;
        }
        int shorter = Math.min(run.length(), word.text().length());
        if (shorter < 4 || Math.abs(run.length() - word.text().length()) > 4) {
            return false;
        }
        int edits = Edits.between(run, word.text(), 4);
        return heard(run, word, shorter)
                || shorter >= 6 && edits <= (shorter >= 9 ? 2 : 1)
                || edits <= Math.min(4, Math.max(2, shorter / 3))
                        && word.sound().length() >= 4
                        && word.sound().equals(Sound.of(run));
    }

    /** Consonants alone would take {@code Parts USA} for {@code PureSys}. */
    private static boolean heard(String run, Token word, int shorter) {
        return shorter >= 6
                && word.kind() == Token.Kind.OWN
                && word.sound().length() >= 3
                && word.sound().equals(Sound.of(run))
                && Edits.between(word.heard(), Token.of(run).heard(), 3) <= 3;
    }
}
