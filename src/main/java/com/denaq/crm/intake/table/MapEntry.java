package com.denaq.crm.intake.table;

import com.denaq.crm.intake.table.Columns.Cell;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A company among the results of a map, as its lines tell it. */
final class MapEntry {

    private final int line;
    private final String country;
    private final Map<Column, List<String>> parts = new EnumMap<>(Column.class);

    MapEntry(int line, String name, String country) {
        this.line = line;
        this.country = country;
        add(Column.NAME, name);
    }

    /** Where it begins. */
    int line() {
        return line;
    }

    Map<Column, List<String>> parts() {
        return parts;
    }

    /** Whether nothing is known of it but the name. */
    boolean bare() {
        return parts.size() == 1;
    }

    /** Whether it is a street or a town that this one lacks still. */
    boolean takes(String part) {
        boolean street = !parts.containsKey(Column.STREET)
                && Columns.STREET.matcher(part).matches();
        boolean town = !parts.containsKey(Column.CITY) && MapAddress.town(part, country);
        return street || town;
    }

    /** Of words in one line the last is where it is, those before what it does. */
    void take(List<String> told) {
        List<String> words = new ArrayList<>();
        for (String part : told) {
            Cell kind = Cell.of(part, country);
            if (kind == Cell.WORDS) {
                words.add(part);
            } else {
                add(kind == Cell.SITE && parts.containsKey(Column.SITE) ? Column.REMARK : kind.column, part);
            }
        }
        for (int i = 0; i < words.size(); i++) {
            boolean address = placed(words.get(i)) || i > 0 && i == words.size() - 1;
            if (takes(words.get(i)) || address && !parts.containsKey(Column.STREET)) {
                MapAddress.of(words.get(i), country)
                        .forEach((column, cells) -> cells.forEach(each -> add(column, each)));
            } else {
                add(parts.containsKey(Column.DOES) ? Column.REMARK : Column.DOES, words.get(i));
            }
        }
    }

    private boolean placed(String part) {
        return part.chars().anyMatch(Character::isDigit) || takes(part);
    }

    private void add(Column column, String part) {
        parts.computeIfAbsent(column, each -> new ArrayList<>()).add(part);
    }
}
