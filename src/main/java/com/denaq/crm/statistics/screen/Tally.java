package com.denaq.crm.statistics.screen;

import com.denaq.crm.statistics.behind.Figure;
import com.denaq.crm.statistics.figures.Cell;
import com.denaq.crm.statistics.figures.Series;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Adds cells up, those of one period. */
record Tally(Map<Series, List<Cell>> cells) {

    long of(Figure figure) {
        return sum(figure.series(), figure::counts);
    }

    long of(Figure figure, long user) {
        return sum(figure.series(), cell -> cell.user() == user && figure.counts(cell));
    }

    long sum(Series series, Predicate<Cell> which) {
        return of(series).stream().filter(which).mapToLong(Cell::n).sum();
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
