package com.denaq.crm.intake.mine;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerErasure;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerLife;
import com.denaq.crm.dealers.DealerRegister;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.intake.Entered;
import com.denaq.crm.intake.Entry;
import com.denaq.crm.intake.EntryTests;
import com.denaq.crm.intake.NewLead;
import com.denaq.crm.merging.MergeWish;
import com.denaq.crm.merging.Merges;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestClock;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Behind each of somebody's figures stand as many as it says, also when some of them are gone by now. */
@WebTest
class FiguresBehindTests {

    @Autowired
    MyFigures figures;

    @Autowired
    Entry entry;

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers dealers;

    @Autowired
    DealerRegister register;

    @Autowired
    DealerLife life;

    @Autowired
    DealerErasure erasure;

    @Autowired
    Merges merges;

    @Autowired
    TestClients clients;

    @Autowired
    TestClock clock;

    @Autowired
    Settings settings;

    @Autowired
    JdbcClient db;

    User creator;
    Viewer admin;
    DealerId known;

    @BeforeEach
    void somebody() {
        creator = users.leadCreator("Rosa Marin");
        admin = users.viewer(users.admin("Nadia Weiss"));
        known = dealers.firm("Kestrel Handy Klinik", users.agent("Vera Sokolova"));
    }

    private DealerId firm(String name) {
        Facts facts = Facts.of(name, "US").withPlace("Orlando", "FL");
        NewLead lead = NewLead.of(facts, List.of(), List.of());
        DealerId shop = ((Entered.Added) entry.enter(users.viewer(creator), lead)).dealer();
        life.startWork(admin, shop);
        return shop;
    }

    @Test
    void as_many_as_a_figure_says_stand_behind_it_whatever_has_become_of_them() {
        firm("Quillwort Notebook Clinic");
        merges.merge(admin, MergeWish.of(known, firm("Zelkova Screens")));
        register.delete(admin, firm("Tamarack Computers"));
        clock.advance(Duration.ofDays(31));
        erasure.eraseDue();
        register.delete(admin, firm("Larkspur Phones"));
        merges.merge(admin, MergeWish.of(known, firm("Bobolink Chargers")));
        assertThat(same(EnteredMonth::entered, "/leads/attempts?")).isEqualTo(5);
        assertThat(same(EnteredMonth::unique, "/leads/attempts?show=unique&")).isEqualTo(5);
        assertThat(same(EnteredMonth::here, "/leads/attempts?show=here&")).isZero();
        assertThat(same(EnteredMonth::firms, "/leads?show=became-firms&")).isEqualTo(5);
        assertThat(same(EnteredMonth::clients, "/leads?show=became-clients&")).isZero();
        String firms = behind("/leads?show=became-firms&");
        assertThat(firms).contains("Larkspur Phones", "Deleted", "Erased").doesNotContain("Tamarack", ">–<");
        assertThat(clients.of(creator).get("/leads").expect(200).body()).doesNotContain("Larkspur", "Erased");
    }

    @Test
    void what_was_entered_on_the_first_day_of_a_month_stays_in_it_when_the_company_moves_west() {
        settings.put("company.zone", "Asia/Tokyo");
        clock.set(Instant.parse("2026-11-30T18:00:00Z")); // there it is December
        entry.enter(admin, EntryTests.harborLane());
        entry.enter(users.viewer(creator), EntryTests.similar());
        long review = db.sql("select id from review").query(Long.class).single();
        clients.of(users.admin("Ada Quist"))
                .post("/review/" + review + "/same", "version", 0)
                .expect(303);
        settings.put("company.zone", "America/New_York");
        clock.advance(Duration.ofDays(3));
        assertThat(same(EnteredMonth::entered, "/leads/attempts?")).isEqualTo(1);
        assertThat(same(EnteredMonth::here, "/leads/attempts?show=here&")).isEqualTo(1);
        assertThat(same(EnteredMonth::unique, "/leads/attempts?show=unique&")).isZero();
    }

    private long same(ToLongFunction<EnteredMonth> figure, String list) {
        long told = figures.months(users.viewer(creator), first()).stream()
                .mapToLong(figure)
                .sum();
        assertThat(behind(list).split("<tr data-row>", -1).length - 1).as(list).isEqualTo((int) told);
        return told;
    }

    private String behind(String list) {
        return clients.of(creator).get(list + "from=" + first()).expect(200).body();
    }

    private LocalDate first() {
        return figures.first(users.viewer(creator), FigureSpan.ALL);
    }
}
