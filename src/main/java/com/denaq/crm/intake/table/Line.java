package com.denaq.crm.intake.table;

import com.denaq.crm.intake.table.Columns.Cell;
import com.denaq.crm.reading.Names;
import com.denaq.crm.reading.Phones;
import com.denaq.crm.reading.Places;
import com.denaq.crm.reading.ReadPhone;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** One line of a list without columns, taken apart by what its parts are. */
final class Line {

    /** Longer parts are of nobody's town, street or phone. */
    private static final int LONGEST = AddressParts.LONGEST;

    private static final int LONGEST_TOWN = 40;
    private static final Pattern TOWN = Pattern.compile("\\p{L}[\\p{L}. '’-]*");
    private static final Pattern NO_TOWN = Pattern.compile(".*(?:&|\\s(?:and|и)\\s).*");
    private static final Pattern DASH = Pattern.compile("\\s+[-–—:]\\s+");

    private final String country;
    private final Map<Column, List<String>> parts = new EnumMap<>(Column.class);

    /** Words behind the name: where it is, and what else somebody wrote there. */
    private final List<String> where = new ArrayList<>();

    /** Whether anything but a name tells what it is of. */
    private boolean plain = true;

    /** Whether it has only one part that may be a name: behind a phone, the phone's town is none. */
    private boolean alone;

    private Line(String country) {
        this.country = country;
    }

    /** @param towns whether words after the name are a town, although nothing else says so */
    static Map<Column, List<String>> apart(String text, boolean towns, String country) {
        Line line = new Line(country);
        List<String> parts = line.dashes(line.cells(text)).stream()
                .flatMap(part -> Pieces.of(part, country).stream())
                .toList();
        line.plain = parts.stream().allMatch(part -> part.equals(parts.getFirst()) || !line.tells(part));
        boolean placed = towns || !line.plain;
        line.alone = parts.stream()
                        .filter(part -> Cell.of(part, country) == Cell.WORDS && !line.tells(part))
                        .count()
                == 1;
        parts.forEach(part -> line.put(part, placed));
        if (!line.where.isEmpty()) {
            AddressParts.of(line.where, country)
                    .columns(false)
                    .forEach((column, cells) -> cells.forEach(cell -> line.add(column, cell)));
        }
        return line.parts;
    }

    /** Whether there is more than one part in it. */
    static boolean several(String text, String country) {
        return new Line(country).cells(text).size() > 1;
    }

    /** A site may have a comma in it, and a list of numbers has. */
    private List<String> cells(String text) {
        String line = text.strip();
        Cell kind = Cell.of(line, country);
        return kind == Cell.SITE || kind == Cell.PHONE ? List.of(line) : Cut.line(line);
    }

    /** {@code Harbor Lane - Tampa - 813 555 0140}: a dash parts where what it parts isn't only words, or a town before its state. */
    private List<String> dashes(List<String> cells) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            List<String> dashed = cell.length() > LONGEST ? List.of(cell) : List.of(DASH.split(cell));
            boolean placed = i + 1 < cells.size()
                    && AddressPart.isState(cells.get(i + 1), country)
                    && dashed.getLast().length() <= LONGEST_TOWN
                    && TOWN.matcher(dashed.getLast()).matches();
            if (placed || dashed.stream().anyMatch(this::tells)) {
                parts.addAll(dashed);
            } else {
                parts.add(cell);
            }
        }
        return parts;
    }

    private boolean tells(String part) {
        return Cell.of(part, country) != Cell.WORDS || AddressPart.tells(part, country);
    }

    private boolean has(Column column) {
        return parts.containsKey(column);
    }

    private void add(Column column, String part) {
        parts.computeIfAbsent(column, each -> new ArrayList<>()).add(part);
    }

    private void put(String part, boolean placed) {
        Cell kind = Cell.of(part, country);
        boolean mixed = kind == Cell.EMAIL && part.indexOf(' ') > 0 && !has(Column.NAME);
        if (kind == Cell.PHONE || kind == Cell.EMAIL && !mixed) {
            add(kind.column, part);
        } else if (kind == Cell.SITE) {
            add(has(Column.SITE) ? Column.REMARK : Column.SITE, part);
        } else if (part.length() > LONGEST) {
            add(has(Column.NAME) ? Column.REMARK : Column.NAME, part);
        } else if (!has(Column.NAME)) {
            if (alone && ofPhone(part)) {
                add(Column.CITY, part);
            } else {
                named(part);
            }
        } else {
            words(part, placed);
        }
    }

    /** Phoenix is a town behind a number of Arizona; behind another it may be how a shop is called. */
    private boolean ofPhone(String part) {
        return parts.getOrDefault(Column.PHONE, List.of()).stream()
                .flatMap(typed -> Phones.read(typed, country).stream())
                .map(ReadPhone::e164)
                .anyMatch(number -> number != null && Places.isTownOf(part, number));
    }

    /** The name, and what hangs on it without a comma. */
    private void named(String part) {
        int letter = part.length();
        while (letter > 0 && !Character.isLetter(part.charAt(letter - 1))) {
            letter--;
        }
        int blank = part.lastIndexOf(' ');
        String phone = Pieces.bare(part.substring(letter));
        String word = part.substring(blank + 1);
        if (letter > 0 && Cell.of(phone, country) == Cell.PHONE && !Pieces.otherNumber(part)) {
            named(Pieces.bare(part.substring(0, letter)));
            add(Column.PHONE, phone);
        } else if (blank > 0 && hangs(word)) {
            named(Pieces.bare(part.substring(0, blank)));
            Column column = Cell.of(word, country).column;
            add(column == Column.SITE && has(column) ? Column.REMARK : column, word);
        } else {
            add(Column.NAME, part);
        }
    }

    /** {@code Fix.It} may be how a shop is called. */
    private boolean hangs(String word) {
        Cell kind = Cell.of(word, country);
        return kind == Cell.EMAIL || kind == Cell.SITE && word.equals(word.toLowerCase(Locale.ROOT));
    }

    private void words(String part, boolean placed) {
        boolean onlyNamed = parts.size() == 1 && where.isEmpty() && !tells(part);
        if (onlyNamed && (legalForm(part) || !placed || NO_TOWN.matcher(part).matches())) {
            add(Column.NAME, part);
        } else {
            where.add(part);
        }
    }

    /** {@code Harbor Lane, LLC}. */
    private static boolean legalForm(String part) {
        return Names.words("x " + part).equals(List.of("x"));
    }
}
