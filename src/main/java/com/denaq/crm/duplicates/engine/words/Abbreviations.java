package com.denaq.crm.duplicates.engine.words;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Russian words shortened around a hyphen, as no dictionary of words has them. */
final class Abbreviations {

    private static final Map<String, String> SPELT = Map.ofEntries(
            Map.entry("к-ния", "компания"),
            Map.entry("к-я", "компания"),
            Map.entry("м-н", "магазин"),
            Map.entry("маг-н", "магазин"),
            Map.entry("маг-зин", "магазин"),
            Map.entry("т-во", "товарищество"),
            Map.entry("об-во", "общество"),
            Map.entry("о-во", "общество"),
            Map.entry("пр-во", "производство"),
            Map.entry("произ-во", "производство"),
            Map.entry("изд-во", "издательство"),
            Map.entry("аг-во", "агентство"),
            Map.entry("агент-во", "агентство"),
            Map.entry("пр-тие", "предприятие"),
            Map.entry("предпр-е", "предприятие"),
            Map.entry("ф-ка", "фабрика"),
            Map.entry("з-д", "завод"),
            Map.entry("хоз-во", "хозяйство"),
            Map.entry("об-ние", "объединение"),
            Map.entry("маст-я", "мастерская"),
            Map.entry("масте-я", "мастерская"),
            Map.entry("с-с", "сервис"),
            Map.entry("серв-с", "сервис"),
            Map.entry("ц-р", "центр"),
            Map.entry("комп-ры", "компьютеры"),
            Map.entry("тел-ны", "телефоны"));
    private static final Map<String, String> MEANT = Map.of(
            "сц",
            "сервисный центр",
            "асц",
            "авторизованный сервисный центр",
            "тд",
            "торговый дом",
            "тк",
            "торговая компания",
            "зч",
            "запчасти");
    private static final Pattern INITIALS = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:а?с/?ц|т/?[дк]|з/ч)(?![\\p{L}\\p{N}-])",
            Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);
    private static final Pattern SHORT =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\p{L}{1,6}-\\p{L}{1,4}(?![\\p{L}\\p{N}-])", Pattern.UNICODE_CASE);

    private Abbreviations() {}

    static String spelt(String text) {
        String whole = INITIALS.matcher(text)
                .replaceAll(found ->
                        MEANT.get(found.group().toLowerCase(Locale.ROOT).replace("/", "")));
        return whole.indexOf('-') < 0
                ? whole
                : SHORT.matcher(whole)
                        .replaceAll(found -> SPELT.getOrDefault(found.group().toLowerCase(Locale.ROOT), found.group()));
    }
}
