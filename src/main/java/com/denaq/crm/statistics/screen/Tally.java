package com.denaq.crm.statistics.screen;

import com.denaq.crm.statistics.behind.Figure;
import com.denaq.crm.statistics.figures.Cell;
import com.denaq.crm.statistics.figures.Series;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Adds cells up, those of one period. */
record Tally(Map<Series, List<Cell>> cells) {

    long of(Figure figure) {
        return sum(figure.series(), figure::counts);
    }

    long sum(Series series) {
        return sum(series, cell -> true);
    }

    private long sum(Series series, Predicate<Cell> which) {
        return of(series).stream().filter(which).mapToLong(Cell::n).sum();
    }

    /** To the account of each; who has none counts nothing. */
    Function<Long, Tally> byUser() {
        Map<Long, Map<Series, List<Cell>>> theirs = new HashMap<>();
        cells.forEach((series, all) ->
                all.forEach(cell -> theirs.computeIfAbsent(cell.user(), user -> new EnumMap<>(Series.class))
                        .computeIfAbsent(series, each -> new ArrayList<>())
                        .add(cell)));
        return user -> new Tally(theirs.getOrDefault(user, Map.of()));
    }

    List<Cell> of(Series series) {
        return cells.getOrDefault(series, List.of());
    }

    /** What of the series, each with its sum. */
    Map<String, Long> byWhat(Series series) {
        return of(series).stream().collect(Collectors.groupingBy(Cell::what, Collectors.summingLong(Cell::n)));
    }

    Set<Long> users(Series series) {
        return of(series).stream().map(Cell::user).filter(user -> user != 0).collect(Collectors.toSet());
    }
}
