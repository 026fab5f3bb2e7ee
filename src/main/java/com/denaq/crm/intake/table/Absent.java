package com.denaq.crm.intake.table;

import com.denaq.crm.reading.Countries;
import com.denaq.crm.reading.Places;
import java.util.Locale;
import java.util.regex.Pattern;

/** How somebody, or a program, writes into a column that there is none: {@code нет}, {@code n/a}, {@code #N/A}, a dash. */
final class Absent {

    private static final int LONGEST = 40;
    private static final Pattern ZEROS = Pattern.compile("0+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Pattern WORDS = Pattern.compile(
            "|0+|x+|no|none|nil|null|na|n a|nan|nvt|undefined|div 0|ref|not? (?:available|applicable|known|given|found|listed|provided|specified|set)"
                    + "|unknown|empty|blank|absent|missing|without|tb[ad]"
                    + "|no (?:tel|phone|telephone|number|phone number|site|website|web site|web|mail|email|e mail|data|info"
                    + "|contact|contacts|contact person|name|address|value)"
                    + "|нет|нету|нет данных|нет информации|отсутствует|отсутствуют|н д|не указано?|не указана|не указаны"
                    + "|неизвестно|неизвестен|неизвестна|не известно|не определено?|не заполнено|пусто|не имеет"
                    + "|(?:без|нет) (?:сайта|телефона|почты|номера|имейла|емейла|мейла|эл почты|контакта|контактов|контактного лица|имени"
                    + "|названия|адреса)|(?:сайта|телефона|почты|контактов|контакта) нет"
                    + "|keine?|keine angaben?|k a|unbekannt|nicht (?:vorhanden|bekannt)|entfällt|aucune?|inconnue?|non (?:renseigné|disponible)"
                    + "|ninguno|ninguna|desconocido|sin (?:datos|teléfono|correo|web|contacto)|n d|nessuno|sconosciuto"
                    + "|nenhum|desconhecido|brak|brak danych|nieznany|немає|невідомо|не вказано|відсутній|geen|onbekend|yok",
            Pattern.UNICODE_CASE);

    /** Who is called so may be: {@code X}, {@code Na}, {@code No}. */
    private static final Pattern SHORT_NAME = Pattern.compile("\\p{L}|\\p{Lu}\\p{Ll}");

    private Absent() {}

    static boolean is(String cell) {
        return cell.length() <= LONGEST
                && cell.indexOf('@') < 0
                && (cell.chars().filter(Character::isDigit).count() < 2
                        || ZEROS.matcher(cell).matches())
                && WORDS.matcher(BETWEEN.matcher(cell.toLowerCase(Locale.ROOT))
                                .replaceAll(" ")
                                .strip())
                        .matches();
    }

    /** Where a name stands, or a part of one. */
    static boolean name(String cell) {
        return is(cell) && !SHORT_NAME.matcher(cell).matches();
    }

    /** Whether it says nothing of that column: {@code NO} is Norway, and {@code NA} stands for Napoli where that is. */
    static boolean in(Column column, String cell, String country) {
        return switch (column) {
            case NAME, ANYTHING, CONTACT_FIRST_NAME, CONTACT_MIDDLE_NAME, CONTACT_LAST_NAME -> name(cell);
            case PHONE, CONTACT_PHONE -> is(cell) && !ZEROS.matcher(cell).matches(); // told as one that can't be read
            case COUNTRY -> is(cell) && (cell.equalsIgnoreCase("na") || Countries.code(cell) == null);
            case REGION -> is(cell) && !Places.isRegion(cell, country);
            default -> is(cell);
        };
    }
}
