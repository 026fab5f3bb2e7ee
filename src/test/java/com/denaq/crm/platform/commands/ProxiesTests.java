package com.denaq.crm.platform.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.denaq.crm.platform.database.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTests {

    @Test
    void addresses_and_networks_are_believed() {
        assertThat(Proxies.networks("127.0.0.1, 10.0.0.0/8,::1,fd00::/8"))
                .isEqualTo("127.0.0.1/32,10.0.0.0/8,::1/128,fd00::/8");
    }

    @Test
    void nobody_is_believed_where_nothing_is_set() {
        assertThatCode(() -> Proxies.mustBeAddresses(null)).doesNotThrowAnyException();
        assertThatCode(() -> Proxies.mustBeAddresses(" ")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.0.0.0/99", "garbage", "300.0.0.1", "10.0.0.0/", "::1/129", "10\\..*", "proxy.example/8"})
    void what_is_no_address_is_told_in_one_sentence(String wrong) {
        assertThatThrownBy(() -> Proxies.mustBeAddresses("127.0.0.1," + wrong))
                .isInstanceOf(CannotStart.class)
                .hasMessage("DENAQ_PROXIES must be addresses and networks with commas between them, as in"
                        + " 127.0.0.1/32,10.0.0.0/8, but has " + wrong + ".");
    }
}
