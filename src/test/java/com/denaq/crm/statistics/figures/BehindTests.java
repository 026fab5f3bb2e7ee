package com.denaq.crm.statistics.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.Role;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerBeginnings;
import com.denaq.crm.dealers.DealerErasure;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerLife;
import com.denaq.crm.dealers.DealerOwners;
import com.denaq.crm.dealers.DealerRegister;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.dealers.Refusal;
import com.denaq.crm.dealers.Standing;
import com.denaq.crm.intake.Entered;
import com.denaq.crm.intake.Entry;
import com.denaq.crm.intake.NewLead;
import com.denaq.crm.merging.MergeWish;
import com.denaq.crm.merging.Merges;
import com.denaq.crm.platform.checks.Checks;
import com.denaq.crm.statistics.behind.Behind;
import com.denaq.crm.statistics.behind.Behind.After;
import com.denaq.crm.statistics.behind.Behind.Asked;
import com.denaq.crm.statistics.behind.Behind.Line;
import com.denaq.crm.statistics.behind.Figure;
import com.denaq.crm.statistics.periods.Period;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestClock;
import com.denaq.crm.support.TestUsers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every figure is the sum of the list behind it. */
@DatabaseTest
class BehindTests {

    private static final Period NOVEMBER = new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));

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
    DealerRegister register;

    @Autowired
    DealerLife life;

    @Autowired
    DealerBeginnings beginnings;

    @Autowired
    DealerOwners owners;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate tx;

    @Autowired
    List<Checks> all;

    @Autowired
    TestUsers users;

    @Autowired
    JdbcClient db;

    @Autowired
    Merges merges;

    @Autowired
    DealerErasure erasure;

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
        assertThat(same(Figure.TRIED, NOVEMBER, rosa.id().value())).isEqualTo(1);
        entry.withdraw(rosa, List.of(slip));
        assertThat(same(Figure.TRIED, NOVEMBER, rosa.id().value())).isZero();
        assertThat(same(Figure.UNIQUE, NOVEMBER, rosa.id().value())).isZero();
    }

    @Test
    void an_entry_that_was_taken_back_leaves_the_funnel_and_restored_it_is_back() {
        Viewer nadia = users.viewer(users.admin("Nadia Weiss"));
        long before = same(Figure.ENTERED, NOVEMBER, null);
        DealerId slip = added(nadia, "Harbor Lane Laptop Repair");
        DealerId begun = added(nadia, "Two Rivers Phones");
        tx.executeWithoutResult(status -> beginnings.begin(nadia, begun, Standing.Kind.FIRM, null));
        assertThat(same(Figure.ENTERED, NOVEMBER, null)).isEqualTo(before + 2);
        long firms = same(Figure.FIRMS, NOVEMBER, null);

        assertThat(entry.withdraw(nadia, List.of(slip, begun))).containsExactly(slip, begun);
        assertThat(same(Figure.ENTERED, NOVEMBER, null)).isEqualTo(before);
        assertThat(same(Figure.FIRMS, NOVEMBER, null)).isEqualTo(firms - 1);
        same(Figure.COHORT_LEADS, NOVEMBER, null);
        asTheHistorySays();

        register.restore(nadia, begun);
        assertThat(same(Figure.ENTERED, NOVEMBER, null)).isEqualTo(before + 1);
        assertThat(same(Figure.FIRMS, NOVEMBER, null)).isEqualTo(firms);
        assertThat(same(Figure.UNIQUE, NOVEMBER, nadia.id().value())).isEqualTo(1);
        assertThat(db.sql("select standing || stage_seq from dealer where id = :id")
                        .param("id", begun.value())
                        .query(String.class)
                        .single())
                .isEqualTo("FIRM6");
        same(Figure.COHORT_FIRMS, NOVEMBER, null);
        asTheHistorySays();
    }

    @Test
    void those_that_came_count_for_whom_they_came_to_whoever_has_them_now() {
        Viewer nadia = users.viewer(users.admin("Nadia Weiss"));
        UserId vera = users.agent("Vera Sokolova").id();
        UserId grace = users.agent("Grace Kim").id();
        DealerId shop = added(nadia, "Harbor Lane Laptop Repair");
        owners.handOver(nadia, shop, grace);
        owners.handOver(nadia, shop, vera); // given amiss, and mended the same day
        clock.advance(Duration.ofDays(1));
        owners.handOver(nadia, shop, grace);
        assertThat(same(Figure.COHORT_LEADS, NOVEMBER, vera.value())).isEqualTo(1);
        assertThat(same(Figure.COHORT_LEADS, NOVEMBER, grace.value())).isZero();
        asTheHistorySays();
    }

    @Test
    void who_stopped_and_came_back_became_a_client_once() {
        Viewer nadia = users.viewer(users.admin("Nadia Weiss"));
        DealerId shop = added(nadia, "Harbor Lane Laptop Repair");
        life.startWork(nadia, shop);
        life.agree(nadia, shop, "seen on paper");
        db.sql("insert into evidence (dealer_id, kind, seen_on, added_at) values (:id, 'SITE', '2026-11-01', now())")
                .param("id", shop.value())
                .update();
        life.startReselling(nadia, shop);
        life.stopReselling(nadia, shop);
        life.startReselling(nadia, shop);
        assertThat(same(Figure.RESELLING, NOVEMBER, null)).isEqualTo(1);
        assertThat(same(Figure.BROUGHT_CLIENTS, NOVEMBER, nadia.id().value())).isEqualTo(1);
        life.takeBack(nadia, shop, 6);
        assertThat(same(Figure.RESELLING, NOVEMBER, null)).isEqualTo(1);
        life.refuse(nadia, shop, new Refusal(1, null, null));
        life.tryAgain(nadia, shop);
        life.agree(nadia, shop, "seen on paper");
        assertThat(same(Figure.AGREED, NOVEMBER, null)).isEqualTo(1);
        assertThat(same(Figure.BROUGHT_FIRMS, NOVEMBER, nadia.id().value())).isEqualTo(1);
        asTheHistorySays();
    }

    @Test
    void who_was_merged_deleted_or_erased_since_stays_behind_the_figures() {
        Viewer nadia = users.viewer(users.admin("Nadia Weiss"));
        DealerId known = added(nadia, "Kestrel Handy Klinik");
        for (String name : List.of("Quillwort Notebook Clinic", "Zelkova Screens", "Tamarack Computers")) {
            DealerId shop = added(nadia, name);
            life.startWork(nadia, shop);
            life.refuse(nadia, shop, new Refusal(1, null, null));
            if (name.startsWith("Quillwort")) {
                merges.merge(nadia, MergeWish.of(known, shop));
            } else {
                register.delete(nadia, shop);
            }
            clock.advance(Duration.ofDays(31));
            erasure.eraseDue(); // the second; the third is in the bin only at the end
        }
        Period all = new Period(NOVEMBER.from(), NOVEMBER.to().plusDays(100));
        assertThat(same(Figure.FIRMS, all, null)).isEqualTo(3);
        for (Figure figure : Figure.values()) {
            same(figure, all, null);
            same(figure, all, nadia.id().value());
        }
        asTheHistorySays();
    }

    private DealerId added(Viewer viewer, String name) {
        return ((Entered.Added) entry.enter(viewer, NewLead.of(Facts.of(name, "US"), List.of(), List.of()))).dealer();
    }

    private void asTheHistorySays() {
        all.stream()
                .flatMap(each -> each.all().stream())
                .forEach(check -> assertThat(
                                db.sql(check.sql()).query(String.class).list())
                        .as(check.rule())
                        .isEmpty());
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
