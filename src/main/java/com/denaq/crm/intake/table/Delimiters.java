package com.denaq.crm.intake.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds out what parts the cells of a line: the character that most lines have equally often. */
final class Delimiters {

    /** The one before is taken where two do equally well. */
    private static final char[] KNOWN = {'\t', ';', ',', '|'};

    private static final double MOST = 0.75;
    /** So many characters tell enough. */
    static final int START = 16_384;

    private static final char NONE = 0;

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
        return bestShare >= MOST ? best : tab(byHeadings(start));
    }

    /**
     * Whether what was pasted is a table: rows as spreadsheets give them, lines that all have the same commas, or headings.
     * Where only most lines have the same commas, the others are of another shape.
     */
    static boolean table(String text) {
        String start = text.length() > START ? text.substring(0, START) : text + "\n"; // a line that ends counts
        if (byHeadings(start) != NONE) {
            return true;
        }
        boolean parted = false;
        for (char each : KNOWN) {
            double share = share(counts(start, each));
            if (share >= (each == ',' ? 1 : MOST)) {
                return true;
            }
            parted |= share > 0;
        }
        return !parted
                && start.lines()
                        .filter(line -> !line.isBlank())
                        .findFirst()
                        .filter(Headings::plain)
                        .isPresent();
    }

    /**
     * Whether a line is headings and the one right below it is parted as they are, as none above is: even of a single row
     * that is a table. The menu of a page has none of its own below it, and a comma stands in any address.
     */
    static boolean headed(List<NumberedLine> lines) {
        List<String> first =
                lines.stream().limit(HeadingRow.LAST).map(NumberedLine::text).toList();
        for (char each : KNOWN) {
            int head = IntStream.range(0, first.size())
                    .filter(i -> first.get(i).indexOf(each) >= 0)
                    .findFirst()
                    .orElse(first.size());
            if (head + 1 < first.size()
                    && named(first.get(head), each)
                    && likeHeadings(first.get(head), first.get(head + 1), each)) {
                return true;
            }
        }
        return false;
    }

    /** A row of a spreadsheet may end early. */
    private static boolean likeHeadings(String headings, String row, char delimiter) {
        long cells = count(headings, delimiter);
        boolean parted = count(row, delimiter) >= (delimiter == '\t' || delimiter == ';' ? 1 : cells);
        boolean sure = delimiter != ','
                || cells > 1
                || Arrays.stream(headings.split(",")).anyMatch(Headings::sure);
        return parted && sure;
    }

    private static long count(String line, char delimiter) {
        return line.chars().filter(each -> each == delimiter).count();
    }

    /** Where rows end early, or a title stands above, the headings tell: of the cells of a line most are called like columns. */
    private static char byHeadings(String start) {
        List<String> lines = start.lines()
                .filter(line -> !line.isBlank())
                .limit(HeadingRow.LAST)
                .toList();
        for (char each : KNOWN) {
            for (String line : lines) {
                if (named(line, each)) {
                    return each;
                }
            }
        }
        return NONE;
    }

    private static boolean named(String line, char delimiter) {
        String[] cells = line.split(Pattern.quote(String.valueOf(delimiter)), -1);
        long named = cells.length < 2
                ? 0
                : Arrays.stream(cells).filter(Headings::name).count();
        return named * 2 > cells.length;
    }

    private static char tab(char delimiter) {
        return delimiter == NONE ? '\t' : delimiter;
    }

    /** How many of the lines have it as often as most of those that have it. */
    private static double share(List<Integer> counts) {
        Map<Integer, Integer> lines = new HashMap<>();
        counts.stream().filter(count -> count > 0).forEach(count -> lines.merge(count, 1, Integer::sum));
        int usual = lines.values().stream().max(Integer::compare).orElse(0);
        return counts.isEmpty() ? 0 : (double) usual / counts.size();
    }

    /** At {@code \r} alone, too: old Macs write no other. */
    private static boolean ends(String text, int at) {
        char each = text.charAt(at);
        return each == '\n' || each == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n');
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
            } else if (!quoted && ends(text, i)) {
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
