package com.denaq.crm.sweeping.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.Reachability;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerRegister;
import com.denaq.crm.duplicates.Thresholds;
import com.denaq.crm.merging.Decision.Source;
import com.denaq.crm.merging.Decisions;
import com.denaq.crm.merging.MergeWish;
import com.denaq.crm.merging.Merges;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestClock;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.sweeping.work.Sweep.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sweep finds what is entered more than once, each pair once, and respects what people said. */
@DatabaseTest
class SweepTests {

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers dealers;

    @Autowired
    TestClock clock;

    @Autowired
    Reachability reachability;

    @Autowired
    DealerRegister register;

    @Autowired
    Decisions decisions;

    @Autowired
    Merges merges;

    @Autowired
    Sweeps sweeps;

    @Autowired
    SweepRunner runner;

    @Autowired
    SweepWork work;

    @Autowired
    Settings settings;

    @Autowired
    JdbcClient db;

    User vera;
    User ann;
    Viewer viewer;

    @BeforeEach
    void people() {
        vera = users.agent("Vera Sokolova");
        ann = users.admin("Ann Chief");
        viewer = users.viewer(ann);
    }

    private DealerId shop(String name, String... phones) {
        DealerId id = dealers.lead(name, vera);
        reachability.set(viewer, id, List.of(phones), List.of());
        return id;
    }

    private Sweep sweep(boolean whole) {
        long id = sweeps.begin(null, whole).orElseThrow();
        boolean more = true;
        while (more) {
            more = work.portion(id);
        }
        return sweeps.find(id).orElseThrow();
    }

    /** Those that wait for somebody. */
    private List<List<Long>> clusters() {
        return db.sql("""
                select (select array_agg(m.dealer_id order by m.dealer_id) from duplicate_cluster_member m
                         where m.cluster_id = c.id) as members
                  from duplicate_cluster c where c.size > 1 order by members""").query((row, n) -> (Long[]) row.getArray(1).getArray()).list().stream()
                .map(Arrays::asList)
                .toList();
    }

    private static List<Long> ids(DealerId... some) {
        return Arrays.stream(some).map(DealerId::value).toList();
    }

    @Test
    void one_bare_name_entered_again_and_again_is_one_group() {
        DealerId[] all = {shop("Quibble Mail"), shop("Quibble Mail"), shop("Quibble Mail"), shop("Quibble Mail")};
        sweep(true);
        assertThat(clusters()).containsExactly(ids(all));
        decisions.decide(viewer, all[0], all[3], false, Source.PAGE);
        sweep(true);
        assertThat(clusters()).containsExactly(ids(all[0], all[1], all[2]), ids(all[1], all[3]));
    }

    @Test
    void it_finds_what_is_entered_twice_and_leaves_alone_what_is_not() {
        DealerId one = shop("Harbor Lane Laptop Repair", "+1 813 555 0142");
        DealerId other = shop("Harbor Lane Laptop Repairs", "+1 813 555 0142");
        shop("Zebra Screens", "+1 813 555 0143");
        shop("Quince Batteries", "+1 813 555 0144");
        Sweep swept = sweep(true);
        assertThat(swept.state()).isEqualTo(State.DONE);
        assertThat(swept.done()).isEqualTo(4).isEqualTo(swept.total());
        assertThat(swept.found()).isEqualTo(1);
        assertThat(clusters()).containsExactly(ids(one, other));
        sweep(true);
        assertThat(clusters()).containsExactly(ids(one, other));
    }

    @Test
    void each_pair_is_found_once_however_many_portions_it_takes() {
        List<DealerId> same = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            same.add(shop("Harbor Lane Laptop Repair", "+1 813 555 0142"));
        }
        assertThat(sweep(true).found()).isEqualTo(6);
        assertThat(clusters())
                .containsExactly(same.stream().map(DealerId::value).toList());
    }

    @Test
    void of_many_equal_ones_none_is_left_out() {
        List<Long> same = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            same.add(shop("Harbor Lane Laptop Repair", "+1 813 555 0142").value());
        }
        sweep(true);
        assertThat(db.sql("select a from duplicate_link union select b from duplicate_link order by 1")
                        .query(Long.class)
                        .list())
                .isEqualTo(same);
    }

    /** By the phone, by the site; nothing but a name in another town links the first to the last. */
    @Test
    void a_chain_of_weak_links_is_no_cluster() {
        DealerId first = shop("Harbor Lane Laptop Repair", "+1 813 555 0142");
        DealerId middle = shop("Harbor Lane", "+1 813 555 0142", "+1 813 555 0199");
        DealerId last = shop("Quince Screens at Harbor Lane", "+1 813 555 0199");
        sweep(true);
        assertThat(clusters()).allSatisfy(each -> assertThat(each).hasSize(2));
        assertThat(clusters()).contains(ids(first, middle), ids(middle, last)).doesNotContain(ids(first, middle, last));
    }

    @Test
    void what_somebody_told_apart_is_not_found_and_disappears_at_once() {
        DealerId one = shop("Harbor Lane Laptop Repair", "+1 813 555 0142");
        DealerId other = shop("Harbor Lane Laptop Repairs", "+1 813 555 0142");
        sweep(true);
        decisions.decide(viewer, one, other, false, Source.PAGE);
        assertThat(clusters()).isEmpty();
        decisions.takeBack(viewer, one, other);
        assertThat(clusters()).containsExactly(ids(one, other));
        decisions.decide(viewer, one, other, false, Source.PAGE);
        assertThat(sweep(true).found()).isZero();
        assertThat(clusters()).isEmpty();
    }

    @Test
    void merged_and_deleted_ones_disappear_and_come_back() {
        DealerId one = shop("Harbor Lane Laptop Repair", "+1 813 555 0142");
        DealerId other = shop("Harbor Lane Laptop Repairs", "+1 813 555 0142");
        sweep(true);
        merges.merge(viewer, MergeWish.of(one, other));
        assertThat(clusters()).isEmpty();
        merges.undo(viewer, one, null);
        assertThat(clusters()).containsExactly(ids(one, other));
        register.delete(viewer, other);
        assertThat(clusters()).isEmpty();
        assertThat(sweep(true).found()).isZero();
        register.restore(viewer, other);
        clock.advance(Duration.ofHours(1));
        assertThat(sweep(false).found()).isEqualTo(1);
        assertThat(clusters()).containsExactly(ids(one, other));
    }

    @Test
    void at_night_only_those_are_looked_at_that_changed() {
        DealerId one = shop("Harbor Lane Laptop Repair", "+1 813 555 0142");
        DealerId other = shop("Zebra Screens", "+1 813 555 0143");
        clock.advance(Duration.ofHours(1));
        assertThat(sweep(false).total()).as("the first time all").isEqualTo(2);
        clock.advance(Duration.ofHours(24));
        Dealer now = dealers.read(ann, other);
        register.correct(viewer, other, now.facts().withName("Harbor Lane Laptop Repairs"));
        reachability.set(viewer, other, List.of("+1 813 555 0142"), List.of());
        clock.advance(Duration.ofHours(1));
        Sweep night = sweep(false);
        assertThat(night.done()).isEqualTo(1);
        assertThat(clusters()).containsExactly(ids(one, other));
        clock.advance(Duration.ofHours(24));
        assertThat(sweep(false).done()).isZero();
        assertThat(clusters()).containsExactly(ids(one, other));
    }

    @Test
    void what_is_told_apart_no_longer_is_found_the_next_night() {
        DealerId one = shop("Harbor Lane Laptop Repair", "+1 813 555 0142");
        DealerId other = shop("Harbor Lane Laptop Repairs", "+1 813 555 0142");
        decisions.decide(viewer, one, other, false, Source.PAGE);
        clock.advance(Duration.ofHours(1));
        assertThat(sweep(true).found()).isZero();
        clock.advance(Duration.ofHours(24));
        decisions.takeBack(viewer, one, other);
        assertThat(sweep(false).found()).isEqualTo(1);
        assertThat(clusters()).containsExactly(ids(one, other));
    }

    @Test
    void after_the_thresholds_were_moved_the_night_looks_at_all() {
        shop("Harbor Lane Laptop Repair", "+1 813 555 0142");
        sweep(true);
        assertThat(sweeps.outdated()).isFalse();
        clock.advance(Duration.ofHours(24));
        settings.put(Thresholds.HERE, "900");
        settings.forget();
        assertThat(sweeps.outdated()).isTrue();
        assertThat(sweep(false).done()).isEqualTo(1);
        assertThat(sweeps.outdated()).isFalse();
        clock.advance(Duration.ofHours(24));
        assertThat(sweep(false).done()).isZero();
    }

    @Test
    void what_no_longer_looks_alike_is_forgotten() {
        shop("Harbor Lane Laptop Repair", "+1 813 555 0142");
        DealerId other = shop("Harbor Lane Laptop Repairs", "+1 813 555 0142");
        sweep(true);
        Dealer now = dealers.read(ann, other);
        clock.advance(Duration.ofHours(24));
        register.correct(viewer, other, now.facts().withName("Zebra Screens"));
        db.sql("delete from former_fact").update(); // former names count as well
        reachability.set(viewer, other, List.of("+1 813 555 0143"), List.of());
        sweep(false);
        assertThat(clusters()).isEmpty();
    }

    @Test
    void it_goes_on_where_it_was_interrupted_and_only_once() {
        DealerId one = shop("Harbor Lane Laptop Repair", "+1 813 555 0142");
        DealerId other = shop("Harbor Lane Laptop Repairs", "+1 813 555 0142");
        long id = sweeps.begin(null, true).orElseThrow();
        assertThat(sweeps.begin(null, true)).as("one at a time").isEmpty();
        Sweep before = sweeps.find(id).orElseThrow();
        assertThat(work.portion(id)).isTrue();
        assertThat(sweeps.find(id).orElseThrow().done()).isEqualTo(2);
        assertThat(sweeps.portion(before, 5, 5, 5, Duration.ZERO))
                .as("a second time")
                .isFalse();
        assertThat(work.portion(id)).isTrue();
        assertThat(sweeps.find(id).orElseThrow().state()).isEqualTo(State.GROUPING);
        assertThat(clusters()).isEmpty();
        assertThat(work.portion(id)).isFalse();
        assertThat(clusters()).containsExactly(ids(one, other));
        assertThat(sweeps.begin(null, true)).isPresent();
    }

    @Test
    void it_can_be_stopped_by_an_admin_and_begun_anew() {
        shop("Harbor Lane Laptop Repair", "+1 813 555 0142");
        long id = sweeps.begin(ann.id(), true).orElseThrow();
        assertThatThrownBy(() -> runner.cancel(users.viewer(vera))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> runner.go(users.viewer(vera))).isInstanceOf(NotFound.class);
        assertThat(runner.cancel(viewer)).isTrue();
        assertThat(work.portion(id)).isFalse();
        assertThat(sweeps.find(id).orElseThrow().state()).isEqualTo(State.CANCELLED);
        assertThat(runner.cancel(viewer)).isFalse();
        assertThat(sweep(true).state()).isEqualTo(State.DONE);
    }
}
