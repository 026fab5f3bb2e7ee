package com.denaq.crm.intake.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.intake.lists.LeadList.State;
import com.denaq.crm.intake.lists.ListRow.Choice;
import com.denaq.crm.intake.lists.ListRow.Result;
import com.denaq.crm.intake.lists.ListRow.Verdict;
import com.denaq.crm.intake.table.BadTable;
import com.denaq.crm.intake.table.Column;
import com.denaq.crm.support.DatabaseTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

/** How lists are checked: what columns are remembered, stopping and beginning anew, rows that say little. */
@DatabaseTest
class ListChecksTests extends WithLists {

    @Test
    void the_same_headings_mean_what_they_meant_the_last_time() throws BadTable {
        String first = "Company,Kontakt\nHarbor Lane,813 555 0140\n";
        long list = desk.upload(admin, "a.csv", new ByteArrayResource(first.getBytes(StandardCharsets.UTF_8)));
        assertThat(lists.read(admin, list).state()).isEqualTo(State.MAPPING);
        desk.check(admin, list, List.of(Column.NAME, Column.PHONE), true);
        String again = "COMPANY,kontakt\nCopper Kettle,406 555 0140\n";
        long next = desk.upload(admin, "b.csv", new ByteArrayResource(again.getBytes(StandardCharsets.UTF_8)));
        LeadList second = lists.read(admin, next);
        assertThat(second.state()).isEqualTo(State.CHECKING);
        assertThat(second.remembered()).isTrue();
        assertThat(second.columns()).containsExactly(Column.NAME, Column.PHONE);
        assertThat(second.addSimilar()).isTrue();
    }

    @Test
    void a_column_that_was_left_out_unknown_is_asked_about_once_when_it_is_known() throws BadTable {
        String file = "Company,Phone,Managers\nHarbor Lane,813 555 0140,Ann Lee\n";
        long old = desk.upload(admin, "a.csv", new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8)));
        desk.check(admin, old, List.of(Column.NAME, Column.PHONE, Column.NOTHING), false);
        db.sql("update lead_list set guessed = '{NAME,PHONE,NOTHING}' where id = ?")
                .param(old)
                .update();
        long next = desk.upload(admin, "b.csv", new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8)));
        assertThat(lists.read(admin, next).state()).isEqualTo(State.MAPPING);
        assertThat(lists.read(admin, next).columns()).containsExactly(Column.NAME, Column.PHONE, Column.CONTACT);
        desk.check(admin, next, List.of(Column.NAME, Column.PHONE, Column.NOTHING), false);
        long last = desk.upload(admin, "c.csv", new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8)));
        assertThat(lists.read(admin, last).state()).as("they said so").isEqualTo(State.CHECKING);
        assertThat(lists.read(admin, last).columns()).endsWith(Column.NOTHING);
    }

    @Test
    void what_was_guessed_of_our_own_headings_and_left_so_gives_way_and_what_somebody_chose_stays() throws BadTable {
        String file = "Number,Name,Phone,Owner,Time zone\nD-7,Harbor Lane,813 555 0140,Ada Quist,America/New_York\n";
        long old = desk.upload(admin, "a.csv", new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8)));
        List<Column> wrong = List.of(Column.NOTHING, Column.NAME, Column.PHONE, Column.CONTACT, Column.REMARK);
        desk.check(admin, old, wrong, false);
        db.sql("update lead_list set guessed = '{NOTHING,NAME,PHONE,CONTACT,NOTHING}' where id = ?")
                .param(old)
                .update();
        long next = desk.upload(admin, "b.csv", new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8)));
        assertThat(lists.read(admin, next).state()).isEqualTo(State.MAPPING);
        assertThat(lists.read(admin, next).columns())
                .containsExactly(Column.NOTHING, Column.NAME, Column.PHONE, Column.OWNER, Column.REMARK);
        desk.check(admin, next, wrong, false);
        long last = desk.upload(admin, "c.csv", new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8)));
        assertThat(lists.read(admin, last).columns()).as("they said so").isEqualTo(wrong);
    }

    @Test
    void a_sheet_of_nothing_but_commas_is_empty() {
        for (String text : List.of(",,,\n,,,\n", ";;\n", "\t\t\n\t\t")) {
            assertThatThrownBy(() ->
                            desk.upload(admin, "a.csv", new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8))))
                    .isInstanceOfSatisfying(
                            BadTable.class, bad -> assertThat(bad.key()).isEqualTo("intake.table.empty"));
        }
        assertThatThrownBy(() -> desk.paste(admin, ";;;\n;;;\n")).isInstanceOf(BadTable.class);
    }

    @Test
    void what_cannot_be_read_tells_of_nobody() throws BadTable {
        long list = checked("Computer,,ask the owner,,,,,none of it,\nLaptops,,(813) 555-0177,,,,,,\n"
                + "Company,Website,Phone,City,State,,,,\n");
        assertThat(row(list, 1).verdict()).isEqualTo(Verdict.NEW);
        assertThat(row(list, 1).choice()).isEqualTo(Choice.SKIP);
        assertThat(row(list, 2).choice()).isEqualTo(Choice.ADD);
        assertThat(row(list, 3).verdict()).isEqualTo(Verdict.UNREADABLE);
    }

    @Test
    void a_check_that_is_stopped_can_begin_anew() throws BadTable {
        long list = desk.upload(
                admin,
                "leads.csv",
                new ByteArrayResource(
                        ("Company,City\n" + "Harbor Lane,\n".repeat(1_500)).getBytes(StandardCharsets.UTF_8)));
        desk.check(admin, list, lists.read(admin, list).columns(), false);
        work.portion(list, new ListRun());
        desk.stop(admin, list);
        assertThat(work.portion(list, new ListRun())).isEqualTo(ListWork.Pace.DONE);
        assertThat(lists.read(admin, list).state()).isEqualTo(State.MAPPING);
        desk.check(admin, list, lists.read(admin, list).columns(), false);
        toTheEnd(list);
        ListCounts counts = desk.counts(lists.read(admin, list));
        assertThat(counts.of(ListFilter.TWIN)).isEqualTo(1_499);
    }

    @Test
    void columns_that_change_under_way_hold_for_what_was_read_ahead_too() throws BadTable {
        StringBuilder rows = new StringBuilder("Company,Remark\n");
        for (int i = 0; i < 1_200; i++) {
            rows.append("Harbor Lane,Copper Kettle ").append(i).append('\n');
        }
        byte[] file = rows.toString().getBytes(StandardCharsets.UTF_8);
        long list = desk.upload(admin, "leads.csv", new ByteArrayResource(file));
        desk.check(admin, list, List.of(Column.NAME, Column.NOTHING), false);
        ListRun run = new ListRun();
        work.portion(list, run);
        desk.stop(admin, list);
        desk.check(admin, list, List.of(Column.NOTHING, Column.NAME), false);
        while (work.portion(list, run) == ListWork.Pace.MORE) {
            assertThat(lists.read(admin, list).checked()).isPositive();
        }
        assertThat(rowsOf(list, "(verdict is null or verdict = 'TWIN')")).isZero();
    }

    private long rowsOf(long list, String which) {
        return db.sql("select count(*) from lead_list_row where list_id = ? and n > 0 and " + which)
                .param(list)
                .query(Long.class)
                .single();
    }

    @Test
    void a_phone_alone_is_checked_and_comes_in_only_with_a_name() throws BadTable {
        DealerId shop = dealers.lead("Harbor Lane Laptops", ada);
        reachability.set(admin, shop, List.of("(813) 555-0140"), List.of());
        long list = desk.paste(admin, "(813) 555-0140\n(406) 555-0177\n");
        toTheEnd(list);
        assertThat(row(list, 1).verdict()).isEqualTo(Verdict.HERE);
        assertThat(Objects.requireNonNull(row(list, 1).why()).dealer()).isEqualTo(shop.value());
        assertThat(row(list, 2).verdict()).isEqualTo(Verdict.NEW);
        assertThat(row(list, 2).choice()).isEqualTo(Choice.SKIP);
        assertThat(Objects.requireNonNull(row(list, 2).why()).problem()).isEqualTo("intake.row.name-needed");
        desk.chooseAll(admin, list, ListFilter.NEW, Choice.ADD);
        assertThat(row(list, 2).choice()).isEqualTo(Choice.SKIP);
        desk.choose(admin, list, List.of(1), Choice.ADD);
        desk.add(admin, list);
        toTheEnd(list);
        assertThat(row(list, 1).result()).isEqualTo(Result.FAILED);
    }

    @Test
    void a_row_with_a_name_is_no_twin_of_a_phone_alone_above_it() throws BadTable {
        long list = desk.paste(admin, "(406) 555-0177\nMidtown Laptops, (406) 555-0177, Butte\n");
        toTheEnd(list);
        assertThat(row(list, 2).verdict()).isEqualTo(Verdict.NEW);
        assertThat(row(list, 2).choice()).isEqualTo(Choice.ADD);
    }

    @Test
    void a_name_that_could_be_anybodys_is_not_chosen_by_itself() throws BadTable {
        long list = desk.paste(admin, "B\ncomputer\nLaptop Repair LLC\nZzyzx\n");
        toTheEnd(list);
        for (int n = 1; n <= 3; n++) {
            assertThat(row(list, n).verdict()).isEqualTo(Verdict.NEW);
            assertThat(row(list, n).choice())
                    .as(row(list, n).cells().toString())
                    .isEqualTo(Choice.SKIP);
            assertThat(Objects.requireNonNull(row(list, n).why()).problem()).isEqualTo("intake.row.vague");
        }
        assertThat(row(list, 4).choice()).isEqualTo(Choice.ADD);
        desk.choose(admin, list, List.of(1), Choice.ADD);
        desk.add(admin, list);
        toTheEnd(list);
        assertThat(row(list, 1).result()).isEqualTo(Result.ADDED);
    }

    @Test
    void a_town_does_not_tell_whose_a_general_word_is() throws BadTable {
        long list = desk.paste(
                admin,
                "computer, Reno, NV\nx, Reno\nLaptop Repair, Reno\nZzyzx, Reno\nComputer, 12 Main St, Boise, ID\n");
        toTheEnd(list);
        for (int n = 1; n <= 2; n++) {
            assertThat(row(list, n).verdict()).isEqualTo(Verdict.NEW);
            assertThat(row(list, n).choice())
                    .as(row(list, n).cells().toString())
                    .isEqualTo(Choice.SKIP);
            assertThat(Objects.requireNonNull(row(list, n).why()).problem()).isEqualTo("intake.row.vague-there");
        }
        for (int n = 3; n <= 5; n++) {
            assertThat(row(list, n).choice())
                    .as(row(list, n).cells().toString())
                    .isEqualTo(Choice.ADD);
        }
    }

    @Test
    void a_namesake_in_another_town_of_the_same_list_is_added_as_it_was_chosen() throws BadTable {
        long list = checked("""
                Звонкий Паяльник,,846 222-01-40,Самара,
                Звонкий Паяльник,,835 222-01-77,Чебоксары,
                """);
        assertThat(row(list, 2).verdict()).isEqualTo(Verdict.NEW);
        desk.add(admin, list);
        toTheEnd(list);
        assertThat(row(list, 2).result()).isEqualTo(ListRow.Result.ADDED);
    }

    @Test
    void what_was_refused_can_be_added_when_its_columns_mean_something_else() throws BadTable {
        DealerId other = dealers.lead("Copper Kettle", ada);
        db.sql("insert into external_id (system, id, dealer_id) values ('import', 'A-17', ?)")
                .param(other.value())
                .update();
        long list = checked("Harbor Lane Laptops,,,Tampa,FL,,,,A-17\n");
        desk.add(admin, list);
        toTheEnd(list);
        assertThat(row(list, 1).result()).isEqualTo(Result.HERE);
        List<Column> columns = new ArrayList<>(lists.read(admin, list).columns());
        columns.set(8, Column.NOTHING);
        assertThat(desk.check(admin, list, columns, false)).isTrue();
        toTheEnd(list);
        desk.add(admin, list);
        toTheEnd(list);
        assertThat(row(list, 1).result()).isEqualTo(Result.ADDED);
    }

    @Test
    void a_title_is_not_remembered_as_headings() throws BadTable {
        String title = "Список клиентов\n";
        String one = title + "Harbor Lane,813 555 0140,Tampa\nCopper Kettle,406 555 0140,Butte\n";
        long list = desk.upload(admin, "a.csv", new ByteArrayResource(one.getBytes(StandardCharsets.UTF_8)));
        desk.check(admin, list, lists.read(admin, list).columns(), false);
        String other = title + "Tampa,Harbor Lane,813 555 0140\nButte,Copper Kettle,406 555 0140\n";
        LeadList next = lists.read(
                admin, desk.upload(admin, "b.csv", new ByteArrayResource(other.getBytes(StandardCharsets.UTF_8))));
        assertThat(next.remembered()).isFalse();
        assertThat(next.state()).isEqualTo(State.MAPPING);
    }

    @Test
    void columns_are_not_remembered_where_there_are_more_of_them_now() throws BadTable {
        String head = "Company,Phone\n";
        String first = head + "Harbor Lane,813 555 0140\n";
        long list = desk.upload(admin, "a.csv", new ByteArrayResource(first.getBytes(StandardCharsets.UTF_8)));
        desk.check(admin, list, lists.read(admin, list).columns(), false);
        String more = head + "Harbor Lane,813 555 0140,Tampa\n";
        LeadList next = lists.read(
                admin, desk.upload(admin, "b.csv", new ByteArrayResource(more.getBytes(StandardCharsets.UTF_8))));
        assertThat(next.remembered()).isFalse();
        assertThat(next.columns()).hasSize(3);
    }
}
