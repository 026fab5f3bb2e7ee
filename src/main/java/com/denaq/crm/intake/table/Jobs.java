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
            billing support dispatcher representative consultant chairman executive principal tech it hr pr vp
            logistics warehouse wholesale clerk boss foreman
            владелец владелица совладелец собственник хозяин хозяйка учредитель основатель директор директриса гендиректор
            коммерческий менеджер управляющий управляющая руководитель начальник начальница заведующий заведующая
            заместитель зам бухгалтер бухгалтерия главбух закупщик закупщица закупки снабженец снабжение товаровед
            продавец кассир администратор секретарь инженер техник оператор консультант логист кладовщик маркетолог
            приёмная приемная помощник помощница ассистент мастер приёмщик приемщик сервисмен продажи продаж
            техотдел техподдержка снаб склад опт шеф босс айтишник
            inhaber inhaberin geschäftsführer geschäftsführerin geschäftsleitung leiter leiterin filialleiter einkauf
            einkäufer einkäuferin verkauf verkäufer verkäuferin vertrieb buchhaltung techniker technikerin werkstatt chef
            dueño dueña propietario propietaria gerente encargado encargada ventas compras vendedor vendedora contador
            contadora técnico gérant gérante propriétaire directeur directrice responsable vendeur vendeuse achats
            comptable technicien patron patronne titolare direttore direttrice proprietario vendite acquisti tecnico
            amministratore proprietário sócio vendas właściciel właścicielka kierownik kierowniczka dyrektor sprzedaż
            handlowiec księgowa власник власниця керівник засновник закупівлі продавець""".split("\\s+"));

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

    /**
     * The name and the job beside each other without a sign between: {@code Ann Lee sales manager}, {@code Директор Иван
     * Петров}. The job is empty where none can be told from the name.
     */
    static String[] beside(String words) {
        String[] each = words.split("\\s+");
        int job = 0;
        while (job < each.length && (is(each[job]) || Part.small(each[job]))) {
            job++;
        }
        if (job > 0 && each.length - job > 1 && splits(words, each, job, true)) {
            return new String[] {from(each, job, each.length), from(each, 0, job)};
        }
        int name = each.length;
        while (name > 0 && Part.small(each[name - 1])) {
            name--;
        }
        return name > 1 && name < each.length && splits(words, each, name, false)
                ? new String[] {from(each, 0, name), from(each, name, each.length)}
                : new String[] {words, ""};
    }

    private static boolean splits(String words, String[] each, int at, boolean first) {
        String before = from(each, 0, at);
        String behind = from(each, at, each.length);
        String name = first ? behind : before;
        return is(first ? before : behind) && !is(name) && words.chars().noneMatch(sign -> "()[]<>".indexOf(sign) >= 0);
    }

    private static String from(String[] words, int from, int to) {
        return String.join(" ", Arrays.asList(words).subList(from, to));
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(BETWEEN.split(text.toLowerCase(Locale.ROOT)));
    }
}
