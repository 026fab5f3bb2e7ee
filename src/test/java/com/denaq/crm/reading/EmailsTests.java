package com.denaq.crm.reading;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dana@HarborLane.com | dana@harborlane.com",
                "mailto:dana@harborlane.com?subject=x | dana@harborlane.com",
                "Dana Whitlock <dana@harborlane.com> | dana@harborlane.com",
                "dana (at) harborlane.com | dana@harborlane.com",
                "dana [собака] harborlane [точка] ru | dana@harborlane.ru",
                "dana@harborlane.com. | dana@harborlane.com",
                "info@ноутбук.рф | info@xn--90asheufc.xn--p1ai",
                "infо@harborlane.com | info@harborlane.com",
            })
    void an_address_is_read_however_it_is_written(String typed, String address) {
        assertThat(Emails.read(typed))
                .containsExactly(new ReadEmail(typed, address, address.substring(address.indexOf('@') + 1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dana@harborlane.com | dana@harborlane.com",
                "x@xn--01a.xn--p1ai | x@ы.рф",
                "info@mail.xn--90asheufc.xn--p1ai | info@mail.ноутбук.рф",
                "info@xn--mnchen-3ya.de | info@münchen.de",
                // Cyrillic letters that look like apple.com and like a name with one Latin letter
                "info@xn--80ak6aa92e.com | info@xn--80ak6aa92e.com",
                "info@xn--ggle-55da.com | info@xn--ggle-55da.com",
                "info@xn--a.com | info@xn--a.com",
            })
    void it_is_shown_as_people_write_it_unless_it_looks_like_another(String address, String shown) {
        assertThat(Emails.shown(address)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"E: ", "e-mail: ", "Email ", "Mail:", "э/п: ", "эл. почта: ", "Почта ", "E:"})
    void what_says_that_it_is_one_is_no_part_of_it(String label) {
        assertThat(Emails.read(label + "Sig@sigshop.example"))
                .containsExactly(new ReadEmail("Sig@sigshop.example", "sig@sigshop.example", "sigshop.example"))
                .allMatch(ReadEmail::whole);
        assertThat(new ReadEmail(label + "sig@sigshop.example", "sig@sigshop.example", "sigshop.example").whole())
                .isTrue();
        assertThat(Emails.read("mail.smith@harborlane.com").getFirst().address())
                .isEqualTo("mail.smith@harborlane.com");
        assertThat(Emails.read("e.smith@harborlane.com").getFirst().address()).isEqualTo("e.smith@harborlane.com");
    }

    @Test
    void one_entry_may_hold_several() {
        assertThat(Emails.read("dana@harborlane.com, Sales <sales@harborlane.com>; DANA@harborlane.com"))
                .extracting(ReadEmail::address)
                .containsExactly("dana@harborlane.com", "sales@harborlane.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dana", "dana@", "@harborlane.com", "dana@harborlane", "dana@-x-.com", "n/a"})
    void what_cannot_be_read_stays_as_typed(String typed) {
        assertThat(Emails.read(typed)).containsExactly(new ReadEmail(typed, null, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dana@harborlane.com                   | true
            mailto:dana@harborlane.com?subject=x  | true
            Dana Whitlock <dana@harborlane.com>   | true
            dana (at) harborlane.com              | true
            <dana@harborlane.com>,                | true
            two words@harborlane.com              | false
            dana@harborlane.com evenings          | false
            dana                                  | false""")
    void what_was_typed_beside_it_is_known_not_to_be_read(String typed, boolean whole) {
        assertThat(Emails.read(typed).getFirst().whole()).isEqualTo(whole);
    }

    @Test
    void a_mailbox_has_one_spelling() {
        assertThat(Emails.mailbox("d.an.a+shop@gmail.com")).isEqualTo("dana@gmail.com");
        assertThat(Emails.mailbox("ivan.petrov@ya.ru")).isEqualTo("ivan-petrov@yandex.ru");
        assertThat(Emails.mailbox("d.ana@harborlane.com")).isEqualTo("d.ana@harborlane.com");
        assertThat(Emails.freeMail("gmail.com")).isTrue();
        assertThat(Emails.freeMail("harborlane.com")).isFalse();
    }

    @Property(tries = 500)
    void nothing_typed_breaks_it(@ForAll String typed) {
        assertThat(Emails.read(typed).isEmpty()).isEqualTo(typed.isBlank());
    }
}
