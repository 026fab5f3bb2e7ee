package com.denaq.crm.duplicates.engine.score;

import com.denaq.crm.duplicates.engine.words.Acronyms;
import com.denaq.crm.duplicates.engine.words.Token;

/**
 * Letters of one name that a run of words which every other shop has begins with in the other: {@code КС Маяк} is perhaps
 * <i>Компьютерный салон Маяк</i>, and {@code SC Globus} <i>Сервисный центр Глобус</i>.
 */
record Abbreviated(NameSide brief, NameSide whole) {

    private static final int FEWEST = 2;
    private static final int MOST = 6;

    /** Takes them and what they stand for; whether there are such. */
    boolean take() {
        for (int from = 0; from < brief.size(); from++) {
            StringBuilder letters = new StringBuilder();
            for (int to = from; to < brief.size() && letter(to, from); to++) {
                letters.append(brief.text(to));
                if (stood(letters.toString())) {
                    for (int i = from; i <= to; i++) {
                        brief.take(i);
                    }
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether it may be of the letters: a word of them, or one of those that stand apart, {@code К/С}. */
    private boolean letter(int at, int from) {
        Token word = brief.word(at);
        return !brief.taken(at) && !word.generic() && word.digits().isEmpty() && (at == from || word.initial());
    }

    private boolean stood(String letters) {
        for (int i = 0; letters.length() >= FEWEST && letters.length() <= MOST && i < whole.size(); i++) {
            int to = end(letters, 0, i);
            if (to >= i + FEWEST) {
                for (int k = i; k < to; k++) {
                    whole.take(k);
                }
                return true;
            }
        }
        return false;
    }

    /** Behind the last word that they stand for; -1 where they don't. */
    private int end(String letters, int at, int word) {
        if (at == letters.length()) {
            return word;
        }
        if (word == whole.size() || whole.taken(word) || !whole.word(word).generic()) {
            return -1;
        }
        for (String initial : Acronyms.initials(whole.word(word))) {
            int end = letters.startsWith(initial, at) ? end(letters, at + initial.length(), word + 1) : -1;
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }
}
