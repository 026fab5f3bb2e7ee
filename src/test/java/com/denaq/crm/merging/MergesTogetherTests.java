package com.denaq.crm.merging;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.contacts.NewContact;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerRegister;
import com.denaq.crm.merging.rows.MergeTables;
import com.denaq.crm.platform.checks.Checks;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestClock;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.timeline.Activities;
import com.denaq.crm.timeline.NewActivity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several people merge, part and work with the same dealers at once: nothing is lost, and nobody waits for ever. */
@DatabaseTest
class MergesTogetherTests {

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers some;

    @Autowired
    Merges merges;

    @Autowired
    Contacts contacts;

    @Autowired
    Activities activities;

    @Autowired
    DealerRegister register;

    @Autowired
    MergeTables forgetting;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    ObjectProvider<Checks> checks;

    private User vera;
    private Viewer viewer;

    @BeforeEach
    void an_agent() {
        vera = users.agent("Vera Sokolova");
        viewer = users.viewer(vera);
    }

    @Test
    void of_two_that_are_merged_into_each_other_one_is_left() throws Exception {
        DealerId one = some.firm("Harbor Lane Laptop Repair", vera);
        DealerId other = some.firm("Harbor Lane Computers", vera);
        List<MergeAnswer> answers = together(List.of(
                () -> merges.merge(viewer, MergeWish.of(one, other)),
                () -> merges.merge(viewer, MergeWish.of(other, one)),
                () -> merges.merge(viewer, MergeWish.of(one, other))));
        assertThat(answers).filteredOn(MergeAnswer.Merged.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(MergeAnswer.Gone.class::isInstance).hasSize(2);
        rulesHold();
    }

    @Test
    void of_a_ring_of_five_one_is_left_with_everything() throws Exception {
        List<DealerId> ring = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            DealerId each = some.firm("Harbor Lane " + i, vera);
            contacts.add(viewer, each, NewContact.named("Person " + i));
            ring.add(each);
        }
        List<Callable<MergeAnswer>> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            MergeWish wish = MergeWish.of(ring.get(i), ring.get((i + 1) % 5));
            all.add(() -> merges.merge(viewer, wish));
        }
        together(all);
        long left = db.sql("select count(*) from dealer where merged_into is null")
                .query(Long.class)
                .single();
        long people = db.sql(
                        "select count(*) from contact c join dealer d on d.id = c.dealer_id where d.merged_into is null")
                .query(Long.class)
                .single();
        assertThat(left).isBetween(1L, 4L);
        assertThat(people).isEqualTo(5);
        rulesHold();
    }

    @Test
    void what_is_written_during_a_merge_is_with_the_winner_or_was_refused() throws Exception {
        DealerId one = some.firm("Harbor Lane Laptop Repair", vera);
        DealerId other = some.firm("Harbor Lane Computers", vera);
        List<Callable<Boolean>> all = new ArrayList<>();
        all.add(() -> merges.merge(viewer, MergeWish.of(one, other)) instanceof MergeAnswer.Merged);
        for (int i = 0; i < 12; i++) {
            all.add(() -> noted(other));
        }
        List<Boolean> done = together(all);
        assertThat(done.getFirst()).isTrue();
        long written = done.stream().skip(1).filter(each -> each).count();
        assertThat(db.sql("select count(*) from activity where kind = 'NOTE' and dealer_id = :one")
                        .param("one", one.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(written);
        rulesHold();
    }

    private boolean noted(DealerId dealer) {
        try {
            activities.log(viewer, dealer, NewActivity.note("Note"));
            return true;
        } catch (NotFound merged) {
            return false;
        }
    }

    @Test
    void a_choice_made_from_what_somebody_has_changed_since_is_not_carried_out() {
        DealerId one = some.firm("Harbor Lane Laptop Repair", vera);
        DealerId other = some.firm("Harbor Lane Computers", vera);
        Dealer before = some.read(vera, other);
        register.correct(viewer, other, before.facts().withRemark("Closed on Mondays"));
        MergeWish wish = new MergeWish(one, other, java.util.Map.of(), null, before.version(), null);
        assertThat(merges.merge(viewer, wish)).isInstanceOf(MergeAnswer.Stale.class);
        assertThat(some.read(vera, other).name()).isEqualTo("Harbor Lane Computers");
    }

    @Test
    void of_two_who_part_the_same_one_does() throws Exception {
        DealerId one = some.firm("Harbor Lane Laptop Repair", vera);
        DealerId other = some.firm("Harbor Lane Computers", vera);
        merges.merge(viewer, MergeWish.of(one, other));
        together(List.of(() -> parted(one), () -> parted(one)));
        assertThat(some.read(vera, other).name()).isEqualTo("Harbor Lane Computers");
        rulesHold();
    }

    @Test
    void what_parting_needs_is_kept_a_day_longer_than_it_is_offered() {
        DealerId one = some.firm("Harbor Lane Laptop Repair", vera);
        merges.merge(viewer, MergeWish.of(one, some.firm("Harbor Lane Computers", vera)));
        clock.advance(Duration.ofDays(30).plusHours(1));
        forgetting.forgetOld();
        assertThat(kept()).isEqualTo(1);
        assertThat(merges.undo(viewer, one, null)).isInstanceOf(MergeAnswer.TooLate.class);
        clock.advance(Duration.ofDays(1));
        forgetting.forgetOld();
        assertThat(kept()).isZero();
    }

    private long kept() {
        return db.sql("select count(*) from dealer_merge where before is not null")
                .query(Long.class)
                .single();
    }

    private boolean parted(DealerId dealer) {
        try {
            return merges.undo(viewer, dealer, null) instanceof MergeAnswer.Parted;
        } catch (NotFound none) { // somebody was faster
            return false;
        }
    }

    private void rulesHold() {
        assertThat(WholeDatabase.broken(
                        db, checks.stream().flatMap(room -> room.all().stream()).toList()))
                .isEmpty();
    }

    private static <T> List<T> together(List<Callable<T>> all) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(all.size())) {
            List<T> done = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(all)) {
                done.add(each.get());
            }
            return done;
        }
    }
}
