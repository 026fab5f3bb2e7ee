package com.denaq.crm.intake.table;

import java.util.ArrayList;
import java.util.List;

/** Cuts a line into cells: at tabs where it has any, else at semicolons or bars, else at commas; not within quotes. */
final class Cut {

    private static final String KNOWN = "\t;|,";

    private Cut() {}

    /** Those that aren't blank. */
    static List<String> line(String line) {
        boolean quotes = line.chars().filter(each -> each == '"').count() % 2 == 0;
        for (char each : KNOWN.toCharArray()) {
            List<String> cells = cells(line, each, quotes);
            if (cells.size() > 1) {
                return cells;
            }
        }
        return cells(line, '\t', quotes);
    }

    private static List<String> cells(String line, char delimiter, boolean quotes) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean within = false;
        for (int i = 0; i < line.length(); i++) {
            char each = line.charAt(i);
            if (each == '"' && quotes && (within || cell.toString().isBlank())) {
                within = !within;
            } else if (each == delimiter && !within) {
                take(cell, cells);
            } else {
                cell.append(each);
            }
        }
        take(cell, cells);
        return cells;
    }

    private static void take(StringBuilder cell, List<String> cells) {
        String text = cell.toString().strip();
        if (!text.isEmpty()) {
            cells.add(text);
        }
        cell.setLength(0);
    }
}
