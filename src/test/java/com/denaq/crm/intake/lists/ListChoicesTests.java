package com.denaq.crm.intake.lists;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.intake.lists.ListRow.Choice;
import com.denaq.crm.intake.table.BadTable;
import com.denaq.crm.support.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is chosen for all rows of a kind, and taken back. */
@WebTest
class ListChoicesTests extends WithLists {

    @Autowired
    ListChoices choices;

    @Test
    void a_choice_that_changes_nothing_leaves_the_one_before_to_be_taken_back() throws BadTable {
        long list = checked("""
                Cobalt Heron Laptops,cobaltheron.com,,Seattle,WA,,,,
                Quillwort Notebook Clinic,quillwort.com,,Austin,TX,,,,
                """);
        assertThat(desk.chooseAll(admin, list, ListFilter.NEW, Choice.SKIP)).isEqualTo(2);
        assertThat(desk.chooseAll(admin, list, ListFilter.NEW, Choice.SKIP)).isZero();
        assertThat(choices.takeBack(admin, list)).isEqualTo(2);
        assertThat(row(list, 1).choice()).isEqualTo(Choice.ADD);
    }

    @Test
    void only_the_last_choice_for_all_is_taken_back() throws BadTable {
        long list = checked("""
                Cobalt Heron Laptops,cobaltheron.com,,Seattle,WA,,,,
                Cobalt Heron Laptops,cobaltheron.com,,Seattle,WA,,,,
                """);
        Choice twin = row(list, 2).choice();
        desk.chooseAll(admin, list, ListFilter.NEW, Choice.SKIP);
        assertThat(desk.chooseAll(admin, list, ListFilter.TWIN, Choice.ADD)).isEqualTo(1);
        assertThat(choices.takeBack(admin, list)).isEqualTo(1);
        assertThat(row(list, 1).choice()).isEqualTo(Choice.SKIP);
        assertThat(row(list, 2).choice()).isEqualTo(twin);
        assertThat(choices.takeBack(admin, list)).isZero();
    }
}
