package com.denaq.crm.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MendedTests {

    @ParameterizedTest
    @CsvSource({
        "'harborlane,com', harborlane.com",
        "'harborlane, com/shop', harborlane.com/shop",
        "'harborlane.com, oldmill.com', 'harborlane.com, oldmill.com'",
        "harborlane.com, harborlane.com",
        "'www,harborlane.com', www.harborlane.com",
        "http;//harborlane.com, http://harborlane.com",
        "harborlane . com, harborlane.com",
        "harborlane(dot)com, harborlane.com",
        "'Harbor Lane, Tampa', 'Harbor Lane, Tampa'",
    })
    void a_comma_in_a_site_is_its_dot_and_a_slip_in_its_beginning_is_mended(String typed, String mended) {
        assertThat(Mended.site(typed)).isEqualTo(mended);
    }

    @ParameterizedTest
    @CsvSource({
        "918-555-33O1, 918-555-3301",
        "(9I8) 555-33O1, (9I8) 555-33O1",
        "1 800 GO FIX, 1 800 GO FIX",
        "8 (343) 222-1О-О1, 8 (343) 222-10-01",
        "9185553301.0, 9185553301",
    })
    void a_letter_among_digits_is_a_zero_and_a_fraction_nothing(String typed, String mended) {
        assertThat(Mended.phone(typed)).isEqualTo(mended);
    }

    @ParameterizedTest
    @CsvSource({
        "jane @ harborlane.com, jane@harborlane.com",
        "jane@harborlane.com, jane@harborlane.com",
        "'jane@harborlane,com', jane@harborlane.com",
        "'jane@harborlane,co,uk', jane@harborlane.co.uk",
        "Jane at the desk, Jane at the desk",
    })
    void blanks_beside_the_sign_are_none_of_a_mailbox(String typed, String mended) {
        assertThat(Mended.email(typed)).isEqualTo(mended);
    }
}
