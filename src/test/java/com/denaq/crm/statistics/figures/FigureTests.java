package com.denaq.crm.statistics.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.platform.checks.Check;
import com.denaq.crm.statistics.Statistics;
import com.denaq.crm.statistics.periods.Period;
import com.denaq.crm.statistics.periods.Step;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.timeline.CallOutcome;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class FigureTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Figures figures;

    @Autowired
    FigureKeeping keeping;

    @Autowired
    FigureChecks checks;

    @Autowired
    Statistics statistics;

    @Autowired
    TestDealers dealers;

    @Autowired
    TestUsers users;

    @Autowired
    Flyway flyway;

    @Autowired
    JdbcClient db;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void what_is_counted_while_it_happens_is_what_the_history_adds_up_to(long seed) {
        beans.createBean(RandomHistory.class).happen(seed, 400, keeping::fold);
        Map<String, Long> kept = all();
        statistics.rebuildAll(line -> {});
        assertThat(all()).isEqualTo(kept).hasSizeGreaterThan(100);
        asTheHistorySays();
    }

    private void asTheHistorySays() {
        for (Check check : checks.all()) {
            assertThat(db.sql(check.sql()).query(String.class).list())
                    .as(check.rule())
                    .isEmpty();
        }
    }

    @Test
    void the_length_of_talks_is_of_those_that_were_talks_and_have_one() {
        DealerId shop = dealers.lead("Harbor Lane", users.leadCreator("Rosa Marin"));
        long vera = users.agent("Vera Sokolova").id().value();
        Stream.of(CallOutcome.values()).forEach(outcome -> call(shop, vera, outcome, 60));
        call(shop, vera, null, 63); // came in and was answered
        call(shop, vera, CallOutcome.INTERESTED, 0);
        call(shop, vera, CallOutcome.INTERESTED, null);
        Map<String, Long> kept = all();
        long talked =
                Stream.of(CallOutcome.values()).filter(CallOutcome::talked).count();
        assertThat(sum(Series.TALKED, vera)).isEqualTo(60 * talked + 63);
        assertThat(sum(Series.TIMED, vera)).isEqualTo(talked + 1);
        statistics.rebuildAll(line -> {});
        assertThat(all()).isEqualTo(kept);
    }

    private void call(DealerId dealer, long by, @Nullable CallOutcome outcome, @Nullable Integer seconds) {
        db.sql("""
                insert into activity (dealer_id, kind, direction, outcome, at, by_user, duration_seconds, created_at)
                values (:dealer, 'CALL', 'IN', :outcome, now(), :by, :seconds, now())""")
                .param("dealer", dealer.value())
                .param("outcome", outcome == null ? null : outcome.name(), Types.VARCHAR)
                .param("by", by)
                .param("seconds", seconds, Types.INTEGER)
                .update();
    }

    private long sum(Series series, long user) {
        return figures.of(series, Period.until(LocalDate.of(2200, 1, 1)), user).stream()
                .mapToLong(Cell::n)
                .sum();
    }

    @Test
    void talks_that_were_counted_as_before_v275_are_counted_anew() {
        beans.createBean(RandomHistory.class).happen(5, 200, keeping::fold);
        Map<String, Long> right = all();
        for (String table : List.of("figure", "figure_fresh")) {
            db.sql("delete from " + table + " where series = 'TIMED'").update();
            db.sql("update " + table + " set n = 2 * n where series = 'TALKED'").update();
        }
        db.sql("delete from flyway_schema_history where version = '276'").update();
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .outOfOrder(true)
                .load()
                .migrate();
        assertThat(all()).isEqualTo(right);
        keeping.fold();
        asTheHistorySays();
    }

    @ParameterizedTest
    @ValueSource(longs = 4)
    void any_period_by_any_step_equals_the_raw_history(long seed) {
        beans.createBean(RandomHistory.class).happen(seed, 300, keeping::fold);
        Random random = new Random(seed);
        LocalDate first =
                db.sql("select min(day) from stage_move").query(LocalDate.class).single();
        for (int i = 0; i < 25; i++) {
            LocalDate from = first.plusDays(random.nextInt(160) - 5);
            int years = i % 3 == 0 ? random.nextInt(4) : 0;
            Period period = new Period(
                    from.minusYears(years), from.plusDays(random.nextInt(120)).plusYears(years));
            assertThat(became(period)).as("became firms in %s", period).isEqualTo(becameInHistory(period));
            Step step = Step.values()[random.nextInt(3)];
            long stepwise = figures.steps(Series.MOVED, "START_WORK", period, step, null).values().stream()
                    .mapToLong(n -> n.get("START_WORK"))
                    .sum();
            assertThat(stepwise).as("in steps of %s", period).isEqualTo(becameInHistory(period));
            assertThat(standing(period.to())).as("standing on %s", period.to()).isEqualTo(stoodInHistory(period.to()));
        }
    }

    private long became(Period period) {
        return figures.of(Series.MOVED, period, null).stream()
                .filter(cell -> cell.what().equals("START_WORK"))
                .mapToLong(Cell::n)
                .sum();
    }

    private long becameInHistory(Period period) {
        return db.sql("""
                select count(*) filter (where kind = 'START_WORK')
                     - count(*) filter (where kind = 'TAKE_BACK' and exists (
                           select from stage_move t where t.dealer_id = m.dealer_id and t.seq = m.takes_back
                                                      and t.kind = 'START_WORK'))
                  from stage_move m where day between :from and :to""")
                .param("from", period.from())
                .param("to", period.to())
                .query(Long.class)
                .single();
    }

    private Map<String, Long> standing(LocalDate day) {
        return figures.of(Series.STANDS, Period.until(day), null).stream()
                .collect(Collectors.toMap(cell -> cell.user() + " " + cell.what(), Cell::n, Long::sum, TreeMap::new));
    }

    /** As one would work it out by hand: of each dealer the last move, the last owner, and whether it was there. */
    private Map<String, Long> stoodInHistory(LocalDate day) {
        Map<String, Long> stood = new TreeMap<>();
        db.sql("""
                with stood as (
                    select distinct on (dealer_id) dealer_id, to_standing from stage_move
                     where day <= :day order by dealer_id, seq desc
                ), owned as (
                    select distinct on (dealer_id) dealer_id, to_user from assignment
                     where day <= :day order by dealer_id, id desc
                ), gone as (
                    select distinct on (dealer_id) dealer_id, present from dealer_presence
                     where day <= :day order by dealer_id, id desc
                )
                select coalesce(to_user, 0) || ' ' || to_standing as place, count(*) as n
                  from stood left join owned using (dealer_id) left join gone using (dealer_id)
                 where coalesce(present, true)
                 group by 1""").param("day", day).query(row -> {
            stood.put(row.getString("place"), row.getLong("n"));
        });
        return stood;
    }

    private Map<String, Long> all() {
        Map<String, Long> cells = new TreeMap<>();
        List<String> rows = db.sql("""
                select concat_ws(' ', series, day, user_id, what, detail, '=', sum(n))
                  from (select series, day, user_id, what, detail, n from figure where grain = 'DAY'
                        union all
                        select series, day, user_id, what, detail, n from figure_fresh) each
                 group by series, day, user_id, what, detail having sum(n) <> 0""").query(String.class).list();
        rows.forEach(row ->
                cells.put(row.substring(0, row.indexOf('=')), Long.parseLong(row.substring(row.indexOf('=') + 2))));
        return cells;
    }
}
