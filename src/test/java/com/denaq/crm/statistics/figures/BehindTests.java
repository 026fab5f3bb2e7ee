package com.denaq.crm.statistics.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.Role;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.intake.Entered;
import com.denaq.crm.intake.Entry;
import com.denaq.crm.intake.NewLead;
import com.denaq.crm.statistics.behind.Behind;
import com.denaq.crm.statistics.behind.Behind.After;
import com.denaq.crm.statistics.behind.Behind.Asked;
import com.denaq.crm.statistics.behind.Behind.Line;
import com.denaq.crm.statistics.behind.Figure;
import com.denaq.crm.statistics.periods.Period;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestUsers;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every figure is the sum of the list behind it. */
@DatabaseTest
class BehindTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Figures figures;

    @Autowired
    FigureKeeping keeping;

    @Autowired
    Behind behind;

    @Autowired
    Entry entry;

    @Autowired
    TestUsers users;

    @Autowired
    JdbcClient db;

    @Test
    void every_figure_of_any_period_and_person_is_the_sum_of_the_rows_behind_it() {
        beans.createBean(RandomHistory.class).happen(7, 300, keeping::fold);
        LocalDate first =
                db.sql("select min(day) from stage_move").query(LocalDate.class).single();
        List<Long> users = db.sql("select id from app_user order by id limit 3")
                .query(Long.class)
                .list();
        long all = 0;
        for (Period period :
                List.of(new Period(first, first.plusDays(400)), new Period(first.plusDays(9), first.plusDays(60)))) {
            for (Figure figure : Figure.values()) {
                all += same(figure, period, null);
                users.forEach(user -> same(figure, period, user));
            }
        }
        assertThat(all).isGreaterThan(100);
    }

    @Test
    void an_entry_that_was_taken_back_is_no_attempt() {
        Viewer rosa = users.viewer(users.leadCreator("Rosa Marin"));
        NewLead lead = NewLead.of(Facts.of("Harbor Lane Laptop Repair", "US"), List.of(), List.of());
        DealerId slip = ((Entered.Added) entry.enter(rosa, lead)).dealer();
        Period november = new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
        assertThat(same(Figure.TRIED, november, rosa.id().value())).isEqualTo(1);
        entry.withdraw(rosa, List.of(slip));
        assertThat(same(Figure.TRIED, november, rosa.id().value())).isZero();
        assertThat(same(Figure.UNIQUE, november, rosa.id().value())).isZero();
    }

    private long same(Figure figure, Period period, @Nullable Long user) {
        long kept = figures.of(figure.series(), period, user).stream()
                .filter(figure::counts)
                .mapToLong(Cell::n)
                .sum();
        Viewer admin = new Viewer(new UserId(1), Role.ADMIN, false);
        long counted = 0;
        After after = After.START;
        List<Line> lines;
        do {
            lines = behind.lines(admin, new Asked(figure, period, user, null), after, 40);
            counted += lines.stream().mapToLong(Line::n).sum();
            after = lines.isEmpty() ? after : lines.getLast().place();
        } while (!lines.isEmpty());
        assertThat(counted).as("%s of %s in %s", figure, user, period).isEqualTo(kept);
        return kept;
    }
}
