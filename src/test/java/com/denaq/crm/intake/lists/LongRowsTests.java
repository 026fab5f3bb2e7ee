package com.denaq.crm.intake.lists;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.intake.lists.ListRow.Choice;
import com.denaq.crm.intake.lists.ListRow.Result;
import com.denaq.crm.intake.table.BadTable;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClients;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;

/** However long the rows are that a list has, and however many: memory has room for few of them. */
@DatabaseTest
class LongRowsTests extends WithLists {

    private static final int ROWS = 300;
    private static final int LONG = 15_000;

    @Autowired
    ListRows rows;

    @Autowired
    TestClients clients;

    private long list;

    @BeforeEach
    void a_list() throws BadTable {
        list = ofLongRows();
    }

    private long ofLongRows() throws BadTable {
        StringBuilder file = new StringBuilder("Company,Website,Whatever\n");
        for (int i = 0; i < ROWS; i++) {
            String word = Integer.toString(i * 7_919 + 1_000_003, 36) + Integer.toString(i * 104_729 + 50_021, 36);
            file.append("%s,%s.com,%s%n".formatted(word, word, "x".repeat(LONG)));
        }
        byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);
        long id = desk.upload(admin, "leads.csv", new ByteArrayResource(bytes));
        desk.check(admin, id, lists.read(admin, id).columns(), false);
        toTheEnd(id);
        return id;
    }

    private void added(long list) {
        desk.chooseAll(admin, list, ListFilter.ALL, Choice.ADD);
        desk.add(admin, list);
        toTheEnd(list);
    }

    private static void areFew(List<ListRow> rows) {
        assertThat(rows).hasSizeBetween(1, 200);
    }

    @Test
    void few_are_read_at_once_whatever_for() throws BadTable {
        LeadList read = lists.read(admin, list);
        List<Integer> all = IntStream.rangeClosed(1, ROWS).boxed().toList();
        areFew(desk.page(read, ListFilter.ALL, 0, 1_000));
        areFew(rows.after(list, 0, 1_000));
        areFew(rows.these(list, all));
        areFew(rows.toDo(list, 500));
        added(list);
        long again = ofLongRows();
        assertThat(desk.counts(lists.read(admin, again)).of(ListFilter.HERE)).isGreaterThan(250);
        areFew(rows.here(again, 0, 1_000));
    }

    @Test
    void what_is_taken_back_is_read_without_its_cells() {
        added(list);
        assertThat(rows.added(list, 500))
                .hasSize(ROWS)
                .allMatch(row -> row.cells().isEmpty());
        undone(list);
        assertThat(desk.counts(lists.read(admin, list)).of(Result.UNDONE)).isEqualTo(ROWS);
    }

    @Test
    void the_page_and_the_report_are_whole_all_the_same() {
        TestClient browser = clients.of(ada);
        String report = browser.get("/import/" + list + "/report").expect(200).body();
        assertThat(report.lines()).hasSize(ROWS + 1);
        assertThat(report).hasSizeGreaterThan(ROWS * LONG);
        String page = browser.get("/import/" + list).expect(200).body();
        assertThat(page.split("data-row", -1)).hasSize(101);
        assertThat(page).contains("after=100");
    }
}
