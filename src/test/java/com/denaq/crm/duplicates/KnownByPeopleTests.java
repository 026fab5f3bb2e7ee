package com.denaq.crm.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.contacts.ContactId;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.contacts.NewContact;
import com.denaq.crm.dealers.DealerId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody knows who works there. */
class KnownByPeopleTests extends WithAdmin {

    @Autowired
    Contacts contacts;

    DealerId shop;
    ContactId ottokar;

    @BeforeEach
    void a_shop_with_somebody_in_it() {
        shop = dealer("Brambling Devices", "Provo", "US");
        ottokar = contacts.add(admin, shop, NewContact.named("Ottokar Wenzeslaus"))
                .id();
    }

    private Verdict asked(@Nullable String name, String city, String person) {
        return check.judge(admin, Question.of(name, null, null, null, city).withPeople(List.of(person)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ottokar Wenzeslaus", "WENZESLAUS, Ottokar", "Ottokar J. Wenzeslaus", "Оттокар Вензеслаус"})
    void the_shop_is_told_by_whoever_works_there_and_by_nobody_else(String person) {
        assertThat(asked(null, "Provo", person).matches()).singleElement().satisfies(match -> {
            assertThat(match.dealer()).isEqualTo(shop);
            assertThat(match.verdict()).isEqualTo(Verdict.Kind.LOOKS_SIMILAR);
            assertThat(match.reasons()).extracting(Reason::code).contains(Reason.Code.SAME_PERSON);
        });
        assertThat(asked(null, "Provo", "Ottokar Brandt").matches()).isEmpty();
        assertThat(asked(null, "Boise", person).matches()).isEmpty();
    }

    @Test
    void under_another_name_the_same_person_in_the_same_town_is_worth_a_look() {
        assertThat(asked("Kestrel Phones", "Provo", "Ottokar Wenzeslaus").verdict())
                .isEqualTo(Verdict.Kind.LOOKS_SIMILAR);
        assertThat(asked("Kestrel Phones", "Provo", "Dana Whitlock").verdict()).isEqualTo(Verdict.Kind.LOOKS_NEW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sales Manager", "Front Desk", "Отдел продаж", "Главный менеджер"})
    void what_somebody_does_there_is_nobodys_name(String function) {
        contacts.add(admin, shop, NewContact.named(function));
        assertThat(asked("Kestrel Phones", "Provo", function).verdict()).isEqualTo(Verdict.Kind.LOOKS_NEW);
    }

    @Test
    void who_has_left_tells_nothing_any_more() {
        contacts.delete(admin, shop, ottokar);
        assertThat(asked(null, "Provo", "Ottokar Wenzeslaus").matches()).isEmpty();
    }
}
