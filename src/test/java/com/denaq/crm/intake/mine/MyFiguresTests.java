package com.denaq.crm.intake.mine;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerLife;
import com.denaq.crm.dealers.DealerRegister;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.dealers.NewDealer;
import com.denaq.crm.dealers.Source;
import com.denaq.crm.intake.Entry;
import com.denaq.crm.intake.NewLead;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestClock;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class MyFiguresTests {

    @Autowired
    MyFigures figures;

    @Autowired
    Entry entry;

    @Autowired
    TestUsers users;

    @Autowired
    DealerRegister register;

    @Autowired
    DealerLife life;

    @Autowired
    TestClients clients;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    User creator;
    Viewer rosa;

    @BeforeEach
    void somebody() {
        creator = users.leadCreator("Rosa Marin");
        rosa = users.viewer(creator);
    }

    @Test
    void in_a_month_in_which_nothing_was_blocked_all_are_unique() {
        enter();
        assertThat(thisMonth()).isEqualTo(new EnteredMonth(thisMonth().month(), 1, 0, 1, 0, 0));
    }

    @Test
    void what_was_blocked_is_entered_but_not_unique() {
        enter();
        enter();
        assertThat(thisMonth()).isEqualTo(new EnteredMonth(thisMonth().month(), 2, 1, 1, 0, 0));
    }

    @Test
    void what_is_sent_for_review_after_it_was_refused_is_one_attempt() {
        vera();
        TestClient rosas = clients.of(creator);
        rosas.post("/leads/new", TYPED).expect(409);
        assertThat(thisMonth()).isEqualTo(new EnteredMonth(thisMonth().month(), 1, 1, 0, 0, 0));
        rosas.post("/leads/new", and("even", "true")).expect(409);
        String seen = db.sql("select max(id) from dealer").query(String.class).single();
        rosas.post("/leads/new", and("even", "true", "comment", "Another firm is in", "seen", seen))
                .expect(303);
        assertThat(thisMonth()).isEqualTo(new EnteredMonth(thisMonth().month(), 1, 0, 1, 0, 0));
        assertThat(rosas.get("/leads/new").body()).doesNotContain("Taken back");
    }

    @Test
    void whoever_forgets_the_words_to_who_decides_has_not_tried_yet() {
        vera();
        clients.of(creator).post("/leads/new", and("even", "true")).expect(409);
        assertThat(thisMonth()).isEqualTo(new EnteredMonth(thisMonth().month(), 0, 0, 0, 0, 0));
    }

    @Test
    void what_turned_out_to_be_here_in_review_is_here_and_the_parts_add_up() {
        enter();
        db.sql("update lead_attempt set outcome = 'IN_REVIEW', verdict = 'LOOKS_SIMILAR'")
                .update();
        db.sql("""
                insert into review (dealer_id, asked_by, asked_at, decided_by, decided_at, decision, reasons)
                select id, entered_by, created_at, entered_by, created_at, 'SAME', '[]' from dealer""").update();
        assertThat(thisMonth()).isEqualTo(new EnteredMonth(thisMonth().month(), 1, 1, 0, 0, 0));
        assertThat(clients.of(creator)
                        .get("/leads/attempts?show=here")
                        .expect(200)
                        .body())
                .contains("Harbor Lane Laptop Repair");
        assertThat(clients.of(creator).get("/leads").expect(200).body())
                .contains("Month by month", "0 became clients, 1 here already");
    }

    @Test
    void a_longer_span_never_shows_less() {
        User vera = users.agent("Vera Sokolova");
        DealerId old = register.enter(
                users.viewer(vera), NewDealer.of(Facts.of("Two Rivers", "US"), Source.AGENT)); // remembers no attempt
        life.startWork(users.viewer(users.admin("Nadia Weiss")), old);
        clock.advance(Duration.ofDays(100));
        entry.enter(users.viewer(vera), NewLead.of(Facts.of("Gear Loop", "US"), List.of(), List.of()));
        long before = 0;
        for (FigureSpan span : FigureSpan.values()) {
            LocalDate first = figures.first(users.viewer(vera), span);
            long firms = figures.months(users.viewer(vera), first).stream()
                    .mapToLong(EnteredMonth::firms)
                    .sum();
            assertThat(firms).as("%s", span).isGreaterThanOrEqualTo(before).isPositive();
            before = firms;
        }
    }

    @Test
    void a_client_that_came_back_is_not_among_those_that_became_one_then() {
        enter();
        db.sql("""
                insert into stage_move (dealer_id, seq, kind, from_standing, to_standing, at, day, since)
                select d.id, m.seq, m.kind, m.was, m.became, now(), m.day, now()
                  from dealer d
                 cross join (values (2, 'START_WORK', 'LEAD', 'FIRM', '2026-10-01'::date),
                                    (3, 'AGREE', 'FIRM', 'ACCOUNT', '2026-10-02'),
                                    (4, 'STARTS_RESELLING', 'ACCOUNT', 'CLIENT', '2026-10-03'),
                                    (5, 'STOPS_RESELLING', 'CLIENT', 'ACCOUNT', '2026-11-04'),
                                    (6, 'STARTS_RESELLING', 'ACCOUNT', 'CLIENT', '2026-11-05')
                             ) m (seq, kind, was, became, day)""").update();
        db.sql("update dealer set stage_seq = 6, standing = 'CLIENT'").update();
        db.sql("update dealer_listing set standing = 'CLIENT'").update();
        TestClient rosas = clients.of(creator);
        assertThat(rosas.get("/leads?show=became-clients&from=2026-11-01")
                        .expect(200)
                        .body())
                .doesNotContain("Harbor Lane");
        assertThat(rosas.get("/leads?show=became-clients&from=2026-10-01")
                        .expect(200)
                        .body())
                .contains("Harbor Lane");
    }

    private static final Object[] TYPED = {
        "name", "Harbor Lane Laptop Repair", "site", "harborlane.com", "phone", "813 555 0140", "city", "Tampa, FL"
    };

    private static Object[] and(Object... more) {
        return Stream.concat(Stream.of(TYPED), Stream.of(more)).toArray();
    }

    private void vera() {
        enter(users.viewer(users.agent("Vera Sokolova")));
    }

    private void enter() {
        enter(rosa);
    }

    private void enter(Viewer viewer) {
        Facts facts = Facts.of("Harbor Lane Laptop Repair", "US")
                .withSite("harborlane.com")
                .withPlace("Tampa", "FL");
        entry.enter(viewer, NewLead.of(facts, List.of("813 555 0140"), List.of()));
    }

    private EnteredMonth thisMonth() {
        return figures.months(rosa, figures.first(rosa, FigureSpan.ALL)).getLast();
    }
}
