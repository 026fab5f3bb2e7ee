package com.denaq.crm.management.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.management.settings.EntryForm.Names;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntryFormTests {

    private static final List<Names> OTHERS = List.of(new Names("Price", "Цена"));

    @Test
    void two_of_one_name_cannot_be_told_apart() {
        assertThat(taken(null, "price", "Дорого")).isTrue();
        assertThat(taken(new Names("Dear", "Дорого"), "Dear", "ЦЕНА")).isTrue();
        assertThat(taken(null, "Dear", "Дорого")).isFalse();
    }

    @Test
    void one_that_had_a_namesake_before_that_was_minded_can_be_changed_all_the_same() {
        assertThat(taken(new Names("Price", "Цена"), "Price", "Цена")).isFalse();
        assertThat(taken(new Names("Price", "Цена"), "Price", "Дорого")).isFalse();
    }

    private static boolean taken(@Nullable Names own, String en, String ru) {
        return new EntryForm(en, ru, true, "", 1, "").problems(own, OTHERS).any();
    }
}
