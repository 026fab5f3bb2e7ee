package com.denaq.crm.platform.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.denaq.crm.platform.database.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyAddressTests {

    @ParameterizedTest
    @CsvSource({
        "https://crm.example.com, https://crm.example.com",
        "https://crm.example.com/, https://crm.example.com",
        "http://10.0.0.5:8080, http://10.0.0.5:8080",
        "http://[fd00::1]:8080/, http://[fd00::1]:8080",
        "https://црм.пример, https://црм.пример"
    })
    void an_address_is_taken_without_the_slash_at_its_end(String told, String read) {
        assertThat(CompanyAddress.read(told)).isEqualTo(read);
    }

    @Test
    void none_may_be_set() {
        assertThat(CompanyAddress.read(null)).isEmpty();
        assertThat(CompanyAddress.read(" ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "crm.example.com",
                "https://",
                "ftp://crm.example.com",
                "https://crm.example.com/denaq",
                "https://crm.example.com?x",
                "https://crm example.com",
                "https://nadia@crm.example.com",
                "https://crm.example.com:port",
                "https://crm.example.com:99999"
            })
    void what_is_no_address_is_told_in_one_sentence(String wrong) {
        assertThatThrownBy(() -> CompanyAddress.read(wrong))
                .isInstanceOf(CannotStart.class)
                .hasMessage("DENAQ_ADDRESS must be the address of Denaq CRM without a path, as in"
                        + " https://crm.example.com, but is " + wrong + ".");
    }
}
