package com.denaq.crm.intake.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What people do at a company, as it stands beside their names: {@code owner}, {@code гл. бухгалтер}. */
final class Jobs {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");

    /** With one of these among its words nobody's name is left; surnames that are jobs (Baker, Mason) aren't among them. */
    private static final Set<String> WORDS = Set.of("""
            owner coowner proprietor founder cofounder manager mgr director president ceo cfo coo cto buyer purchaser
            purchasing procurement sales accountant accounting accounts bookkeeper technician engineer secretary
            receptionist reception administrator admin assistant cashier seller salesman supervisor operator marketing
            billing support dispatcher representative consultant chairman executive principal
            владелец владелица совладелец собственник хозяин хозяйка учредитель основатель директор директриса гендиректор
            коммерческий менеджер управляющий управляющая руководитель начальник начальница заведующий заведующая
            заместитель зам бухгалтер бухгалтерия главбух закупщик закупщица закупки снабженец снабжение товаровед
            продавец кассир администратор секретарь инженер техник оператор консультант логист кладовщик маркетолог
            приёмная приемная помощник помощница ассистент мастер приёмщик приемщик сервисмен продажи продаж""".split("\\s+"));

    private static final Set<String> SUFFIXES =
            Set.of("jr", "sr", "ii", "iii", "iv", "phd", "md", "esq", "cpa", "mba", "мл", "ст", "младший", "старший");

    private Jobs() {}

    static boolean is(String words) {
        return words(words).anyMatch(WORDS::contains);
    }

    /** What follows a name behind a comma and is a part of it: {@code Jr.} */
    static boolean behindName(String words) {
        return SUFFIXES.contains(words.replaceAll("[.\\s]", "").toLowerCase(Locale.ROOT));
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(BETWEEN.split(text.toLowerCase(Locale.ROOT)));
    }
}
