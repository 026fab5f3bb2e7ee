package com.denaq.crm.intake.lists;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.ExternalId;
import com.denaq.crm.dealers.ExternalIds;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.dealers.Lead;
import com.denaq.crm.dealers.NewDealer;
import com.denaq.crm.dealers.Source;
import com.denaq.crm.intake.lists.ListRow.Choice;
import com.denaq.crm.intake.lists.ListRow.Result;
import com.denaq.crm.intake.lists.ListRow.Verdict;
import com.denaq.crm.intake.table.BadTable;
import com.denaq.crm.support.DatabaseTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;

/** Rows that come in with the one above that is the same company. */
@DatabaseTest
class TwinsAlongTests extends WithLists {

    @Autowired
    ExternalIds externalIds;

    private void addedWithTwins(long list) {
        desk.chooseAll(admin, list, ListFilter.TWIN, Choice.MERGE);
        desk.add(admin, list);
        toTheEnd(list);
    }

    private DealerId madeOf(long list, int n) {
        return Objects.requireNonNull(row(list, n).dealer());
    }

    @Test
    void a_row_is_not_refused_for_a_number_of_its_twin_that_another_has() throws BadTable {
        DealerId other = dealers.lead("Copper Kettle", ada);
        taken(other, "A-17");
        long list = checked("""
                Harbor Lane Laptops,,(813) 555-0140,Tampa,FL
                Harbor Lane Laptops,harborlane.com,813 555 0140,Tampa,FL,,,,A-17
                Harbor Lane Laptops,,813 555 0140,Tampa,FL,,,,A-18
                """);
        assertThat(row(list, 2).verdict()).isEqualTo(Verdict.TWIN);
        addedWithTwins(list);
        assertThat(row(list, 1).result()).isEqualTo(Result.ADDED);
        assertThat(row(list, 2).result()).isEqualTo(Result.MERGED);
        DealerId shop = madeOf(list, 1);
        assertThat(madeOf(list, 2)).isEqualTo(shop);
        assertThat(facts(shop).site()).isEqualTo("harborlane.com");
        assertThat(externalIds.of(shop)).extracting(ExternalId::id).containsExactly("A-18");
        assertThat(externalIds.of(other)).extracting(ExternalId::id).containsExactly("A-17");
    }

    @Test
    void all_that_is_the_same_is_told_as_of_what_is_here() throws BadTable {
        long list = checked("""
                Harbor Lane Laptops,harborlane.com,813 555 0140,Tampa,FL
                Harbor Lane Laptops,harborlane.com,813 555 0140,Tampa,FL
                """);
        assertThat(Objects.requireNonNull(row(list, 2).why()).reasons())
                .startsWith("same-site", "same-name", "same-phone");
    }

    private void taken(DealerId dealer, String id) {
        db.sql("insert into external_id (system, id, dealer_id) values ('import', ?, ?)")
                .params(id, dealer.value())
                .update();
    }

    @Test
    void all_come_in_with_it_however_many_and_long_they_are() throws BadTable {
        StringBuilder file = new StringBuilder("Company,Phone,Contact person,Whatever\n");
        IntStream.range(0, 250)
                .forEach(i -> file.append(
                        "Harbor Lane Laptops,(813) 555-0140,Person No %d,%s%n".formatted(i, "x".repeat(15_000))));
        byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);
        long list = desk.upload(admin, "leads.csv", new ByteArrayResource(bytes));
        desk.check(admin, list, lists.read(admin, list).columns(), false);
        toTheEnd(list);
        addedWithTwins(list);
        DealerId shop = madeOf(list, 1);
        assertThat(contacts.of(shop)).hasSize(250);
        assertThat(dealers.read(ada, shop).standing()).isInstanceOf(Lead.class);
        assertThat(desk.counts(lists.read(admin, list)).of(Result.MERGED)).isEqualTo(249);
    }

    @Test
    void a_row_goes_into_the_dealer_that_the_row_above_turned_out_to_be_in_the_same_portion() throws BadTable {
        long list = checked("""
                Harbor Lane Laptops,,(813) 555-0140,Tampa,FL
                Harbor Lane Laptops,harborlane.com,813 555 0140,Tampa,FL
                """);
        desk.chooseAll(admin, list, ListFilter.TWIN, Choice.MERGE);
        DealerId here = register.enter(
                admin, NewDealer.of(Facts.of("Harbor Lane Laptops", "US").withPlace("Tampa", "FL"), Source.ADMIN));
        reachability.set(admin, here, List.of("(813) 555-0140"), List.of());
        desk.add(admin, list);
        toTheEnd(list);
        assertThat(row(list, 1).result()).isEqualTo(Result.HERE);
        assertThat(row(list, 2).result()).isEqualTo(Result.MERGED);
        assertThat(facts(here).site()).isEqualTo("harborlane.com");
    }
}
