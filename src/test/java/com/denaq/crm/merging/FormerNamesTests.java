package com.denaq.crm.merging;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerRegister;
import com.denaq.crm.dealers.FormerFacts;
import com.denaq.crm.dealers.FormerFacts.Former;
import com.denaq.crm.duplicates.DuplicateCheck;
import com.denaq.crm.duplicates.Question;
import com.denaq.crm.search.Found;
import com.denaq.crm.search.Search;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import java.util.List;
import java.util.Map;
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
        register.correct(viewer, shop, now.version(), now.facts().withName("Numidia Handhelds"));
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
        register.correct(viewer, shop, now.version(), now.facts().withSite("quondam.example"));
        now = dealers.read(vera, shop);
        var facts = now.facts();
        register.correct(
                viewer,
                shop,
                now.version(),
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

    private void rename(DealerId dealer, String name) {
        Dealer now = dealers.read(vera, dealer);
        register.correct(viewer, dealer, now.version(), now.facts().withName(name));
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
        assertThat(former.names(shop)).extracting(Former::value).containsExactly("Quondam Batteries");
        assertThat(former.names(other)).isEmpty();
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
