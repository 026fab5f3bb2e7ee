package com.denaq.crm.intake.table;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The numbers and bullets of a list that was pasted: {@code 1) Shop}, {@code • Shop}. Taken off where most lines have
 * one; {@code 1 Stop Computers} and {@code 24/7 Repair} are names, and {@code (813) 555-0140} is a phone.
 */
final class ListMarks {

    private static final Pattern MARK =
            Pattern.compile("^\\s*(?:\\(?\\d{1,4}[.)]\\s+(?![\\d+(])|[•·▪◦‣●○*–—-]\\s+|•)(?=\\S)");
    private static final int SEVERAL = 2;

    private ListMarks() {}

    static String without(String text) {
        List<String> lines = text.lines().toList();
        long filled = lines.stream().filter(line -> !line.isBlank()).count();
        long marked = lines.stream().filter(line -> MARK.matcher(line).find()).count();
        if (marked < SEVERAL || marked * 2 < filled) {
            return text;
        }
        return lines.stream().map(line -> MARK.matcher(line).replaceFirst("")).collect(Collectors.joining("\n"));
    }
}
