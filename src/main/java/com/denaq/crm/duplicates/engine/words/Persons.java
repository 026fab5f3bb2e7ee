package com.denaq.crm.duplicates.engine.words;

import com.denaq.crm.duplicates.engine.words.Token.Kind;
import com.denaq.crm.reading.Names;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of people, as sole traders have them: a surname with given names, or with their initials. */
public final class Persons {

    private static final List<String> PATRONYMIC =
            List.of("ovich", "evich", "ovna", "evna", "ichna", "kyzy", "uly", "oglu");
    /** One letter in Cyrillic. */
    private static final Set<String> LETTERS = Set.of("sh", "ch", "zh", "kh", "ts", "yu", "ya", "shch");

    /** What stands where a name is wanted and nobody is called. */
    private static final Set<String> FUNCTIONS = Stream.of("""
                    sales manager service customer front desk office support director owner accounting accounts reception
                    receptionist admin administrator info contact department dept store shop repair tech technician team
                    staff unknown none test purchasing buyer marketing billing assistant general main cashier seller
                    отдел продаж менеджер директор бухгалтерия бухгалтер приёмная администратор владелец хозяин продавец
                    генеральный главный коммерческий заместитель управляющий мастер инженер секретарь оператор магазин
                    сервис закупки закупок склад офис снабжение неизвестно""".split("\\s+"))
            .flatMap(word -> Names.searchWords(word).stream())
            .collect(Collectors.toUnmodifiableSet());

    private Persons() {}

    /** Whether it says what somebody does there rather than who it is: {@code Sales Manager}. */
    public static boolean function(String latin) {
        return FUNCTIONS.contains(latin);
    }

    static boolean letter(String text) {
        return text.length() == 1 && Character.isLetter(text.charAt(0)) || LETTERS.contains(text);
    }

    /** Surname with initials or a patronymic, or a sole trader of two or three words that are nobody else's. */
    static boolean person(List<Token> tokens, boolean trader) {
        if (tokens.size() < 2 || tokens.size() > 4) {
            return false;
        }
        int initials = 0;
        boolean patronymic = false;
        for (Token token : tokens) {
            if (token.kind() == Kind.TRADE || token.number()) {
                return false;
            }
            initials += token.initial() ? 1 : 0;
            patronymic |= patronymic(token);
        }
        boolean surname = initials > 0 && initials <= 2 && tokens.size() - initials == 1;
        return patronymic || trader && (surname || initials == 0 || tokens.size() > 2);
    }

    private static boolean patronymic(Token token) {
        return PATRONYMIC.stream().anyMatch(token.text()::endsWith);
    }

    /** Whether it is what many are called: an initial, a patronymic, or the name in front of one. */
    public static boolean given(List<Token> person, int at) {
        Token token = person.get(at);
        return token.initial() || patronymic(token) || at + 1 < person.size() && patronymic(person.get(at + 1));
    }

    /** Whether the word begins with the initial, whatever the habit of transliteration. */
    public static boolean begins(Token initial, Token word) {
        return word.text().startsWith(initial.text()) || heard(word.text()).startsWith(heard(initial.text()));
    }

    /** {@code Iu}, {@code Ju} and {@code Yu} are one letter; {@code Ye} is also written {@code E}. */
    private static String heard(String text) {
        char first = text.charAt(0);
        char second = text.length() > 1 ? text.charAt(1) : ' ';
        boolean soft = (first == 'y' || first == 'i' || first == 'j') && "aeou".indexOf(second) >= 0;
        return soft ? (second == 'e' ? "" : "y") + text.substring(1) : text;
    }
}
