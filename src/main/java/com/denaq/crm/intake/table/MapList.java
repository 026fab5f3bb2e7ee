package com.denaq.crm.intake.table;

import com.denaq.crm.intake.table.Columns.Cell;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was copied from the results of a map or a directory: several lines a company, among them ratings, hours and buttons.
 * A company begins with the line above its rating, or with words below what closes the one before.
 */
final class MapList {

    private final List<NumberedLine> lines;
    private final String country;
    private final List<MapEntry> entries = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private @Nullable MapEntry now;

    /** Whether the company has been told of to its end, as far as the order of lines tells. */
    private boolean closed;

    /** Whether its rating was told: words below that are what it does. */
    private boolean rated;

    private MapList(List<NumberedLine> lines, String country) {
        this.lines = lines;
        this.country = country;
    }

    /** Whether somebody is rated there, below a line that may be a name. */
    static boolean is(List<NumberedLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).text();
            boolean below = i > 0 && !Chatter.only(lines.get(i - 1).text());
            if (surelyRated(line) && below || named(line) != null && i + 1 < lines.size()) {
                return true;
            }
            boolean counted = i + 1 < lines.size() && rated(lines.get(i + 1).text());
            if (rated(line) && below && counted) {
                return true;
            }
        }
        return false;
    }

    static MapList of(List<NumberedLine> lines, String country) {
        MapList list = new MapList(lines, country);
        for (int i = 0; i < lines.size(); i++) {
            list.line(i);
        }
        return list;
    }

    List<MapEntry> entries() {
        return entries;
    }

    List<String> leftOut() {
        return leftOut;
    }

    private void line(int i) {
        String line = lines.get(i).text();
        String named = named(line);
        List<String> parts = line.length() > Chatter.LONGEST ? List.of(line) : Chatter.parts(line);
        if (named != null) {
            begin(lines.get(i), named);
        } else if (parts.stream().allMatch(Chatter::is) || Chatter.services(parts)) {
            leaveOut(parts);
            close(parts);
        } else if (begins(i, parts)) {
            begin(lines.get(i), Chatter.bare(line));
        } else {
            take(parts);
        }
    }

    private void begin(NumberedLine line, String name) {
        now = new MapEntry(line.number(), name, country);
        entries.add(now);
        closed = false;
        rated = false;
    }

    private boolean begins(int i, List<String> parts) {
        if (now == null || i + 1 < lines.size() && rated(lines.get(i + 1).text())) {
            return true;
        }
        String part = parts.getFirst();
        if (parts.size() > 1 || Cell.of(part, country) != Cell.WORDS) {
            return false;
        }
        if (closed) {
            return !now.lies(part);
        }
        return (lines.get(i).afterBlank() || now.bare() && !rated) && !now.takes(part);
    }

    private void leaveOut(List<String> parts) {
        if (!parts.isEmpty()) {
            leftOut.add(String.join(" · ", parts));
        }
    }

    /** Only whole lines are told of as left out: the others are in a row. */
    private void take(List<String> parts) {
        close(parts.stream().filter(Chatter::is).toList());
        if (now != null) {
            now.take(parts.stream().filter(part -> !Chatter.is(part)).toList());
        }
    }

    private void close(List<String> chatter) {
        closed |= chatter.stream().anyMatch(MapList::closes);
        rated |= chatter.stream().anyMatch(Chatter::rated);
    }

    private static boolean closes(String part) {
        return !Chatter.rated(part) && !Chatter.figure(part);
    }

    private static @Nullable String named(String line) {
        return line.length() > Chatter.LONGEST ? null : Chatter.name(line);
    }

    private static boolean surelyRated(String line) {
        return line.length() <= Chatter.LONGEST
                && Chatter.parts(line).stream().limit(1).anyMatch(Chatter::surelyRated);
    }

    private static boolean rated(String line) {
        return line.length() <= Chatter.LONGEST
                && Chatter.parts(line).stream().limit(1).anyMatch(Chatter::rated);
    }
}
