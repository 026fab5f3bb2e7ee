package com.denaq.crm.intake.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * People in one piece of a cell who are parted by nothing but how they are reached: {@code Ivan Petrov 303 555 0177 Olga Kim 303
 * 555 0178}.
 */
final class PartRuns {

    private static final Pattern MARKS = Pattern.compile(Reached.MARK + "(?:[\\s:–—-]*" + Reached.MARK + ")*");
    private static final Pattern EDGES = Pattern.compile("^[\\s:–—-]+|[\\s:–—-]+$");
    private static final Pattern AND = Pattern.compile("^(?:and|и|und|et|y|та|і|&|\\+)(?:\\s+|$)");

    private final String piece;
    private final boolean before;
    private final List<Part> parts = new ArrayList<>();

    /** @param before whether phones stand before the names */
    PartRuns(String piece, boolean before) {
        this.piece = piece;
        this.before = before;
    }

    List<Part> read() {
        Matcher marks = MARKS.matcher(piece);
        int from = 0;
        while (marks.find()) {
            words(piece.substring(from, marks.start()));
            marks(Reached.marks(marks.group()));
            from = marks.end();
        }
        words(piece.substring(from));
        return parts;
    }

    private void words(String text) {
        String stripped = EDGES.matcher(text).replaceAll("");
        String words = parts.isEmpty() ? stripped : AND.matcher(stripped).replaceFirst("");
        if (words.isEmpty()) {
            return;
        }
        if (parts.isEmpty()) {
            parts.add(Part.of(words));
            return;
        }
        Part last = parts.getLast();
        if (last.name().isEmpty()) {
            parts.set(parts.size() - 1, Part.of(words).reached(last.marks()));
        } else if (of(words)) {
            parts.set(parts.size() - 1, last.with(words));
        } else {
            parts.add(Part.of(words));
        }
    }

    /** Whether it is said of the one before. */
    private static boolean of(String words) {
        return words.startsWith("(") || Part.small(words) || Jobs.is(words);
    }

    private void marks(String marks) {
        boolean next = before && !parts.isEmpty() && !parts.getLast().name().isEmpty();
        if (parts.isEmpty() || next) {
            parts.add(new Part("", null, null, marks));
        } else {
            parts.set(parts.size() - 1, parts.getLast().reached(marks));
        }
    }
}
