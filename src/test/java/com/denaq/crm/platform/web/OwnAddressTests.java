package com.denaq.crm.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class OwnAddressTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/users");

    @Test
    void what_the_company_says_goes_before_what_the_request_says() {
        request.setServerName("attacker.example");
        OwnAddress told = new OwnAddress("https://crm.example.com");
        assertThat(told.of(request, "/password/x")).isEqualTo("https://crm.example.com/password/x");
        assertThat(told.of("/import/8")).isEqualTo("https://crm.example.com/import/8");
    }

    @Test
    void where_nothing_is_told_the_request_knows() {
        request.setServerName("crm.example.com");
        assertThat(new OwnAddress("").of(request, "/password/x")).isEqualTo("http://crm.example.com/password/x");
        assertThat(new OwnAddress("").of("/import/8")).isEqualTo("/import/8");
    }
}
