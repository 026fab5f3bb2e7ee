package com.denaq.crm.sweeping.groups;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.duplicates.AlikePair;
import com.denaq.crm.duplicates.Match;
import com.denaq.crm.duplicates.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clusters are made of what is surely the same, each with each. */
class GroupsTests {

    private final Groups groups = new Groups();

    private static AlikePair sure(long a, long b, double bits) {
        return new AlikePair(
                new DealerId(a), new DealerId(b), Verdict.Kind.ALREADY_HERE, Match.Kind.SAME, bits, List.of());
    }

    private static AlikePair similar(long a, long b) {
        return new AlikePair(
                new DealerId(a), new DealerId(b), Verdict.Kind.LOOKS_SIMILAR, Match.Kind.SIMILAR, -1, List.of());
    }

    private static List<List<Long>> members(List<Group> some) {
        return some.stream().map(Group::members).toList();
    }

    @Test
    void a_company_entered_three_times_is_one_cluster() {
        assertThat(members(groups.sure(List.of(sure(2, 3, 9), sure(1, 3, 8), sure(1, 2, 7)))))
                .containsExactly(List.of(1L, 2L, 3L));
    }

    @Test
    void a_chain_with_a_weak_link_is_two_pairs() {
        assertThat(members(groups.sure(List.of(sure(1, 2, 9), sure(2, 3, 8)))))
                .containsExactly(List.of(1L, 2L), List.of(2L, 3L));
    }

    @Test
    void what_looks_similar_stays_a_pair_of_two() {
        groups.sure(List.of(sure(1, 2, 9)));
        assertThat(List.of(similar(3, 4), similar(4, 5)).stream().flatMap(groups::apart))
                .extracting(Group::members)
                .containsExactly(List.of(3L, 4L), List.of(4L, 5L));
    }

    @Test
    void of_what_links_the_same_two_clusters_the_strongest_is_shown() {
        groups.sure(List.of(sure(1, 2, 9), sure(3, 4, 9)));
        assertThat(List.of(similar(2, 3), similar(1, 4), similar(1, 3)).stream().flatMap(groups::apart))
                .extracting(Group::members)
                .containsExactly(List.of(2L, 3L));
    }

    @Test
    void a_long_chain_never_becomes_one_cluster() {
        List<AlikePair> chain = java.util.stream.LongStream.range(0, 50)
                .mapToObj(i -> sure(i, i + 1, 100 - i))
                .toList();
        assertThat(members(groups.sure(chain)))
                .hasSize(50)
                .allSatisfy(each -> assertThat(each).hasSize(2));
    }
}
