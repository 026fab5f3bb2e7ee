package com.denaq.crm.merging;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerLife;
import com.denaq.crm.dealers.Standing;
import com.denaq.crm.statistics.figures.FigureKeeping;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestClock;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The further stage survives, since when it was reached, and statistics still add up. */
@DatabaseTest
class MergeStageTests {

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers dealers;

    @Autowired
    TestClock clock;

    @Autowired
    Merges merges;

    @Autowired
    SeveralMerges several;

    @Autowired
    DealerLife life;

    @Autowired
    FigureKeeping figures;

    @Autowired
    JdbcClient db;

    @Test
    void a_lead_that_takes_in_an_account_is_an_account_since_that_one_was() {
        User vera = users.agent("Vera Sokolova");
        Viewer viewer = users.viewer(vera);
        DealerId account = dealers.account("Harbor Lane Computers", vera, users.admin("Ann Chief"));
        Standing reached = dealers.read(vera, account).standing();
        clock.advance(Duration.ofDays(70));
        DealerId lead = dealers.lead("Harbor Lane Laptop Repair", vera);
        clock.advance(Duration.ofDays(1));
        merges.merge(viewer, MergeWish.of(lead, account));
        assertThat(dealers.read(vera, lead).standing()).isEqualTo(reached);
        assertThat(life.takeBack(viewer, lead, 2)).isInstanceOf(com.denaq.crm.dealers.Outcome.NotFromHere.class);
        figuresAddUp();
        clock.advance(Duration.ofDays(20));
        life.refuse(viewer, lead, dealers.refusal("price"));
        figuresAddUp();
        assertThat(merges.undo(viewer, lead, null)).isInstanceOf(MergeAnswer.StageMoved.class);
        life.takeBack(viewer, lead, 3);
        assertThat(merges.undo(viewer, lead, null)).isInstanceOf(MergeAnswer.Parted.class);
        assertThat(dealers.read(vera, lead).standing().kind()).isEqualTo(Standing.Kind.LEAD);
        figuresAddUp();
    }

    @Test
    void of_several_merges_none_is_undone_where_one_cannot_be() {
        User vera = users.agent("Vera Sokolova");
        Viewer viewer = users.viewer(vera);
        DealerId account = dealers.account("Harbor Lane Computers", vera, users.admin("Ann Chief"));
        DealerId lead = dealers.lead("Harbor Lane Laptop Repair", vera);
        DealerId other = dealers.lead("Harbor Lane Laptops", vera);
        long stage = ((MergeAnswer.Merged) merges.merge(viewer, MergeWish.of(lead, account))).id();
        long last = ((MergeAnswer.Merged) merges.merge(viewer, MergeWish.of(lead, other))).id();
        clock.advance(Duration.ofDays(1));
        life.refuse(viewer, lead, dealers.refusal("price"));
        assertThat(several.undo(viewer, lead, List.of(stage, last))).isInstanceOf(MergeAnswer.StageMoved.class);
        assertThat(db.sql("select id from dealer where merged_into = :lead order by id")
                        .param("lead", lead.value())
                        .query(Long.class)
                        .list())
                .containsExactly(account.value(), other.value());
        figuresAddUp();
    }

    /** What was added bit by bit is what the whole history gives. */
    private void figuresAddUp() {
        figures.fold();
        List<String> kept = counted();
        figures.rebuild();
        assertThat(counted()).isEqualTo(kept);
    }

    private List<String> counted() {
        return db.sql("select f::text from figure f where n <> 0 order by 1")
                .query(String.class)
                .list();
    }
}
