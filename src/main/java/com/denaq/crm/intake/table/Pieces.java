package com.denaq.crm.intake.table;

import com.denaq.crm.intake.table.Columns.Cell;
import com.denaq.crm.reading.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in one part of a line without a comma between: {@code Пермь +7 342 212-40-50}, {@code Phone: 312 555 0140 Name:
 * Harbor Lane}. Labels say nothing that their piece doesn't; what is said to be a name comes first, as a name does.
 */
final class Pieces {

    private static final int LONGEST = 300;
    /** Fewer digits amid words may be anything. */
    private static final int WITH_AREA = 10;

    private static final Pattern LABEL = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:(?<name>(?:(?:company|business|shop|store)\\s)?name|название|наименование)\\s*:"
                    + "|" + Labels.SITE + "\\s*:(?=\\s*\\S+\\.\\S)"
                    + "|" + Labels.EMAIL + "(?:\\s*:|\\.?\\s)(?=\\s*\\S+@)"
                    + "|(?:address|addr|адрес|адр|city|town|город|^[aа])\\.?\\s*:"
                    + "|(?:(?:phone|telephone|telefon|tel|mobile|mob|cell|fax|telefax|ph|office|direct|local|toll[\\s-]free|[tmpf]"
                    + "|телефон|мобильный|тел|моб|сот|раб|факс|т/ф|тел/факс|т|м|ф)\\b[.:]*|(?:[cdo]|whatsapp|viber)\\s*:)"
                    + "(?=\\s*[+(]?\\d[\\d().\\s-]{6}))\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\p{L}\\p{N}@./-])[+(]?\\d[\\d().\\s\u2010-\u2014-]{7,20}\\d"
                    + "(?:[\\s,]*(?:доб|ext|x)\\.?\\s*\\d{1,6})?(?![\\p{L}\\p{N}@/-])");
    private static final Pattern POSTCODE_AT_END = Pattern.compile(".*(?<!\\d)(?:\\d{5}-\\d{4}|\\d{5,6})");
    private static final Pattern NUMBER_OF = Pattern.compile("(\\p{L}[\\p{L} /]{1,20}?)[\\s:№]+\\d.*");
    private static final Pattern BETWEEN = Pattern.compile("^[\\s:,;–—-]+|[\\s:,;–—-]+$");

    private final String country;
    private final List<String> pieces = new ArrayList<>();
    private int names;

    private Pieces(String country) {
        this.country = country;
    }

    static List<String> of(String part, String country) {
        Cell kind = Cell.of(part, country);
        boolean labelled = kind == Cell.EMAIL && LABEL.matcher(part).find();
        if (part.length() > LONGEST
                || kind != Cell.WORDS && !labelled
                || AddressPart.isPostcodeAndTown(part)
                || otherNumber(part)) {
            return List.of(part);
        }
        Pieces pieces = new Pieces(country);
        pieces.labelled(part);
        return pieces.pieces.isEmpty() ? List.of(part) : pieces.pieces;
    }

    /** {@code ИНН 7100000001} is no phone. */
    static boolean otherNumber(String part) {
        Matcher number = NUMBER_OF.matcher(part);
        return number.matches() && Headings.name(number.group(1)) && Headings.of(number.group(1)) == Column.NOTHING;
    }

    private void labelled(String part) {
        Matcher label = LABEL.matcher(part);
        int from = 0;
        boolean name = false;
        while (label.find()) {
            phones(part.substring(from, label.start()), name);
            from = label.end();
            name = label.group("name") != null;
        }
        phones(part.substring(from), name);
    }

    private void phones(String text, boolean name) {
        Matcher phone = PHONE.matcher(text);
        int from = 0;
        while (phone.find()) {
            String number = phone.group().strip();
            if (digits(number) >= WITH_AREA && Cell.of(number, country) == Cell.PHONE) {
                ending(text.substring(from, phone.start()), name);
                add(number, false);
                from = phone.end();
            }
        }
        ending(text.substring(from), name);
    }

    /** At its end a phone may be shorter, but is no postcode. */
    private void ending(String text, boolean name) {
        int letter = text.length();
        while (letter > 0 && !Character.isLetter(text.charAt(letter - 1))) {
            letter--;
        }
        String number = bare(text.substring(letter));
        boolean phone = letter > 0
                && Cell.of(number, country) == Cell.PHONE
                && !POSTCODE_AT_END.matcher(text).matches();
        add(phone ? text.substring(0, letter) : text, name);
        if (phone) {
            add(number, false);
        }
    }

    private void add(String text, boolean name) {
        String piece = bare(text);
        if (!piece.isEmpty()) {
            pieces.add(name ? names++ : pieces.size(), piece);
        }
    }

    private static long digits(String text) {
        return text.chars().filter(Character::isDigit).count();
    }

    /** Without what parts it from others. */
    static String bare(String part) {
        return BETWEEN.matcher(part).replaceAll("");
    }
}
