package com.denaq.crm.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.intake.table.RowReader.Read;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowReaderTests {

    @ParameterizedTest
    @ValueSource(strings = {";;;", "-", "...", "\"\""})
    void a_row_without_a_letter_is_no_company(String cell) {
        assertThat(new RowReader(List.of(Column.ANYTHING), "US").read(List.of(cell)))
                .isEqualTo(Read.Unreadable.because("intake.row.nameless", "site", "null"));
    }

    @Test
    void a_phone_in_the_column_of_towns_is_a_phone() {
        RowReader reader = new RowReader(List.of(Column.NAME, Column.PHONE, Column.CITY), "US");
        Read read = reader.read(List.of("Volt & Anvil", "Dallas TX", "(214) 555-0127"));
        assertThat(read)
                .isInstanceOfSatisfying(
                        Read.Company.class,
                        company -> assertThat(company.lead().phones()).contains("(214) 555-0127"));
    }
}
