package com.denaq.crm.intake.table;

import com.denaq.crm.intake.table.Columns.Cell;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A company among the results of a map, as its lines tell it. */
final class MapEntry {

    private final int line;
    private final String country;
    private final Map<Column, List<String>> parts = new EnumMap<>(Column.class);
    private @Nullable Guess guess;

    /** Words that are its street only as long as nothing better is told. */
    private record Guess(String words, Map<Column, List<String>> cells) {}

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
        AddressParts address = AddressParts.of(part, country);
        boolean street = lacksStreet() && (address.hasStreet() || Street.looksSo(part));
        boolean town = !parts.containsKey(Column.CITY) && address.placed();
        return street || town;
    }

    /** Whether it surely is the address that this one lacks still: a street with its town, or a town with its state. */
    boolean lies(String part) {
        AddressParts address = AddressParts.of(part, country);
        boolean whole = address.coded() || address.pinned && address.hasStreet();
        return whole && lacksStreet() && !parts.containsKey(Column.CITY);
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
            boolean last = i > 0 && i == words.size() - 1;
            if (!lacksStreet() && AddressParts.cut(words.get(i)).stream().allMatch(Street::isUnit)) {
                add(Column.STREET, words.get(i));
            } else if (takes(words.get(i)) || placed(words.get(i)) && lacksStreet()) {
                address(words.get(i));
            } else if (last && !parts.containsKey(Column.STREET)) {
                guess(words.get(i));
            } else {
                does(words.get(i));
            }
        }
    }

    private boolean lacksStreet() {
        return guess != null || !parts.containsKey(Column.STREET);
    }

    private void address(String words) {
        Map<Column, List<String>> cells = AddressParts.of(words, country).columns(true);
        if (guess != null && cells.containsKey(Column.STREET)) {
            Guess wrong = guess;
            guess = null;
            wrong.cells().forEach(this::remove);
            does(wrong.words());
        }
        add(cells);
    }

    private void guess(String words) {
        Map<Column, List<String>> cells = AddressParts.of(words, country).columns(true);
        if (cells.containsKey(Column.STREET)) {
            guess = new Guess(words, cells);
        }
        add(cells);
    }

    private void does(String words) {
        add(parts.containsKey(Column.DOES) ? Column.REMARK : Column.DOES, words);
    }

    private boolean placed(String part) {
        return part.chars().anyMatch(Character::isDigit) || takes(part);
    }

    private void remove(Column column, List<String> cells) {
        parts.computeIfPresent(column, (each, known) -> {
            cells.forEach(known::remove);
            return known.isEmpty() ? null : known;
        });
    }

    private void add(Map<Column, List<String>> cells) {
        cells.forEach((column, each) -> each.forEach(cell -> add(column, cell)));
    }

    private void add(Column column, String part) {
        parts.computeIfAbsent(column, each -> new ArrayList<>()).add(part);
    }
}
