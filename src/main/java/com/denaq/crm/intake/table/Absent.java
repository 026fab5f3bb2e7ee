package com.denaq.crm.intake.table;

import java.util.Locale;
import java.util.regex.Pattern;

/** How somebody writes into a column of phones, sites or e-mails that there is none: {@code нет}, {@code n/a}, a dash. */
final class Absent {

    private static final int LONGEST = 40;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Pattern WORDS = Pattern.compile(
            "|0|x|no|none|nil|null|na|n a|not? (?:available|applicable|known|given|found|listed|provided|specified)"
                    + "|unknown|empty|absent|missing|without|tbd"
                    + "|no (?:tel|phone|telephone|number|phone number|site|website|web site|web|mail|email|e mail|data|info)"
                    + "|нет|нету|нет данных|отсутствует|отсутствуют|не указано?|не указана|не указаны|неизвестно|неизвестен"
                    + "|пусто|не имеет|без (?:сайта|телефона|почты|номера)"
                    + "|нет (?:сайта|телефона|почты|номера|имейла|емейла|мейла|эл почты)|сайта нет|телефона нет|почты нет");

    private Absent() {}

    static boolean is(String cell) {
        return cell.length() <= LONGEST
                && cell.indexOf('@') < 0
                && cell.chars().filter(Character::isDigit).count() < 2
                && WORDS.matcher(BETWEEN.matcher(cell.toLowerCase(Locale.ROOT))
                                .replaceAll(" ")
                                .strip())
                        .matches();
    }
}
