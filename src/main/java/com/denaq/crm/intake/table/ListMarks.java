package com.denaq.crm.intake.table;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The numbers and bullets of a list that was pasted: {@code 1) Shop}, {@code • Shop}. Taken off where most lines have
 * one, where they count, and where lists were put together: whatever is plainly one; {@code 1 Stop Computers} and {@code 24/7 Repair} are names, and {@code (813) 555-0140} is a phone.
 */
final class ListMarks {

    private static final Pattern MARK =
            Pattern.compile("^\\s*(?:\\(?\\d{1,4}[.)]\\s+(?![\\d+(])|[•·▪◦‣●○*–—-]\\s+|•)(?=\\S)");
    private static final Pattern BULLET = Pattern.compile("^[ \\u00a0]*(?:[•·▪◦‣●○*–—-][ \\u00a0]+|•)(?=[^\\s;,|])");
    private static final Pattern NUMBER =
            Pattern.compile("^[ \\u00a0]*\\(?\\d{1,4}[.)][ \\u00a0]+(?![\\d+(])(?=[^\\s;,|])");
    private static final int SEVERAL = 2;

    /** A number that the next line may go on from: what stands behind it may be a phone, then. */
    private static final Pattern COUNTED = Pattern.compile(
            "^[ \\u00a0]*(?:[№#] ?)?(?:\\((\\d{1,2})\\)|(\\d{1,4})(?:[.)]|[ \\u00a0][–—-]))(?:[ \\u00a0]+(?=[^\\s;,|])|(?=\\p{L}))");

    private static final int GAP = 3;

    private ListMarks() {}

    static String without(String text) {
        List<String> lines = text.lines().toList();
        if (count(lines, COUNTED) >= SEVERAL && counts(lines)) {
            return text(lines, COUNTED, BULLET);
        }
        long filled = lines.stream().filter(line -> !line.isBlank()).count();
        long marked = count(lines, MARK);
        if (marked < SEVERAL || marked * 2 < filled) {
            return count(lines, NUMBER) < SEVERAL ? text(lines, BULLET) : text(lines, BULLET, NUMBER);
        }
        return text(lines, MARK);
    }

    /** Whether each line has its number: then each is of its own, however they look. */
    static boolean each(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        return count(lines, COUNTED) == lines.size() && lines.size() >= SEVERAL && counts(lines);
    }

    /** Whether the numbers go on from line to line, or begin anew: a line or two may have been taken out. */
    private static boolean counts(List<String> lines) {
        int above = 0;
        for (String line : lines) {
            Matcher counted = COUNTED.matcher(line);
            if (counted.find()) {
                int number = Integer.parseInt(counted.group(1) == null ? counted.group(2) : counted.group(1));
                if (number != 1 && (number <= above || above > 0 && number > above + GAP)) {
                    return false;
                }
                above = number;
            }
        }
        return true;
    }

    private static long count(List<String> lines, Pattern mark) {
        return lines.stream().filter(line -> mark.matcher(line).find()).count();
    }

    private static String text(List<String> lines, Pattern... marks) {
        return lines.stream()
                .map(line -> Arrays.stream(marks)
                        .filter(mark -> mark.matcher(line).find())
                        .findFirst()
                        .map(mark -> mark.matcher(line).replaceFirst(""))
                        .orElse(line))
                .collect(Collectors.joining("\n"));
    }
}
