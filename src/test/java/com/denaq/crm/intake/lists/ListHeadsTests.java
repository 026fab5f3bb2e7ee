package com.denaq.crm.intake.lists;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.intake.lists.ListHeads.Headed;
import com.denaq.crm.intake.lists.ListRow.Verdict;
import com.denaq.crm.intake.table.BadTable;
import com.denaq.crm.intake.table.Column;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;

/** In which row of a list its headings stand: found out, and said by who knows better. */
@DatabaseTest
class ListHeadsTests extends WithLists {

    private static final String TITLED = """
            Лиды за ноябрь

            Фирма;Город;Тел.;ИНН
            Заряд;Тула;8 (4872) 55-01-40;7100000001
            Ампер;Тверь;8 (4822) 55-01-41;6900000001
            """;

    @Autowired
    ListHeads heads;

    @Autowired
    TestClock clock;

    private long uploaded(String text) throws BadTable {
        return desk.upload(admin, "leads.csv", new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void what_stands_above_the_headings_is_no_row() throws BadTable {
        long list = uploaded(TITLED);
        LeadList read = lists.read(admin, list);
        assertThat(read.headings()).containsExactly("Фирма", "Город", "Тел.", "ИНН");
        assertThat(read.columns()).containsExactly(Column.NAME, Column.CITY, Column.PHONE, Column.NOTHING);
        assertThat(read.total()).isEqualTo(2);
        assertThat(desk.above(read)).isEqualTo(1);
        desk.check(admin, list, read.columns(), false);
        toTheEnd(list);
        assertThat(desk.counts(read).of(ListFilter.ALL)).isEqualTo(2);
        assertThat(row(list, 1).line()).isEqualTo(4);
        assertThat(row(list, 1).cells().getFirst()).isEqualTo("Заряд");
    }

    @Test
    void somebody_says_in_which_row_the_headings_are() throws BadTable {
        long list = uploaded("Pood,Linn\nHarbor Lane,Tampa\nCopper Kettle,Butte\n");
        LeadList read = lists.read(admin, list);
        assertThat(read.headings()).isNull();
        assertThat(read.total()).isEqualTo(3);
        Headed headed = heads.of(read, 0, 8);
        assertThat(headed.headings()).containsExactly("Pood", "Linn");
        assertThat(headed.columns()).containsExactly(Column.NAME, Column.CITY);
        assertThat(headed.sample())
                .extracting(row -> row.cells().getFirst())
                .containsExactly("Harbor Lane", "Copper Kettle");
        desk.check(admin, list, 0, headed.columns(), false);
        toTheEnd(list);
        assertThat(lists.read(admin, list).total()).isEqualTo(2);
        assertThat(row(list, 1).cells().getFirst()).isEqualTo("Harbor Lane");
        desk.check(admin, list, -1, headed.columns(), false);
        toTheEnd(list);
        assertThat(lists.read(admin, list).headings()).isNull();
        assertThat(desk.counts(lists.read(admin, list)).of(ListFilter.NEW)).isEqualTo(3);
        assertThat(row(list, 1).cells().getFirst()).isEqualTo("Pood");
    }

    @Test
    void what_is_above_the_headings_can_be_rows_after_all() throws BadTable {
        long list = uploaded(TITLED);
        Headed none = heads.of(lists.read(admin, list), -1, 8);
        assertThat(none.total()).isEqualTo(4);
        assertThat(none.sample()).extracting(ListRow::line).containsExactly(1, 3, 4, 5);
        desk.check(admin, list, -1, none.columns(), false);
        toTheEnd(list);
        assertThat(row(list, 1).cells()).containsExactly("Лиды за ноябрь");
        desk.check(admin, list, 1, List.of(Column.NAME, Column.CITY, Column.PHONE, Column.NOTHING), false);
        toTheEnd(list);
        assertThat(row(list, 1).cells().getFirst()).isEqualTo("Заряд");
        assertThat(lists.read(admin, list).total()).isEqualTo(2);
    }

    @Test
    void companies_that_are_called_like_columns_are_not_remembered_as_headings() throws BadTable {
        String text = "Main Contact Shop, Reno\nZzyzx Fixery, Barstow\n";
        long first = desk.paste(admin, text);
        toTheEnd(first);
        LeadList again = lists.read(admin, desk.paste(admin, text));
        assertThat(again.headings()).isNull();
        assertThat(again.remembered()).isFalse();
        assertThat(again.total()).isEqualTo(2);
    }

    @Test
    void what_was_found_out_stays_where_no_row_would_be_left() throws BadTable {
        long list = uploaded("Pood,Linn\nHarbor Lane,Tampa\nCopper Kettle,Butte\n");
        List<Column> columns = List.of(Column.NAME, Column.CITY);
        assertThat(desk.check(admin, list, columns, false)).isTrue();
        toTheEnd(list);
        assertThat(desk.check(admin, list, 2, columns, true)).isFalse();
        LeadList read = lists.read(admin, list);
        assertThat(read.state()).isEqualTo(LeadList.State.CHECKED);
        assertThat(read.addSimilar()).isFalse();
        assertThat(row(list, 2).verdict()).isEqualTo(Verdict.NEW);
    }

    @Test
    void columns_that_nobody_has_seen_to_are_guessed_anew_with_what_the_program_knows_now() throws BadTable {
        String named = "Имя фирмы;Город\nЗаряд;Тула\nАмпер;Тверь\n";
        long list = uploaded(named);
        db.sql("update lead_list set columns = '{CONTACT,CITY}'").update(); // as the program before knew them
        assertThat(heads.of(lists.read(admin, list), null, 8).columns()).containsExactly(Column.NAME, Column.CITY);
        List<Column> chosen = List.of(Column.NAME, Column.REMARK);
        clock.advance(Duration.ofMinutes(1)); // to look at them
        desk.check(admin, list, chosen, false);
        desk.stop(admin, list);
        LeadList stopped = lists.read(admin, list);
        assertThat(stopped.state()).isEqualTo(LeadList.State.MAPPING);
        assertThat(heads.of(stopped, null, 8).columns()).isEqualTo(chosen);
        desk.check(admin, list, chosen, false);
        toTheEnd(list);
        long same = uploaded(named);
        desk.stop(admin, same);
        assertThat(heads.of(lists.read(admin, same), null, 8).columns())
                .as("chosen the last time")
                .isEqualTo(chosen);
    }

    @Test
    void columns_that_somebody_chose_stay_wherever_the_headings_are() throws BadTable {
        LeadList read = lists.read(admin, uploaded("Liste,\nPood,Linn\nHarbor Lane,Tampa\nCopper Kettle,Butte\n"));
        List<Column> guessed = heads.of(read, -1, 8).columns();
        Headed headed = heads.of(read, 1, 8);
        assertThat(headed.columns()).containsExactly(Column.NAME, Column.CITY);
        assertThat(headed.keeping(List.of(guessed.get(0), Column.REMARK), guessed)
                        .columns())
                .containsExactly(Column.NAME, Column.REMARK);
        assertThat(headed.keeping(List.of(guessed.get(0), Column.NAME), guessed).columns())
                .containsExactly(Column.NOTHING, Column.NAME);
        assertThat(headed.keeping(List.of(Column.REMARK), List.of(Column.NAME)).columns())
                .as("of another width")
                .isEqualTo(headed.columns());
    }
}
