package com.denaq.crm.intake.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.intake.lists.LeadList.State;
import com.denaq.crm.intake.lists.ListRow.Choice;
import com.denaq.crm.intake.lists.ListRow.Result;
import com.denaq.crm.intake.table.BadTable;
import com.denaq.crm.support.DatabaseTest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.TransientDataAccessException;

/** What fails while a list is worked on: for a moment, or whenever it is tried. */
@DatabaseTest
class ListFailureTests extends WithLists {

    private static final String ROWS = """
            Copper Kettle,copperkettle.com,(406) 555-0140,Butte,MT
            Quiet Canyon Screens,quietcanyon.com,(208) 555-0199,Boise,ID
            """;

    /** As long as it stands, the database refuses. */
    private void fails(String table, String when, String code) {
        db.sql("""
                create function fails() returns trigger language plpgsql as $$
                begin raise exception 'as the test wants it' using errcode = '%s'; end $$""".formatted(code)).update();
        db.sql("create trigger fails before insert or update on %s for each row when (%s) execute function fails()"
                        .formatted(table, when))
                .update();
    }

    @AfterEach
    void works() {
        db.sql("drop function if exists fails() cascade").update();
    }

    @Test
    void a_failure_after_the_last_row_ends_the_work_instead_of_repeating_it_for_ever() throws BadTable {
        shop(Facts.of("Harbor Lane Laptops", "US"));
        long list = checked(ROWS + "Harbor Lane Laptops,,(813) 555-0140,,\n");
        fails("lead_attempt", "new.outcome = 'BLOCKED'", "XX000");
        desk.add(admin, list);
        assertThat(work.portion(list, new ListRun())).isEqualTo(ListWork.Pace.MORE);
        assertThatThrownBy(() -> work.portion(list, new ListRun())).isInstanceOf(DataAccessException.class);
        works();
        toTheEnd(list);
        assertThat(lists.read(admin, list).state()).isEqualTo(State.CHECKED);
    }

    @Test
    void a_deadlock_says_nothing_about_a_row() throws BadTable {
        long list = checked(ROWS);
        fails("lead_list_row", "new.result = 'ADDED' and new.n = 2", "40P01");
        desk.add(admin, list);
        assertThat(work.portion(list, new ListRun())).as("of the first row").isEqualTo(ListWork.Pace.MORE);
        assertThatThrownBy(() -> work.portion(list, new ListRun())).isInstanceOf(TransientDataAccessException.class);
        assertThat(row(list, 2).result()).isNull();
        works();
        toTheEnd(list);
        assertThat(row(list, 2).result()).isEqualTo(Result.ADDED);
    }

    @Test
    void a_row_that_fails_whenever_it_is_tried_keeps_no_other_from_being_added() throws BadTable {
        long list = checked(ROWS);
        fails("lead_list_row", "new.result = 'ADDED' and new.n = 1", "XX000");
        desk.add(admin, list);
        toTheEnd(list);
        assertThat(row(list, 1).result()).isEqualTo(Result.FAILED);
        assertThat(row(list, 2).result()).isEqualTo(Result.ADDED);
    }

    @Test
    void a_row_whose_dealer_is_gone_says_so_and_keeps_no_other_from_being_merged() throws BadTable {
        shop(Facts.of("Harbor Lane Laptops", "US"));
        DealerId kettle = dealers.lead("Copper Kettle", ada);
        reachability.set(admin, kettle, List.of("(406) 555-0140"), List.of());
        String row = "Harbor Lane Laptops,,(813) 555-0140 / 0141,,\n";
        long list = checked(row + row + "Copper Kettle,copperkettle.com,(406) 555-0140,,\n");
        desk.chooseAll(admin, list, ListFilter.ALL, Choice.MERGE);
        db.sql("update lead_list_row set why = why - 'dealer' where list_id = ? and n = 1")
                .param(list)
                .update();
        desk.add(admin, list);
        toTheEnd(list);
        assertThat(problem(list, 1)).isEqualTo("intake.row.merge-gone");
        assertThat(problem(list, 2)).isEqualTo("intake.row.merge-twin");
        assertThat(row(list, 3).result()).isEqualTo(Result.MERGED);
        assertThat(facts(kettle).site()).isEqualTo("copperkettle.com");
    }

    private @Nullable String problem(long list, int n) {
        assertThat(row(list, n).result()).isEqualTo(Result.FAILED);
        return Objects.requireNonNull(row(list, n).why()).problem();
    }
}
