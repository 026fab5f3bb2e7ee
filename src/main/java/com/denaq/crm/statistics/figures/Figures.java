package com.denaq.crm.statistics.figures;

import com.denaq.crm.statistics.periods.Period;
import com.denaq.crm.statistics.periods.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads figures: whole years by the year, whole months around them by the month, days by the day, and what is not folded yet. */
@Repository
public class Figures {

    private static final String WHOLE = """
            (select '%1$s', user_id, what, detail, sum(n)::bigint
               from (\s"""
            + folded("YEAR", "yearsFrom", "yearsTo")
            + folded("MONTH", "wholeFrom", "yearsFrom")
            + folded("MONTH", "yearsTo", "wholeTo")
            + folded("DAY", "from", "wholeFrom")
            + folded("DAY", "wholeTo", "end")
            + fresh()
            + """
            ) each
              group by 2, 3, 4 having sum(n) <> 0)""";

    private static final String STEPS = """
            select %3$s, what, sum(n)::bigint
              from (\s"""
            + folded("MONTH", "wholeFrom", "wholeTo")
            + folded("DAY", "from", "wholeFrom")
            + folded("DAY", "wholeTo", "end")
            + fresh()
            + """
            ) each
             group by 1, 2 having sum(n) <> 0""";

    /** The days from the one to before the other. */
    private static String folded(String grain, String from, String end) {
        return """
                select day, user_id, what, detail, n from figure
                 where series = '%%1$s' and grain = '%s' and day >= :%s and day < :%s%%2$s
                union all
                """.formatted(grain, from, end);
    }

    private static String fresh() {
        return """
                select day, user_id, what, detail, n from figure_fresh
                 where series = '%1$s' and day >= :from and day < :end%2$s""";
    }

    private final JdbcClient db;

    Figures(JdbcClient db) {
        this.db = db;
    }

    /** Of the whole period, by user; of everybody or one {@code user}. */
    public List<Cell> of(Series series, Period period, @Nullable Long user) {
        return of(List.of(series), period, user).getOrDefault(series, List.of());
    }

    /** The same of several, in one statement. */
    public Map<Series, List<Cell>> of(Collection<Series> several, Period period, @Nullable Long user) {
        Map<Series, List<Cell>> cells = new EnumMap<>(Series.class);
        String mine = user == null ? "" : " and user_id = " + user;
        String all = several.stream()
                .map(series -> WHOLE.formatted(series, mine))
                .collect(Collectors.joining(" union all "));
        db.sql(all)
                .param("from", period.from())
                .param("end", period.to().plusDays(1))
                .param("wholeFrom", period.wholeFrom())
                .param("wholeTo", period.wholeTo())
                .param("yearsFrom", period.yearsFrom())
                .param("yearsTo", period.yearsTo())
                .query(row -> {
                    cells.computeIfAbsent(Series.valueOf(row.getString(1)), series -> new ArrayList<>())
                            .add(new Cell(row.getLong(2), row.getString(3), row.getString(4), row.getLong(5)));
                });
        return cells;
    }

    /**
     * Of everybody or one {@code user}, apart for each step of the period, named by its first day, be it before the period,
     * and for each {@code what}, or the one that is named. Only the days of the period count. Whole months are read as such.
     */
    public Map<LocalDate, Map<String, Long>> steps(
            Series series, @Nullable String what, Period period, Step step, @Nullable Long user) {
        Map<LocalDate, Map<String, Long>> steps = new HashMap<>();
        String which = (user == null ? "" : " and user_id = " + user) + (what == null ? "" : " and what = :what");
        db.sql(STEPS.formatted(series, which, first(step)))
                .param("from", period.from())
                .param("end", period.to().plusDays(1))
                .param("wholeFrom", step == Step.MONTH ? period.wholeFrom() : period.from())
                .param("wholeTo", step == Step.MONTH ? period.wholeTo() : period.from())
                .param("what", what)
                .query(row -> {
                    steps.computeIfAbsent(row.getObject(1, LocalDate.class), first -> new HashMap<>())
                            .put(row.getString(2), row.getLong(3));
                });
        return steps;
    }

    private static String first(Step step) {
        return switch (step) {
            case DAY -> "day";
            case WEEK -> "day - (extract(isodow from day)::int - 1)";
            case MONTH -> "date_trunc('month', day)::date";
        };
    }
}
