package com.denaq.crm.dealers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestClock;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class DealerLifeTests {

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers some;

    @Autowired
    Dealers dealers;

    @Autowired
    DealerLife life;

    @Autowired
    StageHistory history;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    private User vera;
    private User boris;
    private Viewer agent;
    private Viewer admin;

    @BeforeEach
    void people() {
        vera = users.agent("Vera Sokolova");
        boris = users.agent("Boris Orlov");
        agent = users.viewer(vera);
        admin = users.viewer(users.admin("Ann Chief"));
    }

    @Test
    void a_refusal_keeps_its_reason_words_and_date_and_leaves_the_lead_out_of_the_firms() {
        DealerId shop = some.lead("Harbor Lane Laptop Repair", vera);
        Refusal refusal = new Refusal(some.refusal("price").reason(), "Wants 20 % less", LocalDate.of(2027, 2, 1));
        assertThat(life.refuse(agent, shop, refusal)).isInstanceOf(Outcome.Moved.class);
        assertThat(dealers.read(agent, shop).standing()).isEqualTo(new DeadEnd(TestClock.START, refusal));
        assertThat(history.of(shop)).extracting(StageMove::kind).containsExactly(MoveKind.ENTER, MoveKind.REFUSE);
    }

    @Test
    void taking_a_move_back_restores_the_standing_its_date_and_the_dead_ends_facts() {
        DealerId shop = some.lead("Harbor Lane Laptop Repair", vera);
        Refusal refusal = new Refusal(some.refusal("price").reason(), "Later", LocalDate.of(2027, 2, 1));
        life.refuse(agent, shop, refusal);
        Instant since = clock.instant();
        clock.advance(Duration.ofDays(3));
        Outcome.Moved again = (Outcome.Moved) life.tryAgain(agent, shop);
        assertThat(life.takeBack(agent, shop, again.seq())).isInstanceOf(Outcome.Moved.class);
        assertThat(dealers.read(agent, shop).standing()).isEqualTo(new DeadEnd(since, refusal));
        assertThat(history.of(shop))
                .extracting(StageMove::kind)
                .containsExactly(MoveKind.ENTER, MoveKind.REFUSE, MoveKind.TRY_AGAIN, MoveKind.TAKE_BACK);
    }

    @Test
    void only_the_latest_move_can_be_taken_back_and_entering_never() {
        DealerId shop = some.firm("Harbor Lane Laptop Repair", vera);
        Outcome.Moved end = (Outcome.Moved) life.refuse(agent, shop, some.refusal("closed"));
        assertThat(life.takeBack(agent, shop, 2)).isInstanceOf(Outcome.NotFromHere.class);
        assertThat(life.takeBack(agent, shop, end.seq())).isInstanceOf(Outcome.Moved.class);
        assertThat(life.takeBack(agent, shop, end.seq())).isInstanceOf(Outcome.NotFromHere.class);
        assertThat(life.takeBack(agent, shop, 2)).isInstanceOf(Outcome.Moved.class);
        assertThat(life.takeBack(agent, shop, 1)).isInstanceOf(Outcome.NotFromHere.class);
        assertThat(dealers.read(agent, shop).standing()).isInstanceOf(Lead.class);
    }

    @Test
    void a_firm_without_papers_lacks_them_by_name_and_only_an_admins_reason_overrides() {
        DealerId shop = some.firm("Harbor Lane Laptop Repair", vera);
        Outcome refused = life.agree(agent, shop, "Please");
        assertThat(refused).isInstanceOf(Outcome.Lacks.class);
        assertThat(((Outcome.Lacks) refused).missing())
                .extracting(Missing::code)
                .contains("tax-form");
        assertThat(life.agree(admin, shop, "Old friend of the house")).isInstanceOf(Outcome.Moved.class);
        assertThat(history.of(shop).getLast().override()).isEqualTo("Old friend of the house");
    }

    @Test
    void an_account_without_evidence_does_not_become_a_client() {
        DealerId shop = some.firm("Harbor Lane Laptop Repair", vera);
        life.agree(admin, shop, "Old friend of the house");
        assertThat(life.startReselling(agent, shop)).isInstanceOf(Outcome.Lacks.class);
        assertThat(dealers.read(agent, shop).standing()).isInstanceOf(Account.class);
    }

    @Test
    void another_agents_dealer_is_not_there() {
        DealerId shop = some.firm("Harbor Lane Laptop Repair", vera);
        Viewer other = users.viewer(boris);
        assertThatThrownBy(() -> life.refuse(other, shop, some.refusal("price")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> dealers.read(other, shop)).isInstanceOf(NotFound.class);
        assertThat(dealers.card(other, shop)).isPresent();
    }

    @Test
    void a_free_lead_is_worked_by_nobody_before_it_is_taken() {
        DealerId shop = some.lead("Harbor Lane Laptop Repair", users.leadCreator("Rosa Marin"));
        assertThatThrownBy(() -> life.startWork(agent, shop)).isInstanceOf(NotFound.class);
    }

    @Test
    void on_its_date_a_dealer_leaves_the_dead_end_by_itself() {
        DealerId shop = some.lead("Harbor Lane Laptop Repair", vera);
        life.refuse(agent, shop, new Refusal(some.refusal("price").reason(), null, LocalDate.of(2026, 11, 24)));
        assertThat(TryAgainJob.due(db, clock)).isEmpty();
        clock.set(Instant.parse("2026-11-24T05:00:00Z")); // midnight in Tampa
        assertThat(TryAgainJob.due(db, clock)).containsExactly(shop);
        life.tryAgainByItself(shop);
        assertThat(TryAgainJob.due(db, clock)).isEmpty();
        assertThat(history.of(shop).getLast().by()).isNull();
    }

    @Test
    void one_that_cannot_leave_the_dead_end_keeps_no_other_in_it_and_is_told() {
        Refusal refusal = new Refusal(some.refusal("price").reason(), null, LocalDate.of(2026, 11, 24));
        DealerId broken = some.lead("Gear Loop", vera);
        DealerId shop = some.lead("Harbor Lane Laptop Repair", vera);
        life.refuse(agent, broken, refusal);
        life.refuse(agent, shop, refusal);
        db.sql("""
                insert into stage_move (dealer_id, seq, kind, from_standing, to_standing, at, day, since)
                select dealer_id, seq + 1, 'TRY_AGAIN', to_standing, 'FIRM', at, day, at
                  from stage_move where dealer_id = :broken and seq = 2""").param("broken", broken.value()).update();
        clock.set(Instant.parse("2026-11-24T05:00:00Z"));
        assertThatThrownBy(() -> TryAgainJob.round(db, life, clock))
                .hasMessage("1 of 2 dealers stay in the dead end beyond their date: [" + broken + "]");
        assertThat(dealers.read(agent, shop).standing()).isInstanceOf(Firm.class);
        assertThat(dealers.read(agent, broken).standing()).isInstanceOf(DeadEnd.class);
    }

    @Test
    void the_database_itself_refuses_a_gap_in_the_history() {
        DealerId shop = some.firm("Harbor Lane Laptop Repair", vera);
        assertThatThrownBy(() -> db.sql("update dealer set standing = 'CLIENT' where id = :id")
                        .param("id", shop.value())
                        .update())
                .hasMessageContaining("violates foreign key constraint");
    }
}
