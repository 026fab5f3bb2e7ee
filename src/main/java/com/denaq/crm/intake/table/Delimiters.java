package com.denaq.crm.intake.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds out what parts the cells of a line: the character that most lines have equally often. */
final class Delimiters {

    /** The one before is taken where two do equally well. */
    private static final char[] KNOWN = {'\t', ';', ',', '|'};

    private static final double MOST = 0.75;

    private Delimiters() {}

    /** Of the first lines of a text; a tab where nothing parts them. */
    static char of(String start) {
        char best = '\t';
        double bestShare = 0;
        for (char each : KNOWN) {
            double share = share(counts(start, each));
            if (share > bestShare + 0.05) {
                best = each;
                bestShare = share;
            }
        }
        return bestShare >= MOST ? best : byHeadings(start);
    }

    /** Where rows end early, the headings tell: of the cells of the first line most are called like columns. */
    private static char byHeadings(String start) {
        String first = start.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        for (char each : KNOWN) {
            String[] cells = first.split(Pattern.quote(String.valueOf(each)), -1);
            long named = Arrays.stream(cells)
                    .filter(cell -> Headings.of(cell) != Column.NOTHING)
                    .count();
            if (cells.length > 1 && named * 2 > cells.length) {
                return each;
            }
        }
        return '\t';
    }

    /** How many of the lines have it as often as most of those that have it. */
    private static double share(List<Integer> counts) {
        Map<Integer, Integer> lines = new HashMap<>();
        counts.stream().filter(count -> count > 0).forEach(count -> lines.merge(count, 1, Integer::sum));
        int usual = lines.values().stream().max(Integer::compare).orElse(0);
        return counts.isEmpty() ? 0 : (double) usual / counts.size();
    }

    /** How often it stands outside quotes, line by line; blank lines are left out. */
    private static List<Integer> counts(String text, char delimiter) {
        List<Integer> counts = new ArrayList<>();
        boolean quoted = false;
        boolean blank = true;
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '"') {
                quoted = !quoted;
            } else if (each == '\n' && !quoted) {
                if (!blank) {
                    counts.add(count);
                }
                count = 0;
                blank = true;
            } else if (each == delimiter && !quoted) {
                count++;
            }
            blank &= Character.isWhitespace(each);
        }
        if (!blank && counts.isEmpty()) {
            counts.add(count);
        }
        return counts;
    }
}
