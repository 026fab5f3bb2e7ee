package com.denaq.crm.statistics.figures;

import com.denaq.crm.statistics.periods.Period;
import com.denaq.crm.statistics.periods.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads figures: whole months by the month, the days before and after by the day, and what is not folded yet. */
@Repository
public class Figures {

    private static final String WHOLE = """
            (select '%1$s', user_id, what, detail, sum(n)::bigint
               from (select user_id, what, detail, n from figure
                      where series = '%1$s' and grain = 'MONTH' and day >= :wholeFrom and day < :wholeTo%2$s
                     union all
                     select user_id, what, detail, n from figure
                      where series = '%1$s' and grain = 'DAY' and day >= :from and day < :wholeFrom%2$s
                     union all
                     select user_id, what, detail, n from figure
                      where series = '%1$s' and grain = 'DAY' and day >= :wholeTo and day <= :to%2$s
                     union all
                     select user_id, what, detail, n from figure_fresh
                      where series = '%1$s' and day >= :from and day <= :to%2$s) each
              group by 2, 3, 4 having sum(n) <> 0)""";

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
                .param("to", period.to())
                .param("wholeFrom", period.wholeFrom())
                .param("wholeTo", period.wholeTo())
                .query(row -> {
                    cells.computeIfAbsent(Series.valueOf(row.getString(1)), series -> new ArrayList<>())
                            .add(new Cell(
                                    period.from(), row.getLong(2), row.getString(3), row.getString(4), row.getLong(5)));
                });
        return cells;
    }

    /** The same, apart for each step of the period; a step is named by its first day, be it before the period. */
    public List<Cell> steps(Series series, Period period, Step step, @Nullable Long user) {
        return steps(series, null, period, step, user);
    }

    /** The same of one {@code what}; null: of all. */
    public List<Cell> steps(Series series, @Nullable String what, Period period, Step step, @Nullable Long user) {
        if (step != Step.MONTH) {
            return days(series, what, period, step, user);
        }
        LocalDate first = period.from().withDayOfMonth(1);
        return select("day", what, user, """
                  select day, user_id, what, detail, n from figure
                   where series = :series and grain = 'MONTH' and day >= :from and day <= :to
                """)
                .param("series", series.name())
                .param("from", first)
                .param("to", period.to())
                .query(Cell.class)
                .list();
    }

    private List<Cell> days(Series series, @Nullable String what, Period period, Step step, @Nullable Long user) {
        return select(step == Step.WEEK ? "day - (extract(isodow from day)::int - 1)" : "day", what, user, """
                  select day, user_id, what, detail, n from figure
                   where series = :series and grain = 'DAY' and day >= :from and day <= :to
                """)
                .param("series", series.name())
                .param("from", period.from())
                .param("to", period.to())
                .query(Cell.class)
                .list();
    }

    private JdbcClient.StatementSpec select(String day, @Nullable String what, @Nullable Long user, String folded) {
        String mine = user == null ? "" : " and user_id = " + user;
        String such = what == null ? "" : " and what = :what";
        return db.sql("select " + day + " as day, user_id as \"user\", what, detail, sum(n)::bigint as n from ("
                        + folded
                        + " union all select day, user_id, what, detail, n from figure_fresh"
                        + " where series = :series and day >= :from and day <= :to) each where true" + mine + such
                        + " group by 1, 2, 3, 4 having sum(n) <> 0")
                .param("what", what);
    }
}
