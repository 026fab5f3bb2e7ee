package com.denaq.crm.intake.table;

import com.denaq.crm.intake.table.Columns.Cell;
import com.denaq.crm.intake.table.Table.Row;
import com.denaq.crm.reading.Countries;
import com.denaq.crm.reading.Places;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Columns whose headings nobody knows, among others that are known: what stands below tells. Nothing that could be the shop
 * is left out because somebody calls it otherwise; where several could, a person says which.
 */
final class UnknownHeadings {

    private static final double ALMOST_ALL = 0.9;
    private static final double SOME = 0.25;
    private static final Pattern PERSON = Pattern.compile("\\p{Lu}[\\p{L}.'’-]*\\s+\\p{Lu}");

    private final List<String> names;
    private final List<Row> rows;
    private final String country;
    private final Map<Integer, Column> own;

    /** @param rows those below the headings */
    UnknownHeadings(List<String> names, List<Row> rows, String country) {
        this.names = names;
        this.rows = rows;
        this.country = country;
        own = OwnHeadings.in(names, rows);
    }

    /** @param taken what other columns are */
    void guess(List<Column> columns, Set<Column> taken) {
        List<Integer> shops = new ArrayList<>();
        for (int i = 0; i < Math.min(names.size(), columns.size()); i++) {
            if (columns.get(i) == Column.NOTHING && !own.containsKey(i) && unknown(names.get(i))) {
                Column column = column(Columns.cells(rows, i), taken);
                if (column == Column.NAME) {
                    shops.add(i);
                } else if (column != Column.NOTHING && (taken.add(column) || column.repeats())) {
                    columns.set(i, column);
                }
            }
        }
        if (shops.size() == 1 && taken.add(Column.NAME)) {
            columns.set(shops.getFirst(), Column.NAME);
        }
    }

    private static boolean unknown(String heading) {
        return !heading.isBlank() && !Headings.name(heading) && Headings.of(heading) == Column.NOTHING;
    }

    private Column column(List<String> cells, Set<Column> taken) {
        for (Cell kind : List.of(Cell.EMAIL, Cell.SITE, Cell.PHONE)) {
            if (most(cells, ALMOST_ALL, cell -> Cell.of(cell, country) == kind)) {
                return kind.column;
            }
        }
        if (most(cells, Columns.MOST, Places::isTown)) {
            return taken.contains(Column.CITY) ? Column.NOTHING : Column.CITY;
        }
        if (!taken.contains(Column.NAME)) {
            return shop(cells) ? Column.NAME : Column.NOTHING;
        }
        return !taken.contains(Column.CONTACT) && people(cells) ? Column.CONTACT : Column.NOTHING;
    }

    /** Names of which some say what somebody does, or how they are reached: nothing else does. */
    private boolean people(List<String> cells) {
        List<String> named = cells.stream()
                .filter(cell -> cell.length() <= Cell.LONGEST && !Absent.is(cell))
                .toList();
        return most(
                        named,
                        Columns.MOST,
                        cell -> PERSON.matcher(Reached.in(cell, country).text()).find())
                && most(named, SOME, this::tells);
    }

    private boolean tells(String cell) {
        List<Somebody> people = People.in(cell, country);
        return people.stream().anyMatch(each -> !each.name().isEmpty())
                && people.stream()
                        .anyMatch(each -> each.job() != null
                                || !each.phones().isEmpty()
                                || !each.emails().isEmpty());
    }

    /** Words that differ from row to row and are no place. */
    private boolean shop(List<String> cells) {
        return most(cells, ALMOST_ALL, this::free)
                && new HashSet<>(cells).size() * 2 > cells.size()
                && !most(cells, Columns.MOST, cell -> place(cell));
    }

    private boolean free(String cell) {
        return cell.codePoints().anyMatch(Character::isLetter) && Cell.of(cell, country) == Cell.WORDS;
    }

    private boolean place(String cell) {
        return cell.length() <= Cell.LONGEST
                && (AddressPart.isState(cell, country)
                        || Street.looksSo(cell)
                        || AddressPart.isPostcodeAndTown(cell)
                        || Places.cityAndRegion(cell, country).region() != null
                        || Countries.code(cell) != null);
    }

    private static boolean most(List<String> cells, double share, Predicate<String> what) {
        return !cells.isEmpty() && cells.stream().filter(what).count() >= share * cells.size();
    }
}
