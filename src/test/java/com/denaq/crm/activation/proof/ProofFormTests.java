package com.denaq.crm.activation.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProofFormTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "https://магазин.рф/товары, https://магазин.рф/товары",
        "приватбанк.рф/товары, https://приватбанк.рф/товары",
        "shop.example/батареи, https://shop.example/батареи",
        "http://shop.example:8080/price list.pdf?a=1#b, http://shop.example:8080/price%20list.pdf?a=1#b",
    })
    void an_address_as_the_browser_shows_it_is_one(String typed, String link) {
        assertThat(form(typed).problems(TODAY).any()).isFalse();
        assertThat(form(typed).proof(TODAY).link()).isEqualTo(link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "ftp://shop.example/x",
                "see their site",
                "https://shop",
                "https://a@shop.example/x",
                "https://..example/x"
            })
    void anything_else_is_none(String typed) {
        assertThat(form(typed).problems(TODAY).has("link")).isTrue();
    }

    @Test
    void something_else_says_what_it_is() {
        assertThat(new ProofForm("OTHER", "https://shop.example", " ", null)
                        .problems(TODAY)
                        .has("note"))
                .isTrue();
        assertThat(new ProofForm("OTHER", null, "Our stand at their fair", null)
                        .problems(TODAY)
                        .any())
                .isFalse();
    }

    @Test
    void a_note_is_as_long_as_its_field() {
        assertThat(noted("x\r\n".repeat(1000)).problems(TODAY).any()).isFalse();
        assertThat(noted("x".repeat(2001)).problems(TODAY).has("note")).isTrue();
    }

    private static ProofForm noted(String note) {
        return new ProofForm("SITE", null, note, null);
    }

    private static ProofForm form(String link) {
        return new ProofForm("SITE", link, null, null);
    }
}
