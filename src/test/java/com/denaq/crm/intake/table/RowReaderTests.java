package com.denaq.crm.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.intake.table.RowReader.Read;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowReaderTests {

    @ParameterizedTest
    @ValueSource(strings = {";;;", "-", "...", "\"\""})
    void a_row_without_a_letter_is_no_company(String cell) {
        assertThat(new RowReader(List.of(Column.ANYTHING), "US").read(List.of(cell)))
                .isEqualTo(Read.Unreadable.because("intake.row.nameless", "site", "null"));
    }
}
