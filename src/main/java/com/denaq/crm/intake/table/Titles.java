package com.denaq.crm.intake.table;

import com.denaq.crm.intake.table.Columns.Cell;
import com.denaq.crm.intake.table.Table.Row;
import java.util.List;
import java.util.regex.Pattern;

/** What stands above and below a table and is no company: {@code Price list of clients}, {@code на 01.11.2026}, {@code Итого}. */
final class Titles {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final int LONGEST = 120;

    private static final Pattern TOTAL = Pattern.compile(
            "(?:(?:grand|sub)[\\s-]?)?totals?(?:\\s(?:of\\s)?(?:rows|records|companies|shops|dealers|leads|customers))?"
                    + "|sum|in total|итого|итог|всего|сумма"
                    + "|(?:итого|всего)\\s(?:по\\s\\S+|строк\\S*|запис\\S+|компани\\S+|фирм\\S*|магазин\\S*|клиент\\S*|лид\\S*)",
            FLAGS);

    private static final Pattern TITLE = Pattern.compile(
            ".*(?<!\\d)\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4}(?!\\d).*"
                    + "|.*(?<!\\p{L})(?:list|report|export|database|price|customers|clients|dealers|leads|partners|shops|stores"
                    + "|прайс|прайс-лист|список|перечень|реестр|отч[её]т|выгрузка|база|клиентов|дилеров|лидов|контрагентов"
                    + "|партн[её]ров|магазинов|мастерских)(?!\\p{L}).*",
            FLAGS);

    private Titles() {}

    /** Whether the words are those below a table that tell how much it is; with numbers and signs behind them or not. */
    static boolean total(String words) {
        return words.length() <= LONGEST
                && TOTAL.matcher(words.replaceAll("[\\s:.,\\d=–-]+$", "").strip())
                        .matches();
    }

    /** How many of the first rows are titles of a table whose rows have three cells or more; 0: none. */
    static int above(List<Row> rows, String country) {
        int titles = 0;
        while (titles < Math.min(HeadingRow.LAST, rows.size() - 1) && title(rows, titles, country)) {
            titles++;
        }
        List<Row> below = rows.subList(titles, rows.size());
        long wide = below.stream()
                .filter(row -> HeadingRow.filled(row.cells()).size() > 2)
                .count();
        return wide * 2 > below.size() ? titles : 0;
    }

    private static boolean title(List<Row> rows, int i, String country) {
        List<String> filled = HeadingRow.filled(rows.get(i).cells());
        if (filled.size() != 1 || filled.getFirst().length() > LONGEST) {
            return false;
        }
        boolean blankBelow = rows.get(i + 1).line() > rows.get(i).line() + 1;
        String words = filled.getFirst();
        return Cell.of(words, country) == Cell.WORDS && (TITLE.matcher(words).matches() || blankBelow);
    }
}
