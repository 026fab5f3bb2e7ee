package com.denaq.crm.duplicates.engine;

import com.denaq.crm.duplicates.engine.words.Pronounceable;
import com.denaq.crm.duplicates.engine.words.Token;
import com.denaq.crm.reading.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A name of which some words were typed before somebody saw that the keyboard was the other one: {@code Dslhf Сервис} is
 * <i>Выдра Сервис</i>. A word that nobody has becomes what its keys give on the other, if somebody has that.
 *
 * @param words as typed, each with what it may be
 */
record OtherKeys(List<Word> words) {

    private static final OtherKeys NONE = new OtherKeys(List.of());
    private static final Pattern BLANK = Pattern.compile("\\s+|(?<=\\S)-(?=\\S)");
    private static final int MOST = 6;
    private static final int SHORTEST = 3;

    /** @param otherwise its tokens on the other keyboard; empty where it can't be meant so */
    record Word(String typed, String other, List<Token> tokens, List<Token> otherwise) {}

    static OtherKeys of(@Nullable String name) {
        String[] parts = name == null ? new String[0] : BLANK.split(name.strip());
        return parts.length < 2 || parts.length > MOST
                ? NONE
                : new OtherKeys(Stream.of(parts).map(OtherKeys::word).toList());
    }

    private static Word word(String typed) {
        List<Token> tokens = tokens(typed);
        String other = Names.otherLayout(typed);
        boolean perhaps =
                all(tokens, token -> token.kind() == Token.Kind.OWN && !token.number()) && Pronounceable.all(other);
        List<Token> otherwise = perhaps ? tokens(other) : List.of();
        return new Word(typed, other, tokens, all(otherwise, OtherKeys::tells) ? otherwise : List.of());
    }

    private static List<Token> tokens(String text) {
        return Names.searchWords(text).stream().map(Token::of).toList();
    }

    private static boolean all(List<Token> tokens, Predicate<Token> such) {
        return !tokens.isEmpty() && tokens.stream().allMatch(such);
    }

    private static boolean tells(Token token) {
        return token.kind() != Token.Kind.OWN || token.sound().length() >= SHORTEST;
    }

    /** Those of which it has to be known whether somebody has them. */
    Set<Token> doubtful() {
        return words.stream()
                .flatMap(each -> each.otherwise.stream())
                .filter(token -> token.kind() == Token.Kind.OWN && !token.number())
                .collect(Collectors.toSet());
    }

    /** Whether nobody has it: a comma of the other keyboard cuts a word, of which a part may be too short to tell. */
    private static boolean strange(List<Token> tokens, Neighbours.Found near) {
        List<Token> telling = tokens.stream().filter(OtherKeys::tells).toList();
        return !telling.isEmpty() && telling.stream().noneMatch(near::known);
    }

    /** The name as it was meant; empty where every word was typed right, or every one wrong. */
    Optional<String> meant(Neighbours.Found near) {
        List<String> meant = new ArrayList<>();
        int others = 0;
        for (Word word : words) {
            boolean other = !word.otherwise.isEmpty()
                    && strange(word.tokens, near)
                    && word.otherwise.stream().allMatch(near::known);
            meant.add(other ? word.other : word.typed);
            others += other ? 1 : 0;
        }
        return others == 0 || others == words.size() ? Optional.empty() : Optional.of(String.join(" ", meant));
    }
}
