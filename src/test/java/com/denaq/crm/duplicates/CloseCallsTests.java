package com.denaq.crm.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.support.DatabaseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What is one company though little of it is written alike, and what is another though much is. */
@DatabaseTest
@Import(Base.class)
class CloseCallsTests {

    @Autowired
    DuplicateCheck check;

    @Autowired
    Base base;

    Viewer admin;

    @BeforeEach
    void an_admin() {
        admin = base.viewer("Ann", Role.ADMIN);
    }

    private DealerId dealer(String name, @Nullable String city, String country) {
        return base.dealer(admin, Facts.of(name, country).withPlace(city, null));
    }

    private Verdict judged(@Nullable String name, @Nullable String site, @Nullable String phone, @Nullable String city) {
        return check.judge(admin, Question.of(name, site, phone, null, city));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ИП Дергачук Е. Ю.                | ИП Дергачук Елена Юрьевна",
                "ИП Дергачук Елена Юрьевна        | ИП Дергачук Е.Ю.",
                "ИП Мокеевский Пётр Семёнович     | ИП Мокеевский П.С.",
                "ИП Мокеевский Пётр Семёнович     | Mokeevsky P.S.",
                "ИП Мокеевский Пётр Семёнович     | ИП Мокеевский",
                "ИП Мокеевский П. С.              | ИП Мокеевский Пётр Семёнович",
            })
    void a_sole_trader_by_initials_may_be_the_one_by_full_name(String known, String asked) {
        DealerId here = dealer(known, "Хабаровск", "RU");
        Verdict verdict = judged(asked, null, null, "Хабаровск");
        assertThat(verdict.verdict()).isEqualTo(Verdict.Kind.LOOKS_SIMILAR);
        assertThat(verdict.matches().getFirst().dealer()).isEqualTo(here);
        base.phone(here, "+7 421 255 01 37");
        assertThat(judged(asked, null, "+7 421 255 01 37", "Хабаровск").verdict())
                .isEqualTo(Verdict.Kind.ALREADY_HERE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ИП Дергачук Е. Ю.            | ИП Дергачук Анна Юрьевна",
                "ИП Дергачук Е. Ю.            | ИП Дергачук Ж. Ю.",
                "ИП Мокеевский Пётр Семёнович | ИП Мокеевский А.С.",
            })
    void other_initials_are_another_person(String known, String asked) {
        dealer(known, "Хабаровск", "RU");
        assertThat(judged(asked, null, null, "Хабаровск").verdict()).isEqualTo(Verdict.Kind.LOOKS_NEW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DE | +49 541 9137420 | 0541/9137-420",
                "DE | +49 541 9137420 | +49 (0)541 / 91 37-420",
                "FR | +33 4 78 61 20 93 | 04 78 61 20 93",
                "GB | +44 113 249 8830 | 0113 249 8830",
            })
    void a_number_is_known_as_it_is_dialled_at_home(String country, String known, String asked) {
        DealerId here = dealer("Quillfeather", null, country);
        base.phone(here, known);
        assertThat(judged(null, null, asked, null).matches())
                .first()
                .satisfies(match -> assertThat(match.dealer()).isEqualTo(here));
    }

    @Test
    void sellers_on_one_marketplace_are_told_by_the_whole_address() {
        base.dealer(admin, "Quillfeather", null, null, "https://allegro.pl/uzytkownik/quillfeather");
        base.dealer(admin, "Plumtree", null, null, "https://bazaar.example/seller/plumtree");
        assertThat(judged(null, "https://allegro.pl/uzytkownik/robin", null, null).verdict())
                .isEqualTo(Verdict.Kind.LOOKS_NEW);
        assertThat(judged(null, "https://bazaar.example/seller/robin", null, null).verdict())
                .isEqualTo(Verdict.Kind.LOOKS_SIMILAR);
        for (String same : new String[] {"allegro.pl/uzytkownik/Quillfeather/", "bazaar.example/seller/plumtree/about"}) {
            assertThat(judged(null, same, null, null).verdict()).as(same).isEqualTo(Verdict.Kind.ALREADY_HERE);
        }
    }
}
