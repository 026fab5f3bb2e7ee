package com.denaq.crm.intake.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.intake.lists.LeadList.State;
import com.denaq.crm.intake.lists.ListRow.Choice;
import com.denaq.crm.intake.lists.ListRow.Result;
import com.denaq.crm.intake.lists.ListRow.Verdict;
import com.denaq.crm.intake.table.BadTable;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.TestWorkbook;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class ImportTests {

    @Autowired
    ListDesk desk;

    @Autowired
    LeadLists lists;

    @Autowired
    ListWork work;

    @Autowired
    TestUsers users;

    @Autowired
    JdbcClient db;

    Viewer admin;

    @BeforeEach
    void people() {
        admin = users.viewer(users.admin("Ada Quist"));
    }

    private long upload(String text, String encoding) throws BadTable {
        byte[] bytes = text.getBytes(Charset.forName(encoding));
        return desk.upload(admin, "leads.csv", new ByteArrayResource(bytes));
    }

    private void toTheEnd(long list) {
        ListRun run = new ListRun();
        while (work.portion(list, run) == ListWork.Pace.MORE) {
            // the next portion
        }
    }

    private LeadList checked(long list) {
        desk.check(admin, list, lists.read(admin, list).columns(), false);
        toTheEnd(list);
        return lists.read(admin, list);
    }

    private void added(long list) {
        desk.add(admin, list);
        toTheEnd(list);
    }

    @Test
    void a_file_of_10_000_rows_is_in_within_minutes() throws BadTable {
        StringBuilder file = new StringBuilder("Company,Website,Phone,City,State,Contact name\n");
        String[] kinds = {"Computers", "Battery Barn", "Phone Repair", "Laptop Hospital", "Notebook Clinic"};
        for (int i = 0; i < 10_000; i++) {
            file.append("%s %s,%s.com,(406) 2%02d-%04d,Butte,MT,Person %d%n"
                    .formatted(word(i), kinds[i % kinds.length], word(i), i / 10_000 + 10, i % 10_000, i));
        }
        long began = System.nanoTime();
        long list = upload(file.toString(), "UTF-8");
        assertThat(checked(list).state()).isEqualTo(State.CHECKED);
        added(list);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        ListCounts counts = desk.counts(lists.read(admin, list));
        assertThat(counts.of(ListFilter.ALL)).isEqualTo(10_000);
        assertThat(counts.of(Result.ADDED)).isGreaterThan(9_900);
        assertThat(took)
                .as("half a minute on two idle cores; tests share theirs")
                .isLessThan(Duration.ofMinutes(4));
    }

    /** The same for the same number, and like no other. */
    private static String word(int i) {
        return new Random(i * 7_919L)
                .ints(9, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void a_russian_file_from_excel_is_read_with_people_and_several_phones() throws BadTable {
        long list = upload(
                "Название;Телефон;Город;Контактное лицо;Личный телефон\r\n"
                        + "Матрёшка Мобайл;\"(312) 555-0142, (312) 555-0143\";Chicago, IL;Игорь Белов;312 555 0144\r\n"
                        + ";;;;1\r\n",
                "windows-1251");
        LeadList checked = checked(list);
        ListCounts counts = desk.counts(checked);
        assertThat(counts.of(ListFilter.NEW)).isEqualTo(1);
        assertThat(counts.of(ListFilter.UNREADABLE)).isEqualTo(1);
        added(list);
        assertThat(db.sql("select name from contact").query(String.class).single())
                .isEqualTo("Игорь Белов");
        assertThat(db.sql("select count(*) from phone").query(Long.class).single())
                .isEqualTo(3);
    }

    @Test
    void a_first_and_a_last_name_in_columns_of_their_own_are_one_contact() throws BadTable {
        long list = upload(
                "Company,Last Name,First Name,Phone\r\nQuillwort Mobile,Lopez,Maria,(312) 555-0142\r\n", "UTF-8");
        checked(list);
        added(list);
        assertThat(db.sql("select name from contact").query(String.class).single())
                .isEqualTo("Maria Lopez");
    }

    @Test
    void what_is_killed_between_portions_goes_on_and_nothing_is_twice() throws BadTable {
        StringBuilder file = new StringBuilder("Company,Website\n");
        for (int i = 0; i < 1_200; i++) {
            file.append("%s Computers,%s.com%n".formatted(word(i), word(i)));
        }
        long list = upload(file.toString(), "UTF-8");
        checked(list);
        desk.add(admin, list);
        work.portion(list, new ListRun());
        assertThat(lists.read(admin, list).done()).isEqualTo(ListWork.PORTION);
        assertThat(lists.atWork()).containsExactly(list);
        toTheEnd(list);
        assertThat(desk.counts(lists.read(admin, list)).of(Result.ADDED)).isEqualTo(1_200);
        long dealers = db.sql("select count(*) from dealer -- all dealers: how many there are")
                .query(Long.class)
                .single();
        assertThat(dealers).isEqualTo(1_200);
    }

    @Test
    void what_was_here_already_is_counted_in_portions_too() throws BadTable {
        StringBuilder file = new StringBuilder("Company,Website\n");
        for (int i = 0; i < 1_201; i++) {
            file.append("%s Computers,%s.com%n".formatted(word(i), word(i)));
        }
        long list = upload(file.toString(), "UTF-8");
        checked(list);
        db.sql("update lead_list_row set verdict = 'HERE', choice = 'SKIP' where list_id = ? and n > 1")
                .param(list)
                .update();
        desk.add(admin, list);
        ListRun run = new ListRun();
        work.portion(list, run);
        assertThat(blocked(list)).isZero();
        work.portion(list, run);
        assertThat(blocked(list)).isEqualTo(1_000);
        assertThat(lists.atWork()).containsExactly(list);
        toTheEnd(list);
        assertThat(blocked(list)).isEqualTo(1_200);
        assertThat(lists.read(admin, list).state()).isEqualTo(LeadList.State.CHECKED);
    }

    private long blocked(long list) {
        return db.sql("select count(*) from lead_attempt where list_id = ? and outcome = 'BLOCKED'")
                .param(list)
                .query(Long.class)
                .single();
    }

    @Test
    void of_long_rows_only_few_are_held_at_once() throws BadTable {
        StringBuilder file = new StringBuilder("Company,Website,Whatever\n");
        for (int i = 0; i < 300; i++) {
            file.append("%s Computers,%s.com,%s%n".formatted(word(i), word(i), "\u20ac\\\t".repeat(5_000)));
        }
        long list = upload(file.toString(), "UTF-8");
        assertThat(lists.read(admin, list).total()).isEqualTo(300);
        desk.check(admin, list, lists.read(admin, list).columns(), false);
        work.portion(list, new ListRun());
        assertThat(lists.read(admin, list).checked()).isBetween(1, 299);
        toTheEnd(list);
        assertThat(desk.counts(lists.read(admin, list)).of(ListFilter.ALL)).isEqualTo(300);
        assertThat(desk.page(lists.read(admin, list), ListFilter.ALL, 0, 1)
                        .getFirst()
                        .cells()
                        .getLast())
                .isEqualTo("\u20ac\\\t".repeat(5_000).strip());
    }

    @Test
    void a_shop_merged_over_the_rows_of_its_phones_stands_in_the_list_as_often() throws BadTable {
        byte[] file = new TestWorkbook()
                .merged(
                        TestWorkbook.row("Company", "City", "Phone")
                                + TestWorkbook.row("Harbor Lane Laptops", "Tampa, FL", "(813) 555-0140")
                                + TestWorkbook.row("", "", "(813) 555-0141")
                                + TestWorkbook.row("", "", "(813) 555-0142"),
                        "A2:A4",
                        "B2:B4")
                .bytes();
        long list = desk.upload(admin, "leads.xlsx", new ByteArrayResource(file));
        checked(list);
        assertThat(desk.page(lists.read(admin, list), ListFilter.ALL, 0, 9))
                .extracting(ListRow::verdict, ListRow::twinOf)
                .containsExactly(tuple(Verdict.NEW, null), tuple(Verdict.TWIN, 1), tuple(Verdict.TWIN, 1));
        desk.chooseAll(admin, list, ListFilter.TWIN, Choice.MERGE);
        added(list);
        assertThat(db.sql("select count(*) from dealer -- all dealers: how many there are")
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(db.sql("select count(*) from phone").query(Long.class).single())
                .isEqualTo(3);
    }

    @Test
    void how_strongly_a_row_was_here_already_is_kept_for_who_moves_the_thresholds() throws BadTable {
        String one = "Company,Website\nHarbor Lane Laptops,harborlane.com\n";
        long first = upload(one, "UTF-8");
        checked(first);
        added(first);
        long second = upload(one + "Copper Kettle Computers,copperkettle.com\n", "UTF-8");
        checked(second);
        added(second);
        assertThat(db.sql("select sure_bits from lead_attempt where list_id = ? and outcome = 'BLOCKED'")
                        .param(second)
                        .query(Double.class)
                        .single())
                .isPositive();
    }
}
