package com.denaq.crm.intake.lists;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.dealers.NewDealer;
import com.denaq.crm.dealers.Source;
import com.denaq.crm.intake.lists.ListRow.Choice;
import com.denaq.crm.intake.lists.ListRow.Result;
import com.denaq.crm.intake.table.BadTable;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.Waiting;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists beside others' work, and rows on which the program stumbles. */
@DatabaseTest
class ListLocksTests extends WithLists {

    private static final String HARBOR = "Harbor Lane Laptops,harborlane.com,(813) 555-0140,,\n";
    private static final String KETTLE = "Copper Kettle,copperkettle.com,(406) 555-0140,,\n";

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ListAdding adding;

    @Autowired
    ListUndoing undoing;

    @Test
    void a_row_on_which_it_stumbles_keeps_nobody_else_from_being_taken_back() throws BadTable {
        DealerId shop = shop(Facts.of("Harbor Lane Laptops", "US"));
        DealerId other = register.enter(
                admin, NewDealer.of(Facts.of("Copper Kettle", "US").withSite("copperkettle.com"), Source.ADMIN));
        long list = merged(ListFilter.HERE, """
                Harbor Lane Laptops,harborlane.com,(813) 555-0140,,
                Copper Kettle,copperkettle.com,(406) 555-0140,,
                """);
        db.sql("update lead_list_row set given = '{}' where list_id = ? and n = 1")
                .param(list)
                .update();
        db.sql("update lead_list set state = 'FAILED' where id = ?").param(list).update();
        undone(list);
        assertThat(row(list, 1).result()).isEqualTo(Result.KEPT);
        assertThat(row(list, 2).result()).isEqualTo(Result.UNDONE);
        assertThat(facts(shop).site()).isEqualTo("harborlane.com");
        assertThat(phones(other)).isEmpty();
    }

    @Test
    void dealers_are_locked_by_their_numbers_whatever_the_order_of_the_rows() throws Exception {
        DealerId first = shop(Facts.of("Harbor Lane Laptops", "US"));
        DealerId second = kettle();
        long list = checked(KETTLE + HARBOR);
        desk.chooseAll(admin, list, ListFilter.HERE, Choice.MERGE);
        desk.add(admin, list);
        besideSomebody(first, second, () -> adding.portion(admin, lists.read(admin, list), ListWork.PORTION));
        assertThat(row(list, 1).result()).isEqualTo(Result.MERGED);
        assertThat(row(list, 2).result()).isEqualTo(Result.MERGED);
    }

    /** It goes from the last row on. */
    @Test
    void so_are_those_of_rows_that_are_taken_back() throws Exception {
        DealerId first = shop(Facts.of("Harbor Lane Laptops", "US"));
        DealerId second = kettle();
        long list = merged(ListFilter.HERE, HARBOR + KETTLE);
        desk.takeBack(admin, list);
        besideSomebody(first, second, () -> undoing.portion(admin, lists.read(admin, list), ListWork.PORTION));
        assertThat(row(list, 1).result()).isEqualTo(Result.UNDONE);
        assertThat(row(list, 2).result()).isEqualTo(Result.UNDONE);
        assertThat(facts(first).site()).isNull();
    }

    private DealerId kettle() {
        return register.enter(
                admin, NewDealer.of(Facts.of("Copper Kettle", "US").withSite("copperkettle.com"), Source.ADMIN));
    }

    /**
     * Who holds the first dealer gets the second one at once, while the portion waits for the first. Of a deadlock either
     * would be the victim; the list's work would hide it, going on row by row.
     */
    private void besideSomebody(DealerId first, DealerId second, Runnable portion)
            throws InterruptedException, ExecutionException {
        CountDownLatch held = new CountDownLatch(1);
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var somebody = others.submit(() -> transaction.executeWithoutResult(status -> {
                lock(first);
                held.countDown();
                Waiting.until(db, 1);
                lock(second);
            }));
            held.await();
            transaction.executeWithoutResult(status -> portion.run());
            somebody.get();
        }
    }

    private void lock(DealerId dealer) {
        db.sql("select 1 from dealer where id = ? for update -- all dealers: as any change does")
                .param(dealer.value())
                .query()
                .listOfRows();
    }
}
