package com.denaq.crm.sweeping.groups;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.duplicates.Match;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Clusters are made of what is surely the same, each with each. */
class GroupsTests {

    private static Link sure(long a, long b, double bits) {
        return new Link(a, b, true, Match.Kind.SAME, (float) bits);
    }

    private static Link similar(long a, long b) {
        return new Link(a, b, false, Match.Kind.SIMILAR, -1);
    }

    private static List<List<Long>> members(Link... sure) {
        return members(new Groups(List.of(sure)).made());
    }

    private static List<List<Long>> members(Stream<Group> some) {
        return some.map(Group::members).toList();
    }

    @Test
    void a_company_entered_three_times_is_one_cluster() {
        assertThat(members(sure(2, 3, 9), sure(1, 3, 8), sure(1, 2, 7))).containsExactly(List.of(1L, 2L, 3L));
    }

    @Test
    void a_chain_with_a_weak_link_is_two_pairs() {
        assertThat(members(sure(1, 2, 9), sure(2, 3, 8))).containsExactly(List.of(1L, 2L), List.of(2L, 3L));
    }

    @Test
    void what_looks_similar_stays_a_pair_of_two() {
        Groups groups = new Groups(List.of(sure(1, 2, 9)));
        assertThat(members(Stream.of(similar(3, 4), similar(4, 5)).flatMap(groups::apart)))
                .containsExactly(List.of(3L, 4L), List.of(4L, 5L));
    }

    @Test
    void a_bare_name_entered_four_times_is_one_cluster_though_no_two_are_surely_the_same() {
        assertThat(members(similar(1, 2), similar(1, 3), similar(2, 3), similar(1, 4), similar(2, 4), similar(3, 4)))
                .containsExactly(List.of(1L, 2L, 3L, 4L));
    }

    @Test
    void of_what_links_the_same_two_clusters_the_strongest_is_shown() {
        Groups groups = new Groups(List.of(sure(1, 2, 9), sure(3, 4, 9)));
        assertThat(members(
                        Stream.of(similar(2, 3), similar(1, 4), similar(1, 3)).flatMap(groups::apart)))
                .containsExactly(List.of(2L, 3L));
    }

    @Test
    void a_long_chain_never_becomes_one_cluster() {
        Link[] chain =
                LongStream.range(0, 50).mapToObj(i -> sure(i, i + 1, 100 - i)).toArray(Link[]::new);
        assertThat(members(chain))
                .hasSizeGreaterThanOrEqualTo(49)
                .allSatisfy(each -> assertThat(each).hasSize(2));
    }

    @Test
    void of_what_looks_similar_the_strongest_are_met_with_each_other_and_the_rest_stay_pairs() {
        Link branch = new Link(7, 8, false, Match.Kind.BRANCH, -1);
        List<Link> links = List.of(
                similar(3, 4), branch, similar(3, 5), similar(4, 5), similar(3, 6), similar(4, 6), similar(1, 3));
        SimilarLinks some = new SimilarLinks(new Groups(List.of(sure(1, 2, 9))), 3);
        assertThat(members(links.stream().flatMap(some::take)))
                .containsExactly(List.of(7L, 8L), List.of(3L, 6L), List.of(4L, 6L), List.of(1L, 3L));
        assertThat(members(some.groups().made())).containsExactly(List.of(3L, 4L, 5L));
        SimilarLinks all = new SimilarLinks(new Groups(List.of(sure(1, 2, 9))), 9);
        assertThat(members(links.stream().flatMap(all::take))).containsExactly(List.of(7L, 8L), List.of(1L, 3L));
        assertThat(members(all.groups().made())).containsExactly(List.of(3L, 4L, 5L), List.of(3L, 6L));
    }
}
