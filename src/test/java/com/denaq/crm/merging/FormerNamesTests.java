package com.denaq.crm.merging;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerRegister;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.dealers.FormerFacts;
import com.denaq.crm.dealers.FormerPlace;
import com.denaq.crm.dealers.NewDealer;
import com.denaq.crm.dealers.Source;
import com.denaq.crm.duplicates.DuplicateCheck;
import com.denaq.crm.duplicates.Match;
import com.denaq.crm.duplicates.Question;
import com.denaq.crm.duplicates.Reason;
import com.denaq.crm.duplicates.Verdict;
import com.denaq.crm.search.Found;
import com.denaq.crm.search.Found.By;
import com.denaq.crm.search.Search;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A company is found and recognised by what it was called before. */
@DatabaseTest
class FormerNamesTests {

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers dealers;

    @Autowired
    DealerRegister register;

    @Autowired
    Merges merges;

    @Autowired
    FormerFacts former;

    @Autowired
    Search search;

    @Autowired
    DuplicateCheck duplicates;

    @Autowired
    Likeness likeness;

    User vera;
    Viewer viewer;
    DealerId shop;

    @BeforeEach
    void a_shop() {
        vera = users.agent("Vera Sokolova");
        viewer = users.viewer(vera);
        shop = dealers.firm("Quondam Batteries", vera);
    }

    private List<DealerId> found(String typed) {
        return search.find(viewer, typed, 5).dealers().stream().map(Found::id).toList();
    }

    private List<DealerId> recognised(String name, @Nullable String site) {
        return duplicates.judge(viewer, Question.of(name, site, null, null, "Tampa")).matches().stream()
                .map(each -> each.dealer())
                .toList();
    }

    @Test
    void who_carries_the_name_of_before_looks_like_it_from_both_sides() {
        Dealer now = dealers.read(vera, shop);
        register.correct(viewer, shop, now.facts().withName("Numidia Handhelds"));
        DealerId other = dealers.firm("Quondam Batteries", vera);
        assertThat(alike(shop)).containsExactly(other);
        assertThat(alike(other)).containsExactly(shop);
    }

    private List<DealerId> alike(DealerId dealer) {
        return likeness.of(viewer, dealers.read(vera, dealer)).matches().stream()
                .map(each -> each.dealer())
                .toList();
    }

    @Test
    void after_a_change_of_name_and_site_the_old_ones_lead_to_it() {
        Dealer now = dealers.read(vera, shop);
        register.correct(viewer, shop, now.facts().withSite("quondam.example"));
        now = dealers.read(vera, shop);
        var facts = now.facts();
        register.correct(
                viewer,
                shop,
                new com.denaq.crm.dealers.Facts(
                        "Novum Power",
                        "novum.example",
                        null,
                        null,
                        facts.city(),
                        facts.region(),
                        facts.country(),
                        facts.zone(),
                        facts.opens(),
                        facts.closes(),
                        facts.openDays(),
                        null,
                        null,
                        null,
                        null,
                        null));
        assertThat(found("quondam")).containsExactly(shop);
        assertThat(recognised("Quondam Batteries", null)).contains(shop);
        assertThat(recognised("Something Else", "quondam.example")).contains(shop);
    }

    @Test
    void a_dealer_is_found_by_the_name_and_number_of_one_that_was_merged_into_it() {
        DealerId winner = dealers.firm("Harbor Lane", vera);
        merges.merge(viewer, MergeWish.of(winner, shop));
        assertThat(found("quondam")).containsExactly(winner);
        assertThat(found("D-" + shop)).containsExactly(winner);
        assertThat(recognised("Quondam Batteries", null)).contains(winner);
        merges.undo(viewer, winner, null);
        assertThat(found("quondam")).containsExactly(shop);
        assertThat(found("D-" + shop)).containsExactly(shop);
    }

    @Test
    void one_that_was_merged_into_another_is_recognised_by_its_name_and_its_address_still() {
        DealerId ural = register.enter(
                viewer,
                NewDealer.of(
                                new Facts(
                                        "Ural Computers",
                                        null,
                                        "3614 Lake Shore Dr",
                                        "84619",
                                        "Provo",
                                        "UT",
                                        "US",
                                        null,
                                        Facts.OPENS,
                                        Facts.CLOSES,
                                        Facts.MONDAY_TO_FRIDAY,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null),
                                Source.AGENT)
                        .ownedBy(vera.id()));
        merges.merge(viewer, MergeWish.of(shop, ural));
        DealerId further = dealers.firm("Harbor Lane", vera);
        merges.merge(viewer, MergeWish.of(further, shop));
        Question whole = new Question(
                "Ural Computers",
                null,
                List.of(),
                List.of(),
                "3614 Lake Shore Drive",
                "84619",
                "Provo",
                "UT",
                "US",
                null);
        Match match = duplicates.judge(viewer, whole).matches().getFirst();
        assertThat(match.dealer()).isEqualTo(further);
        assertThat(match.verdict()).isEqualTo(Verdict.Kind.ALREADY_HERE);
        assertThat(match.reasons())
                .extracting(Reason::kept)
                .contains("same-name-before", "same-address-before", "same-city-before");
        assertThat(duplicates
                        .judge(viewer, Question.of("Ural Computers", null, null, null, "Provo"))
                        .verdict())
                .isNotEqualTo(Verdict.Kind.LOOKS_NEW);
        assertThat(former.before(dealers.read(vera, further)).places())
                .extracting(FormerPlace::street)
                .containsExactly("3614 Lake Shore Dr");
        merges.undo(viewer, further, null);
        assertThat(former.before(dealers.read(vera, further)).places()).isEmpty();
        assertThat(duplicates.judge(viewer, whole).matches().getFirst().dealer())
                .isEqualTo(shop);
    }

    @Test
    void an_address_that_is_longer_than_an_index_holds_is_kept_as_far_as_it_does() {
        String letters = new Random(4)
                .ints(Facts.LONGEST, 'а', 'я')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        Dealer now = dealers.read(vera, shop);
        register.correct(viewer, shop, now.facts().withStreet(letters));
        DealerId winner = dealers.firm("Harbor Lane", vera);
        merges.merge(viewer, MergeWish.of(winner, shop));
        assertThat(former.before(dealers.read(vera, winner)).places())
                .extracting(FormerPlace::street)
                .containsExactly(letters.substring(0, 300));
    }

    @Test
    void the_search_says_by_which_name_or_number_of_before_it_found_a_dealer() {
        DealerId winner = dealers.firm("Harbor Lane", vera);
        merges.merge(viewer, MergeWish.of(winner, shop));
        assertThat(by("quondam ba")).isEqualTo(new By(By.Kind.FORMER, "Quondam Batteries"));
        assertThat(by("D-" + shop)).isEqualTo(new By(By.Kind.FORMER, "D-" + shop));
        assertThat(by("harbor")).isNull();
        rename(winner, "Aleksey Notebooks");
        assertThat(by("harbor")).isEqualTo(new By(By.Kind.FORMER, "Harbor Lane"));
        rename(winner, "Alexei Service");
        rename(winner, "Aleksey Notebooks");
        assertThat(by("alexei")).as("is how today's name begins as well").isNull();
        assertThat(by("alexei service")).isEqualTo(new By(By.Kind.FORMER, "Alexei Service"));
    }

    private @Nullable By by(String typed) {
        return search.find(viewer, typed, 5).dealers().getFirst().by();
    }

    private void rename(DealerId dealer, String name) {
        Dealer now = dealers.read(vera, dealer);
        register.correct(viewer, dealer, now.facts().withName(name));
    }

    @Test
    void a_name_given_up_while_two_were_one_is_remembered_when_they_are_parted() {
        merges.merge(viewer, MergeWish.of(shop, dealers.firm("Harbor Lane", vera)));
        rename(shop, "Novum Power");
        merges.undo(viewer, shop, null);
        assertThat(found("quondam")).containsExactly(shop);
    }

    @Test
    void each_has_its_own_former_names_when_the_name_of_the_other_was_given_up_while_they_were_one() {
        DealerId other = dealers.firm("Harbor Lane", vera);
        merges.merge(
                viewer, new MergeWish(shop, other, Map.of(MergeField.NAME, MergeField.Side.OTHER), null, null, null));
        rename(shop, "Novum Power");
        merges.undo(viewer, shop, null);
        assertThat(former.before(dealers.read(vera, shop)).names()).containsExactly("Quondam Batteries");
        assertThat(former.before(dealers.read(vera, other)).names()).isEmpty();
        assertThat(found("quondam")).containsExactly(shop);
        assertThat(found("harbor")).containsExactly(other);
    }

    @Test
    void a_former_name_is_no_way_to_somebody_elses_dealer() {
        rename(shop, "Novum Power");
        Viewer boris = users.viewer(users.agent("Boris Orlov"));
        assertThat(search.find(boris, "novum", 5).dealers()).isNotEmpty();
        assertThat(search.find(boris, "quondam", 5).dealers()).isEmpty();
        assertThat(found("quondam batteries")).containsExactly(shop);
    }
}
