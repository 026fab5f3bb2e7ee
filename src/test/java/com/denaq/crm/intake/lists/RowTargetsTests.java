package com.denaq.crm.intake.lists;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.dealers.NewDealer;
import com.denaq.crm.dealers.Source;
import com.denaq.crm.intake.lists.ListRow.Choice;
import com.denaq.crm.intake.lists.ListRow.Result;
import com.denaq.crm.intake.lists.ListRow.Verdict;
import com.denaq.crm.intake.table.BadTable;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.WebTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;

/** A row that looks like several dealers is merged into the one that somebody chooses. */
@WebTest
class RowTargetsTests extends WithLists {

    @Autowired
    TestClients clients;

    @Autowired
    RowTargets targets;

    private DealerId shop(String city, String phone) {
        Facts facts = Facts.of("Wolverine Wireless", "US").withPlace(city, "MI");
        DealerId shop = register.enter(admin, NewDealer.of(facts, Source.ADMIN));
        reachability.set(admin, shop, List.of(phone), List.of());
        return shop;
    }

    private List<Long> shown(Viewer viewer, long list, int n) {
        LeadList read = lists.read(viewer, list);
        return targets.of(viewer, read, targets.row(read, n).orElseThrow()).stream()
                .map(RowTarget::id)
                .toList();
    }

    @Test
    void a_row_that_looks_like_three_dealers_is_merged_into_the_one_that_is_chosen() throws BadTable {
        List<DealerId> three = List.of(
                shop("Detroit", "(313) 555-0140"), shop("Lansing", "(517) 555-0141"), shop("Flint", "(810) 555-0142"));
        long list = checked("""
                Wolverine Wireless,wolverinewireless.com,,,,,,,
                Copper Kettle,,,,,,,,
                """);
        assertThat(row(list, 1).verdict()).isEqualTo(Verdict.SIMILAR);
        assertThat(clients.of(ada).get("/import/" + list).body()).containsOnlyOnce("2 more look like it: choose");
        assertThat(shown(admin, list, 1))
                .containsExactlyInAnyOrderElementsOf(
                        three.stream().map(DealerId::value).toList())
                .startsWith(Objects.requireNonNull(row(list, 1).why()).dealer());
        DealerId last = new DealerId(shown(admin, list, 1).getLast());
        assertThat(targets.choose(admin, list, 1, last)).isTrue();
        assertThat(row(list, 1).choice()).isEqualTo(Choice.MERGE);
        assertThat(row(list, 1).verdict()).isEqualTo(Verdict.SIMILAR);
        assertThat(clients.of(ada).get("/import/" + list).body())
                .contains("2 more look like it: choose", "href=\"/dealers/" + last + "\"");
        desk.add(admin, list);
        toTheEnd(list);
        assertThat(row(list, 1).result()).isEqualTo(Result.MERGED);
        assertThat(row(list, 1).dealer()).isEqualTo(last);
        assertThat(facts(last).site()).isEqualTo("wolverinewireless.com");
        assertThat(targets.choose(admin, list, 1, three.getFirst())).as("done").isFalse();
    }

    @Test
    void what_looks_like_one_as_much_as_like_another_is_not_merged_with_all_of_its_kind() throws BadTable {
        shop("Detroit", "(313) 555-0140");
        shop("Lansing", "(517) 555-0141");
        long list = checked("Wolverine Wireless,,,,,,,,\nWolverine Wireless,,(313) 555-0140,,,,,,\n");
        desk.chooseAll(admin, list, ListFilter.SIMILAR, Choice.MERGE);
        desk.chooseAll(admin, list, ListFilter.HERE, Choice.MERGE);
        assertThat(row(list, 1).choice()).isEqualTo(Choice.SKIP);
        assertThat(row(list, 2).choice()).as("by its phone").isEqualTo(Choice.MERGE);
        assertThat(clients.of(ada).get("/import/" + list + "?show=similar").body())
                .contains("1 looks as much like one as like another: choose which", "?show=several");
        assertThat(clients.of(ada).get("/import/" + list + "?show=several").body())
                .contains("1 of 1 shown", "1 more looks like it: choose");
        targets.choose(admin, list, 1, new DealerId(shown(admin, list, 1).getLast()));
        assertThat(row(list, 1).choice()).isEqualTo(Choice.MERGE);
        assertThat(clients.of(ada).get("/import/" + list + "?show=similar").body())
                .doesNotContain("as like another");
    }

    @Test
    void the_choice_is_asked_in_a_dialog_that_tells_them_apart() throws BadTable {
        DealerId detroit = shop("Detroit", "(313) 555-0140");
        shop("Lansing", "(517) 555-0141");
        long list = checked("Wolverine Wireless,,,,,,,,\n");
        String path = "/import/" + list + "/rows/1/target?show=similar";
        assertThat(clients.of(ada).get(path).expect(200).body())
                .contains("Which one is Wolverine Wireless?", "Detroit, MI", "Lansing, MI", "(313) 555-0140")
                .contains("A lead, waits for an agent");
        assertThat(clients.of(ada)
                        .post(path, "dealer", detroit, "once", "k1")
                        .expect(303)
                        .header("Location"))
                .endsWith("/import/" + list + "?show=similar");
        assertThat(Objects.requireNonNull(row(list, 1).why()).dealer()).isEqualTo(detroit.value());
        clients.of(users.agent("Boris Orlov")).get(path).expect(404);
        clients.of(users.leadCreator("Rosa Marin")).get(path).expect(404);
    }

    @Test
    void an_agent_chooses_their_own_and_no_other() throws BadTable {
        User vera = users.agent("Vera Sokolova");
        User boris = users.agent("Boris Orlov");
        DealerId hers = dealers.lead("Wolverine Wireless", vera);
        DealerId his = dealers.firm("Wolverine Wireless", boris);
        DealerId free = shop("Lansing", "(517) 555-0141");
        DealerId other = dealers.firm("Zebra Screens", boris);
        Viewer viewer = users.viewer(boris);
        long list = desk.upload(
                viewer,
                "leads.csv",
                new ByteArrayResource("Company,Website\nWolverine Wireless,\n".getBytes(StandardCharsets.UTF_8)));
        desk.check(viewer, list, lists.read(viewer, list).columns(), false);
        toTheEnd(list);
        assertThat(clients.of(boris).get("/import/" + list + "/rows/1/target").body())
                .contains(
                        "A colleague’s: ask them", "A lead · owner: Vera Sokolova", "Has no agent yet: take it first");
        for (DealerId not : List.of(hers, free, other)) {
            assertThat(targets.choose(viewer, list, 1, not)).isFalse();
            assertThat(row(viewer, list).choice()).isEqualTo(Choice.SKIP);
        }
        assertThat(targets.choose(viewer, list, 1, his)).isTrue();
        assertThat(row(viewer, list).choice()).isEqualTo(Choice.MERGE);
        desk.add(viewer, list);
        toTheEnd(list);
        assertThat(row(viewer, list).dealer()).isEqualTo(his);
    }

    private ListRow row(Viewer viewer, long list) {
        return desk.page(lists.read(viewer, list), ListFilter.ALL, 0, 1).getFirst();
    }
}
