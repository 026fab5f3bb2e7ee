package com.denaq.crm.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhonesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(813) 555-0142 | US | +18135550142",
                "813.555.0142 | US | +18135550142",
                "1-813-555-0142 | US | +18135550142",
                "+1 813 555 0142 | RU | +18135550142",
                "001 813 555 0142 | RU | +18135550142",
                "8 (495) 123-45-67 | RU | +74951234567",
                "8 (495) 123-45-67 | US | +74951234567",
                "+7 495 123 45 67 | US | +74951234567",
                "7 916 123-45-67 | US | +79161234567",
                "380 44 123 45 67 | US | +380441234567",
                "044 123 45 67 | UA | +380441234567",
                "тел.: 8-916-123-45-67 | RU | +79161234567",
                "Phone: 813 555 0142 | US | +18135550142",
                "８１３ ５５５ ０１４２ | US | +18135550142",
                "1-800-BATTERY | US | +18002288379",
                "030/1234567 | DE | +49301234567",
                "0541/9137-420 | DE | +495419137420",
                "+49 (0)541 / 91 37-420 | DE | +495419137420",
                "+49 (0)541 / 91 37-420 | US | +495419137420",
                "(0541) 91 37 - 420 | DE | +495419137420",
                "01/512 33 44-0 | AT | +43151233440",
                "8 (495)/123-45-67 | RU | +74951234567",
                "0113 249 8830 | GB | +441132498830",
                "(0113) 249 8830 | GB | +441132498830",
                "0117-946-0958 | GB | +441179460958",
                "011 7 495 123 45 67 | US | +74951234567",
                "011 44 113 249 8830 | US | +441132498830",
                "00 44 113 249 8830 | US | +441132498830",
                "00 44 113 249 8830 | GB | +441132498830",
                "8 10 44 113 249 8830 | RU | +441132498830",
                "8 10 44 113 249 8830 | US | +441132498830",
                "810 232 0142 | US | +18102320142",
                "810-555-0142 | US | +18105550142",
            })
    void a_number_is_read_however_it_is_written(String typed, String country, String e164) {
        assertThat(Phones.read(typed, country)).containsExactly(new ReadPhone(typed, e164, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "813-555-0142 ext. 12 | US | +18135550142",
                "813-555-0142, ext 12 | US | +18135550142",
                "813-555-0142 x12 | US | +18135550142",
                "8 (495) 123-45-67 доб. 12 | RU | +74951234567",
                "8 (495) 123-45-67, доб. 12 | RU | +74951234567",
            })
    void an_extension_is_told_apart(String typed, String country, String e164) {
        assertThat(Phones.read(typed, country)).containsExactly(new ReadPhone(typed, e164, "12"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(602) 555-0116 (602) 555-0199 | US | +16025550116 +16025550199",
                "602-555-0116 602-555-0199 | US | +16025550116 +16025550199",
                "718 555 0111 917 555 0100 | US | +17185550111 +19175550100",
                "1 718 555 0111 1 917 555 0100 | US | +17185550111 +19175550100",
                "+7 495 123-45-67 +7 916 123-45-68 | RU | +74951234567 +79161234568",
                "8 (495) 123-45-67 8 (916) 123-45-68 | RU | +74951234567 +79161234568",
                "602-555-0116 602-555-0199 602-555-0142 | US | +16025550116 +16025550199 +16025550142",
                "011 44 20 7946 0958 | US | +442079460958",
            })
    void numbers_with_nothing_but_a_blank_between_them_are_several(String typed, String country, String numbers) {
        assertThat(Phones.read(typed, country)).extracting(ReadPhone::e164).containsExactly(numbers.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "212-555-0135 (office) / 212-555-0136 (cell) | US | 212-555-0135 (office) ; 212-555-0136 (cell)",
                "212-555-0135 John; 212-555-0136 Mary        | US | 212-555-0135 John ; 212-555-0136 Mary",
                "John: 212-555-0135, Mary-Ann O'Neil: 212-555-0136 | US | John: 212-555-0135 ; Mary-Ann O'Neil: 212-555-0136",
                "office 212-555-0135 cell 212-555-0136       | US | office 212-555-0135 ; cell 212-555-0136",
                "212-555-0135 office 212-555-0136 home       | US | 212-555-0135 office ; 212-555-0136 home",
                "(212) 555-0135 or (212) 555-0136 (ask for Ann) | US | (212) 555-0135 ; (212) 555-0136 (ask for Ann)",
                "212-555-0135 (Bob, after 5pm) / 555-0136 (cell) | US | 212-555-0135 (Bob, after 5pm) ; 555-0136 (cell)",
                "офис 8 212 555-01-35, сотовый Ивана 8 212 555-01-36 | RU | офис 8 212 555-01-35 ; сотовый Ивана 8 212 555-01-36",
                "212-555-0135/36 (office)                    | US | 212-555-0135 ; 212-555-0136 (office)",
            })
    void numbers_among_words_are_read_each_for_itself_and_keep_their_words(String typed, String country, String parts) {
        List<ReadPhone> read = Phones.read(typed, country);
        assertThat(read).extracting(ReadPhone::typed).containsExactly(parts.split(" ; "));
        assertThat(read)
                .extracting(each -> String.valueOf(each.e164()).substring(2))
                .containsExactly("2125550135", "2125550136");
    }

    @Test
    void extensions_among_words_stay_with_their_numbers() {
        assertThat(Phones.read("212-555-0135 ext. 12 (John) / 212-555-0136 x13 (Mary)", "US"))
                .containsExactly(
                        new ReadPhone("212-555-0135 ext. 12 (John)", "+12125550135", "12"),
                        new ReadPhone("212-555-0136 x13 (Mary)", "+12125550136", "13"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "212-555-0135 (since 01/02/2024)",
                "212-555-0135 since 2019",
                "212-555-0135 / 01.02.2024",
                "212-555-0135 from 2024-02-01 on",
                "212-555-0135, ask for Mary after 5pm",
                "212-555-0135 / 6pm",
                "212-555-0135 24/7",
                "212-555-0135 9:00-18:30",
                "212-555-0135, room 12",
            })
    void dates_hours_and_words_beside_a_number_are_none(String typed) {
        assertThat(Phones.read(typed, "US")).containsExactly(new ReadPhone(typed, "+12125550135", null));
    }

    @Test
    void nothing_is_invented_of_what_is_too_short_or_nobodys() {
        assertThat(Phones.read("212-555-0144; 555.019", "US"))
                .extracting(ReadPhone::e164)
                .containsExactly("+12125550144", null);
        assertThat(Phones.read("555-0135 Joe", "US"))
                .extracting(ReadPhone::e164)
                .containsOnlyNulls();
        assertThat(Phones.read("030 1239871", "US")).extracting(ReadPhone::e164).containsOnlyNulls();
        assertThat(Phones.read("1-212-555-HELP", "US"))
                .extracting(ReadPhone::e164)
                .containsExactly("+12125554357");
    }

    @Test
    @Timeout(20)
    void an_entry_full_of_numbers_is_read_at_once() {
        String many = "2125550100 ".repeat(18);
        assertThat(IntStream.range(0, 400).mapToObj(i -> Phones.read(many, "US").size()))
                .allMatch(found -> found == 1);
    }

    @Test
    void one_entry_may_hold_several_numbers() {
        assertThat(Phones.read("813-555-0142 / 555-0143 ext. 12; fax 813 555 0199", "US"))
                .extracting(ReadPhone::e164)
                .containsExactly("+18135550142", "+18135550143", "+18135550199");
        assertThat(Phones.read("(495) 123-45-67/68", "RU"))
                .extracting(ReadPhone::e164)
                .containsExactly("+74951234567", "+74951234568");
        assertThat(Phones.read("8 495 123-45-67, 8 916 765-43-21 или 8 916 765 43 22", "RU"))
                .hasSize(3)
                .allMatch(ReadPhone::readable);
        assertThat(Phones.read("813-555-0142, +1 (813) 555 0142", "US")).hasSize(1);
        assertThat(Phones.read("214 555 0127 / 214-555-0199", "US"))
                .extracting(ReadPhone::e164)
                .containsExactly("+12145550127", "+12145550199");
        assertThat(Phones.read("0541/9137-420/421", "DE"))
                .extracting(ReadPhone::e164)
                .containsExactly("+495419137420", "+495419137421");
        assertThat(Phones.read("0541 9137420 / 0541 9137421", "DE"))
                .extracting(ReadPhone::e164)
                .containsExactly("+495419137420", "+495419137421");
        assertThat(Phones.read("+49 30 / 12345678", "DE"))
                .extracting(ReadPhone::e164)
                .containsExactly("+493012345678");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0221/471122, 0171/3345566                                    | DE | +49221471122 +491713345566
            0221/471122; 0171/3345566                                    | DE | +49221471122 +491713345566
            0221/471122 0171/3345566                                     | DE | +49221471122 +491713345566
            Tel. 0221/471122 Fax 0221/471123                             | DE | +49221471122 +49221471123
            030/4418 22-0, Fax 030/4418 22-9, mobil 0171/33 44 55 6      | DE | +49304418220 +49304418229 +491713344556
            011/324-00-63, 063/711-82-04                                 | RS | +381113240063 +381637118204
            011 324 07 81, 063/711-82-04 Милош                           | RS | +381113240781 +381637118204
            021/450-118; 063/711-82-05                                   | RS | +38121450118 +381637118205
            01/4418-222, 091/441-8222                                    | HR | +38514418222 +385914418222
            01/4418-222 i 091/441-8222                                   | HR | +38514418222 +385914418222
            01/5129944 oder 0664/3345566                                 | AT | +4315129944 +436643345566
            01/5129944 u. 0664/3345566                                   | AT | +4315129944 +436643345566
            3822/365923, 913/8441822                                     | RU | +73822365923 +79138441822
            8 (3822)/36-59-23, 8 (913)/844-18-22                         | RU | +73822365923 +79138441822
            813/555-0142, 813/555-0143                                   | US | +18135550142 +18135550143
            +381 11/3240781, +381 63/7118204                             | US | +381113240781 +381637118204
            +49 (0)221 / 471122, +49 (0)171 / 3345566                    | US | +49221471122 +491713345566
            0221/471122/23, 0171/3345566                                 | DE | +49221471122 +49221471123 +491713345566
            """)
    void a_slash_behind_an_area_code_parts_none_of_several_numbers(String typed, String country, String numbers) {
        assertThat(Phones.read(typed, country)).extracting(ReadPhone::e164).containsExactly(numbers.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "call me",
                "12",
                "555-0142",
                "n/a",
                "813-555-01423333333333",
                "1111111111",
                "000-000-0000",
                "123-456-7890",
                "999 999 9999",
                "2222222222",
                "04 78 61 20 93",
                "0113 249 8830",
                "0117 946 0958",
                "0541/9137"
            })
    void what_cannot_be_read_or_means_nothing_stays_as_typed(String typed) {
        assertThat(Phones.read(typed, "US")).containsExactly(new ReadPhone(typed, null, null));
    }

    @Test
    void nothing_typed_is_no_number() {
        assertThat(Phones.read("  ", "US")).isEmpty();
    }

    @Test
    void a_number_is_shown_as_one_dials_it() {
        assertThat(Phones.display("+18135550142", "US")).isEqualTo("(813) 555-0142");
        assertThat(Phones.display("+18135550142", "RU")).isEqualTo("+1 813-555-0142");
        assertThat(Phones.display("+74951234567", "US")).isEqualTo("+7 495 123-45-67");
    }

    @Test
    void a_number_knows_its_country() {
        assertThat(Phones.country("+18135550142")).isEqualTo("US");
        assertThat(Phones.country("+74951234567")).isEqualTo("RU");
    }

    @Property(tries = 500)
    void nothing_typed_breaks_it_and_reading_again_changes_nothing(@ForAll String typed) {
        List<ReadPhone> read = Phones.read(typed, "US");
        assertThat(read.isEmpty()).isEqualTo(typed.isBlank());
        for (ReadPhone each : read) {
            if (each.e164() != null) {
                assertThat(Phones.read(each.e164(), "US"))
                        .extracting(ReadPhone::e164)
                        .containsExactly(each.e164());
            }
        }
    }
}
