package com.denaq.crm.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password123456",
                "Password!2026",
                "P@ssw0rd2026!",
                "p4ssw0rd!!!!",
                "12345qwerty67890",
                "QwertyAsdf12345",
                "AdminAdmin2026",
                "welcome-2026-1",
                "Пароль!2026!",
                "йцукен123456"
            })
    void what_is_tried_first_is_refused_whatever_stands_around_it(String password) {
        assertThat(PasswordRules.check(password, "vera@denaq.com", "Vera Sokolova")
                        .any())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery 9", "93km-s6pb-5w8k", "testament of youth", "rootbeer & 7 crisps"})
    void what_nobody_would_guess_is_not(String password) {
        assertThat(PasswordRules.check(password, "vera@denaq.com", "Vera Sokolova")
                        .any())
                .isFalse();
    }
}
