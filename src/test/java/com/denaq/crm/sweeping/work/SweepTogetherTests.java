package com.denaq.crm.sweeping.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.Reachability;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.merging.MergeWish;
import com.denaq.crm.merging.Merges;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.Waiting;
import com.denaq.crm.sweeping.work.Sweep.State;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A sweep beside people who work, and one that was left lying. */
@DatabaseTest
class SweepTogetherTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers dealers;

    @Autowired
    Reachability reachability;

    @Autowired
    Merges merges;

    @Autowired
    Sweeps sweeps;

    @Autowired
    SweepRunner runner;

    @Autowired
    SweepWork work;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    JdbcClient db;

    User ann;
    Viewer viewer;

    @BeforeEach
    void an_admin() {
        ann = users.admin("Ann Chief");
        viewer = users.viewer(ann);
    }

    private DealerId shop(String name) {
        DealerId id = dealers.lead(name, ann);
        reachability.set(viewer, id, List.of("+1 813 555 0142"), List.of());
        return id;
    }

    /** Up to where clusters are made. */
    private long lookedThrough() {
        long id = sweeps.begin(null, true).orElseThrow();
        while (state(id) == State.LOOKING) {
            work.portion(id);
        }
        return id;
    }

    private State state(long sweep) {
        return sweeps.find(sweep).map(Sweep::state).orElseThrow();
    }

    private List<Integer> sizes() {
        return db.sql("select size from duplicate_cluster").query(Integer.class).list();
    }

    /** A merge that has begun when clusters are made, and ends while they are. */
    private void mergedMeanwhile(DealerId one, DealerId other, long sweep) {
        Optional<CompletableFuture<Boolean>> grouped = Optional.ofNullable(transactions.execute(status -> {
            merges.merge(viewer, MergeWish.of(one, other));
            CompletableFuture<Boolean> grouping = CompletableFuture.supplyAsync(() -> work.portion(sweep));
            Waiting.until(db, 1);
            return grouping;
        }));
        assertThat(grouped.orElseThrow().join()).isFalse();
        assertThat(state(sweep)).isEqualTo(State.DONE);
    }

    @Test
    void who_is_merged_while_clusters_are_made_counts_in_none() {
        DealerId one = shop("Harbor Lane Laptop Repair");
        DealerId other = shop("Harbor Lane Laptop Repairs");
        mergedMeanwhile(one, other, lookedThrough());
        assertThat(sizes()).containsExactly(0);
    }

    @Test
    void a_merge_and_a_cluster_that_grows_do_not_get_in_each_others_way() {
        DealerId one = shop("Harbor Lane Laptop Repair");
        DealerId other = shop("Harbor Lane Laptop Repairs");
        work.portion(lookedThrough());
        assertThat(sizes()).containsExactly(2);
        shop("Harbor Lane Laptops Repair");
        mergedMeanwhile(one, other, lookedThrough());
        assertThat(sizes()).containsExactly(2);
    }

    @Test
    void what_a_command_left_lying_goes_on_at_night() {
        shop("Harbor Lane Laptop Repair");
        shop("Harbor Lane Laptop Repairs");
        long left = lookedThrough();
        assertThat(runner.goOverChanged()).as("another one").isFalse();
        await().atMost(PATIENCE).until(() -> state(left) == State.DONE);
        assertThat(sizes()).containsExactly(2);
    }

    @Test
    void it_can_be_stopped_also_while_clusters_are_made() {
        shop("Harbor Lane Laptop Repair");
        long left = lookedThrough();
        assertThat(runner.cancel(viewer)).isTrue();
        assertThat(work.portion(left)).isFalse();
        assertThat(state(left)).isEqualTo(State.CANCELLED);
        assertThat(sweeps.begin(null, false)).isPresent();
    }
}
