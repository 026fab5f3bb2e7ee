package com.denaq.crm.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.denaq.crm.intake.table.Table.Row;
import com.denaq.crm.support.TestWorkbook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;

class WorkbookTests {

    private static final String STYLES = """
            <styleSheet><numFmts><numFmt numFmtId="164" formatCode="00000"/>
            <numFmt numFmtId="165" formatCode="[&lt;=9999999]###\\-####;\\(###\\)\\ ###\\-####"/>
            <numFmt numFmtId="166" formatCode="[$-419]d mmmm yyyy;@"/></numFmts>
            <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
            <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="20"/><xf numFmtId="164"/>
            <xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="4"/></cellXfs></styleSheet>""";

    private static List<Row> rows(byte[] file) throws BadTable, IOException {
        try (Table table = Table.of(new ByteArrayResource(file))) {
            List<Row> rows = new ArrayList<>();
            for (Row row = table.next(); row != null; row = table.next()) {
                rows.add(row);
            }
            return rows;
        }
    }

    @Test
    void the_first_sheet_with_data_is_read_with_its_shared_texts() throws Exception {
        byte[] file = new TestWorkbook()
                .sheet("<row r=\"1\"><c r=\"A1\"/></row>")
                .sheet(
                        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"s\"><v>1</v></c></row>"
                                + "<row r=\"2\"/><row r=\"4\"><c r=\"B4\" t=\"str\"><f>A1</f><v> x\u00a0</v></c><c t=\"e\"><v>#N/A</v></c></row>")
                .part(
                        "xl/sharedStrings.xml",
                        "<sst><si><t>Name</t></si><si><r><t>Заряд &amp; </t></r><r><t>Ко</t></r>"
                                + "<rPh><t>nothing</t></rPh></si></sst>")
                .bytes();
        assertThat(rows(file))
                .containsExactly(new Row(1, List.of("Name", "", "Заряд & Ко")), new Row(4, List.of("", "x\u00a0")));
    }

    @Test
    void what_stands_in_cells_merged_over_several_rows_belongs_to_each_of_them() throws Exception {
        byte[] file = new TestWorkbook()
                .merged(
                        TestWorkbook.row("Shops of Florida")
                                + TestWorkbook.row("Harbor Lane", "Tampa", "813 555 0140")
                                + TestWorkbook.row("", "", "813 555 0141")
                                + TestWorkbook.row("", "Ocala", "352 555 0142")
                                + "<row r=\"5\"><c r=\"A5\"/></row><row r=\"7\"><c r=\"C7\"><v>1</v></c></row>"
                                + TestWorkbook.row("Copper Kettle"),
                        "A1:D1",
                        "B2:B3",
                        "A2:A7",
                        "A8:B1048576",
                        "CV1:XFD1048576")
                .bytes();
        assertThat(rows(file))
                .containsExactly(
                        new Row(1, List.of("Shops of Florida")),
                        new Row(2, List.of("Harbor Lane", "Tampa", "813 555 0140")),
                        new Row(3, List.of("Harbor Lane", "Tampa", "813 555 0141")),
                        new Row(4, List.of("Harbor Lane", "Ocala", "352 555 0142")),
                        new Row(7, List.of("Harbor Lane", "", "1")),
                        new Row(8, List.of("Copper Kettle")));
    }

    @Test
    void of_headings_over_two_rows_the_lower_ones_tell_more() throws Exception {
        byte[] file = new TestWorkbook()
                .merged(
                        TestWorkbook.row("Company", "City", "Contacts")
                                + TestWorkbook.row("", "", "Phone", "E-mail")
                                + TestWorkbook.row("Harbor Lane", "Tampa", "813 555 0140", "info@harborlane.com"),
                        "A1:A2",
                        "B1:B2",
                        "C1:D1")
                .bytes();
        Columns columns = Columns.of(rows(file), "US");
        assertThat(columns.head()).isEqualTo(1);
        assertThat(columns.columns()).containsExactly(Column.NAME, Column.CITY, Column.PHONE, Column.EMAIL);
    }

    @Test
    void headings_are_looked_for_in_the_rows_that_can_be_chosen_as_headings() throws Exception {
        String notes = TestWorkbook.row("Seen this spring").repeat(9);
        byte[] file = new TestWorkbook()
                .sheet(notes
                        + TestWorkbook.row("Company", "Contacts")
                        + TestWorkbook.row("Company", "Phone", "E-mail")
                        + TestWorkbook.row("Harbor Lane", "813 555 0140", "info@harborlane.com"))
                .bytes();
        assertThat(Columns.of(rows(file), "US").head()).isLessThan(HeadingRow.LAST);
    }

    @Test
    void a_cell_that_says_nothing_is_where_it_leads() throws Exception {
        byte[] file = new TestWorkbook()
                .linked(
                        TestWorkbook.row("Company", "Website", "E-mail", "Phone", "Remark")
                                + TestWorkbook.row("Harbor Lane", "Website", "Write us", "Call", "Our website")
                                + TestWorkbook.row("Old Mill", "The mill of Austin", "Bob", "www.b.com", "Kestrel")
                                + TestWorkbook.row("Visit", "oldmill.com", "a@b.com", "813 555 0140", "here")
                                + "<row><c t=\"inlineStr\"><is><t>Red Fox</t></is></c><c t=\"str\">"
                                + "<f>HYPERLINK(&quot;https://redfox.com&quot;,&quot;→&quot;)</f><v>→</v></c></row>",
                        "B2",
                        "https://harborlane.com/?a=1&amp;b=2",
                        "C2",
                        "mailto:ann@harborlane.com?subject=Hello",
                        "D2",
                        "tel:+18135550140",
                        "E2",
                        "https://harborlane.com",
                        "A3",
                        "https://oldmill.com",
                        "B3",
                        "http://oldmill.com",
                        "C3",
                        "mailto:bob%40oldmill.com",
                        "D3",
                        "tel:+15125550141",
                        "E3",
                        "https://kestrel.com",
                        "B4",
                        "https://tracker.com/oldmill",
                        "C4",
                        "mailto:c@d.com",
                        "D4",
                        "tel:+15125550141",
                        "E4",
                        "javascript:alert(1)")
                .bytes();
        assertThat(rows(file).stream().map(Row::cells))
                .containsExactly(
                        List.of("Company", "Website", "E-mail", "Phone", "Remark"),
                        List.of(
                                "Harbor Lane",
                                "https://harborlane.com/?a=1&b=2",
                                "ann@harborlane.com",
                                "+18135550140",
                                "https://harborlane.com"),
                        List.of("Old Mill", "http://oldmill.com", "bob@oldmill.com", "+15125550141", "Kestrel"),
                        List.of("Visit", "oldmill.com", "a@b.com", "813 555 0140", "here"),
                        List.of("Red Fox", "https://redfox.com"));
    }

    @Test
    void the_first_sheet_that_is_a_list_is_read_where_nobody_chooses() throws Exception {
        String readMe = TestWorkbook.row("This workbook was exported on 2026-11-01") + TestWorkbook.row("Contact: bob");
        String legend =
                TestWorkbook.row("Code", "Meaning") + TestWorkbook.row("A", "Active") + TestWorkbook.row("B", "Gone");
        String dealers = TestWorkbook.row("Company", "Region", "City", "Phone", "Contact")
                + TestWorkbook.row("Harbor Lane", "FL", "Tampa", "813 555 0140", "Ann Lee");
        byte[] file = new TestWorkbook()
                .sheet(readMe)
                .sheet(legend)
                .sheet(dealers)
                .sheet(dealers)
                .bytes();
        try (Table table = Table.of(new ByteArrayResource(file))) {
            assertThat(table.sheet()).isEqualTo(2);
            assertThat(table.sheets()).hasSize(4);
        }
        assertThat(rows(file).getLast().cells()).startsWith("Harbor Lane");
        byte[] names = new TestWorkbook()
                .sheet(TestWorkbook.row("Harbor Lane"))
                .sheet(readMe)
                .bytes();
        assertThat(rows(names)).hasSize(1);
    }

    /** Each of them is over all rows, and over all columns to the right of it. */
    @Test
    void as_many_merged_cells_as_one_likes() throws Exception {
        String[] areas = IntStream.range(1, 200_000)
                .mapToObj(i -> "A" + i + ":XFD1048576")
                .toArray(String[]::new);
        byte[] file = new TestWorkbook()
                .merged(
                        TestWorkbook.row("Harbor Lane")
                                + TestWorkbook.row("", "Tampa").repeat(60_000),
                        areas)
                .bytes();
        assertTimeout(
                Duration.ofSeconds(10),
                () -> assertThat(rows(file))
                        .hasSize(60_001)
                        .last()
                        .isEqualTo(new Row(60_001, List.of("Harbor Lane", "Tampa"))));
    }

    @Test
    void one_long_text_merged_over_everything_is_refused() {
        byte[] file = new TestWorkbook()
                .merged(
                        TestWorkbook.row("x".repeat(90_000))
                                + TestWorkbook.row("", "Tampa").repeat(4_000),
                        "A1:A9999")
                .bytes();
        assertThatThrownBy(() -> rows(file))
                .isInstanceOfSatisfying(
                        BadTable.class, bad -> assertThat(bad.key()).isEqualTo("intake.table.bomb"));
    }

    /** Each row has only one of them, and no row has more than its line may have. */
    @Test
    void long_texts_merged_into_one_row_are_refused() {
        byte[] file = new TestWorkbook()
                .merged(
                        TestWorkbook.row("x".repeat(90_000))
                                + TestWorkbook.row("", "x".repeat(90_000))
                                + TestWorkbook.row("", "", "x".repeat(90_000)),
                        "A1:A9",
                        "B2:B9")
                .bytes();
        assertThatThrownBy(() -> rows(file))
                .isInstanceOfSatisfying(
                        BadTable.class, bad -> assertThat(bad.key()).isEqualTo("intake.table.long-cells"));
    }

    /** What they are called is kept with the list, and read whenever it is. */
    @Test
    void so_many_sheets_as_somebody_can_choose_from_with_short_names() throws Exception {
        TestWorkbook workbook = new TestWorkbook();
        IntStream.range(0, 300).forEach(i -> workbook.sheet(TestWorkbook.row("Harbor Lane")));
        try (Table table = Table.of(new ByteArrayResource(workbook.named("s".repeat(2_000))))) {
            assertThat(table.sheets()).hasSize(200).allMatch(name -> name.length() <= 100);
        }
    }

    @Test
    void any_sheet_with_data_can_be_read_of_those_that_people_see() throws Exception {
        byte[] file = new TestWorkbook()
                .sheet(TestWorkbook.row("Harbor Lane"))
                .sheet("<row><c/></row>")
                .hidden(TestWorkbook.row("of nobody"))
                .sheet("<row><c")
                .sheet("<row><c/></row>" + TestWorkbook.row("Copper Kettle"))
                .bytes();
        try (Table table = Table.of(new ByteArrayResource(file), 1)) {
            assertThat(table.sheets()).containsExactly("s1", "s5");
            assertThat(table.next()).isEqualTo(new Row(2, List.of("Copper Kettle")));
        }
        assertThat(rows(file)).containsExactly(new Row(1, List.of("Harbor Lane")));
    }

    @Test
    void a_sheet_that_is_hidden_is_read_where_the_others_are_empty() throws Exception {
        byte[] file = new TestWorkbook()
                .sheet("")
                .hidden(TestWorkbook.row("Harbor Lane"))
                .bytes();
        assertThat(rows(file)).containsExactly(new Row(1, List.of("Harbor Lane")));
    }

    /** Of names of parts the capitals don't count, and slashes lean to the left where a program of Windows wrote them. */
    @ParameterizedTest
    @ValueSource(strings = {"xl/SharedStrings.xml xl/Styles.xml", "XL/sharedstrings.xml xl\\styles.xml"})
    void parts_are_found_however_their_names_are_written(String names) throws Exception {
        assertThat(rows(written(names.split(" ")[0], names.split(" ")[1], "Worksheets/SHEET1.xml")))
                .containsExactly(new Row(1, List.of("Harbor Lane", "2026-11-25")));
    }

    @Test
    void texts_and_styles_are_where_the_workbook_says_that_they_are() throws Exception {
        byte[] file = new TestWorkbook()
                .related("sharedStrings", "texts/all.xml", TEXTS)
                .related("styles", "/looks.xml", STYLES)
                .sheet(TEXT_AND_DAY)
                .bytes();
        assertThat(rows(file)).containsExactly(new Row(1, List.of("Harbor Lane", "2026-11-25")));
    }

    private static final String TEXTS = "<sst><si><t>Harbor Lane</t></si></sst>";
    private static final String TEXT_AND_DAY = "<row><c t=\"s\"><v>0</v></c><c s=\"1\"><v>46351</v></c></row>";

    private static byte[] written(String texts, String styles, String sheet) {
        byte[] file = new TestWorkbook()
                .part(texts, TEXTS)
                .part(styles, STYLES)
                .sheet(TEXT_AND_DAY)
                .bytes();
        return new String(file, StandardCharsets.ISO_8859_1)
                .replace("worksheets/sheet1.xml", sheet) // in the directory; what names it is packed
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Reading a number takes as long as the square of its digits; with such an exponent it has no end. */
    @Test
    void a_number_that_nobody_could_write_down_is_a_text_at_once() {
        String row = "<row><c><v>" + "7".repeat(90_000) + "</v></c></row>";
        byte[] file = new TestWorkbook()
                .sheet(row.repeat(60) + "<row><c><v>1E+2147483647</v></c><c><v>1E-2147483647</v></c></row>")
                .bytes();
        assertTimeout(
                Duration.ofSeconds(10),
                () -> assertThat(rows(file).getLast().cells()).containsExactly("1E+2147483647", "1E-2147483647"));
    }

    @Test
    void numbers_are_read_as_people_see_them() throws Exception {
        String[][] numbers = {
            {"1.3105551234E10", "0", "13105551234"},
            {"13105551234", "0", "13105551234"},
            {"0.30000000000000004", "0", "0.3"},
            {"-12.50", "7", "-12.5"},
            {"46351", "1", "2026-11-25"},
            {"46351.604166666664", "2", "2026-11-25 14:30"},
            {"0.385416666666667", "3", "09:15"},
            {"46351", "6", "2026-11-25"},
            {"2134", "4", "02134"},
            {"3105551234", "5", "(310) 555-1234"},
            {"5551234", "5", "555-1234"},
            {"1e999999999", "0", "1e999999999"},
            {"what", "0", "what"},
        };
        StringBuilder row = new StringBuilder("<row>");
        for (String[] each : numbers) {
            row.append("<c s=\"%s\"><v>%s</v></c>".formatted(each[1], each[0]));
        }
        byte[] file = new TestWorkbook()
                .sheet(row + "</row>")
                .part("xl/styles.xml", STYLES)
                .bytes();
        assertThat(rows(file).getFirst().cells())
                .containsExactlyElementsOf(
                        Arrays.stream(numbers).map(each -> each[2]).toList());
    }

    @Test
    void as_many_ampersands_as_one_likes() throws Exception {
        assertThat(rows(new TestWorkbook()
                        .sheet(TestWorkbook.row("A &amp; B &lt; C").repeat(60_000))
                        .bytes()))
                .hasSize(60_000);
    }

    /** 330 KB of XML that are 720 million characters: so much is refused before all of them are read. */
    @Test
    void one_long_text_that_stands_everywhere() throws Exception {
        byte[] file = new TestWorkbook()
                .part("xl/sharedStrings.xml", "<sst><si><t>" + "x".repeat(90_000) + "</t></si></sst>")
                .sheet(("<row>" + "<c t=\"s\"><v>0</v></c>".repeat(2) + "</row>").repeat(4_000))
                .bytes();
        try (Table table = Table.of(new ByteArrayResource(file))) {
            assertThatThrownBy(() -> {
                        while (table.next() != null) {
                            // the next row
                        }
                    })
                    .isInstanceOfSatisfying(
                            BadTable.class, bad -> assertThat(bad.key()).isEqualTo("intake.table.bomb"));
        }
    }

    static Stream<Arguments> what_is_no_list_of_companies() {
        byte[] fine = new TestWorkbook().sheet(TestWorkbook.row("name", "site")).bytes();
        Map<String, byte[]> many = new LinkedHashMap<>();
        IntStream.range(0, 6_000).forEach(i -> many.put("part" + i, new byte[0]));
        byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0};
        byte[] locked = new String(ole, StandardCharsets.ISO_8859_1)
                .concat(new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
        return Stream.of(
                Arguments.of("no workbook", TestWorkbook.zip(Map.of("a.txt", new byte[3])), "intake.table.no-workbook"),
                Arguments.of(
                        "OpenDocument",
                        TestWorkbook.zip(Map.of("content.xml", new byte[3])),
                        "intake.table.other-workbook"),
                Arguments.of("cut off", Arrays.copyOf(fine, fine.length / 2), "intake.table.broken-workbook"),
                Arguments.of("only a beginning", new byte[] {'P', 'K', 3, 4, 0, 0}, "intake.table.broken-workbook"),
                Arguments.of("no XML", new TestWorkbook().sheet("<row><c").bytes(), "intake.table.broken-workbook"),
                Arguments.of("empty", new TestWorkbook().sheet("").bytes(), "intake.table.empty"),
                Arguments.of("of before 2007", ole, "intake.table.old-workbook"),
                Arguments.of("with a password", locked, "intake.table.locked"),
                Arguments.of("blanks", TestWorkbook.bomb(), "intake.table.bomb"),
                Arguments.of(
                        "rows",
                        new TestWorkbook()
                                .sheet("<row><c><v></v></c></row>".repeat(3_000_000))
                                .bytes(),
                        "intake.table.bomb"),
                Arguments.of(
                        "one text",
                        new TestWorkbook()
                                .sheet(TestWorkbook.row("x".repeat(45_000_000)))
                                .bytes(),
                        "intake.table.bomb"),
                Arguments.of(
                        "one row",
                        new TestWorkbook()
                                .sheet("<row>" + "<c><v>1</v></c>".repeat(3_000_000) + "</row>")
                                .bytes(),
                        "intake.table.columns"),
                Arguments.of(
                        "depth",
                        new TestWorkbook().sheet("<a>".repeat(3_000_000)).bytes(),
                        "intake.table.broken-workbook"),
                Arguments.of("parts", TestWorkbook.zip(many), "intake.table.bomb"),
                Arguments.of(
                        "entities",
                        new TestWorkbook()
                                .part(
                                        "xl/sharedStrings.xml",
                                        "<!DOCTYPE a [<!ENTITY a \"aaaa\">]><sst><si><t>&a;</t></si></sst>")
                                .sheet(TestWorkbook.row("x"))
                                .bytes(),
                        "intake.table.broken-workbook"),
                Arguments.of(
                        "columns",
                        new TestWorkbook()
                                .sheet(TestWorkbook.row("x".repeat(500).split("")))
                                .bytes(),
                        "intake.table.columns"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void what_is_no_list_of_companies(String what, byte[] file, String key) {
        assertThatThrownBy(() -> rows(file))
                .isInstanceOfSatisfying(
                        BadTable.class, bad -> assertThat(bad.key()).isEqualTo(key));
    }
}
