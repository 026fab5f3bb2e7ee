package com.denaq.crm.intake.table;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The numbers and bullets of a list that was pasted: {@code 1) Shop}, {@code • Shop}. Taken off where most lines have
 * one, and where lists were put together: whatever is plainly one; {@code 1 Stop Computers} and {@code 24/7 Repair} are names, and {@code (813) 555-0140} is a phone.
 */
final class ListMarks {

    private static final Pattern MARK =
            Pattern.compile("^\\s*(?:\\(?\\d{1,4}[.)]\\s+(?![\\d+(])|[•·▪◦‣●○*–—-]\\s+|•)(?=\\S)");
    private static final Pattern BULLET = Pattern.compile("^[ \\u00a0]*(?:[•·▪◦‣●○*–—-][ \\u00a0]+|•)(?=[^\\s;,|])");
    private static final Pattern NUMBER =
            Pattern.compile("^[ \\u00a0]*\\(?\\d{1,4}[.)][ \\u00a0]+(?![\\d+(])(?=[^\\s;,|])");
    private static final int SEVERAL = 2;

    private ListMarks() {}

    static String without(String text) {
        List<String> lines = text.lines().toList();
        long filled = lines.stream().filter(line -> !line.isBlank()).count();
        long marked = count(lines, MARK);
        if (marked < SEVERAL || marked * 2 < filled) {
            return count(lines, NUMBER) < SEVERAL ? text(lines, BULLET) : text(lines, BULLET, NUMBER);
        }
        return text(lines, MARK);
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
