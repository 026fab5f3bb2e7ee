package com.denaq.crm.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvWriterTests {

    @Test
    void what_a_spreadsheet_would_run_is_text_and_a_phone_stays_a_phone() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvWriter csv = new CsvWriter(out, List.of("name", "phone"))) {
            csv.row(List.of("=HYPERLINK(\"http://x\")", "+1 813 555-0140"));
            csv.row(Arrays.asList("-2+3+cmd|' /C calc'!A0", null));
            csv.row(List.of("Фирма, «Ромашка»", "@SUM(A1)"));
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFname,phone\r\n"
                        + "\"'=HYPERLINK(\"\"http://x\"\")\",+1 813 555-0140\r\n"
                        + "'-2+3+cmd|' /C calc'!A0,\r\n"
                        + "\"Фирма, «Ромашка»\",'@SUM(A1)\r\n");
    }

    @Test
    void where_a_spreadsheet_parts_cells_otherwise_what_comes_to_stand_in_front_is_text_too() {
        assertThat(CsvWriter.safe("Harbor;=cmd|' /C calc'!A0;x")).isEqualTo("Harbor;'=cmd|' /C calc'!A0;x");
        assertThat(CsvWriter.safe("Harbor\t@SUM(A1)\n-2+cmd")).isEqualTo("Harbor\t'@SUM(A1)\n'-2+cmd");
        assertThat(CsvWriter.safe("Harbor;\"=1+1;\"\"\"@x;\"Lane\";\"-1"))
                .isEqualTo("Harbor;\"'=1+1;\"\"\"'@x;\"Lane\";\"-1");
        assertThat(CsvWriter.safe("\t=1+1")).isEqualTo("'\t'=1+1");
        assertThat(CsvWriter.safe("\nHarbor")).isEqualTo("'\nHarbor");
        assertThat(CsvWriter.safe("")).isEmpty();
        assertThat(CsvWriter.safe("+1 813 555-0140; +1 813 555-0141; a = b"))
                .isEqualTo("+1 813 555-0140; +1 813 555-0141; a = b");
    }
}
